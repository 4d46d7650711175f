"""Fields for settings. Each shows a value and tells when the user chooses another one."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QSizePolicy,
    QSpinBox,
)

from app.common.words.numbers import layers
from app.gui.language.language import shown, tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import roomy
from language.sentence import message

MOST_LAYERS, MOST_UNITS = 5, 4096
"""As many as can be said, too."""
HEIGHT = 30


def _settle(field: QComboBox | QAbstractSpinBox) -> None:
    if isinstance(field, QAbstractSpinBox):
        roomy(field)
    field.setFixedHeight(HEIGHT)
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


class Choice(QComboBox):
    """One of several names, each with a title, which is in the language of the window unless it is a name."""

    chosen = Signal(object)

    def __init__(self, titles: Mapping[str, str], *, translated: bool | Collection[str] = True) -> None:
        """`translated` tells which names have titles in English of the app: all, none, or these."""
        super().__init__()
        _settle(self)
        self._translated = translated
        # A long title must not widen the form; the list that opens is as wide as it needs.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
        self._titles: dict[str, str] = {}
        self._own: frozenset[str] = frozenset()
        self.offer(titles)
        self.currentIndexChanged.connect(lambda: self.chosen.emit(self.currentData()))

    def offer(self, titles: Mapping[str, str], own: Collection[str] = ()) -> None:
        """Offer other names, without choosing one; titles in `own` are the user's, and stay as they are."""
        if titles == self._titles:
            return
        self._titles, self._own = dict(titles), frozenset(own)
        with QSignalBlocker(self):
            self.clear()
            for name, title in titles.items():
                self.addItem(self._words(name, title), name)

    def speak_anew(self) -> None:
        """Show the titles in the language of now, without choosing anything."""
        with QSignalBlocker(self):
            for place, (name, title) in enumerate(self._titles.items()):
                self.setItemText(place, self._words(name, title))

    def _words(self, name: str, title: str) -> str:
        if title in self._own:
            return shown(title)
        known = self._translated
        return tr(title) if known is True or (known is not False and name in known) else title

    def show_value(self, name: str) -> None:
        """Show what is chosen."""
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(name))

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll what is around the field, and change it only once it has been clicked."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @guarded()
    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, wide enough for its longest title."""
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 24)
        super().showPopup()


class Whole(QSpinBox):
    """A whole number; `lowest` is a word for the least one, such as "all" for 0."""

    chosen = Signal(object)

    def __init__(self, low: int, high: int, lowest: str = "") -> None:
        super().__init__()
        _settle(self)
        self.setRange(low, high)
        tell(self.setSpecialValueText, lowest)
        if high > 1000:
            self.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self.valueChanged.connect(self.chosen.emit)

    def show_value(self, number: int) -> None:
        """Show what is chosen, and leave a number alone that is being typed."""
        if number != self.value():
            with QSignalBlocker(self):
                self.setValue(number)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """See `Choice`."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Decimal(QDoubleSpinBox):
    """A number that may span decades: steps by factors, and shows no more digits than it has."""

    chosen = Signal(object)

    def __init__(self, low: float, high: float, lowest: str = "") -> None:
        super().__init__()
        _settle(self)
        self.setLocale(QLocale.c())
        self.setDecimals(9)
        self.setRange(low, high)
        tell(self.setSpecialValueText, lowest)
        self.valueChanged.connect(self.chosen.emit)

    def show_value(self, number: float) -> None:
        """See `Whole`."""
        if number != self.value():
            with QSignalBlocker(self):
                self.setValue(number)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """See `Choice`."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @guarded(str)
    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """ "0.05" and not "0.050000"."""
        return f"{value:g}"

    @guarded()
    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """1, 2, 5, 10, 20 and so on."""
        ladder = [factor * 10.0**power for power in range(-6, 4) for factor in (1, 2, 5)]
        for _ in range(abs(steps)):
            if steps > 0:
                further = [rung for rung in ladder if rung > self.value() * 1.0001]
                self.setValue(further[0] if further else self.maximum())
            else:
                lower = [rung for rung in ladder if rung < self.value() * 0.9999]
                self.setValue(lower[-1] if lower else self.minimum())


class Share(Decimal):
    """A part of a whole, in tenths."""

    def __init__(self, high: float, lowest: str) -> None:
        super().__init__(0.0, high, lowest)
        self.setDecimals(3)

    @guarded()
    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """0.1, 0.2, 0.3 and so on."""
        self.setValue(round(10 * self.value() + steps) / 10)


class Switch(QCheckBox):
    """Yes or no."""

    chosen = Signal(object)

    def __init__(self, text: str) -> None:
        super().__init__()
        tell(self.setText, text)
        self.setMinimumHeight(HEIGHT)
        self.toggled.connect(self.chosen.emit)

    def show_value(self, on: bool) -> None:
        """Show what is chosen."""
        with QSignalBlocker(self):
            self.setChecked(on)


class Layers(QLineEdit):
    """Units of each hidden layer, as "256, 128". What is no such list is told and not chosen."""

    chosen = Signal(object)
    problem = Signal(object)
    """A sentence, or "" once there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("field", True)
        self.setMinimumHeight(HEIGHT)
        self._value: tuple[int, ...] = ()
        self._before: tuple[int, ...] = ()
        """What was chosen before the typing began; on the way to a list there are others."""
        self.textEdited.connect(self._take)
        self.editingFinished.connect(self._finish)

    def show_value(self, hidden: tuple[int, ...]) -> None:
        """Show what is chosen, and leave a list alone that is being typed."""
        if hidden != self._value:
            self._value = self._before = hidden
            self.setText(layers(hidden))
            self.problem.emit("")

    def _take(self, text: str) -> None:
        value = layers_in(text)
        if value:
            self._value = value
            self.chosen.emit(value)
            self.problem.emit("")

    def _finish(self) -> None:
        if layers_in(self.text()):
            self._before = self._value
            self.setText(layers(self._value))
            return
        if self._value != self._before:
            self._value = self._before
            self.chosen.emit(self._before)
        self.problem.emit(
            message(
                "Write the units of 1 to {most_layers} layers, each 1 to {most_units}, such as 256, "
                "128; {_before} is kept.",
                most_layers=MOST_LAYERS,
                most_units=MOST_UNITS,
                _before=layers(self._before),
            )
            if len(self._before) == 1
            else message(
                "Write the units of 1 to {most_layers} layers, each 1 to {most_units}, such as 256, "
                "128; {_before} are kept.",
                most_layers=MOST_LAYERS,
                most_units=MOST_UNITS,
                _before=layers(self._before),
            )
        )


def layers_in(text: str) -> tuple[int, ...]:
    """ "256, 128" as (256, 128); () where it is no list of layers."""
    words = [word for word in re.split(r"[\s,;，、]+", text) if word]
    if not all(re.fullmatch(r"[0-9]{1,6}", word) for word in words):
        return ()
    units = tuple(map(int, words))
    fits = len(units) <= MOST_LAYERS and all(1 <= each <= MOST_UNITS for each in units)
    return units if fits else ()


class Address(QLineEdit):
    """A line of text, chosen once it is whole: with Enter, or when another field has its turn."""

    chosen = Signal(object)

    def __init__(self, example: str) -> None:
        super().__init__()
        self.setProperty("field", True)
        self.setMinimumHeight(HEIGHT)
        self.setPlaceholderText(example)
        self._value = ""
        self.editingFinished.connect(self._finish)

    def show_value(self, text: str) -> None:
        """Show what is chosen, and leave an address alone that is being typed."""
        if text != self._value or not self.isModified():
            self._value = text
            self.setText(text)

    def _finish(self) -> None:
        self.setModified(False)
        if self.text().strip() != self._value:
            self.chosen.emit(self.text())


Field = Choice | Whole | Decimal | Switch | Layers | Address
