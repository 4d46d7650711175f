from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import numpy as np
import pytest

from audio.languages import Language
from audio.recognisers.beam_search import weight
from audio.recognisers.number_check import have_other_numbers, weights_of, with_numbers_in_words
from audio.recognisers.whisper_decoder import Decoder, Sound
from audio.recognisers.whisper_model import Prompted, WhisperModel
from tests.audio.recognisers.small_decoder import sound, variables


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("predict image 15", "predict image 50"),
        ("learning rate 0.01", "learning rate .5"),
        ("60,000 images", "6000 images"),
        ("for 10 epochs at 0.1", "for 20 epochs at 0.01"),
        ("训 练 20 轮", "训 练 12 轮"),
        ("rate 1e-3", "rate 1e-4"),
        ("predict image 21", "predict image twenty nine"),
        ("for ten epochs", "for twelve epochs"),
        ("学 习 率 0.02", "学 习 率 零 点 零 一"),
        ("train mlp for 10 epochs", "train mlp 410 epoch"),
        ("for 10 epochs", "for 10 epochs at 0.1"),
    ],
)
def test_texts_may_have_other_numbers(first: str, second: str) -> None:
    assert have_other_numbers(first, second)
    assert have_other_numbers(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("predict image 15", "predict image 15"),
        ("predict image 15", "predict 15"),
        ("predict image 15", "predict"),
        ("predict image 15", "show image 15"),
        ("for 10 epochs", "for ten epochs"),
        ("for ten epochs", "for ten folds"),
        ("for 10 epochs", "for 10 epoch"),
        ("stop", "stop"),
        ("stop", "pause"),
        ("for 10 epochs", "stop"),
    ],
)
def test_texts_with_the_same_numbers_or_none_do_not(first: str, second: str) -> None:
    assert not have_other_numbers(first, second)
    assert not have_other_numbers(second, first)


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("train on 60,000 images", "train on sixty thousand images"),
        ("learning rate .5", "learning rate zero point five"),
        ("Learning rate 0.01.", "Learning rate zero point zero one."),
        ("for 10 epochs at 0.5", "for ten epochs at zero point five"),
        ("1500", "one thousand five hundred"),
        ("seed 999,999", "seed nine hundred ninety nine thousand nine hundred ninety nine"),
        ("on 60,000, please", "on sixty thousand please"),
        ("rate 0.00001", "rate zero point zero zero zero zero one"),
    ],
)
def test_numbers_are_written_as_they_are_spoken(text: str, spoken: str) -> None:
    assert with_numbers_in_words(text, Language.ENGLISH) == spoken


def test_numbers_are_written_as_they_are_spoken_in_chinese() -> None:
    assert with_numbers_in_words("训练20轮学习率0.01", Language.CHINESE) == "训练二十轮学习率零点零一"


@pytest.mark.parametrize(
    "text",
    ["", "stop", "for ten epochs", "seed 1000000", "seed 1,000,000", "rate 0.0000001", "10 at 1234567"],
)
def test_texts_without_numbers_or_with_too_long_ones_are_left_alone(text: str) -> None:
    assert with_numbers_in_words(text, Language.ENGLISH) is None


END = 9
WORDS = ["zero", "one", "two", "three", "point", "hundred", "train", "for", "epochs"]
PROMPT = (END, 4, 2)


class SmallModel:
    """What is asked of Whisper, with nine words and weights at random."""

    def __init__(self, seed: int) -> None:
        self.end = END
        self.decoder = Decoder(variables(END + 1, seed))
        self.sound: Sound = self.decoder.listen(sound(seed=seed + 1))

    def tokens(self, text: str) -> list[int]:
        return [WORDS.index(word) for word in text.split()]

    def prompted(self) -> Prompted:
        features, past = self.decoder.read(np.array([PROMPT]), self.decoder.nothing(), self.sound)
        return Prompted(Language.ENGLISH, {}, self.sound, features[0, -1:], past)

    def weights(self, texts: Sequence[str]) -> list[float]:
        return weights_of(cast(WhisperModel, self), self.prompted(), texts)

    def weight_alone(self, text: str) -> float:
        """Of one text, read from its prompt on and scored by the full softmax."""
        chosen = [*self.tokens(text), self.end]
        whole = np.array([[*PROMPT, *chosen[:-1]]])
        features, _ = self.decoder.read(whole, self.decoder.nothing(), self.sound)
        logits = features[0, len(PROMPT) - 1 :].astype(np.float64) @ self.decoder.embedding.T
        scores = logits[np.arange(len(chosen)), chosen] - np.logaddexp.reduce(logits, axis=-1)
        return weight(tuple(scores.tolist()))


TEXTS = [
    "train for one epochs",
    "train",
    "train for three hundred two epochs",
    "point zero one",
    "train for one hundred epochs",
]


@pytest.mark.parametrize("seed", range(4))
def test_texts_weigh_together_what_each_weighs_alone(seed: int) -> None:
    model = SmallModel(seed)
    np.testing.assert_allclose(model.weights(TEXTS), [model.weight_alone(text) for text in TEXTS], atol=1e-4)


@pytest.mark.parametrize("text", TEXTS)
def test_a_single_text_can_be_weighed(text: str) -> None:
    model = SmallModel(7)
    np.testing.assert_allclose(model.weights([text]), [model.weight_alone(text)], atol=1e-4)


def test_the_order_of_the_texts_and_their_neighbours_change_nothing() -> None:
    model = SmallModel(3)
    turned = model.weights(TEXTS[::-1])[::-1]
    np.testing.assert_allclose(turned, model.weights(TEXTS), atol=1e-5)


def test_another_sound_gives_other_weights() -> None:
    model, other = SmallModel(1), SmallModel(1)
    other.sound = other.decoder.listen(sound(seed=99))
    assert not np.allclose(model.weights(TEXTS), other.weights(TEXTS), atol=0.01)
