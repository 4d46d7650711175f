"""What the voice panel tells a screen reader of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.hearing import Ear, Engine, Hearing


@pytest.mark.parametrize(
    ("hearing", "told"),
    [
        (Hearing(), "Asleep"),
        (Hearing(Ear.LISTENING), "Listening"),
        (Hearing(Ear.UNAVAILABLE, problem="No microphone was found."), "No microphone was found."),
    ],
)
def test_the_microphone_button_tells_what_the_ear_does(
    window: Window, session: Session, hearing: Hearing, told: str
) -> None:
    window.draw(replace(session.state, hearing=hearing))
    assert window.voice.button.accessibleDescription() == told
    assert window.voice.button.accessibleName() == "Hold to talk"


def test_what_hears_can_be_read(window: Window, session: Session) -> None:
    window.draw(replace(session.state, engine=Engine("Whisper", "English and Chinese")))
    names = [each.accessibleName() for each in window.voice.findChildren(type(window.voice._engine))]
    assert "What hears: Whisper, English and Chinese" in names
