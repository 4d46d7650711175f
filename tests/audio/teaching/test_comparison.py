from pathlib import Path

import numpy as np
import pytest

from audio.capture.sound import SAMPLE_RATE, SAMPLE_WIDTH, Utterance
from audio.recognisers.recogniser import RecogniserError
from audio.teaching.background import background_sounds
from audio.teaching.comparison import ByEncoder, BySpectrum, comparison_by
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.taught_phrases import ENCODER_LIMITS, SPECTRUM_LIMITS
from tests.audio.teaching.sounds import features, word

WIDTH = 6


class FakeEncoder:
    """Eight bits of every 20 ms, and how often it was asked."""

    def __init__(self) -> None:
        self.asked = 0

    def encode(self, utterance: Utterance) -> Matrix:
        self.asked += 1
        frames = len(utterance.pcm) // SAMPLE_WIDTH // (SAMPLE_RATE // 50)
        samples = np.frombuffer(utterance.pcm, "<i2")[: frames * SAMPLE_RATE // 50].reshape(frames, -1)
        return samples[:, :WIDTH].astype(np.float32)


class Deaf:
    def encode(self, utterance: Utterance) -> Matrix:
        raise RecogniserError("It has died.")


def test_without_an_encoder_the_spectrum_is_compared_within_its_own_limits(tmp_path: Path) -> None:
    comparison = comparison_by(object(), tmp_path)
    assert isinstance(comparison, BySpectrum)
    assert comparison.limits is SPECTRUM_LIMITS
    found = comparison.features(word("aiu", 1))
    assert found is not None
    assert (found == features(word("aiu", 1))).all()
    assert len(comparison.background()) == len(background_sounds())
    assert comparison.background() is comparison.background()


def test_with_an_encoder_it_has_its_part(tmp_path: Path) -> None:
    comparison = comparison_by(FakeEncoder(), tmp_path)
    assert isinstance(comparison, ByEncoder)
    assert comparison.limits is ENCODER_LIMITS
    assert comparison.kind != BySpectrum.kind
    found = comparison.features(word("aiu", 1))
    assert found is not None
    assert found.shape[1] == features(word("aiu", 1)).shape[1] + WIDTH
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)


def test_the_background_is_encoded_once_and_for_all(tmp_path: Path) -> None:
    encoder = FakeEncoder()
    first = comparison_by(encoder, tmp_path / "taught")
    assert encoder.asked == 0
    made = first.features(word("aiu", 1))
    assert encoder.asked == len(background_sounds()) + 1
    later = FakeEncoder()
    second = comparison_by(later, tmp_path / "taught")
    kept = second.features(word("aiu", 1))
    assert later.asked == 1
    assert made is not None
    assert kept is not None
    assert (made == kept).all()
    assert (second.background().lengths == first.background().lengths).all()
    distances = [comparison.background().distances(made) for comparison in (first, second)]
    assert (distances[0] == distances[1]).all()
    assert [path.suffix for path in (tmp_path / "taught").iterdir()] == [".npz"]


@pytest.mark.parametrize("damage", [b"", b"no archive"])
def test_a_damaged_background_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    comparison_by(FakeEncoder(), tmp_path).background()
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage)
    encoder = FakeEncoder()
    assert len(comparison_by(encoder, tmp_path).background()) == len(background_sounds())
    assert encoder.asked == len(background_sounds())
    assert len(file.read_bytes()) == len(whole)


def test_a_background_with_a_hole_is_made_anew(tmp_path: Path) -> None:
    comparison_by(FakeEncoder(), tmp_path).background()
    (file,) = tmp_path.iterdir()
    np.savez(file, mean=np.full(WIDTH, np.nan, np.float32), word_0=np.ones((9, 32), np.float32))
    assert len(comparison_by(FakeEncoder(), tmp_path).background()) == len(background_sounds())


def test_a_folder_that_takes_nothing_is_no_hindrance(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    comparison = comparison_by(FakeEncoder(), tmp_path / "file" / "taught")
    assert comparison.features(word("aiu", 1)) is not None


def test_a_dead_recogniser_is_told_and_asked_again_the_next_time(tmp_path: Path) -> None:
    comparison = comparison_by(Deaf(), tmp_path)
    for _ in range(2):
        with pytest.raises(RecogniserError, match="died"):
            comparison.features(word("aiu", 1))
    assert not list(tmp_path.iterdir())
