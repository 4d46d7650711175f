"""What a model takes the picture of the camera for: the name, large, and how sure it is of each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from app.common.words.numbers import percent
from app.compute.messages.data import Picture
from app.gui.language.telling import tell
from app.gui.widgets.parts import ElidedLabel, Label, column, label, row
from language.sentence import message

MOST_ROWS = 5
WAITING = message("The model looks…")


@dataclass(frozen=True)
class Named:
    """One class, and how likely the model finds it."""

    name: str
    share: float
    """0 .. 1."""


def in_rows(picture: Picture, classes: Sequence[str]) -> tuple[Named, ...]:
    """The classes in their own order, so that nothing jumps; of many, the likeliest ones."""
    shares = [Named(name, share) for name, share in zip(classes, picture.probabilities, strict=False)]
    if len(shares) <= MOST_ROWS:
        return tuple(shares)
    return tuple(sorted(shares, key=lambda each: -each.share)[:MOST_ROWS])


class AnswerCard(QFrame):
    """Hidden while nobody looks."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.named = ElidedLabel("", "title")
        self.share: Label = label("", "title")
        self.note: Label = label("", "muted", wrap=True)
        first = row(self.named, self.share, spacing=10)
        first.setStretch(0, 1)
        self._rows = [_Row() for _ in range(MOST_ROWS)]
        self.setLayout(column(first, self.note, *self._rows, spacing=6, margin=14))
        self._told = ""

    def show_note(self, note: str) -> None:
        """There is no answer, and why."""
        self.named.hide()
        self.share.hide()
        self.note.setText(note or WAITING)
        self.note.show()
        for each in self._rows:
            each.hide()

    def show_answer(self, picture: Picture, classes: Sequence[str]) -> None:
        """What the model says. `classes` are named as the model numbers them."""
        number = picture.predicted
        name = classes[number] if number is not None and number < len(classes) else ""
        share = picture.probabilities[number] if number is not None and picture.probabilities else None
        self.named.show_own(name)
        self.named.show()
        self.share.setText("" if share is None else percent(share))
        self.share.setVisible(share is not None)
        self.note.hide()
        shown = in_rows(picture, classes)
        for place, each in enumerate(self._rows):
            each.setVisible(place < len(shown))
            if place < len(shown):
                each.show_named(shown[place])
        self._tell(name)

    def _tell(self, class_name: str) -> None:
        """Only what changes is told to a screen reader: answers come several times a second."""
        if class_name == self._told:
            return
        self._told = class_name
        tell(self.setAccessibleName, message("The model takes it for {class_name}", class_name=class_name))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._name = ElidedLabel("", "")
        self._name.setFixedWidth(120)
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self.setLayout(row(self._name, self._bar, spacing=10))

    def show_named(self, named: Named) -> None:
        self._name.show_own(named.name)
        self._bar.setValue(round(1000 * named.share))
        self._bar.setAccessibleName(named.name)
