"""Images that stay in a file: more of them than memory holds can train.

The file is mapped. What is looked at is read by the system, and forgotten again where memory is short, so
that a run holds one batch at a time, whatever the size of the data set.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import torch
from torch import Tensor


class PagedImages:
    """Some of the images of a mapped tensor, uint8 [n, ...]; in place of a tensor of them."""

    def __init__(self, mapped: Tensor, rows: Tensor) -> None:
        self.mapped = mapped
        """All images of the file."""
        self.rows = rows
        """Which images of the file these are, int64 [n]."""

    @property
    def shape(self) -> tuple[int, ...]:
        """As if they were a tensor."""
        return (len(self.rows), *self.mapped.shape[1:])

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int | Tensor) -> Tensor:
        """One image, or those at these indices: read, and in memory from now on."""
        if isinstance(index, int):
            return self.mapped[int(self.rows[index])].clone()
        return self.index_select(0, index)

    def index_select(self, _: int, indices: Tensor) -> Tensor:
        """The images at these indices, in memory; the only dimension is the first."""
        return self.mapped.index_select(0, self.rows[indices.to(self.rows.device)])

    def split(self, size: int) -> Iterator[Tensor]:
        """So many at a time, each time read when it is asked for."""
        for rows in self.rows.split(size):
            yield self.mapped.index_select(0, rows)

    def to(self, _: torch.device) -> PagedImages:
        """They stay where they are; batches go to the device."""
        return self


def paged(mapped: Tensor, rows: Tensor) -> Tensor:
    """`PagedImages` under the type of the tensor that they stand in for.

    A run does with images what both can do alike: count them, take some, take them batch by batch.
    """
    return cast(Tensor, PagedImages(mapped, rows))


def part_of(images: Tensor, indices: Tensor) -> Tensor:
    """Those at these indices, int64 [m]: in memory where they all are there, else none is read."""
    if isinstance(images, PagedImages):
        return paged(images.mapped, images.rows[indices.to(images.rows.device)])
    return images.index_select(0, indices)
