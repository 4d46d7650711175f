"""Sets right what is wrong in the open data set: other labels, and images that are left out."""

from __future__ import annotations

from typing import Protocol

from app.commands.vocabulary import CommandError
from app.common.words.numbers import counted
from app.common.words.titles import image_first, image_in_words
from app.compute.messages.data import DataSummary, UseCorrections
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import STILL_READ
from app.state.events.results import CorrectionsChanged, ResultsOutdated
from app.state.events.unions import Event
from app.state.parts.undo import Part
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart

Which = tuple[DataPart, int]
"""A part of the data set, and the number of an image in it."""


class KeepsCorrections(Protocol):
    """The corrections of all data sets, as they are kept on disk."""

    def keep_corrections(self, book: CorrectionBook) -> None:
        """Write what has changed."""


class Corrector(Feature):
    """Acts for one session. All methods raise `CommandError` for what cannot be done."""

    def __init__(self, core: Core, kept: KeepsCorrections) -> None:
        super().__init__(core)
        self._kept = kept

    def in_view(self) -> Which:
        """The image that is shown by itself."""
        state = self.core.state
        in_front = state.view in (View.PREDICTIONS, View.WHY) and state.said is None
        shown = state.predictions if in_front else None
        if shown is None or len(shown.pictures) != 1:
            raise CommandError(
                message(
                    "No single image is in view; click one, or say which, "
                    "as in “exclude image 12 of the training set”."
                )
            )
        (picture,) = shown.pictures
        if not picture.is_known:
            raise CommandError(
                message("The picture in view is your own and in no data set, so nothing says what it is.")
            )
        return picture.part, picture.index

    def relabel(self, which: Which, class_name: str) -> str:
        """Have an image count as of another class. What is so now, in a sentence."""
        data = self._open_data()
        names = [each.casefold() for each in data.classes]
        if class_name.casefold() not in names:
            raise CommandError(
                message(
                    "{data} has no class called {class_name}; it has {classes}.",
                    data=data.name,
                    class_name=class_name,
                    classes=", ".join(data.classes),
                )
            )
        label = names.index(class_name.casefold())
        self._correct(which, label)
        return message(
            "{which} counts as {classes} from now on; train again to learn from it.",
            which=_named(which),
            classes=data.classes[label],
        )

    def exclude(self, which: Which) -> str:
        """Leave an image out. What is so now, in a sentence."""
        self._correct(which, None)
        return message("{which} is left out from now on; say “undo” to have it again.", which=_named(which))

    def put_back(self, which: Which) -> str:
        """Have an image as it was published. What is so now, in a sentence."""
        self._open_data()
        corrections = self.core.state.corrections
        if corrections.at(*which) is None:
            raise CommandError(
                message(
                    "{which} is as it was published, so there is nothing to put back.", which=_named(which)
                )
            )
        self._change(corrections.without(*which))
        return message("{which} is as it was published.", which=_named(which))

    def put_back_all(self) -> str:
        """Have the whole data set as it was published."""
        data = self._open_data()
        if not self.core.state.corrections:
            raise CommandError(
                message("Nothing of {data} is corrected, so there is nothing to put back.", data=data.name)
            )
        self._change(Corrections())
        return message(
            "{data} is as it was published; say “undo” to have your corrections again.", data=data.name
        )

    def follow(self, event: Event, before: State, now: State) -> None:
        """Keep what has changed, and have the worker know it; what was found before it is out of date."""
        if now.book == before.book:
            return
        self._kept.keep_corrections(now.book)
        self.core.runner.send(UseCorrections(now.book))
        data = now.data
        if data is not None and before.book.of(data.fingerprint) != now.book.of(data.fingerprint):
            self.core.receive(ResultsOutdated())

    def describe(self, was: Part, now: Part) -> str | None:
        """A change of the corrections, in a sentence."""
        if isinstance(was, CorrectionBook) and isinstance(now, CorrectionBook):
            return corrections_in_words(was, now)
        return None

    def _correct(self, which: Which, label: int | None) -> None:
        part, number = which
        images = self.images(part)
        if number >= images:
            raise CommandError(
                message(
                    "There is no {part}; they are numbered 0 to {images}.",
                    part=image_in_words(part, number),
                    images=images - 1,
                )
            )
        self._change(self.core.state.corrections.with_(Correction(part, number, label)))

    def images(self, part: DataPart) -> int:
        """How many images the part has, those that are left out among them."""
        data = self._open_data()
        return data.training_images if part is DataPart.TRAINING else data.test_images

    def _change(self, corrections: Corrections) -> None:
        state = self.core.state
        book = state.book.with_(self._open_data().fingerprint, corrections)
        self.core.receive(CorrectionsChanged(book))

    def _open_data(self) -> DataSummary:
        data = self.core.state.data
        if data is None or not data.fingerprint:
            raise CommandError(self.core.state.data_problem or STILL_READ)
        return data


def _named(which: Which) -> str:
    return image_first(*which)


def corrections_in_words(was: CorrectionBook, now: CorrectionBook) -> str:
    """What is different now, in a sentence."""
    before, later = _all_corrections(was), _all_corrections(now)
    more = [each for place, each in later.items() if before.get(place) != each]
    less = [each for place, each in before.items() if place not in later]
    if len(more) + len(less) > 1:
        return message("The data set has {later}.", later=counted(len(later), "correction"))
    (changed_one,) = more or less
    image = image_first(changed_one.part, changed_one.image)
    if less:
        return message("{image} is as it was published.", image=image)
    left_out = changed_one.label is None
    return (
        message("{image} is left out.", image=image)
        if left_out
        else message("{image} has your label.", image=image)
    )


def _all_corrections(book: CorrectionBook) -> dict[object, Correction]:
    return {
        (data, each.place): each for data, corrections in book.by_data.items() for each in corrections.all
    }
