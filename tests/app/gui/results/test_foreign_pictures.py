"""Pictures of the user's own in the real window: pasted, dropped, drawn, and why."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.compute.messages.data import UNKNOWN, DataReady
from app.compute.messages.predictions import (
    FolderProgress,
    PicturePredicted,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictPicture,
)
from app.gui.results.drawing_pad import SIDE
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from tests.app.facts import data_summary, explained, picture
from tests.app.fakes import FakeRunner, lines
from tests.app.gui.conftest import drawn
from tests.app.gui.window.test_window import finish, report, shown_texts


@pytest.fixture
def name(window: Window, session: Session) -> str:
    report(session, DataReady(data_summary()))
    return finish(session)


def dropped(widget: QWidget, data: QMimeData) -> None:
    """Drag it over the widget and let go."""
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(100, 100)
    QCoreApplication.sendEvent(widget, QDragEnterEvent(place, copy, data, left, plain))
    QCoreApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, data, left, plain))


def red_image() -> QImage:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    return image


@pytest.mark.usefixtures("name")
def test_a_file_dropped_on_the_predictions_is_predicted(
    window: Window, runner: FakeRunner, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "boot.png"))])
    dropped(window.prediction, data)
    request = runner.last()
    assert isinstance(request, PredictPicture)
    assert request.path == tmp_path / "boot.png"
    assert window.front is window.prediction


@pytest.mark.usefixtures("name")
def test_a_picture_itself_can_be_dropped(window: Window, runner: FakeRunner) -> None:
    data = QMimeData()
    data.setImageData(red_image())
    dropped(window.prediction, data)
    request = runner.last()
    assert isinstance(request, PredictPicture)
    assert request.contents.startswith(b"\x89PNG")


@pytest.mark.usefixtures("name")
def test_a_picture_dropped_anywhere_on_the_window_is_predicted(
    window: Window, runner: FakeRunner, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "boot.png"))])
    dropped(window, data)
    assert isinstance(runner.last(), PredictPicture)


@pytest.mark.usefixtures("name")
def test_a_folder_dropped_on_the_predictions_becomes_a_table(
    window: Window, runner: FakeRunner, tmp_path: Path
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    dropped(window.prediction, data)
    assert isinstance(runner.last(), PredictFolder)


def test_an_image_in_the_clipboard_is_pasted_and_a_path_too(
    window: Window, session: Session, name: str, runner: FakeRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setImage(red_image())
    session.say("paste")
    request = runner.last()
    assert isinstance(request, PredictPicture)
    assert request.contents.startswith(b"\x89PNG")
    (tmp_path / "boot.png").write_bytes(b"a file")
    clipboard.setText(str(tmp_path / "boot.png"))
    session.show(View.PREDICTIONS)
    window.prediction.number.setFocus()
    qtbot.keyClick(window.prediction, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    session.say("paste")
    request = runner.last()
    assert isinstance(request, PredictPicture)
    assert request.path == tmp_path / "boot.png"
    clipboard.clear()
    session.say("paste")
    assert lines(session)[-1].startswith("There is no picture and no file of one in the clipboard")


def test_what_is_drawn_with_the_mouse_is_told_while_one_draws(
    window: Window, session: Session, name: str, runner: FakeRunner, qtbot: QtBot
) -> None:
    session.say("draw a picture")
    sheet = window.prediction.pad.sheet
    assert sheet.isVisible()
    qtbot.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, 140))
    qtbot.mouseMove(sheet, QPoint(200, 140))
    qtbot.waitUntil(lambda: isinstance(runner.last(), PredictDrawing))
    request = runner.last()
    assert isinstance(request, PredictDrawing)
    assert (request.height, request.width, len(request.pixels)) == (SIDE, SIDE, SIDE * SIDE)
    assert max(request.pixels) == 255
    shown = replace(picture(0), index=UNKNOWN, label=UNKNOWN, source="Your drawing")
    report(session, PicturePredicted(name, shown, inverted=False))
    assert any("Your drawing" in text for text in shown_texts(window.prediction))
    assert not window.prediction.correct.isVisible()


def test_the_keyboard_draws_erases_and_clears(
    window: Window, session: Session, name: str, qtbot: QtBot
) -> None:
    session.say("draw a picture")
    pad = window.prediction.pad
    sheet = pad.sheet
    qtbot.waitUntil(sheet.hasFocus)
    middle = sheet.pen
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    assert sheet.image.pixelColor(middle).red() == 255
    for _ in range(4):
        qtbot.keyClick(sheet, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert sheet.image.pixelColor(middle + QPoint(30, 0)).red() == 255
    qtbot.keyClick(sheet, Qt.Key.Key_E)
    assert pad.eraser.isChecked()
    qtbot.keyClick(sheet, Qt.Key.Key_Space)
    assert sheet.image.pixelColor(sheet.pen).red() == 0
    qtbot.keyClick(sheet, Qt.Key.Key_Delete)
    assert sheet.image.pixelColor(middle).red() == 0
    pad.close_pad.click()
    assert not pad.isVisible()


def test_why_is_drawn_beside_the_picture_and_taken_away_again(
    window: Window, session: Session, name: str, qtbot: QtBot
) -> None:
    session.results.predict((3,))
    report(session, Predicted(name, (picture(3, 6, 4),)))
    window.prediction.why.click()
    assert session.state.view is View.WHY
    report(session, replace(explained(), run=name))
    figure = drawn(window.prediction.panel, qtbot)
    titles = [axes.get_title(loc="left") for axes in figure.axes if axes.get_title(loc="left")]
    assert titles == [
        "As the model sees it",
        "Saliency for 4",
        "Grad-CAM for 4",
        "Weights: blue for 4, red against",
    ]
    assert len(figure.axes) == 4 + 8
    window.prediction.why.click()
    assert window.session.state.view.value == "predictions"
    assert not window.prediction.why.isChecked()


def test_how_far_a_folder_is_stands_above(window: Window, session: Session, name: str) -> None:
    session.show(View.PREDICTIONS)
    report(session, FolderProgress(64, 1200))
    assert "MLP · 64 of 1,200 pictures of the folder" in shown_texts(window.prediction)
