"""Two ways to read a data set once, to be timed against each other. Notes: "图像分类数据集"."""

from __future__ import annotations

import multiprocessing
import warnings
from collections.abc import Callable, Generator

from PIL import Image
from torch import Tensor
from torch.utils.data import DataLoader, Dataset
from torchvision.transforms import ToTensor

from models.data.data_set import Examples, batches, shuffled

STARTED = multiprocessing.get_all_start_methods()[0]
"""How processes are started on this system, and so by a loader in a program of one's own. In a process that
was spawned, as the one that trains, it would spawn them: each would load torch anew before it reads."""
Prepare = Callable[[int], None]
"""What a process of a loader does first that is a copy of this one, with all that is open; it is given its
number. One that is spawned has nothing to let go of."""


class Pictures(Dataset[tuple[Tensor, int]]):
    """One picture after the other, as torchvision's `FashionMNIST(transform=ToTensor())` gives them.

    Each becomes a picture of PIL, and that a float32 tensor [1 or 3, height, width] from 0 to 1.
    """

    def __init__(self, examples: Examples) -> None:
        self._examples = examples
        self._transform = ToTensor()

    def __len__(self) -> int:
        return len(self._examples)

    def __getitem__(self, index: int) -> tuple[Tensor, int]:
        image = self._examples.images[index]
        # PIL has the colours of a pixel side by side.
        picture = Image.fromarray((image if image.dim() == 2 else image.permute(1, 2, 0)).numpy())
        tensor: Tensor = self._transform(picture)
        return tensor, int(self._examples.labels[index])


def read_by_loader(
    examples: Examples, batch_size: int, workers: int, prepare: Prepare | None = None
) -> Generator[int, None, None]:
    """The notes' way, `for X, y in DataLoader(..., shuffle=True, num_workers=workers)`: examples read so far.

    0 workers read in this process. Closing it ends those there are.
    """
    with warnings.catch_warnings():
        # More workers than cores, and a fork beside threads: both are to be timed, not warned of.
        warnings.simplefilter("ignore")
        loader = DataLoader(
            Pictures(examples),
            batch_size,
            shuffle=True,
            num_workers=workers,
            worker_init_fn=prepare if STARTED == "fork" else None,
            multiprocessing_context=STARTED if workers else None,
        )
        reading = iter(loader)
    read = 0
    for _, labels in reading:
        read += len(labels)
        yield read


def read_resident(examples: Examples, batch_size: int, seed: int = 0) -> Generator[int, None, None]:
    """The way models are trained here: slices of one tensor in memory. Examples read so far."""
    read = 0
    for batch in batches(examples, shuffled(len(examples), seed, 1), batch_size):
        read += len(batch.labels)
        yield read
