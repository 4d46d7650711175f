"""Data loading in the real window: a button, and bars that grow as figures come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.compute.messages.data import LoadingProgress, TimeLoading
from app.compute.messages.runs import Stop
from app.gui.playground.page import PlaygroundPage
from app.gui.window.window import Window
from app.session.session import Session
from tests.app.fakes import FakeRunner


@pytest.fixture
def page(window: Window, session: Session, qtbot: QtBot) -> PlaygroundPage:
    session.say("show the data loading")
    drawn(window.playground, qtbot)
    return window.playground


def drawn(page: PlaygroundPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.panel.is_drawn)


def test_a_button_begins_it_and_ends_it(page: PlaygroundPage, qtbot: QtBot, runner: FakeRunner) -> None:
    assert page.action.isVisible()
    assert page.action.text() == "Time it"
    assert not page.play.isVisible()
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert runner.last() == TimeLoading(None, 256, 4)
    assert page.action.text() == "Stop"
    qtbot.mouseClick(page.action, Qt.MouseButton.LeftButton)
    assert runner.last() == Stop()


def test_bars_and_their_sentence_follow_what_is_measured(
    page: PlaygroundPage, qtbot: QtBot, session: Session
) -> None:
    session.say("time the data loading")
    before = page.panel.canvas.image
    session.receive(LoadingProgress(0, 3_000, 60_000, 0.4))
    qtbot.waitUntil(lambda: "0 workers, 3,000 of 60,000" in page.sentence.text())
    assert page.panel.canvas.image != before
    session.receive(LoadingProgress(0, 6_000, 60_000, 0.8))
    assert page.sentence.text()  # the last one stands until the next picture is there
    qtbot.waitUntil(lambda: "6,000 of 60,000" in page.sentence.text())


def test_other_scenes_have_no_such_button(page: PlaygroundPage, session: Session, qtbot: QtBot) -> None:
    session.say("show the race of the optimizers")
    drawn(page, qtbot)
    assert not page.action.isVisible()
    assert page.play.isVisible()
    session.say("show softmax")
    drawn(page, qtbot)
    assert not page.play.isVisible()


def test_the_first_picture_of_a_machine_is_on_its_way_until_it_is_there(
    page: PlaygroundPage, session: Session, qtbot: QtBot
) -> None:
    session.say("show the support vectors")
    assert not page.panel.canvas.isVisible()
    drawn(page, qtbot)
    assert page.panel.canvas.isVisible()
    qtbot.waitUntil(lambda: "points hold the margin" in page.sentence.text())
