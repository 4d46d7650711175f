"""What the user has set right in a data set: other labels, and images that are left out. No torch.

A data set itself is never changed: what is set right lies beside it, and is put on when it is opened.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from models.common.data_part import DataPart as DataPart


@dataclass(frozen=True)
class Correction:
    """One image set right."""

    part: DataPart
    image: int
    """Its number."""
    label: int | None
    """The class that it shows, or None where it is left out."""

    @property
    def place(self) -> tuple[str, int]:
        """What it is about; of one image there is one correction."""
        return self.part.value, self.image


@dataclass(frozen=True)
class Corrections:
    """All of one data set, in the order of their images: training before test."""

    all: tuple[Correction, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.all)

    def __len__(self) -> int:
        return len(self.all)

    def of(self, part: DataPart) -> Iterator[Correction]:
        """Those of one part."""
        return (each for each in self.all if each.part is part)

    def at(self, part: DataPart, image: int) -> Correction | None:
        """The one of an image, where there is one."""
        return next((each for each in self.of(part) if each.image == image), None)

    def with_(self, correction: Correction) -> Corrections:
        """These and another, in place of an earlier one of the same image."""
        others = (each for each in self.all if each.place != correction.place)
        return Corrections(
            tuple(sorted((*others, correction), key=lambda each: (_ORDER[each.part], each.image)))
        )

    def without(self, part: DataPart, image: int) -> Corrections:
        """These but for the one of an image."""
        return Corrections(tuple(each for each in self.all if each.place != (part.value, image)))

    @property
    def digest(self) -> str:
        """Tells them apart from all others: 12 hexadecimal digits, or "" where there are none."""
        if not self.all:
            return ""
        told = json.dumps([[*each.place, each.label] for each in self.all])
        return hashlib.sha256(told.encode()).hexdigest()[:12]


_ORDER = {DataPart.TRAINING: 0, DataPart.TEST: 1}


@dataclass(frozen=True)
class CorrectionBook:
    """The corrections of every data set, by its fingerprint: see `models.data.corrected.fingerprint`."""

    by_data: Mapping[str, Corrections] = field(default_factory=dict)

    def of(self, fingerprint: str) -> Corrections:
        """Those of one data set."""
        return self.by_data.get(fingerprint, Corrections())

    def with_(self, fingerprint: str, corrections: Corrections) -> CorrectionBook:
        """The same book with these for one data set."""
        others = {data: each for data, each in self.by_data.items() if data != fingerprint}
        return CorrectionBook({**others, fingerprint: corrections} if corrections else others)
