"""Too quiet, too loud and too noisy."""

from __future__ import annotations

import numpy as np
import pytest

from audio.capture.loudness import trouble_with
from audio.capture.sound import SAMPLE_RATE, Utterance
from tests.audio.sounds import noise, pcm, tone

QUIET = bytes(9600)


@pytest.mark.parametrize(
    ("amplitude", "beginning"),
    [(0.02, "That was very quiet"), (0.04, ""), (0.9, ""), (1.5, "That was too loud")],
)
def test_what_is_too_quiet_or_cut_off_is_said_with_what_helps(amplitude: float, beginning: str) -> None:
    trouble = trouble_with(Utterance(QUIET + pcm(tone(0.5, amplitude)) + QUIET))
    assert trouble.startswith(beginning)
    assert bool(trouble) == bool(beginning)


def test_a_single_knock_is_not_too_loud() -> None:
    assert trouble_with(Utterance(QUIET + pcm(tone(0.5, 0.3)) + b"\xff\x7f" * 5)) == ""


@pytest.mark.parametrize(("decibels", "beginning"), [(24, ""), (6, "There was much noise in that")])
def test_about_as_much_noise_as_speech_is_said_too(decibels: float, beginning: str) -> None:
    speech = np.concatenate([np.zeros(4800), tone(0.5, 0.3), np.zeros(4800)])
    around = noise(len(speech) / SAMPLE_RATE, 1.0)
    around *= np.sqrt(np.mean(speech**2) / np.mean(around**2) / 10 ** (decibels / 10))
    trouble = trouble_with(Utterance(pcm(speech + around)))
    assert trouble.startswith(beginning)
    assert bool(trouble) == bool(beginning)


def test_no_sound_has_no_loudness() -> None:
    assert trouble_with(Utterance(b"")) == ""
