from __future__ import annotations

import pytest
from matplotlib.figure import Figure
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.gui.plots.figure_panel import FigurePanel
from app.gui.plots.plot_thread import Plotting
from app.gui.style.theme import DARK, apply_palette
from tests.app.gui.conftest import drawn


class Curve:
    """A figure with one line, and how often it was made."""

    def __init__(self) -> None:
        self.built = 0

    def build(self) -> Figure:
        self.built += 1
        figure = Figure(figsize=(4, 3), dpi=100, facecolor="#336699")
        figure.subplots().plot([0, 1], [0, 1])
        return figure

    def to(self, value: float) -> object:
        def update(figure: Figure) -> None:
            figure.axes[0].lines[0].set_ydata([0, value])

        return update


@pytest.fixture
def curve() -> Curve:
    return Curve()


@pytest.fixture
def panel(loaded_plotting: Plotting, qtbot: QtBot) -> FigurePanel:
    made = FigurePanel(loaded_plotting, "Nothing yet.", "Curve")
    qtbot.addWidget(made)
    made.resize(500, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_figure_fills_its_canvas_in_the_pixels_of_the_screen(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.show_figure("key", curve.build)
    drawn(panel, qtbot)
    image = panel.canvas.image
    assert image.deviceIndependentSize().toSize() == panel.canvas.size()
    assert image.pixelColor(1, 1).name() == "#336699"


def test_another_size_draws_the_same_figure_anew(panel: FigurePanel, curve: Curve, qtbot: QtBot) -> None:
    panel.show_figure("key", curve.build)
    figure = drawn(panel, qtbot)
    panel.resize(700, 500)
    qtbot.waitUntil(lambda: panel.canvas.image.deviceIndependentSize().toSize() == panel.canvas.size())
    assert drawn(panel, qtbot) is figure
    assert curve.built == 1


def test_the_same_key_costs_nothing(panel: FigurePanel, curve: Curve, qtbot: QtBot) -> None:
    panel.show_figure("key", curve.build)
    drawn(panel, qtbot)
    image = panel.canvas.image
    panel.show_figure("key", curve.build)
    assert panel.is_drawn
    assert panel.canvas.image is image


def test_a_figure_of_the_same_shape_is_changed_and_another_is_built(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    for key, shape, value in ((1, "a", 1.0), (2, "a", 2.0), (3, "b", 3.0)):
        panel.show_figure(key, curve.build, shape=shape, update=curve.to(value))  # type: ignore[arg-type]
        drawn(panel, qtbot)
    assert curve.built == 2
    panel.show_figure(4, curve.build, shape="b", update=curve.to(4.0))  # type: ignore[arg-type]
    line = drawn(panel, qtbot).axes[0].lines[0]
    assert list(line.get_ydata()) == [0, 4.0]  # type: ignore[arg-type]


def test_what_is_empty_by_the_time_it_is_drawn_stays_empty(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.show_figure("key", curve.build)
    panel.show_empty("Nothing any more.")
    qtbot.wait(200)
    assert not panel.canvas.isVisible()
    assert panel.is_drawn


def test_a_hidden_panel_draws_nothing_until_it_is_seen(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.hide()
    panel.show_figure("key", curve.build)
    qtbot.wait(50)
    assert curve.built == 0
    panel.show()
    drawn(panel, qtbot)
    assert curve.built == 1


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_figure_that_cannot_be_drawn_is_not_waited_for_and_tried_again_when_it_is_seen_anew(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    tries: list[bool] = []

    def build() -> Figure:
        tries.append(True)
        if len(tries) == 1:
            raise ValueError("no such figure")
        return curve.build()

    panel.show_figure("before", curve.build)
    drawn(panel, qtbot)
    panel.show_figure("key", build)
    (empty,) = panel.findChildren(QLabel)
    qtbot.waitUntil(empty.isVisible)
    assert empty.text().startswith("This figure could not be drawn.")
    panel.hide()
    panel.show()
    drawn(panel, qtbot)
    assert len(tries) == 2
    assert panel.canvas.isVisible()


def test_while_a_figure_is_drawn_nothing_says_that_there_is_none(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.show_figure("key", curve.build)
    (empty,) = panel.findChildren(QLabel)
    assert empty.text() == "The figure is being drawn…"
    drawn(panel, qtbot)
    panel.show_figure("none", lambda: None)
    qtbot.waitUntil(lambda: panel.is_drawn and empty.isVisible())
    assert empty.text() == "Nothing yet."


def test_nobody_comes_back_to_a_figure_in_another_language(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.show_figure("key", curve.build)
    drawn(panel, qtbot)
    panel.hide()
    panel.speak_anew()
    panel.show()
    assert not panel.canvas.isVisible()
    drawn(panel, qtbot)
    assert panel.canvas.isVisible()
    assert curve.built == 2


def test_nor_to_one_in_other_colours(
    panel: FigurePanel, curve: Curve, qtbot: QtBot, qapp: QApplication
) -> None:
    panel.show_figure("key", curve.build)
    drawn(panel, qtbot)
    panel.hide()
    apply_palette(qapp, DARK)
    panel.show()
    assert not panel.canvas.isVisible()
    drawn(panel, qtbot)
    assert panel.canvas.isVisible()


def test_whoever_looks_at_a_figure_keeps_it_until_there_is_another(
    panel: FigurePanel, curve: Curve, qtbot: QtBot
) -> None:
    panel.show_figure("key", curve.build)
    drawn(panel, qtbot)
    panel.repaint()
    panel.speak_anew()
    assert panel.canvas.isVisible()
    drawn(panel, qtbot)
    panel.hide()
    panel.show()
    assert panel.canvas.isVisible()
