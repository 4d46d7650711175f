"""The model that is in the memory of a worker, what it made of the data, and whether it still is the one that
is meant."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from torch import Tensor, nn

from app.compute.trained_model import TrainedModel
from app.compute.worker.open_data import AnswersKept
from language.sentence import message
from models.common.image_shape import ImageShape, has_colours, size_of
from models.data.checks import DataError
from models.data.corrections import DataPart
from models.data.data_set import DataSet
from models.data.task import Task, task_of
from models.evaluation.prediction import answers
from models.training.weights import WeightsError, digest, load_weights
from models.zoo import create_model

Stamp = tuple[int, int, int]


@dataclass(frozen=True)
class LoadedModel:
    """The model of a run, for images of one shape."""

    run: str
    image_shape: ImageShape
    model: nn.Module
    read: Stamp | None = None
    """Of its file as it was read or written here last, or None while it trains here."""

    def is_that_of(self, trained: TrainedModel) -> bool:
        """Whether it is the run's model of now: another worker may have trained it further since."""
        return self.run == trained.run and self.read in (None, stamp(trained.weights))


def stamp(path: Path) -> Stamp | None:
    """By which a file is known that was not written since, or None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


class ModelInMemory:
    """One at a time: the one that trains here, or the one that was asked last."""

    def __init__(self, answered: AnswersKept) -> None:
        self._answered = answered
        self._model: LoadedModel | None = None
        self._learning = ""
        """The run that changes it at the moment."""

    def learns(self, run: str, image_shape: ImageShape, model: nn.Module) -> None:
        """The model of this run trains here from now on."""
        self._learning = run
        self._model = LoadedModel(run, image_shape, model)
        self._answered.forget()

    def is_no_use(self) -> None:
        """What it learnt last is not to be asked; the weights of the last epoch are."""
        self._model = None

    def has_learnt(self, trained: TrainedModel) -> None:
        """Nothing changes it any more; its file is as it was written last."""
        self._learning = ""
        if self._model is not None and self._model.run == trained.run:
            self._model = replace(self._model, read=stamp(trained.weights))

    def of(self, trained: TrainedModel, data: DataSet) -> nn.Module:
        """The model, read where it is not here. Raises `WeightsError` and `DataError`, in a sentence."""
        if self._model is None or not self._model.is_that_of(trained):
            self._answered.forget()
            self._model = _read(trained, data)
        if self._model.image_shape != data.image_shape:
            raise DataError(
                message(
                    "This model was trained on images of {image_shape} and the open data set has "
                    "{image_shape2}; open the other data set again or train a model on this one.",
                    image_shape=_size(self._model.image_shape),
                    image_shape2=_size(data.image_shape),
                )
            )
        return self._model.model

    def answers(
        self, trained: TrainedModel, data: DataSet, task: Task, part: DataPart, hear_stop: Callable[[], None]
    ) -> Tensor:
        """What the model makes of all images of a part; not asked twice, unless it is still learning."""
        model = self.of(trained, data)
        learns = self._learning == trained.run
        known = None if learns else self._answered.known(trained.run, part)
        if known is not None:
            return known
        images = task.examples(part).images
        made = answers(model, images, trained.specification, hear_stop)
        if not learns:
            self._answered.keep(trained.run, part, made)
        return made


def _read(trained: TrainedModel, data: DataSet) -> LoadedModel:
    classes = task_of(trained.specification, data).data_set.classes
    model = create_model(trained.specification, data.image_shape, len(classes))
    kept = stamp(trained.weights)
    load_weights(model, trained.weights)
    if trained.digest and digest(model) != trained.digest:
        raise WeightsError(_other_weights(trained.weights, trained.run))
    return LoadedModel(trained.run, data.image_shape, model, kept)


def _other_weights(path: Path, run: str) -> str:
    return message(
        "The weights in {path} are not those that {run} ended with: the last ones found no room, or the file "
        "was changed since. Its figures are kept; say “replay” to train it once more.",
        path=path,
        run=run,
    )


def _size(image_shape: ImageShape) -> str:
    height, width = size_of(image_shape)
    return (
        message("{width} x {height} pixels in colour", width=width, height=height)
        if has_colours(image_shape)
        else message("{width} x {height} pixels", width=width, height=height)
    )
