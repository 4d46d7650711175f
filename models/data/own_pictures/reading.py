"""A folder of class folders, or a zip of one -> a checked `DataSet`."""

from __future__ import annotations

import os
import warnings
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from language.sentence import message
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.data.images_on_disk import paged
from models.data.own_pictures.cache import Kept, fingerprint
from models.data.own_pictures.form import COLOURED, GREY, Form
from models.data.own_pictures.layout import Layout, layout
from models.data.own_pictures.naming import FEWEST_PICTURES, Part, in_order
from models.data.own_pictures.notices import notices
from models.data.own_pictures.pixel_file import PixelWriter
from models.data.own_pictures.places import Entry, Place, open_place
from models.data.own_pictures.scanned import Scanned
from models.data.own_pictures.scanning import Progress, scan, suiting
from models.data.remarks import Kind
from models.files.plain_text import one_line
from models.files.whole_files import remedy, remove_leftovers

MOST_CLASSES = 100
"""Of more no figure here can be read."""
MOST_THREADS = 8


@dataclass(frozen=True)
class Room:
    """What a scan may use."""

    resident_bytes: int = 1 << 29
    """Pixels that are loaded as a whole; more stay on disk, and are paged in by the system."""
    threads: int = 0
    """That decode, 0 for one a core."""


def read_pictures(
    path: Path, cache: Path, progress: Progress, form: Form | None = None, room: Room | None = None
) -> DataSet:
    """Scan the pictures, or take them from the cache if nothing has changed since.

    Without a `form` they are 32 x 32 pixels in colour where any of a few has colours, else 28 x 28 and grey.
    `progress` is called in this thread; what it raises ends the scan and comes out here. Raises `DataError`.
    """
    room = room or Room()
    with closing(open_place(path)) as place:
        entries, unread = place.entries()
        found = layout(entries)
        classes = _checked_classes(path, found)
        kept = Kept(cache, path)
        known = _known(kept, entries, classes, (form,) if form else (COLOURED, GREY))
        if known is None:
            form = form or suiting(place, found.assigned)
            found = replace(found, remarks=(*unread, *found.remarks))
            mark = fingerprint(entries, form)
            _scan(place, found, classes, form, kept, mark, progress, room)
            known = kept.load(mark)
    if known is None:
        raise DataError(
            message("The cache {folder} was changed while it was read; try again.", folder=kept.folder)
        )
    scanned, pixels = known
    return _data_set(path, scanned, pixels, room)


def _known(
    kept: Kept, entries: list[Entry], classes: tuple[str, ...], forms: tuple[Form, ...]
) -> tuple[Scanned, NDArray[np.uint8]] | None:
    """What the cache has of them in one of these forms, if their classes are still called so."""
    for form in forms:
        known = kept.load(fingerprint(entries, form))
        if known is not None and known[0].classes == classes:
            return known
    return None


def _scan(
    place: Place,
    found: Layout,
    classes: tuple[str, ...],
    form: Form,
    kept: Kept,
    mark: str,
    progress: Progress,
    room: Room,
) -> None:
    """Leave the pixels and the facts in the cache. Raises `DataError`."""
    threads = room.threads or min(os.cpu_count() or 1, MOST_THREADS)
    try:
        kept.folder.mkdir(parents=True, exist_ok=True)
        remove_leftovers(kept.folder)
        with PixelWriter(kept.pixels_file(mark), form) as writer:
            scanned = scan(place, found, classes, form, writer, progress, threads)
            if not place.is_there():
                raise DataError(
                    message(
                        "{path} vanished while it was read; bring it back and open it again.", path=place.path
                    )
                )
            _check(place.path, scanned)
            writer.finish()
        kept.keep(mark, scanned)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError(
            message(
                "The decoded pictures could not be kept in {folder} ({reason}); {error} and open them again.",
                folder=kept.folder,
                reason=reason,
                error=remedy(error),
            )
        ) from error


def _checked_classes(path: Path, found: Layout) -> tuple[str, ...]:
    """The classes that have pictures to train. Raises `DataError` where these are too few or too many."""
    if not found.assigned:
        if any(remark.kind is Kind.LOOSE for remark in found.remarks):
            raise DataError(
                message(
                    "The pictures in {path} are in no class folders; put those of each class into a "
                    "folder of its own, whose name is the class.",
                    path=path,
                )
            )
        raise DataError(
            message(
                "There is no picture in {path}; choose a folder that has a folder of pictures for "
                "every class.",
                path=path,
            )
        )
    classes = in_order({each.class_name for each in found.assigned if each.part is not Part.TEST})
    if len(classes) < 2:
        raise DataError(
            message(
                "{path} has pictures of a single class, {classes}, and there is nothing to tell it "
                "from; choose the folder that holds two class folders or more.",
                path=path,
                classes=classes[0],
            )
        )
    if len(classes) > MOST_CLASSES:
        raise DataError(
            message(
                "{path} has {classes} class folders, and {most_classes} classes are the most that "
                "can be trained here; choose a folder with fewer.",
                path=path,
                classes=f"{len(classes):,}",
                most_classes=MOST_CLASSES,
            )
        )
    return classes


def _check(path: Path, scanned: Scanned) -> None:
    """Every class needs enough pictures that turned out to be usable."""
    training, testing = Counter(scanned.training_labels), Counter(scanned.test_labels)
    for label, class_name in enumerate(scanned.classes):
        count = training[label] if scanned.split_by_folders else training[label] + testing[label]
        if count < FEWEST_PICTURES:
            has = {0: message("no picture"), 1: message("only one picture"), 2: message("only two pictures")}[
                count
            ]
            raise DataError(
                message(
                    "The class {class_name} in {path} has {has} that can be used; put at least "
                    "{fewest_pictures} into its folder, or take the folder away.",
                    class_name=class_name,
                    path=path,
                    has=has,
                    fewest_pictures=FEWEST_PICTURES,
                )
            )
    if not scanned.test_rows:
        raise DataError(
            message(
                "No picture in the test folder of {path} can be used; put others there, or take the "
                "folder away.",
                path=path,
            )
        )


def _data_set(path: Path, scanned: Scanned, pixels: NDArray[np.uint8], room: Room) -> DataSet:
    training = torch.tensor(scanned.training_rows)
    testing = torch.tensor(scanned.test_rows)
    stays = pixels.nbytes > room.resident_bytes
    with warnings.catch_warnings():
        # That it must not be written to: nothing here does, and what is in memory is a copy.
        warnings.simplefilter("ignore", UserWarning)
        everything = torch.from_numpy(pixels)
    return DataSet(
        name=one_line(path.resolve().stem if path.is_file() else path.resolve().name),
        folder=path,
        classes=scanned.classes,
        training_images=paged(everything, training) if stays else everything[training],
        training_labels=torch.tensor(scanned.training_labels),
        test_images=paged(everything, testing) if stays else everything[testing],
        test_labels=torch.tensor(scanned.test_labels),
        notices=notices(scanned, paged_bytes=pixels.nbytes if stays else 0),
        photographs=True,
        remarks=scanned.remarks,
        remarks_in_all=scanned.remarks_in_all,
    )
