"""The knobs of a scene: each a slider and a number, or a list of choices."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.fields import Choice, Decimal, Whole
from app.gui.widgets.parts import ElidedLabel, row
from app.playground.scenes.scene import Knob

WIDEST_TITLE = 120
"""Pixels that a title has in any window."""
NOTCHES = 400
"""Of a slider that measures what is not whole."""
Turn = Callable[[str, float, bool], object]
"""A knob's name, its number, and whether it is one movement of the hand with the turn before."""


class KnobField(QWidget):
    """One knob."""

    def __init__(self, knob: Knob, turn: Turn) -> None:
        super().__init__()
        self.knob, self._turn = knob, turn
        self._moving = False
        """Whether the slider has moved since the hand took hold of it."""
        self.slider: QSlider | None = None
        self.number: Whole | Decimal | None = None
        self.choice: Choice | None = None
        self._title = title = ElidedLabel(knob.title, "muted")
        if knob.choices:
            self.choice = Choice({str(place): each for place, each in enumerate(knob.choices)})
            tell(self.choice.setAccessibleName, knob.title)
            self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.choice.setMinimumWidth(140)
            self.choice.chosen.connect(lambda place: self._turn(knob.name, float(place), False))
            self.setLayout(row(title, self.choice, spacing=8))
            return
        self.slider = self._make_slider()
        self.number = self._make_number()
        self.setLayout(row(title, self.slider, self.number, spacing=8))

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let the slider give way before the title does: its font is known by now."""
        super().showEvent(event)
        self.speak_anew()

    def speak_anew(self) -> None:
        """Leave the title of now its room."""
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), WIDEST_TITLE))

    def show_value(self, value: float) -> None:
        """Show where it is."""
        if self.choice is not None:
            self.choice.show_value(str(int(value)))
        if isinstance(self.number, Whole):
            self.number.show_value(int(value))
        elif self.number is not None:
            self.number.show_value(value)
        if self.slider is not None and not self.slider.isSliderDown():
            with QSignalBlocker(self.slider):
                self.slider.setValue(self._notch(value))

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        whole = self.knob.whole and not self.knob.logarithmic
        low, high = (int(self.knob.low), int(self.knob.high)) if whole else (0, NOTCHES)
        slider.setRange(low, high)
        slider.setPageStep(max(1, (high - low) // 10))
        tell(slider.setAccessibleName, self.knob.title)
        slider.setMinimumWidth(40)
        slider.sliderPressed.connect(self._take_hold)
        slider.valueChanged.connect(self._slid)
        return slider

    def _make_number(self) -> Whole | Decimal:
        knob = self.knob
        number = Whole(int(knob.low), int(knob.high)) if knob.whole else Decimal(knob.low, knob.high)
        tell(number.setAccessibleName, knob.title)
        number.setFixedWidth(84)
        number.chosen.connect(lambda value: self._turn(knob.name, float(value), False))
        return number

    def _slid(self, notch: int) -> None:
        assert self.slider is not None
        held = self.slider.isSliderDown()
        continues, self._moving = held and self._moving, held
        self._turn(self.knob.name, self._value(notch), continues)

    def _take_hold(self) -> None:
        self._moving = False

    def _value(self, notch: int) -> float:
        knob = self.knob
        if knob.whole and not knob.logarithmic:
            return float(notch)
        share = notch / NOTCHES
        if knob.logarithmic:
            value = knob.low * (knob.high / knob.low) ** share
        else:
            value = knob.low + share * (knob.high - knob.low)
        value = min(knob.high, max(knob.low, float(f"{value:.3g}")))
        return float(round(value)) if knob.whole else value

    def _notch(self, value: float) -> int:
        knob = self.knob
        if knob.whole and not knob.logarithmic:
            return int(value)
        if knob.logarithmic:
            return round(NOTCHES * math.log(value / knob.low) / math.log(knob.high / knob.low))
        return round(NOTCHES * (value - knob.low) / (knob.high - knob.low))
