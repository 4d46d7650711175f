from __future__ import annotations

import pytest

from audio.grammar.languages import Language
from audio.recognisers.confidence.number_check import both_ways, have_other_numbers


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
    ("words", "spoken", "digits"),
    [
        ("train on 60,000 images", "train on sixty thousand images", "train on 60000 images"),
        ("learning rate .5", "learning rate zero point five", "learning rate 0.5"),
        ("for 10 epochs at 0.5", "for ten epochs at zero point five", "for 10 epochs at 0.5"),
        ("rate point oh one", "rate zero point zero one", "rate 0.01"),
        ("rate point 00 1", "rate zero point zero zero one", "rate 0.001"),
        ("rate 0.00001", "rate zero point zero zero zero zero one", "rate 0.00001"),
        ("image one hundred and five", "image one hundred five", "image 105"),
        ("r o c for ten", "r o c for ten", "r o c for 10"),
        ("with a rate of 7", "with a rate of seven", "with a rate of 7"),
    ],
)
def test_numbers_are_written_as_they_are_spoken_and_in_digits(words: str, spoken: str, digits: str) -> None:
    assert both_ways(words, Language.ENGLISH) == (spoken, digits)


@pytest.mark.parametrize("words", ["训 练 20 轮 学 习 率 0.01", "训 练 二 十 轮 学 习 率 零 点 零 一"])
def test_chinese_numbers_are_written_both_ways_without_spaces(words: str) -> None:
    assert both_ways(words, Language.CHINESE) == ("训练二十轮学习率零点零一", "训练20轮学习率0.01")


@pytest.mark.parametrize("words", ["", "stop", "seed 1000000", "rate 0.0000001", "10 at 1234567", "r o c"])
def test_there_are_no_two_ways_without_numbers_or_for_too_long_ones(words: str) -> None:
    assert both_ways(words, Language.ENGLISH) is None
