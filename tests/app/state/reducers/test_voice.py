from __future__ import annotations

import pytest

from app.state.parts.hearing import Ear, Hearing
from app.state.reducers.voice import after_ear
from audio.capture.sound import Utterance
from audio.listening.ear_events import Asleep, EarEvent, Level, SoFar, Thinking
from audio.listening.example import Example
from audio.listening.said import Said
from audio.listening.verdicts import Heard, Rejected, Unavailable, Unsure

SPEAKING = Hearing(Ear.LISTENING, hands_free=True)
HALF = after_ear(SPEAKING, SoFar("train MLP"))


def test_what_is_heard_so_far_is_kept_while_somebody_speaks_and_while_it_is_thought_about() -> None:
    for event in (Level(0.5), Thinking()):
        assert after_ear(HALF, event).so_far == "train MLP"
    assert after_ear(HALF, SoFar("train MLP with Adam")).so_far == "train MLP with Adam"


@pytest.mark.parametrize(
    "event",
    [
        Heard("train MLP with Adam", "train"),
        Unsure("train MLP with Adam", "train"),
        Rejected("No words could be made out."),
        Unavailable("The microphone has gone."),
        Said(Utterance(b"")),
        Example(None),
        Asleep(),
        SoFar(""),
    ],
    ids=lambda event: type(event).__name__,
)
def test_it_goes_with_the_verdict_with_sleep_and_where_nothing_follows(event: EarEvent) -> None:
    assert HALF.so_far == "train MLP"
    assert after_ear(HALF, event).so_far == ""
