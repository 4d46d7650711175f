"""The data sets that a scheduler has to hand out: sent in parts, and taken away when no run needs them."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from app.compute.cluster.link import Link
from app.compute.cluster.order import PART_BYTES, DataOrder


class PlacedData:
    """How many parts of each the scheduler has."""

    def __init__(self) -> None:
        self._parts: dict[DataOrder, int] = {}

    def is_placed(self, link: Link, data: DataOrder, path: Path, needed: Collection[DataOrder]) -> bool:
        """Whether all of it is there; else another part of it is sent. What no run needs makes way."""
        done = self._parts.setdefault(data, 0)
        if done == 0:
            self._withdraw_others(link, {data, *needed})
        if done < data.parts:
            with path.open("rb") as file:
                file.seek(done * PART_BYTES)
                link.place(data, done, file.read(PART_BYTES))
            self._parts[data] = done + 1
        return self._parts[data] == data.parts

    def withdraw(self, link: Link) -> None:
        """Leave none there. Raises `LostError`."""
        for data in self._parts:
            link.withdraw(data)

    def forget(self) -> None:
        """The scheduler that had them is gone."""
        self._parts = {}

    def _withdraw_others(self, link: Link, used: Collection[DataOrder]) -> None:
        for other in [each for each in self._parts if each not in used]:
            link.withdraw(other)
            del self._parts[other]
