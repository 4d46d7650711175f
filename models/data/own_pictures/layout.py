"""Which class a file belongs to, and whether it trains or tests: its folders say so."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath

from models.data.own_pictures.naming import PARTS, Part
from models.data.own_pictures.places import Entry
from models.data.remarks import Kind, Remark
from models.files.plain_text import one_line

SUFFIXES = frozenset(
    {"png", "apng", "jpg", "jpeg", "jpe", "jfif", "mpo", "gif", "webp", "tif", "tiff"}
    | {"bmp", "dib", "ppm", "pgm", "pbm", "pnm"}
)
"""Of files that are meant to be pictures; those without any suffix are tried too."""


@dataclass(frozen=True)
class Assigned:
    """A file that is meant to be a picture of a class."""

    entry: Entry
    class_name: str
    part: Part


@dataclass(frozen=True)
class Layout:
    """What the folders say."""

    assigned: tuple[Assigned, ...]
    remarks: tuple[Remark, ...]
    has_test: bool
    """Whether there is a folder of pictures that test."""
    validation_trains: bool
    """Whether there is a folder of pictures that validate, which train here."""


def layout(entries: list[Entry]) -> Layout:
    """Find the class folders: at the top, in `train` and `test` (and `val`), or in one folder around all."""
    around = _folder_around(entries)
    deep = [entry.parts for entry in entries if len(entry.parts) > around + 1 and _is_meant(entry)]
    tops = {parts[around].casefold() for parts in deep}
    parted = bool(tops) and tops <= PARTS.keys() and any(PARTS[top] is Part.TRAINING for top in tops)
    level = around + 1 if parted else around
    assigned, remarks = [], []
    for entry in entries:
        if not _is_meant(entry):
            remarks.append(Remark(entry.path, Kind.NO_PICTURE))
        elif len(entry.parts) < level + 2:
            remarks.append(Remark(entry.path, Kind.LOOSE))
        else:
            part = PARTS[entry.parts[around].casefold()] if parted else Part.EITHER
            assigned.append(Assigned(entry, one_line(entry.parts[level]), part))
    has_test = any(each.part is Part.TEST for each in assigned)
    if not has_test:
        assigned = [Assigned(each.entry, each.class_name, Part.EITHER) for each in assigned]
    return Layout(
        tuple(assigned), tuple(remarks), has_test, parted and bool(tops & {"val", "valid", "validation"})
    )


def _folder_around(entries: list[Entry]) -> int:
    """How many folders are around the class folders: 1 where a single one holds them all, or more."""
    around = 0
    meant = [entry.parts for entry in entries if _is_meant(entry)]
    while meant and len({parts[around] for parts in meant}) == 1 and all(len(p) > around + 2 for p in meant):
        if meant[0][around].casefold() in PARTS:
            break
        # A class folder with folders of its own in it is one class all the same, but says so nowhere.
        around += 1
    return around


def _is_meant(entry: Entry) -> bool:
    suffix = PurePosixPath(entry.parts[-1]).suffix
    return not suffix or suffix[1:].casefold() in SUFFIXES
