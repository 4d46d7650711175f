import numpy as np
import pytest

from audio.capture.sound import Utterance
from audio.teaching.trimming import loud_span
from tests.audio.sounds import noise, pcm, tone


@pytest.mark.parametrize("amplitude", [0.0001, 0.003, 0.01])
def test_silence_and_noise_around_a_sound_are_left_out(amplitude: float) -> None:
    sound = np.concatenate([np.zeros(8000), tone(0.6), np.zeros(11200)]) + noise(1.8, amplitude)
    span = loud_span(Utterance(pcm(sound)))
    assert span is not None
    assert 22 <= span.start <= 25
    assert 55 <= span.end <= 58
    assert span.seconds == pytest.approx(0.66, abs=0.05)


def test_a_word_after_a_gap_belongs_to_it() -> None:
    span = loud_span(Utterance(pcm(noise(0.4), tone(0.3), noise(0.3), tone(0.3, 0.05), noise(0.4))))
    assert span is not None
    assert (span.start, span.end) == (18, 67)


def test_how_far_the_sound_stands_out_is_told() -> None:
    clear = loud_span(Utterance(pcm(noise(0.5, 0.001), tone(0.5), noise(0.5, 0.001))))
    hidden = loud_span(Utterance(pcm(noise(1.5, 0.1))))
    assert clear is not None
    assert hidden is not None
    assert clear.above_noise > 40
    assert hidden.above_noise < 5


def test_less_than_a_frame_has_no_span() -> None:
    assert loud_span(Utterance(b"")) is None
    assert loud_span(Utterance(bytes(200))) is None


def test_silence_is_a_span_of_its_own() -> None:
    span = loud_span(Utterance(bytes(32_000)))
    assert span is not None
    assert span.above_noise == 0
