"""Pictures from anywhere, named by a model: one, a drawing, or all of a folder. For the worker."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from app.common.words.numbers import counted
from app.compute.messages.data import DRAWING, UNKNOWN, Picture
from app.compute.messages.predictions import (
    FolderPredicted,
    FolderProgress,
    PicturePredicted,
    PredictDrawing,
    PredictFolder,
    PredictPicture,
)
from app.compute.worker.pictures import plain_picture, with_answers
from language.sentence import message
from models.common.image_shape import has_colours, size_of
from models.data.checks import DataError
from models.data.own_pictures.layout import SUFFIXES
from models.data.task import Task
from models.evaluation.foreign_picture import (
    LARGEST_FILE,
    Fitted,
    Manner,
    PictureError,
    as_photograph,
    decoded,
    fit,
    in_shape,
    manner_of,
)
from models.evaluation.prediction import answers
from models.files.file_tree import Parts, files_below
from models.files.plain_text import no_formula
from models.files.user_files import TooLargeError, read_user_file
from models.files.whole_files import write_whole
from models.settings.specification import RunSpecification

AT_ONCE = 64
"""Pictures of a folder that the model looks at together."""
NAMED = 3
"""Classes that the table has for each picture, the likeliest first."""


@dataclass(frozen=True)
class Namer:
    """A model that names pictures, and the data set whose form they are brought into."""

    model: nn.Module
    specification: RunSpecification
    task: Task
    between: Callable[[], None]
    """Called now and then; may raise."""

    @property
    def manner(self) -> Manner:
        """How the data set's images are made."""
        return manner_of(self.task.data_set.training)

    def picture(self, request: PredictPicture) -> PicturePredicted:
        """Raises `DataError` for what is no picture."""
        name = request.path or request.name
        try:
            contents = request.contents if request.path is None else contents_of(request.path)
            fitted = self._fitted(contents, self._own_manner, request.invert)
        except PictureError as error:
            raise DataError(
                message(
                    "{name} {error}, so there is nothing to predict; choose another.", name=name, error=error
                )
            ) from error
        return self._predicted(request.model.run, fitted, request.name)

    def drawing(self, request: PredictDrawing) -> PicturePredicted:
        """What was drawn, light on dark, which is made as the data set's images are."""
        values = np.frombuffer(request.pixels, np.uint8).reshape(request.height, request.width)
        shape = self.task.data_set.image_shape
        fitted = in_shape(fit(values, self.manner, size_of(shape)), shape)
        return self._predicted(request.model.run, fitted, DRAWING)

    def folder(self, request: PredictFolder) -> Iterator[FolderProgress | FolderPredicted]:
        """Name every picture of a folder and of those in it, and write the table at the end.

        Raises `DataError` where the folder or the table cannot be.
        """
        files = _files(request.folder)
        table = _Table(self.task.data_set.classes, self.specification)
        manner = self._own_manner
        for start in range(0, len(files), AT_ONCE):
            self.between()
            yield FolderProgress(start, len(files))
            names, images = [], []
            for path in files[start : start + AT_ONCE]:
                name = path.relative_to(request.folder).as_posix()
                try:
                    images.append(self._fitted(contents_of(path), manner).image)
                    names.append(name)
                except PictureError as error:
                    table.add_problem(name, str(error))
            if images:
                table.add(names, answers(self.model, torch.stack(images), self.specification))
        table.write(request.table)
        yield FolderPredicted(table.in_words(request.folder, request.table), request.table)

    @property
    def _own_manner(self) -> Manner | None:
        """None of photographs and of images in colour: these are taken whole, with what is around."""
        data = self.task.data_set
        return None if data.photographs or has_colours(data.image_shape) else self.manner

    def _fitted(self, contents: bytes, manner: Manner | None, invert: bool | None = None) -> Fitted:
        """Raises `PictureError`."""
        shape = self.task.data_set.image_shape
        if manner is None:
            return as_photograph(contents, shape, invert)
        return fit(decoded(contents), manner, size_of(shape), invert)

    def _predicted(self, run: str, fitted: Fitted, name: str) -> PicturePredicted:
        made = answers(self.model, fitted.image.unsqueeze(0), self.specification)[0]
        picture: Picture = plain_picture(
            fitted.image, UNKNOWN, UNKNOWN, source=name, photograph=self.task.data_set.photographs
        )
        return PicturePredicted(run, with_answers(picture, made, self.specification), fitted.inverted)


