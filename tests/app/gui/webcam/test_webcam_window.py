"""“Teach from the webcam” in the real window, with cameras that see what a test has them see."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.gui.webcam.class_card import ClassCard
from app.gui.webcam.webcam_window import WebcamWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from app.state.state import State
from app.webcam.album_files import read_album
from tests.app.gui.webcam.fake_camera import LAPTOP, FakeCamera
from tests.app.gui.webcam.shown import See, counts, shown


def test_the_camera_is_on_while_the_window_is_in_view_and_at_no_other_time(
    teaching: WebcamWindow, session: Session, camera: FakeCamera, qtbot: QtBot
) -> None:
    assert camera.on is LAPTOP
    session.say("close the webcam")
    assert not teaching.isVisible()
    assert camera.on is None
    session.say("open the webcam")
    assert camera.on is LAPTOP
    teaching.close()
    assert camera.on is None
    assert not session.state.webcam.is_open
    session.say("open the webcam")
    qtbot.keyClick(teaching, Qt.Key.Key_Escape)
    assert camera.on is None
    assert not teaching.isVisible()


def test_minimised_it_sees_nothing(teaching: WebcamWindow, camera: FakeCamera, qtbot: QtBot) -> None:
    teaching.showMinimized()
    qtbot.waitUntil(lambda: camera.on is None)
    teaching.showNormal()
    qtbot.waitUntil(lambda: camera.on is LAPTOP)


def test_closing_the_app_turns_it_off(
    window: Window, teaching: WebcamWindow, session: Session, camera: FakeCamera
) -> None:
    session.say("quit")
    assert camera.on is None
    assert camera.closed


def test_pictures_are_taken_while_the_mouse_holds_the_button(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    card = teaching.cards[0]
    qtbot.mousePress(card.hold, Qt.MouseButton.LeftButton)
    see(3)
    assert card.hold.property("kind") == "primary"
    qtbot.mouseRelease(card.hold, Qt.MouseButton.LeftButton)
    see(2)
    assert counts(session) == [3, 0]
    assert card.hold.property("kind") == ""
    assert "3 pictures" in shown(card)
    assert card.pictures.count() == 3
    assert not card.pictures.item(0).icon().isNull()


@pytest.mark.parametrize("key", [Qt.Key.Key_2, Qt.Key.Key_Space])
def test_pictures_are_taken_while_a_key_is_held(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot, key: Qt.Key
) -> None:
    hold = teaching.cards[1].hold
    hold.setFocus()
    qtbot.keyPress(hold, key)
    see(4)
    qtbot.keyRelease(hold, key)
    see(2)
    assert counts(session) == [0, 4]


def test_a_digit_in_a_name_takes_no_pictures(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    name = teaching.cards[0].name
    name.setFocus()
    name.selectAll()
    qtbot.keyClicks(name, "cup 2")
    see(2)
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert counts(session) == [0, 0]
    assert [each.name for each in session.state.webcam.album.classes] == ["cup 2", "Class 2"]


def test_a_name_that_cannot_be_shows_the_old_one_again(
    teaching: WebcamWindow, session: Session, qtbot: QtBot
) -> None:
    name = teaching.cards[0].name
    name.selectAll()
    qtbot.keyClicks(name, "class 2")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert name.text() == "Class 1"
    assert "already" in session.state.conversation[-1].text


def test_the_name_of_a_new_class_can_be_typed_at_once(
    teaching: WebcamWindow, session: Session, qtbot: QtBot
) -> None:
    teaching.activateWindow()
    teaching.add.click()
    assert len(teaching.cards) == 3
    qtbot.waitUntil(lambda: teaching.focusWidget() is teaching.cards[2].name)
    assert teaching.cards[2].name.selectedText() == "Class 3"


def test_chosen_pictures_are_removed_with_a_key_and_come_back_with_another(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    session.webcam.press(0)
    see(5)
    session.webcam.release()
    pictures = teaching.cards[0].pictures
    before = session.state.webcam.album
    assert not teaching.cards[0].remove_chosen.isVisible()
    pictures.item(0).setSelected(True)
    pictures.item(2).setSelected(True)
    assert teaching.cards[0].remove_chosen.isVisible()
    qtbot.keyClick(pictures, Qt.Key.Key_Delete)
    assert session.state.webcam.album.classes[0].pictures == ("000001.png", "000002.png", "000004.png")
    teaching.back.click()
    assert session.state.webcam.album == before
    assert read_album(before.folder).size == 5


def test_only_the_newest_pictures_are_shown_and_all_are_counted(
    teaching: WebcamWindow, session: Session, see: See
) -> None:
    session.webcam.press(0)
    see(30)
    session.webcam.release()
    assert "30 pictures · the newest 24 shown" in shown(teaching.cards[0])
    assert teaching.cards[0].pictures.count() == 24
    assert teaching.cards[0].pictures.item(0).data(Qt.ItemDataRole.UserRole) == "000030.png"


def test_a_class_is_removed_with_a_click(teaching: WebcamWindow, session: Session, see: See) -> None:
    session.webcam.press(0)
    see(2)
    session.webcam.release()
    teaching.cards[0].remove.click()
    assert [card.name.text() for card in teaching.cards] == ["Class 2"]
    session.say("undo")
    assert [card.name.text() for card in teaching.cards] == ["Class 1", "Class 2"]
    assert counts(session) == [2, 0]


def test_everything_that_takes_the_focus_has_a_name_for_a_screen_reader(teaching: WebcamWindow) -> None:
    for kind in (QPushButton, QLineEdit):
        for each in teaching.findChildren(kind):
            if each.isVisible() and each.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                text = each.text() if isinstance(each, QPushButton) else ""
                assert each.accessibleName() or text, each
    assert all(card.pictures.accessibleName() for card in teaching.cards)


def test_it_follows_the_language_and_keeps_what_was_taken(
    teaching: WebcamWindow, session: Session, see: See, qtbot: QtBot
) -> None:
    session.webcam.press(0)
    see(2)
    session.webcam.release()
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert teaching.windowTitle() == "用摄像头教"
    qtbot.waitUntil(lambda: "2 张图片" in shown(teaching))
    see(1)
    assert len([each for each in teaching.findChildren(ClassCard) if each.isVisible()]) == 2


def test_the_menus_offer_it(window: Window, camera: FakeCamera, session: Session) -> None:
    entry = next(each for each in window.findChildren(QAction) if each.text() == "Teach from the webcam…")
    entry.trigger()
    assert session.state.webcam.is_open
    assert camera.on is LAPTOP


def test_a_state_that_did_not_change_draws_nothing(teaching: WebcamWindow, session: Session) -> None:
    drawn: list[State] = []
    teaching._draw = drawn.append  # type: ignore[method-assign, assignment]
    session.say("use the dark theme")
    teaching.draw(session.state)
    teaching.draw(replace(session.state))
    assert len(drawn) == 1
