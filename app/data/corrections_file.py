"""What the user has set right in data sets, as one JSON file: a data set's fingerprint, then its images."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.common.json_file import Change, JsonFile
from language.sentence import message
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart

MOST_DIGITS, MOST_CLASSES = 9, 2**31
"""Of the number of an image, and in a data set: no more can be counted or told to torch."""
Place = tuple[str, str, int]
"""A data set's fingerprint, a part of it, and an image."""


class CorrectionsFile(JsonFile[CorrectionBook]):
    """For example {"1f…": {"training": {"12": 4, "77": null}}}: image 12 is of class 4, 77 is left out."""

    what = message("the corrections to data sets")

    def read(self, content: Mapping[str, Any]) -> CorrectionBook:
        """Those that make sense."""
        return _book(content)

    def change(self, value: CorrectionBook, since: CorrectionBook | None) -> Change:
        """Put those that are new, and take those that are gone."""
        before, now = _places(since or CorrectionBook()), _places(value)
        gone = before.keys() - now.keys()
        new = {place: label for place, label in now.items() if before.get(place, -1) != label}

        def change(there: dict[str, Any]) -> dict[str, Any]:
            kept = {place: label for place, label in _places(_book(there)).items() if place not in gone}
            return _written({**kept, **new})

        return change


def _places(book: CorrectionBook) -> dict[Place, int | None]:
    return {
        (data, each.part.value, each.image): each.label
        for data, corrections in book.by_data.items()
        for each in corrections.all
    }


def _written(places: dict[Place, int | None]) -> dict[str, Any]:
    content: dict[str, Any] = {}
    for (data, part, image), label in sorted(places.items(), key=lambda item: item[0]):
        content.setdefault(data, {}).setdefault(part, {})[str(image)] = label
    return content


def _book(content: Mapping[str, Any]) -> CorrectionBook:
    book = CorrectionBook()
    for data, parts in content.items():
        corrections = Corrections()
        for correction in _corrections(parts):
            corrections = corrections.with_(correction)
        book = book.with_(data, corrections)
    return book


def _corrections(parts: Any) -> Iterator[Correction]:
    for part in DataPart:
        images = parts.get(part.value) if isinstance(parts, dict) else None
        for image, label in images.items() if isinstance(images, dict) else ():
            known = label is None or (type(label) is int and 0 <= label < MOST_CLASSES)
            if known and image.isascii() and image.isdecimal() and len(image) <= MOST_DIGITS:
                yield Correction(part, int(image), label)
