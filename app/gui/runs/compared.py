"""The runs that are compared: their curves, or a table of what they reached and in what they differ."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QSlider, QStackedWidget, QWidget

from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.plots.figure_panel import FigurePanel
from app.gui.runs.values_table import ValuesTable
from app.gui.widgets.parts import button, column, label, row
from app.gui.widgets.segments import Segments
from app.state.parts.compared import Axis, RunsCompared
from language.sentence import message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EMPTY = message("Tick up to six runs to see their curves here,\nor say “compare runs 1 and 2”.")
SMOOTHEST = 99
"""Hundredths: at 1 the first value would stay for ever."""
LEAST_SLIDER, SLIDER_WIDTH = 56, 110


class Side(Enum):
    """What is shown of the compared runs."""

    CURVES = "Curves"
    TABLE = "Table"


class ComparedView(QWidget):
    """Curves first. Everything about the curves is in one line above them."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.sides = Segments({side: side.value for side in Side}, self.turn, message("Compared runs as"))
        self.axes = Segments(
            {Axis.EPOCHS: message("Epochs"), Axis.SECONDS: message("Seconds")},
            desk.runs().use_axis,
            message("Curves over"),
        )
        self.smoothing = QSlider(Qt.Orientation.Horizontal)
        self.smoothing.setRange(0, SMOOTHEST)
        self.smoothing.setPageStep(10)
        self.smoothing.setMinimumWidth(LEAST_SLIDER)
        self.smoothing.setMaximumWidth(SLIDER_WIDTH)
        tell(self.smoothing.setAccessibleName, message("Smoothness of the curves"))
        tell(
            self.smoothing.setToolTip,
            message("How much of what came before is in each point of the strong line; 0 for none"),
        )
        self.smoothing.valueChanged.connect(self._smooth)
        self._smoothing_name = label(message("Smooth curves"), "muted")
        self._value = label("0.00", "muted")
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("0.00") + 4)
        self.clear = button(
            message("Clear"),
            lambda: desk.runs().compare(()),
            "quiet",
            tip=message("Compare none of these runs any more"),
        )
        self.notice = label("", "problem", wrap=True)
        self.notice.hide()
        self.panel = FigurePanel(desk.plotting, EMPTY, message("Curves of the compared runs"))
        self.table = ValuesTable()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.panel)
        self.stack.addWidget(self.table)
        self._of_curves = (self.axes, self._smoothing_name, self.smoothing, self._value)
        above = row(self.sides, self.axes, 1, self._smoothing_name, self.smoothing, self._value, self.clear)
        layout = column(above, self.notice, self.stack, spacing=8)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.turn(Side.CURVES)

    def draw(
        self,
        compared: RunsCompared,
        colours: Mapping[int, str],
        build: Callable[[], Figure | None],
        *,
        dark: bool,
    ) -> None:
        """Show these runs; `build` draws their figure anew, `colours` are those of its curves."""
        some = bool(compared.runs)
        self.sides.buttons[Side.TABLE].setEnabled(some)
        self.clear.setEnabled(some)
        self._draw_controls(compared)
        if not some:
            self.turn(Side.CURVES)
            self.panel.show_empty(EMPTY)
            return

        def update(figure: Figure) -> None:
            from app.figures.runs import update_runs

            update_runs(figure, compared)

        shape = (tuple(each.label for each in compared.runs), compared.axis, dark)
        known = tuple((each.run.model.run, len(each.run.epochs)) for each in compared.runs)
        self.panel.show_figure((shape, known, compared.smoothing), build, shape=shape, update=update)
        self.table.draw(compared.runs, colours, self._desk.theme())

    def tell(self, sentence: str) -> None:
        """Say why something could not be; "" takes that back."""
        self.notice.setText(sentence)
        self.notice.setVisible(bool(sentence))

    def _draw_controls(self, compared: RunsCompared) -> None:
        self.axes.show_chosen(compared.axis)
        for widget in self._of_curves:
            widget.setEnabled(bool(compared.runs))
        with QSignalBlocker(self.smoothing):
            if not self.smoothing.isSliderDown():
                self.smoothing.setValue(round(100 * compared.smoothing))
        self._value.setText(f"{compared.smoothing:.2f}")

    @property
    def side(self) -> Side:
        """What is shown now."""
        return list(Side)[self.stack.currentIndex()]

    def turn(self, side: Side) -> None:
        """Show this side."""
        self.sides.show_chosen(side)
        self.stack.setCurrentIndex(list(Side).index(side))
        for widget in self._of_curves:
            widget.setVisible(side is Side.CURVES)

    def _smooth(self, hundredths: int) -> None:
        self._desk.runs().smooth(hundredths / 100)
