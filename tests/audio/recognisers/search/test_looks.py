from __future__ import annotations

import numpy as np
import pytest

from audio.capture.sound import SAMPLE_RATE
from audio.recognisers.search.looks import FASTER, QUICK, SLOWER, Look, played
from tests.audio.sounds import tone


def hertz(samples: np.ndarray[tuple[int, ...], np.dtype[np.float32]]) -> float:
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.argmax(spectrum)) * SAMPLE_RATE / len(samples)


@pytest.mark.parametrize("look", [SLOWER, FASTER])
def test_pitch_and_pace_change_together(look: Look) -> None:
    speed = look.speed
    sound = tone(1.0).astype(np.float32)
    other = played(sound, speed)
    assert other.dtype == np.float32
    assert len(other) == pytest.approx(len(sound) / speed, abs=2)
    assert hertz(other) == pytest.approx(hertz(sound) * speed, rel=0.01)


def test_at_its_own_speed_a_sound_is_the_same() -> None:
    sound = tone(0.1).astype(np.float32)
    assert played(sound, QUICK.speed) is sound


def test_no_sound_is_none_at_any_speed() -> None:
    assert not len(played(np.zeros(0, np.float32), SLOWER.speed))
