"""What a trained model makes of images: predictions, mistakes, calibration, explanations."""

from __future__ import annotations

import random
from typing import Protocol

from app.commands.vocabulary import CommandError
from app.compute.messages.data import Picture
from app.compute.messages.predictions import (
    Calibrate,
    Explain,
    FindMistakes,
    Predict,
    PredictNext,
    PredictSome,
)
from app.core.core import Core
from app.core.requirements import run_is_going, test_images, trained_model
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message
from models.data.corrections import DataPart
from models.evaluation.images_wanted import ImagesWanted
from models.settings.titles import model_title


class Results:
    """Has the model in view look at images. `chooser` draws those that nobody names.

    Its methods raise `CommandError` where there is no model that can, or no data.
    """

    def __init__(self, core: Core, chooser: random.Random) -> None:
        self._core, self._chooser = core, chooser

    def predict(self, indices: tuple[int, ...], part: DataPart = DataPart.TEST) -> None:
        """Have the model look at images, by their numbers."""
        self._core.look(Predict(trained_model(self._state), indices, part))
        self._core.show(View.PREDICTIONS)

    def predict_next(self) -> None:
        """Have the model look at the test image after the one that is shown, of those it is about."""
        shown = self._state.predictions
        last = shown.pictures[-1].index if shown and shown.pictures else -1
        self._core.look(PredictNext(trained_model(self._state), last))
        self._core.show(View.PREDICTIONS)

    def predict_some(self) -> int:
        """Have the model look at test images drawn at random. At most how many."""
        count = min(PICTURES_SHOWN, test_images(self._state))
        self._core.look(PredictSome(trained_model(self._state), count, self._chooser.getrandbits(32)))
        self._core.show(View.PREDICTIONS)
        return count

    def find_mistakes(self, wanted: ImagesWanted | None = None) -> None:
        """Have mistakes, or the images of one cell of the matrix, found, unless they are there already."""
        model, wanted = trained_model(self._state), wanted or ImagesWanted()
        there = self._state.mistakes
        if there is None or (there.run, there.wanted) != (model.run, wanted) or run_is_going(self._state):
            self._core.look(FindMistakes(model, PICTURES_SHOWN, wanted))
        self._core.show(View.MISTAKES)

    def calibrate(self) -> None:
        """Have it found how sure the model is against how right it is, unless that is known."""
        model = trained_model(self._state)
        if not model.specification.gives_probabilities:
            raise CommandError(
                message(
                    "The {model} gives scores, not probabilities, so how sure it is cannot be told; "
                    "train a model with cross-entropy or logistic loss.",
                    model=model_title(model.specification.model),
                )
            )
        if self._state.calibration is None or run_is_going(self._state):
            self._core.look(Calibrate(model))
        self._core.show(View.CALIBRATION)

    def explain(self, label: int | None = None) -> Picture:
        """Have it found why the model answers as it does about the single picture in view; which that is.

        `label` is the class that is explained, or None for the one that the model chose.
        """
        model, shown = trained_model(self._state), self._state.predictions
        picture = shown.pictures[0] if shown is not None and len(shown.pictures) == 1 else None
        if picture is None or picture.predicted is None or self._state.said is not None:
            raise CommandError(
                message("It takes a single image to say why; click one, or say “predict image 42” first.")
            )
        chosen = picture.predicted if label is None else label
        there = self._state.explained
        if there is None or (there.picture, there.label) != (picture, chosen) or run_is_going(self._state):
            self._core.look(Explain(model, picture, chosen))
        self._core.show(View.WHY)
        return picture

    def follow(self, before: State) -> None:
        """Look again at what is in view where it was corrected since."""
        data = self._state.data
        if data is None or before.book.of(data.fingerprint) == self._state.book.of(data.fingerprint):
            return
        if before.mistakes is not None and self._state.view is View.MISTAKES:
            self.find_mistakes(before.mistakes.wanted)
        self._look_at_the_single_picture_again()

    def _look_at_the_single_picture_again(self) -> None:
        state = self._state
        shown, run = state.predictions, state.run
        if shown is None or run is None or len(shown.pictures) != 1:
            return
        (picture,) = shown.pictures
        correction = state.corrections.at(picture.part, picture.index) if picture.is_known else None
        if picture.is_known and (correction is None or correction.label is not None):
            self._core.look(Predict(run.model, (picture.index,), picture.part))

    @property
    def _state(self) -> State:
        return self._core.state


class HasResults(Core, Protocol):
    """The session, as commands about results know it."""

    @property
    def results(self) -> Results:
        """Who has the model look at images."""
