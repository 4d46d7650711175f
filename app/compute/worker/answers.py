"""What a model says when it is asked: predictions, mistakes, how sure it is and why, and other people's
pictures and sounds."""

from __future__ import annotations

import random

import torch
from torch import Tensor

from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    Explain,
    FindMistakes,
    MistakesFound,
    Predict,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictNext,
    PredictPicture,
    PredictSome,
    PredictSound,
    SoundPredicted,
)
from app.compute.trained_model import TrainedModel
from app.compute.worker.data_source import DataSource
from app.compute.worker.explanations import explained
from app.compute.worker.line import Line
from app.compute.worker.loaded_model import ModelInMemory
from app.compute.worker.open_data import position
from app.compute.worker.own_pictures import Namer
from app.compute.worker.pictures import pictures_of, sound_picture
from language.sentence import message
from models.data.checks import DataError
from models.data.corrections import DataPart
from models.data.spoken.saying import sound_image
from models.data.task import Task
from models.evaluation.prediction import answers, matching, reliability


class Answers:
    """A model, asked about the open data set or about what is brought to it. “Stop” is heard meanwhile."""

    def __init__(self, line: Line, source: DataSource, models: ModelInMemory) -> None:
        self._line = line
        self._source = source
        self._models = models

    def predict(self, request: Predict) -> None:
        """Of images by their numbers."""
        task, data = self._source.task(request.model), self._source.need()
        read = self._source.opened.images(request.part)
        positions = [position(task, number, data, request.part, read) for number in request.indices]
        self._show_predictions(request.model, task, torch.tensor(positions), request.part)

    def predict_next(self, request: PredictNext) -> None:
        """Of the image after another one, and of the first after the last."""
        task = self._source.task(request.model)
        later = (task.test_numbers > request.after).nonzero().flatten()[:1]
        self._show_predictions(request.model, task, later if len(later) else torch.tensor([0]))

    def predict_some(self, request: PredictSome) -> None:
        """Of images by chance."""
        task = self._source.task(request.model)
        images = len(task.test_numbers)
        drawn = random.Random(request.seed).sample(range(images), min(request.count, images))
        self._show_predictions(request.model, task, torch.tensor(drawn, dtype=torch.int64))

    def find_mistakes(self, request: FindMistakes) -> None:
        """The images that are wanted: named wrongly, or rightly, surely or not."""
        task, wanted = self._source.task(request.model), request.wanted
        made = self._of_all(request.model, task, wanted.part)
        found = matching(made, task.examples(wanted.part).labels, wanted)
        shown = found[wanted.start : wanted.start + request.limit]
        pictures = pictures_of(task, shown, made[shown], request.model.specification, wanted.part)
        self._line.send(MistakesFound(request.model.run, pictures, len(found), wanted))

    def calibrate(self, request: Calibrate) -> None:
        """How often it is right where it is so sure."""
        task = self._source.task(request.model)
        made = self._of_all(request.model, task, DataPart.TEST)
        found = reliability(made, task.data_set.test_labels)
        self._line.send(Calibrated(request.model.run, found))

    def explain(self, request: Explain) -> None:
        """Why it names a picture as it does."""
        task = self._source.task(request.model)
        model = self._models.of(request.model, self._source.need())
        self._line.send(explained(request, model, task, self._line.hear_stop))

    def predict_picture(self, request: PredictPicture) -> None:
        """Of a picture from anywhere."""
        self._line.send(self._namer(request.model).picture(request))

    def predict_drawing(self, request: PredictDrawing) -> None:
        """Of what was drawn."""
        self._line.send(self._namer(request.model).drawing(request))

    def predict_folder(self, request: PredictFolder) -> None:
        """Of all pictures of a folder."""
        for report in self._namer(request.model).folder(request):
            self._line.send(report)

    def predict_sound(self, request: PredictSound) -> None:
        """Of what was said."""
        specification = request.model.specification
        data = self._source.need()
        if not data.holds_sounds:
            raise DataError(
                message(
                    "The open data set holds pictures, and the model knows no sounds; "
                    "open recordings and train a model on them."
                )
            )
        model = self._models.of(request.model, data)
        image = torch.from_numpy(sound_image(request.pcm, request.rate))
        found = answers(model, image.unsqueeze(0), specification, self._line.hear_stop)
        picture = sound_picture(image, found[0], specification)
        self._line.send(SoundPredicted(request.model.run, picture, request.source))

    def _show_predictions(
        self, trained: TrainedModel, task: Task, positions: Tensor, part: DataPart = DataPart.TEST
    ) -> None:
        images = task.examples(part).images[positions]
        model = self._models.of(trained, self._source.need())
        found = answers(model, images, trained.specification, self._line.hear_stop)
        pictures = pictures_of(task, positions, found, trained.specification, part)
        self._line.send(Predicted(trained.run, pictures))

    def _of_all(self, trained: TrainedModel, task: Task, part: DataPart) -> Tensor:
        return self._models.answers(trained, self._source.need(), task, part, self._line.hear_stop)

    def _namer(self, trained: TrainedModel) -> Namer:
        task, model = self._source.task(trained), self._models.of(trained, self._source.need())
        return Namer(model, trained.specification, task, self._line.hear_stop)
