import numpy as np
import pytest
from numpy.testing import assert_allclose

from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.cepstra import WIDTH
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.features import ENCODER_SHARE, EncoderFeatures, SpectrumFeatures, mean_of_encoder
from audio.teaching.trimming import FRAME_SAMPLES, loud_span
from tests.audio.sounds import noise, pcm, tone
from tests.audio.teaching.sounds import word


def counting(utterance: Utterance) -> Matrix:
    """An encoder whose every frame says how many came before it."""
    frames = len(utterance.pcm) // 2 // FRAME_SAMPLES
    return np.stack([np.arange(frames), np.ones(frames), np.zeros(frames)], axis=1).astype(np.float32)


def test_the_spectrum_has_a_row_a_frame_of_the_loud_part() -> None:
    utterance = word("ai", 1)
    span, rows = loud_span(utterance), SpectrumFeatures()(utterance)
    assert span is not None
    assert rows is not None
    assert rows.shape == (span.end - span.start, WIDTH)
    assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_the_encoder_is_cut_to_the_same_frames_and_its_mean_taken_off() -> None:
    utterance, mean = word("ai", 1), np.array([2, 1, 0], np.float32)
    span, rows = loud_span(utterance), EncoderFeatures(counting, mean)(utterance)
    assert span is not None
    assert rows is not None
    expected = np.sign(np.arange(span.start, span.end) - 2.0) * np.sqrt(ENCODER_SHARE)
    assert_allclose(rows[:, 0], expected, rtol=1e-5)
    assert_allclose(rows[:, 1:3], 0)
    assert_allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)


def test_an_encoder_that_gives_fewer_frames_is_taken_as_it_is() -> None:
    utterance = word("ai", 1)
    short = EncoderFeatures(lambda sound: counting(sound)[:30], np.zeros(3, np.float32))(utterance)
    none = EncoderFeatures(lambda sound: counting(sound)[:16], np.zeros(3, np.float32))(utterance)
    assert short is not None
    assert len(short) < 30
    assert none is None


def test_a_sound_of_a_few_frames_has_no_features() -> None:
    click = Utterance(pcm(noise(0.4, 0.0001), tone(0.04), noise(0.4, 0.0001)))
    assert SpectrumFeatures()(click) is None
    assert EncoderFeatures(counting, np.zeros(3, np.float32))(click) is None
    assert SpectrumFeatures()(Utterance(b"")) is None


def test_the_mean_is_over_the_loud_parts() -> None:
    utterance = Utterance(pcm(np.zeros(SAMPLE_RATE), tone(0.4), np.zeros(SAMPLE_RATE)))
    mean = mean_of_encoder(counting, [utterance, utterance])
    assert_allclose(mean, [59.5, 1, 0], atol=0.6)


def test_the_encoders_own_errors_are_passed_on() -> None:
    def broken(utterance: Utterance) -> Matrix:
        raise RecogniserError("It is gone.")

    with pytest.raises(RecogniserError):
        EncoderFeatures(broken, np.zeros(3, np.float32))(word("ai", 1))