def contents_of(path: Path) -> bytes:
    """The bytes of a file that is not too large to be a picture. Raises `PictureError`."""
    try:
        return read_user_file(path, LARGEST_FILE)
    except FileNotFoundError as error:
        raise PictureError(message("is not there")) from error
    except TooLargeError as error:
        raise PictureError(message("is too large")) from error
    except OSError as error:
        raise PictureError(message("cannot be read ({strerror})", strerror=error.strerror)) from error


def _files(folder: Path) -> list[Path]:
    def failed(parts: Parts, error: OSError) -> None:
        if not parts:  # what cannot be looked at below it is passed over
            reason = error.strerror or type(error).__name__
            raise DataError(
                message(
                    "{folder} cannot be read ({reason}); choose another folder.", folder=folder, reason=reason
                )
            ) from error

    found = files_below(folder, lambda inner: not inner.is_symlink(), failed)
    paths = (folder.joinpath(*each.parts) for each in found)
    files = sorted(path for path in paths if path.suffix[1:].casefold() in SUFFIXES)
    if not files:
        raise DataError(
            message("There is no picture in {folder}; choose a folder that holds some.", folder=folder)
        )
    return files


class _Table:
    """A row a file: the likeliest classes, or why there are none."""

    def __init__(self, classes: tuple[str, ...], specification: RunSpecification) -> None:
        self._classes = classes
        self._named = min(NAMED, len(classes))
        self._sure = "probability" if specification.gives_probabilities else "score"
        self._rows: dict[str, list[str]] = {}
        self._problems = 0

    def add(self, names: list[str], made: Tensor) -> None:
        """What the model made of these, [n, classes]."""
        values, labels = made.topk(self._named, dim=1)
        for name, row, likeliest in zip(names, values.tolist(), labels.tolist(), strict=True):
            cells = [
                [no_formula(self._classes[label]), f"{value:.4f}"]
                for label, value in zip(likeliest, row, strict=True)
            ]
            self._rows[name] = [cell for pair in cells for cell in pair] + [""]

    def add_problem(self, name: str, problem: str) -> None:
        """A file that is no picture."""
        self._problems += 1
        self._rows[name] = [""] * (2 * self._named) + [problem]

    def write(self, path: Path) -> None:
        """For a spreadsheet, whole or not at all. Raises `DataError`."""
        text = io.StringIO()
        writer = csv.writer(text)
        headings = [
            f"{what} {place}" for place in range(1, self._named + 1) for what in ("class", self._sure)
        ]
        writer.writerow(["file", *headings, "problem"])
        writer.writerows([no_formula(name), *row] for name, row in sorted(self._rows.items()))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(path, text.getvalue().encode("utf-8-sig", errors="replace"))
        except OSError as error:
            raise DataError(
                message(
                    "The table could not be written as {path} ({strerror}); choose another folder for "
                    "pictures.",
                    path=path,
                    strerror=error.strerror,
                )
            ) from error

    def in_words(self, folder: Path, table: Path) -> str:
        """What came of it, in a sentence."""
        named = counted(len(self._rows) - self._problems, "picture")
        text = message(
            "Named {named} of {folder}; the table is {table}.", named=named, folder=folder, table=table
        )
        if not self._problems:
            return text
        return message(
            "{text} {_problems} could not be used; the table says why.",
            text=text,
            _problems=counted(self._problems, "file"),
        )
