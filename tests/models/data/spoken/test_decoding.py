from __future__ import annotations

import io

import numpy as np
import pytest
import soundfile

from models.data.spoken.decoding import SAMPLE_RATE, UnusableSoundError, decode
from tests.models.data.spoken.sounds import tone, wav


def why(contents: bytes) -> str:
    with pytest.raises(UnusableSoundError) as caught:
        decode(contents)
    return str(caught.value)


def test_a_sound_at_our_rate_is_read_as_it_is() -> None:
    sound = decode(wav(tone(440)))
    assert not sound.was_converted
    np.testing.assert_allclose(sound.samples, tone(440), atol=1 / 32768)


def test_stereo_at_44100_is_mixed_down_and_resampled_to_the_same_tone() -> None:
    both = np.stack([tone(440, rate=44_100), np.zeros(13_230, np.float32)], axis=1)
    sound = decode(wav(both.astype(np.float32), 44_100))
    assert sound.was_converted
    assert (sound.rate, sound.channels) == (44_100, 2)
    inner = slice(200, -200)
    np.testing.assert_allclose(sound.samples[inner], tone(440)[inner] / 2, atol=0.01)


def test_what_is_too_high_for_our_rate_is_not_folded_down() -> None:
    mixed = tone(440, rate=44_100) + tone(6_000, rate=44_100)
    samples = decode(wav((mixed / 2).astype(np.float32), 44_100)).samples
    strongest = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    hertz = np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE)
    assert strongest[np.abs(hertz - 2_000) < 100].max() < 0.001 * strongest.max()


@pytest.mark.parametrize(
    ("contents", "reason"),
    [
        (b"", "an empty file"),
        (b"RIFF and then nonsense", "damaged, or no sound file"),
        (wav(np.zeros(0, np.float32)), "an empty file"),
        (wav(np.zeros(4_000, np.float32)), "nothing but silence"),
        (wav(tone(440, 0.02)), "too short for a word"),
        (wav(tone(440, 11.0)), "longer than 10 s"),
        (wav(tone(100, 0.5, rate=500), 500), "sampled 500 times a second"),
        (wav(np.zeros((800, 255), np.float32)), "of 255 channels"),
    ],
)
def test_what_is_no_word_says_what_it_is(contents: bytes, reason: str) -> None:
    assert why(contents) == reason


def test_values_that_are_no_numbers_do_not_spoil_the_others() -> None:
    samples = tone(440)
    samples[100] = np.nan
    made = io.BytesIO()
    soundfile.write(made, samples, 8_000, format="WAV", subtype="FLOAT")
    assert np.isfinite(decode(made.getvalue()).samples).all()


def test_a_header_that_promises_hours_costs_no_memory() -> None:
    contents = bytearray(wav(tone(440)))
    contents[40:44] = (0x7FFFFFFF).to_bytes(4, "little")
    assert len(decode(bytes(contents)).samples) == len(tone(440))
