"""Data sets that can be opened by name: fetched through torchvision once, and read from the cache then.

Sources: Y. LeCun, C. Cortes, C. Burges, "The MNIST database"; T. Clanuwat et al., "Deep Learning for
Classical Japanese Literature", 2018, arXiv:1812.01718 (KMNIST, section 3); A. Krizhevsky, "Learning Multiple
Layers of Features from Tiny Images", 2009, section 3 (CIFAR-10).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from models.data import fashion_mnist


@dataclass(frozen=True)
class Published:
    """One of them."""

    name: str
    torchvision_class: str
    folder: str
    """Where torchvision puts it, below the folder that it is given."""
    total_bytes: int
    """Of what is fetched, compressed."""
    classes: tuple[str, ...]

    def place(self, cache: Path) -> Path:
        """Where it is once it has been fetched; so it is called where a data set is asked for by a folder."""
        return cache / self.folder


FASHION_MNIST = Published(
    name=fashion_mnist.NAME,
    torchvision_class="FashionMNIST",
    folder="FashionMNIST",
    total_bytes=30_878_645,
    classes=fashion_mnist.FASHION_MNIST_CLASSES,
)
MNIST = Published(
    name="MNIST",
    torchvision_class="MNIST",
    folder="MNIST",
    total_bytes=11_594_722,
    classes=tuple("0123456789"),
)
KMNIST = Published(
    name="KMNIST",
    torchvision_class="KMNIST",
    folder="KMNIST",
    total_bytes=21_240_888,
    classes=("o", "ki", "su", "tsu", "na", "ha", "ma", "ya", "re", "wo"),
)
CIFAR_10 = Published(
    name="CIFAR-10",
    torchvision_class="CIFAR10",
    folder="cifar-10-batches-py",
    total_bytes=170_498_071,
    classes=("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
)
BY_NAME = {each.name: each for each in (MNIST, KMNIST, CIFAR_10)}
"""Those that are fetched only when they are asked for; Fashion-MNIST is what is opened without a word."""


def published_at(folder: Path, cache: Path) -> Published | None:
    """Which of them is meant where its place in the cache is given, or None."""
    return next((each for each in BY_NAME.values() if each.place(cache) == folder), None)
