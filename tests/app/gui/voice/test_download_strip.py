"""Whisper on its way, and what hears, in the real window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from app.gui.window.window import Window
from app.session.session import Session
from app.state.events.voice import (
    EngineHears,
    WeightsCancelled,
    WeightsFailed,
    WeightsFetched,
    WeightsMissing,
    WeightsProgress,
)
from app.state.parts.hearing import Engine
from audio.listening.verdicts import Unavailable
from tests.app.fakes import FakeFetching

WHISPER = Engine("Whisper", "English and 中文")
VOSK = Engine("Vosk", "English only")


@pytest.fixture
def fetching(session: Session) -> FakeFetching:
    made = FakeFetching()
    session.voice.fetching = made
    return made


def shown(window: Window) -> list[str]:
    return [each.text() for each in window.voice.findChildren(QLabel) if each.isVisible()]


def engine_choice(window: Window, text: str) -> QAction:
    (found,) = [each for each in window.voice.listening.menu().findChildren(QAction) if each.text() == text]
    return found


def test_a_window_that_lacks_nothing_shows_no_strip(window: Window) -> None:
    assert not window.voice.weights.isVisible()


def test_weights_on_their_way_are_shown_and_can_be_cancelled(
    window: Window, session: Session, fetching: FakeFetching, qtbot: QtBot
) -> None:
    session.receive(WeightsMissing())
    strip = window.voice.weights
    assert not strip.isVisible()
    qtbot.mouseClick(window.voice.question.yes, Qt.MouseButton.LeftButton)
    assert strip.isVisible()
    assert "Fetching Whisper…" in shown(window)
    session.receive(WeightsProgress(37_000_000, 148_000_000, 10.0))
    assert "Whisper: 37 of 148 MB, 30 s left" in shown(window)
    (bar,) = strip.findChildren(QProgressBar)
    assert (bar.value(), bar.maximum()) == (250, 1000)
    qtbot.mouseClick(strip.cancel, Qt.MouseButton.LeftButton)
    assert fetching.asked == ["start", "cancel"]
    session.receive(WeightsCancelled())
    assert "Whisper was not fetched." in shown(window)
    assert not bar.isVisible()
    qtbot.mouseClick(strip.again, Qt.MouseButton.LeftButton)
    assert fetching.asked == ["start", "cancel", "start"]
    session.receive(WeightsFetched())
    assert not strip.isVisible()


def test_what_went_wrong_stands_in_the_conversation(
    window: Window, session: Session, fetching: FakeFetching
) -> None:
    session.say("fetch Whisper")
    session.receive(WeightsFailed("The disk is full: free some."))
    assert "Whisper could not be fetched." in shown(window)
    assert session.state.conversation[-1].text == "The disk is full: free some."
    session.say("listen with Vosk")
    assert not window.voice.weights.isVisible()


def test_the_engine_that_hears_is_named(window: Window, session: Session) -> None:
    session.receive(EngineHears(WHISPER))
    assert "Whisper, English and 中文" in shown(window)
    session.receive(EngineHears(VOSK))
    assert "Vosk, English only" in shown(window)
    session.receive(EngineHears(None))
    assert "Vosk, English only" not in shown(window)


def test_where_nothing_hears_the_window_says_why_and_the_typed_line_works(
    window: Window, session: Session
) -> None:
    session.receive(EngineHears(None))
    session.receive(Unavailable("Whisper lacks its weights: get them."))
    assert "Cannot hear" in shown(window)
    assert "Whisper lacks its weights: get them." in shown(window)
    assert session.say("use the dark theme")
    session.receive(EngineHears(WHISPER))
    assert "Asleep" in shown(window)


@pytest.mark.parametrize("words", ["no", "show the data"])
def test_whoever_did_not_want_whisper_at_once_has_a_button_to_fetch_it(
    window: Window, session: Session, fetching: FakeFetching, qtbot: QtBot, words: str
) -> None:
    session.receive(WeightsMissing())
    assert session.say(words)
    assert "Whisper was not fetched." in shown(window)
    qtbot.mouseClick(window.voice.weights.again, Qt.MouseButton.LeftButton)
    assert fetching.asked == ["start"]


def test_an_engine_is_chosen_from_the_menu(window: Window, session: Session) -> None:
    assert engine_choice(window, "Whisper").isChecked()
    engine_choice(window, "Vosk").trigger()
    assert session.state.preferences.engine == "vosk"
    engine_choice(window, "Google Web Speech (sound leaves this computer)").trigger()
    assert session.state.preferences.engine == "vosk"
    session.say("yes")
    assert session.state.preferences.engine == "google"
    assert engine_choice(window, "Google Web Speech (sound leaves this computer)").isChecked()
