"""Sounds as pictures in the window: the data tab, and the page on which a word is predicted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.compute.messages.data import UNKNOWN, DataReady, DownloadProgress, Picture
from app.compute.messages.predictions import PredictSound, SoundPredicted
from app.gui.window.window import Window
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.events.voice import EngineHears
from app.state.parts.hearing import Engine
from app.state.parts.view import View
from audio.capture.sound import Utterance
from audio.listening import ear_events
from audio.listening.said import Said
from tests.app.facts import data_summary, finished_run, sounds_summary
from tests.app.fakes import FakeEar, FakeRunner
from tests.app.gui.conftest import drawn

WORD = Picture(UNKNOWN, bytes(range(256)) * 4, 32, 32, UNKNOWN, (0.02, 0.95, 0.03))


@pytest.fixture
def trained(window: Window, session: Session) -> Session:
    session.receive(DataReady(sounds_summary()))
    session.receive(RunRestored(finished_run()))
    session.receive(EngineHears(Engine("Whisper")))
    return session


def shown_text(window: Window) -> str:
    return window.prediction.panel._empty.text()


def test_the_data_tab_counts_words_and_speakers(window: Window, session: Session, qtbot: QtBot) -> None:
    session.receive(DataReady(sounds_summary()))
    figure = drawn(window.data.panel, qtbot)
    assert figure.axes[1].get_title("left") == "Speakers"
    assert window.data._speakers.isVisible()
    session.receive(DataReady(data_summary()))
    assert not window.data._speakers.isVisible()


def test_pictures_have_no_button_to_speak(window: Window, session: Session) -> None:
    session.receive(DataReady(data_summary()))
    session.show(View.PREDICTIONS)
    assert not window.prediction.speak.isVisible()


def test_the_page_waits_for_a_word_and_shows_its_spectrogram(
    window: Window, trained: Session, runner: FakeRunner, ear: FakeEar, qtbot: QtBot
) -> None:
    trained.show(View.PREDICTIONS)
    window.prediction.speak.click()
    assert ear.asked[-2:] == ["press", "release"]
    assert shown_text(window).startswith("Say one word now.")
    assert window.prediction.speak.text() == "Cancel"
    trained.receive(ear_events.Listening(hands_free=False))
    assert "Say one word: it goes to the model." in window.voice._hint.text()
    trained.receive(Said(Utterance(b"\x10\x00" * 8000)))
    assert shown_text(window) == "The model is looking at the word…"
    assert isinstance(runner.last(), PredictSound)
    trained.receive(SoundPredicted("run-1", WORD))
    figure = drawn(window.prediction.panel, qtbot)
    assert [axes.get_title("left") for axes in figure.axes] == ["What you said", "Predicted: 1"]
    assert window.prediction.speak.text() == "Predict what I say"


def test_the_same_button_cancels_the_wait(window: Window, trained: Session) -> None:
    trained.show(View.PREDICTIONS)
    window.prediction.speak.click()
    window.prediction.speak.click()
    assert not trained.saying.waits
    assert shown_text(window).startswith("Cancelled;")


def test_a_download_of_the_digits_is_called_by_its_name(window: Window, session: Session) -> None:
    session.receive(DownloadProgress(8_000_000, 16_000_000, "Free Spoken Digit Dataset"))
    assert window.data.panel._empty.text() == "Fetching Free Spoken Digit Dataset: 8 of 16 MB"


def test_the_window_says_it_in_chinese(window: Window, trained: Session) -> None:
    trained.say("show the window in Chinese")
    trained.show(View.PREDICTIONS)
    window.prediction.speak.click()
    assert window.prediction.speak.text() == "取消"
    assert shown_text(window).startswith("现在请说一个词")
    trained.receive(Said(Utterance(b"\x10\x00" * 8000)))
    trained.receive(SoundPredicted("run-1", WORD))
    shown = [each.text() for each in window.voice.conversation.findChildren(QLabel)]
    assert "这个词是“1”，概率 95.0 %。" in shown
