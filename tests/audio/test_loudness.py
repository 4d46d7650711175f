"""Too quiet and too loud."""

from __future__ import annotations

import pytest

from audio.loudness import trouble_with
from audio.sound import Utterance
from tests.audio.sounds import pcm, tone


@pytest.mark.parametrize(
    ("amplitude", "beginning"),
    [(0.02, "That was very quiet"), (0.04, ""), (0.9, ""), (1.5, "That was too loud")],
)
def test_what_is_too_quiet_or_cut_off_is_said_with_what_helps(amplitude: float, beginning: str) -> None:
    trouble = trouble_with(Utterance(pcm(tone(0.5, amplitude))))
    assert trouble.startswith(beginning)
    assert bool(trouble) == bool(beginning)


def test_a_single_knock_is_not_too_loud() -> None:
    assert trouble_with(Utterance(pcm(tone(0.5, 0.3)) + b"\xff\x7f" * 5)) == ""


def test_no_sound_has_no_loudness() -> None:
    assert trouble_with(Utterance(b"")) == ""
