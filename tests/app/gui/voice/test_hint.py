from __future__ import annotations

import pytest

from app.gui.voice.hint import LONGEST, Hint
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from audio.listening.ear_events import Asleep, Level, Listening, SoFar, Thinking
from audio.listening.verdicts import Heard, Rejected, Unavailable


@pytest.fixture
def hint(window: Window, session: Session) -> Hint:
    session.receive(Listening(hands_free=True))
    (found,) = window.voice.findChildren(Hint)
    return found


def test_while_somebody_speaks_the_panel_shows_what_is_understood_in_a_quieter_style(
    hint: Hint, session: Session
) -> None:
    before = hint.text()
    assert not hint.font().italic()
    session.receive(SoFar("train MLP"))
    assert (hint.text(), hint.accessibleName()) == ("train MLP …", "Heard so far: “train MLP”")
    assert hint.font().italic()
    session.receive(Thinking())
    assert hint.text() == "train MLP …"
    session.receive(SoFar(""))
    assert (hint.text(), hint.accessibleName(), hint.font().italic()) == (before, "", False)


def test_the_verdict_takes_its_place(hint: Hint, session: Session) -> None:
    session.receive(SoFar("stop"))
    session.receive(Heard("stop training", "stop"))
    assert hint.text() == "Heard “stop training”"
    session.receive(SoFar("stop"))
    session.receive(Rejected("That was no command."))
    assert hint.text() == "That was no command."


def test_it_goes_when_the_ear_sleeps_or_fails(hint: Hint, session: Session) -> None:
    session.receive(SoFar("train MLP"))
    session.receive(Asleep())
    assert hint.text() == "Hold F8 or the button to talk; tap it for one command."
    session.receive(SoFar("train MLP"))
    session.receive(Unavailable("The microphone has gone."))
    assert hint.text() == "The microphone has gone."


def test_what_is_long_is_shortened(hint: Hint, session: Session) -> None:
    session.receive(SoFar("train " * 50))
    assert len(hint.text()) <= LONGEST + 2
    assert hint.text().endswith("train …")


def test_words_stay_as_they_were_said_and_their_name_is_in_the_language_of_the_window(
    hint: Hint, session: Session
) -> None:
    session.prefer(interface=InterfaceLanguage.CHINESE)
    session.receive(SoFar("stop training"))
    assert hint.text() == "stop training …"
    assert hint.accessibleName() == "目前听到：“stop training”"


def test_a_screen_reader_is_told_once_a_pause_and_not_with_every_level(
    hint: Hint, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def setAccessibleName(self: Hint, name: str) -> None:  # noqa: N802 - Qt's name
        names.append(name)

    monkeypatch.setattr(Hint, "setAccessibleName", setAccessibleName)
    for text in ("train MLP", "train MLP with Adam"):
        session.receive(SoFar(text))
        for number in range(20):
            session.receive(Level(number / 20))
    assert len(names) == 2
