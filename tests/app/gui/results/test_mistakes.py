"""Clicking cells and images, the table of the classes, calibration and corrections, in the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.compute.messages.data import DataReady, UseCorrections
from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    FindMistakes,
    MistakesFound,
    Predict,
    Predicted,
)
from app.gui.plots.canvas import FigureCanvas
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from models.data.corrections import Correction, Corrections, DataPart
from models.evaluation.images_wanted import ImagesWanted, Order
from tests.app.facts import calibrated, data_summary, picture, pictures
from tests.app.fakes import FakeRunner, lines
from tests.app.gui.conftest import drawn
from tests.app.gui.window.test_window import button, finish, report, shown_texts

Type = Callable[[str], None]


@pytest.fixture
def name(window: Window, session: Session) -> str:
    """Of a run that has finished. Its confusion matrix is not in view: to draw that takes a second."""
    report(session, DataReady(data_summary()))
    return finish(session)


@pytest.fixture
def matrix(name: str, window: Window, session: Session, qtbot: QtBot) -> FigureCanvas:
    """The confusion matrix of the run, drawn and in view."""
    session.say("show the confusion matrix")
    drawn(window.results.panel, qtbot)
    return window.results.panel.canvas


def showing_mistakes(session: Session, name: str, wanted: ImagesWanted, count: int = 24) -> None:
    session.results.find_mistakes(wanted)
    report(session, MistakesFound(name, pictures(count).pictures, 70, wanted))


def test_a_click_on_a_cell_shows_its_images(
    window: Window, matrix: FigureCanvas, runner: FakeRunner, qtbot: QtBot
) -> None:
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=matrix.point(6, 4).toPoint())
    request = runner.last()
    assert isinstance(request, FindMistakes)
    assert request.wanted == ImagesWanted(true=6, predicted=4)
    assert window.session.state.view is View.MISTAKES


def test_the_arrow_keys_walk_the_matrix_and_enter_opens_a_cell(
    matrix: FigureCanvas, runner: FakeRunner, qtbot: QtBot
) -> None:
    matrix.setFocus()
    qtbot.waitUntil(matrix.hasFocus)
    assert matrix.accessibleName() == "true class 0, recognised · 90 images · 90.9 % of the class"
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(matrix, key)
    assert matrix.accessibleName() == "true class 0, called 2 · 1 image · 1.0 % of the class"
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    request = runner.last()
    assert isinstance(request, FindMistakes)
    assert request.wanted == ImagesWanted(true=0, predicted=2)


def test_the_cell_and_the_way_back_are_told_above_the_images(
    window: Window, session: Session, name: str, runner: FakeRunner
) -> None:
    session.say("show the images of class 6 called class 4")
    wanted = ImagesWanted(true=6, predicted=4)
    report(session, MistakesFound(name, pictures(24).pictures, 70, wanted))
    assert "MLP · 70 images · true class 6, called 4 · the 24 most confident shown" in shown_texts(
        window.results
    )
    assert not window.results.bar.part.isVisible()
    window.results.bar.more.click()
    request = runner.last()
    assert isinstance(request, FindMistakes)
    assert request.wanted == wanted.after(24)
    window.results.bar.all.click()
    request = runner.last()
    assert isinstance(request, FindMistakes)
    assert request.wanted == ImagesWanted()


def test_an_empty_cell_says_so(window: Window, session: Session, name: str) -> None:
    session.say("show the images of class 6 called class 4")
    report(session, MistakesFound(name, (), 0, ImagesWanted(true=6, predicted=4)))
    assert "There are none: 0 images · true class 6, called 4." in shown_texts(window.results)


def test_the_training_set_and_the_order_are_chosen_above_the_images(
    window: Window, session: Session, name: str, runner: FakeRunner
) -> None:
    showing_mistakes(session, name, ImagesWanted())
    bar = window.results.bar
    bar.part.setCurrentIndex(bar.part.findData(DataPart.TRAINING))
    bar.order.setCurrentIndex(bar.order.findData(Order.LEAST_CONFIDENT))
    bar.order.activated.emit(bar.order.currentIndex())
    request = runner.last()
    assert isinstance(request, FindMistakes)
    assert request.wanted == ImagesWanted(DataPart.TRAINING, order=Order.LEAST_CONFIDENT)


def test_a_click_on_a_mistake_shows_it_alone(
    window: Window, session: Session, name: str, runner: FakeRunner, qtbot: QtBot
) -> None:
    showing_mistakes(session, name, ImagesWanted())
    drawn(window.results.panel, qtbot)
    canvas = window.results.panel.canvas
    qtbot.waitUntil(lambda: len(canvas.spots) == 24)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.point(1, 2).toPoint())
    request = runner.last()
    assert isinstance(request, Predict)
    assert (request.indices, request.part) == ((8,), DataPart.TEST)


def test_the_classes_have_a_table_with_their_mean(window: Window, session: Session, name: str) -> None:
    session.say("show the class figures")
    table = window.results.table
    assert table.isVisible()
    rows = table.texts()
    assert rows[0] == ["0", "90.9 %", "90.9 %", "90.9 %", "99"]
    assert rows[-1] == ["Mean over the classes", "90.9 %", "90.9 %", "90.9 %", "990"]


def test_calibration_is_asked_for_once_and_drawn(
    window: Window, session: Session, name: str, runner: FakeRunner, qtbot: QtBot
) -> None:
    button(window.results, "Calibration").click()
    assert isinstance(runner.last(), Calibrate)
    report(session, Calibrated(name, calibrated().calibration))
    figure = drawn(window.results.panel, qtbot)
    assert "Expected calibration error" in figure.axes[0].get_title(loc="left")
    asked = len(runner.requests)
    session.say("show the calibration")
    assert len(runner.requests) == asked


def test_an_image_in_view_is_relabelled_and_listed_and_put_back(
    window: Window, session: Session, name: str, runner: FakeRunner
) -> None:
    session.results.predict((3,))
    report(session, Predicted(name, (picture(3, 3, 4),)))
    menu = window.prediction.correct.menu()
    assert menu is not None
    (action,) = [each for each in menu.actions() if each.text() == "This is: 4"]
    action.trigger()
    correction = Correction(DataPart.TEST, 3, 4)
    assert session.state.corrections == Corrections((correction,))
    assert UseCorrections(session.state.book) in runner.requests
    session.say("show the corrections")
    listed = window.data.corrections
    assert listed.isVisible()
    assert listed.list.item(0).text() == "Test image 3 counts as 4"
    listed.back.click()
    assert not session.state.corrections
    assert not listed.isVisible()
    assert lines(session)[-1] == "Test image 3 is as it was published."


def test_nothing_is_correctable_where_several_images_are_in_view(
    window: Window, session: Session, name: str
) -> None:
    session.say("predict")
    report(session, Predicted(name, pictures(24).pictures))
    assert not window.prediction.correct.isVisible()
    assert not session.say("exclude this image")
    assert "No single image is in view" in lines(session)[-1]


def test_the_results_say_that_the_data_were_corrected_since(
    window: Window, session: Session, name: str
) -> None:
    session.say("show the confusion matrix")
    assert any("MLP" in text for text in shown_texts(window.results))
    assert not any("corrected" in text for text in shown_texts(window.results))
    session.say("exclude image 5 of the test set")
    session.say("show the confusion matrix")
    assert any("before the data were corrected" in text for text in shown_texts(window.results))
