from __future__ import annotations

import cmath
import math

import numpy as np
import pytest

from models.data.spoken.decoding import SAMPLE_RATE
from models.data.spoken.spectrogram import (
    HEIGHT,
    HIGHEST_HERTZ,
    LOWEST_HERTZ,
    RANGE_DECIBELS,
    TRANSFORM,
    WIDTH,
    WINDOW,
    log_mel,
    mel_filters,
    picture_of,
    spectra,
    trimmed,
)
from tests.models.data.spoken.sounds import tone, word


def test_power_is_that_of_the_transform_written_out() -> None:
    samples = word("0")
    starts = np.array([0, 777])
    power = spectra(samples, starts)
    for column, start in enumerate(starts.tolist()):
        for k in (0, 5, 37, 256):
            total = sum(
                math.sin(math.pi * n / WINDOW) ** 2
                * float(samples[start + n])
                * cmath.exp(-2j * math.pi * k * n / TRANSFORM)
                for n in range(WINDOW)
            )
            assert power[k, column] == pytest.approx(abs(total) ** 2, rel=1e-6, abs=1e-12)


def test_power_is_scipys() -> None:
    signal = pytest.importorskip("scipy.signal")
    samples = word("1")
    _, _, expected = signal.stft(
        samples.astype(np.float64),
        SAMPLE_RATE,
        window="hann",
        nperseg=WINDOW,
        noverlap=WINDOW - 80,
        nfft=TRANSFORM,
        boundary=None,
        padded=False,
        scaling="spectrum",
    )
    starts = 80 * np.arange(expected.shape[1])
    window_sum = signal.get_window("hann", WINDOW).sum()
    np.testing.assert_allclose(
        spectra(samples, starts), np.abs(expected * window_sum) ** 2, rtol=1e-9, atol=1e-12
    )


def test_triangles_are_those_of_the_formula() -> None:
    def mel(hertz: float) -> float:
        return 2595 * math.log10(1 + hertz / 700)

    step = (mel(HIGHEST_HERTZ) - mel(LOWEST_HERTZ)) / (HEIGHT + 1)
    edges = [700 * (10 ** ((mel(LOWEST_HERTZ) + step * number) / 2595) - 1) for number in range(HEIGHT + 2)]
    filters = mel_filters()
    assert filters.shape == (HEIGHT, TRANSFORM // 2 + 1)
    for m in (0, 3, 17, HEIGHT - 1):
        low, middle, high = edges[m : m + 3]
        for k in range(TRANSFORM // 2 + 1):
            hertz = k * SAMPLE_RATE / TRANSFORM
            expected = 0.0
            if low < hertz <= middle:
                expected = (hertz - low) / (middle - low)
            elif middle < hertz < high:
                expected = (high - hertz) / (high - middle)
            assert filters[m, k] == pytest.approx(expected, abs=1e-9)


def test_every_band_has_a_frequency_of_its_own() -> None:
    assert (mel_filters().sum(axis=1) > 0.3).all()


def test_decibels_are_relative_to_the_loudest_place() -> None:
    starts = np.arange(0, 1600, 80)
    decibels = log_mel(tone(1000), starts)
    assert decibels.shape == (HEIGHT, len(starts))
    assert decibels.max() == pytest.approx(0.0)
    np.testing.assert_allclose(decibels, log_mel(0.01 * tone(1000), starts), atol=0.01)


def test_a_picture_shows_where_the_tone_is() -> None:
    low, high = picture_of(tone(300)), picture_of(tone(3000))
    assert low.shape == high.shape == (HEIGHT, WIDTH)
    assert low.dtype == np.uint8
    assert low.max() == high.max() == 255
    # The highest pitch is in the first row.
    assert low.mean(axis=1).argmax() > high.mean(axis=1).argmax() > 0


def test_a_rising_tone_rises_to_the_right() -> None:
    picture = picture_of(word("0"))
    assert picture[:, 3].argmax() > picture[:, WIDTH // 2].argmax() > picture[:, WIDTH - 4].argmax()


def test_a_slow_word_fills_its_picture_as_a_quick_one() -> None:
    times = np.linspace(0, 1, 2400), np.linspace(0, 1, 4800)
    quick, slow = ((np.sin(2 * np.pi * 900 * len(t) / 8000 * t) * 0.4).astype(np.float32) for t in times)
    difference = np.abs(picture_of(quick).astype(int) - picture_of(slow).astype(int))
    assert difference[:, 2:-2].mean() < 0.1 * 255


def test_loudness_does_not_matter() -> None:
    difference = picture_of(word("2")).astype(int) - picture_of(0.1 * word("2")).astype(int)
    assert np.abs(difference).max() <= 1


def test_silence_around_a_word_is_cut_away() -> None:
    silence = np.zeros(2000, np.float32)
    alone = word("1")
    within = np.concatenate([silence, alone, silence])
    assert abs(len(trimmed(within)) - len(alone)) < 0.06 * SAMPLE_RATE
    brightest = picture_of(within).argmax(axis=0)[3:-3] - picture_of(alone).argmax(axis=0)[3:-3]
    assert np.abs(brightest).max() <= 2


@pytest.mark.parametrize("count", [1, 60, 100, 255, 256, 257])
def test_the_shortest_sounds_have_pictures_too(count: int) -> None:
    assert picture_of(np.full(count, 0.3, np.float32)).shape == (HEIGHT, WIDTH)


def test_what_is_far_below_the_loudest_is_black() -> None:
    samples = np.concatenate(
        [tone(1000), tone(1000, loudness=0.5 * 10 ** (-(RANGE_DECIBELS + 10) / 20)), tone(1000)]
    )
    assert picture_of(samples)[:, WIDTH // 2].max() < 10
