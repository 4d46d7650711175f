"""What a trained model makes of images: predictions, mistakes, calibration, explanations."""

from __future__ import annotations

import random

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
from app.core.feature import Feature
from app.core.requirements import run_is_going, test_images, trained_model
from app.data.corrections import Corrector
from app.state.events.unions import Event
from app.state.parts.results import PICTURES_SHOWN
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message
from models.data.corrections import DataPart
from models.evaluation.images_wanted import ImagesWanted
from models.settings.titles import model_title


class Results(Feature):
    """Has the model in view look at images. `chooser` draws those that nobody names.

    Its methods raise `CommandError` where there is no model that can, or no data.
    """

    def __init__(self, core: Core, corrector: Corrector, chooser: random.Random) -> None:
        super().__init__(core)
        self.corrector = corrector
        self._chooser = chooser

    def predict(self, indices: tuple[int, ...], part: DataPart = DataPart.TEST) -> None:
        """Have the model look at images, by their numbers."""
        self.core.look(Predict(trained_model(self.state), indices, part))
        self.core.show(View.PREDICTIONS)

    def predict_next(self) -> None:
        """Have the model look at the test image after the one that is shown, of those it is about."""
        shown = self.state.predictions
        last = shown.pictures[-1].index if shown and shown.pictures else -1
        self.core.look(PredictNext(trained_model(self.state), last))
        self.core.show(View.PREDICTIONS)

    def predict_some(self) -> int:
        """Have the model look at test images drawn at random. At most how many."""
        count = min(PICTURES_SHOWN, test_images(self.state))
        self.core.look(PredictSome(trained_model(self.state), count, self._chooser.getrandbits(32)))
        self.core.show(View.PREDICTIONS)
        return count

    def find_mistakes(self, wanted: ImagesWanted | None = None) -> None:
        """Have mistakes, or the images of one cell of the matrix, found, unless they are there already."""
        model, wanted = trained_model(self.state), wanted or ImagesWanted()
        there = self.state.mistakes
        if there is None or (there.run, there.wanted) != (model.run, wanted) or run_is_going(self.state):
            self.core.look(FindMistakes(model, PICTURES_SHOWN, wanted))
        self.core.show(View.MISTAKES)

    def calibrate(self) -> None:
        """Have it found how sure the model is against how right it is, unless that is known."""
        model = trained_model(self.state)
        if not model.specification.gives_probabilities:
            raise CommandError(
                message(
                    "The {model} gives scores, not probabilities, so how sure it is cannot be told; "
                    "train a model with cross-entropy or logistic loss.",
                    model=model_title(model.specification.model),
                )
            )
        if self.state.calibration is None or run_is_going(self.state):
            self.core.look(Calibrate(model))
        self.core.show(View.CALIBRATION)

    def explain(self, label: int | None = None) -> Picture:
        """Have it found why the model answers as it does about the single picture in view; which that is.

        `label` is the class that is explained, or None for the one that the model chose.
        """
        model, shown = trained_model(self.state), self.state.predictions
        picture = shown.pictures[0] if shown is not None and len(shown.pictures) == 1 else None
        if picture is None or picture.predicted is None or self.state.said is not None:
            raise CommandError(
                message("It takes a single image to say why; click one, or say “predict image 42” first.")
            )
        chosen = picture.predicted if label is None else label
        there = self.state.explained
        if there is None or (there.picture, there.label) != (picture, chosen) or run_is_going(self.state):
            self.core.look(Explain(model, picture, chosen))
        self.core.show(View.WHY)
        return picture

    def follow(self, event: Event, before: State, now: State) -> None:
        """Look again at what is in view where it was corrected since."""
        data = now.data
        if data is None or before.book.of(data.fingerprint) == now.book.of(data.fingerprint):
            return
        if before.mistakes is not None and self.state.view is View.MISTAKES:
            self.find_mistakes(before.mistakes.wanted)
        self._look_at_the_single_picture_again()

    def _look_at_the_single_picture_again(self) -> None:
        state = self.state
        shown, run = state.predictions, state.run
        if shown is None or run is None or len(shown.pictures) != 1:
            return
        (picture,) = shown.pictures
        correction = state.corrections.at(picture.part, picture.index) if picture.is_known else None
        if picture.is_known and (correction is None or correction.label is not None):
            self.core.look(Predict(run.model, (picture.index,), picture.part))
