import numpy as np
import pytest

from audio.capture.sound import Utterance
from audio.teaching.quality import problem_with
from tests.audio.sounds import noise, pcm, tone
from tests.audio.teaching.sounds import whistle, word


def in_quiet(sound: np.ndarray) -> Utterance:
    return Utterance(pcm(noise(0.3), sound, noise(0.5)))


@pytest.mark.parametrize("utterance", [word("ai", 1), whistle(900, 2000, 1), in_quiet(tone(4.5))])
def test_words_and_whistles_can_be_learnt(utterance: Utterance) -> None:
    assert problem_with(utterance) is None


@pytest.mark.parametrize(
    ("utterance", "words"),
    [
        (Utterance(b""), "Nothing was said"),
        (Utterance(bytes(32_000)), "silent"),
        (in_quiet(tone(0.05)), "too short"),
        (in_quiet(tone(7)), "lasted 7 s"),
        (in_quiet(tone(0.6, 3.0)), "too loud"),
        (Utterance(pcm(tone(0.6, 0.1) + noise(0.6, 0.1))), "hardly stood out"),
    ],
)
def test_what_cannot_be_learnt_is_told_in_a_sentence(utterance: Utterance, words: str) -> None:
    problem = problem_with(utterance)
    assert problem is not None
    assert words in problem
    assert problem.endswith(".")
