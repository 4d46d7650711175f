"""The playground in the real window: under the hand, by key and by sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.gui.playground.page import PlaygroundPage
from app.gui.plots.frame_panel import FAILED, ON_ITS_WAY
from app.gui.window.window import Window
from app.playground.scenes.registry import SCENES
from app.session.session import Session
from app.state.events.playground import Exhibited
from app.state.parts.playground import Exhibit, Point
from app.state.parts.view import View
from tests.app.fakes import lines

Type = Callable[[str], None]


@pytest.fixture
def page(window: Window, session: Session) -> PlaygroundPage:
    session.say("show the playground")
    return window.playground


def exhibit(session: Session) -> Exhibit:
    return session.state.playground.exhibit


def drawn(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    """Wait until the exhibit in front is in view, and known."""
    qtbot.waitUntil(lambda: page.panel.is_drawn and session.state.playground.now is not None)


def texts(page: PlaygroundPage) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible()]


def click(
    page: PlaygroundPage,
    qtbot: QtBot,
    place: tuple[float, float],
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    canvas = page.panel.canvas
    at = canvas.pixel_of(*place)
    qtbot.mouseClick(canvas, button, modifier, QPoint(round(at.x()), round(at.y())))


def near(point: Point, x: float, y: float, label: int) -> bool:
    return abs(point.x - x) < 0.02 and abs(point.y - y) < 0.02 and point.label == label


def test_the_seventh_tab_is_the_playground(window: Window, session: Session, page: PlaygroundPage) -> None:
    assert session.state.view is View.PLAYGROUND
    assert window.tabs.currentIndex() == 6
    assert page.scenes.count() == len(SCENES)


def test_every_scene_can_be_said_and_is_drawn(
    page: PlaygroundPage, session: Session, qtbot: QtBot, type_command: Type
) -> None:
    type_command("show the perceptron on XOR")
    drawn(page, session, qtbot)
    assert exhibit(session).preset == "xor"
    assert any("It never converges" in text for text in texts(page))
    assert page.scenes.currentItem().text() == "Perceptron"


def test_a_scene_that_is_on_its_way_does_not_wear_the_picture_of_another(
    page: PlaygroundPage, session: Session, qtbot: QtBot
) -> None:
    drawn(page, session, qtbot)
    session.say("show data against capacity")
    assert ON_ITS_WAY in texts(page)
    assert not page.panel.canvas.isVisible()
    drawn(page, session, qtbot)
    assert ON_ITS_WAY not in texts(page)
    assert page.panel.canvas.isVisible()


def test_a_click_puts_a_point_of_one_class_and_a_right_click_of_the_other(
    page: PlaygroundPage, session: Session, qtbot: QtBot
) -> None:
    session.say("show the perceptron on XOR")
    drawn(page, session, qtbot)
    click(page, qtbot, (2.0, 1.0))
    click(page, qtbot, (-2.0, 0.5), Qt.MouseButton.RightButton)
    click(page, qtbot, (0.0, -2.5), modifier=Qt.KeyboardModifier.ShiftModifier)
    one, two, three = exhibit(session).points[4:]
    assert near(one, 2.0, 1.0, 1)
    assert near(two, -2.0, 0.5, -1)
    assert near(three, 0.0, -2.5, -1)
    drawn(page, session, qtbot)
    assert page.presets.currentText() == "Your points"
    click(page, qtbot, (2.1, 1.1), Qt.MouseButton.MiddleButton)
    assert len(exhibit(session).points) == 6


def test_a_button_for_other_things_puts_nothing(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the perceptron on XOR")
    drawn(page, session, qtbot)
    before = exhibit(session)
    click(page, qtbot, (0.5, 0.5), Qt.MouseButton.BackButton)
    assert exhibit(session) == before


def test_a_click_beside_the_plane_puts_nothing(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    drawn(page, session, qtbot)
    before = exhibit(session)
    qtbot.mouseClick(page.panel.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert exhibit(session) == before
    assert page.panel.canvas.place_of(QPointF(page.panel.canvas.width() - 3, 40)) is None


def test_keys_do_what_the_mouse_does(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the perceptron on XOR")
    drawn(page, session, qtbot)
    canvas = page.panel.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    qtbot.keyClick(canvas, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert exhibit(session).points[4:] == (Point(0.1, 0.5, 1), Point(0.1, 0.5, -1))
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(exhibit(session).points) == 5


def test_a_voice_does_what_the_hand_does(page: PlaygroundPage, session: Session) -> None:
    session.say("show the perceptron on XOR")
    session.say("add a point at 1 comma 2 to class B")
    session.say("加一个点负一逗号零点五到A类")
    assert exhibit(session).points[4:] == (Point(1, 2, -1), Point(-1, 0.5, 1))
    session.say("clear the points")
    assert exhibit(session).points == ()
    session.say("show polynomial regression with degree 9")
    session.say("set the degree to 5")
    assert dict(exhibit(session).settings) == {"degree": 5}


def test_what_cannot_be_is_told_and_nothing_is_lost(page: PlaygroundPage, session: Session) -> None:
    session.say("show polynomial regression")
    before = exhibit(session)
    for sentence, told in (
        ("set the degree to 99", "Degree can be 0 to 15, not 99."),
        ("set the step size to 0.1", "Polynomial regression has no such setting"),
        ("add a point at 40 comma 2", "A point lies within -3 and 3"),
        ("show the perceptron on noisy waves", "Did you mean"),
    ):
        assert not session.say(sentence)
        assert told in lines(session)[-1]
        assert exhibit(session) == before


def test_a_knob_is_a_slider_and_a_number_and_one_drag_is_one_step_back(
    page: PlaygroundPage, session: Session, qtbot: QtBot
) -> None:
    session.say("show polynomial regression")
    drawn(page, session, qtbot)
    (knob,) = page.knobs
    assert knob.slider is not None
    assert knob.number is not None
    assert knob.slider.accessibleName() == knob.number.accessibleName() == "Degree"
    knob.slider.setSliderDown(True)
    for degree in (6, 7, 8):
        knob.slider.setValue(degree)
    knob.slider.setSliderDown(False)
    assert dict(exhibit(session).settings) == {"degree": 8}
    assert knob.number.value() == 8
    session.say("undo")
    assert dict(exhibit(session).settings) == {"degree": 5}
    assert knob.slider.value() == 5
    session.say("redo")
    assert dict(exhibit(session).settings) == {"degree": 8}
    # Another drag is another step, and so is what is typed after it.
    knob.slider.setSliderDown(True)
    knob.slider.setValue(10)
    knob.slider.setSliderDown(False)
    knob.number.setValue(12)
    session.say("undo")
    assert dict(exhibit(session).settings) == {"degree": 10}
    session.say("undo")
    assert dict(exhibit(session).settings) == {"degree": 8}


def test_points_are_taken_back(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    drawn(page, session, qtbot)
    before = exhibit(session)
    click(page, qtbot, (0.0, 2.0))
    assert exhibit(session) != before
    session.say("undo")
    assert exhibit(session) == before


def test_it_plays_to_its_end_and_holds_there(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the perceptron on AND")
    drawn(page, session, qtbot)
    assert page.progress.words == "Step 3 of 3"
    page.speed.buttons[4.0].click()
    page.play.click()
    assert session.state.playground.step == 0
    assert page.play.text() == "Hold"
    qtbot.waitUntil(lambda: not session.state.playground.playing)
    assert session.state.playground.step == 3
    assert page.play.text() == "Play"


def test_it_steps_rewinds_and_holds_by_voice(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the perceptron on AND")
    drawn(page, session, qtbot)
    session.say("reset")
    session.say("next step")
    session.say("单步")
    assert session.state.playground.step == 2
    session.say("play")
    assert session.state.playground.playing
    session.say("stop playing")
    assert not session.state.playground.playing
    session.say("next step")
    assert not session.say("next step")
    assert "That was the last step" in lines(session)[-1]


def test_space_plays_and_holds(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the straight line")
    drawn(page, session, qtbot)
    qtbot.keyClick(page.panel.canvas, Qt.Key.Key_Space)
    assert session.state.playground.playing
    qtbot.keyClick(page.panel.canvas, Qt.Key.Key_Space)
    assert not session.state.playground.playing


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_picture_that_cannot_be_drawn_is_told(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    drawn(page, session, qtbot)
    damaged = replace(exhibit(session), points=(*exhibit(session).points, Point(float("nan"), 0.0)))
    session.receive(Exhibited(damaged))
    qtbot.waitUntil(lambda: FAILED in texts(page))
    session.say("undo")
    drawn(page, session, qtbot)
    assert page.panel.canvas.isVisible()


def test_a_scene_is_as_it_was_left(page: PlaygroundPage, session: Session) -> None:
    session.say("show the perceptron on XOR")
    session.say("add a point at 2 comma 2")
    left = exhibit(session)
    session.say("next scene")
    assert exhibit(session).scene == "two-layers"
    session.say("previous scene")
    assert exhibit(session) == left


def test_the_list_and_the_presets_choose(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    page.scenes.setCurrentRow([scene.name for scene in SCENES].index("perceptron"))
    assert exhibit(session).scene == "perceptron"
    page.presets.setCurrentIndex(page.presets.findData("xor"))
    assert exhibit(session).preset == "xor"


def test_bad_points_are_told_in_red(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the perceptron")
    session.say("clear the points")
    session.say("add a point at 1 comma 1")
    drawn(page, session, qtbot)
    assert any(text.startswith("All points are of class A") for text in texts(page))
    assert page.sentence.property("role") == "problem"
    assert not page.play.isEnabled()
    assert not session.say("play")


def test_it_speaks_chinese(window: Window, session: Session, qtbot: QtBot) -> None:
    session.say("show the window in Chinese")
    session.say("演示异或上的感知机")
    drawn(window.playground, session, qtbot)
    page = window.playground
    assert any(text.startswith("它永远不会收敛") for text in texts(page))
    assert page.scenes.currentItem().text() == "感知机"


def test_other_colours_draw_it_anew(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    drawn(page, session, qtbot)
    light = page.panel.canvas.image.pixelColor(1, 1)
    session.say("use the dark theme")
    qtbot.waitUntil(lambda: page.panel.is_drawn and page.panel.canvas.image.pixelColor(1, 1) != light)


def test_the_menu_has_its_keys(window: Window) -> None:
    keys = {action.shortcut().toString() for action in window.findChildren(QAction)}
    assert {QKeySequence(each).toString() for each in ("F5", "Ctrl+Right", "Ctrl+Left")} <= keys


def test_the_list_has_no_boxes_to_tick_in_another_language(
    window: Window, page: PlaygroundPage, session: Session
) -> None:
    session.say("show the window in Chinese")
    scenes = window.playground.scenes
    assert scenes.item(0).text() == "直线"
    assert all(scenes.item(row).data(Qt.ItemDataRole.CheckStateRole) is None for row in range(len(SCENES)))
