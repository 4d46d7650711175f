import numpy as np
from numpy.testing import assert_allclose

from audio.capture.sound import SAMPLE_RATE
from audio.teaching.cepstra import COEFFICIENTS, WIDTH, Matrix, cepstra, cosines, mel_filters, slopes
from tests.audio.sounds import noise, tone


def sound(seconds: float = 0.5) -> Matrix:
    return np.asarray(tone(seconds, hertz=700) + noise(seconds, 0.05), np.float32)


def test_the_columns_are_normalised() -> None:
    rows = cepstra(sound(), 25)
    assert rows.shape == (25, WIDTH)
    assert_allclose(rows.mean(axis=0), 0, atol=1e-4)
    assert_allclose(rows.std(axis=0), 1, atol=0.1)


def test_loudness_does_not_count() -> None:
    assert_allclose(cepstra(sound(), 20), cepstra(np.float32(0.1) * sound(), 20), atol=0.1)


def test_a_sound_that_is_too_short_is_followed_by_silence() -> None:
    assert cepstra(sound(0.1), 10).shape == (10, WIDTH)
    assert np.isfinite(cepstra(np.zeros(0, np.float32), 10)).all()


def test_the_cosines_are_orthonormal() -> None:
    assert_allclose(cosines() @ cosines().T, np.eye(COEFFICIENTS), atol=1e-12)


def test_the_slope_of_a_straight_line_is_its_slope() -> None:
    line = 3.0 * np.arange(12, dtype=np.float64)[:, None]
    assert_allclose(slopes(line)[2:-2], 3.0)


def test_a_tone_lights_up_the_filter_at_its_pitch() -> None:
    hertz = np.fft.rfftfreq(512, 1 / SAMPLE_RATE)
    brightest = [
        int(mel_filters()[:, np.argmin(np.abs(hertz - pitch))].argmax()) for pitch in (300, 1000, 3000)
    ]
    assert brightest == sorted(set(brightest))
    assert not mel_filters()[:, hertz > 3800].any()
