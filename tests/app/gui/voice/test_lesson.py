"""Teaching a phrase in the real window, with examples instead of a microphone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.voice.help_window import HelpWindow
from app.gui.voice.lesson import Lesson
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Taught
from app.voice.teaching.library import AFTER_A_LESSON_SECONDS, Learning
from audio.capture.sound import Utterance
from audio.listening import ear_events, verdicts
from audio.listening.example import Example
from audio.listening.verdicts import Rejected, Verdict
from tests.app.fakes import FakeEar, lines
from tests.audio.teaching.sounds import features, phrase, word


class Deaf:
    def hear(self, utterance: Utterance) -> Verdict:
        return Rejected("No.")


@pytest.fixture
def learning(session: Session, tmp_path: Path) -> Learning:
    made = Learning(tmp_path / "taught", lambda text: session.vocabulary.grammar.parse(text), session.receive)
    session.voice.learning = made
    made.around(Deaf(), None)
    return made


def example(seed: int) -> Example:
    utterance = word("aiu", seed)
    return Example(features(utterance), sound=utterance)


def opened(window: Window) -> Lesson:
    assert window.dialogs.lesson is not None
    return window.dialogs.lesson


def test_three_examples_and_enter_teach_a_phrase(
    window: Window, session: Session, learning: Learning, ear: FakeEar, qtbot: QtBot
) -> None:
    assert session.say("teach you a phrase")
    dialog = opened(window).dialog
    assert dialog.isVisible()
    dialog.command.setText("train MLP")
    qtbot.keyClick(dialog.command, Qt.Key.Key_Return)
    assert ear.asked == ["listen"]
    session.receive(ear_events.Listening(hands_free=True))
    session.receive(ear_events.Level(0.5))
    assert dialog.level.value() == 50
    for seed in (1, 2, 3):
        session.receive(ear_events.Thinking())
        session.receive(example(seed))
        assert dialog.dots.count == seed
    dialog.save.click()
    assert list(session.state.taught) == [Taught("train MLP", "train MLP")]
    assert ear.asked == ["listen", "sleep"]
    dialog.save.click()
    assert window.dialogs.lesson is None
    assert len(learning.taught().phrases) == 1


def test_escape_gives_the_ear_back_and_commands_are_heard_again(
    window: Window, session: Session, learning: Learning, ear: FakeEar, qtbot: QtBot
) -> None:
    session.say("学一个短语")
    dialog = opened(window).dialog
    dialog.command.setText("训练MLP")
    qtbot.keyClick(dialog.command, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.dialogs.lesson is None
    assert ear.asked == ["listen", "sleep"]
    session.receive(example(1))
    session.receive(verdicts.Heard("help", "help"))
    assert (Speaker.HEARD, "help") in [(line.speaker, line.text) for line in session.state.conversation]


def test_a_microphone_that_vanishes_is_told_in_the_dialog(
    window: Window, session: Session, learning: Learning, ear: FakeEar, qtbot: QtBot
) -> None:
    session.say("learn a phrase")
    dialog = opened(window).dialog
    dialog.command.setText("train MLP")
    qtbot.keyClick(dialog.command, Qt.Key.Key_Return)
    session.receive(verdicts.Unavailable("The microphone was unplugged."))
    assert dialog.tell.text() == "The microphone was unplugged."
    assert dialog.tell.property("role") == "problem"
    session.receive(ear_events.Listening(hands_free=True))
    assert "Say your phrase" in dialog.tell.text()
    assert ear.asked == ["listen"]
    session.receive(example(1))
    session.receive(verdicts.Unavailable("The recogniser stopped."))
    assert dialog.tell.text() == "The recogniser stopped."
    session.receive(ear_events.Listening(hands_free=True))
    session.receive(example(2))
    assert dialog.dots.count == 2
    dialog.reject()
    assert ear.asked == ["listen", "sleep"]


def test_asking_twice_opens_one_dialog(window: Window, session: Session, learning: Learning) -> None:
    session.say("learn a phrase")
    dialog = opened(window).dialog
    session.say("teach it a phrase")
    assert opened(window).dialog is dialog
    dialog.reject()


def test_phrases_are_listed_in_the_dialog_and_in_the_help(
    window: Window, session: Session, learning: Learning, qtbot: QtBot
) -> None:
    session.say("help")
    learning.keep(phrase("aiu", "train MLP", "fazoli"))
    (shown,) = [each.shown for each in window.findChildren(HelpWindow) if each.isVisible()]
    assert shown[0].summary == "Your own phrases: say “fazoli”, as you taught it."
    session.say("learn a phrase")
    dialog = opened(window).dialog
    assert dialog.own.isVisible()
    item = dialog.own.names.topLevelItem(0)
    assert item is not None
    dialog.own.names.setCurrentItem(item)
    dialog.own.forget.click()
    dialog.own.forget.click()
    assert not session.state.taught
    assert not dialog.own.isVisible()
    dialog.reject()


def test_without_a_folder_the_command_says_so(window: Window, session: Session) -> None:
    assert not session.say("learn a phrase")
    assert "no folder" in lines(session)[-1]
    assert window.dialogs.lesson is None


def test_commands_are_heard_again_only_once_the_dialog_is_closed(
    window: Window, session: Session, learning: Learning
) -> None:
    hearing = learning.around(Deaf(), None)
    session.say("learn a phrase")
    assert isinstance(hearing.hear(word("aiu", 1)), Example)
    opened(window).dialog.reject()
    time.sleep(AFTER_A_LESSON_SECONDS)
    assert isinstance(hearing.hear(Utterance(b"")), Rejected)
