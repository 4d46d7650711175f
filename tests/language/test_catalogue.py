"""How sentences are put together in Chinese."""

from __future__ import annotations

import pytest

from language.catalogue import chinese, is_chinese, side_by_side
from language.sentence import joined, message


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["训练", "MLP", "，共", "3 轮", "。"], "训练 MLP，共 3 轮。"),
        (["训练", "多层"], "训练多层"),
        (["准确率", "87.1 %"], "准确率 87.1 %"),
        (["训练 ", "多层"], "训练多层"),
        (["a", "", "b"], "ab"),
    ],
)
def test_a_space_stands_between_the_scripts_only(pieces: list[str], expected: str) -> None:
    assert side_by_side(pieces) == expected


def test_sentences_follow_each_other_without_a_space() -> None:
    two = joined(" ", [message("Stopping."), message("Going on.")])
    assert two == "Stopping. Going on."
    assert chinese().told(two).count(" ") == 0


def test_it_is_read_once() -> None:
    assert chinese() is chinese()


@pytest.mark.parametrize(
    ("languages", "expected"),
    [(["zh-Hans-CN", "en"], True), (["en", "zh-CN"], False), ([], False), (["zh_CN.UTF-8"], True)],
)
def test_the_language_that_is_wanted_most_decides(languages: list[str], *, expected: bool) -> None:
    assert is_chinese(languages) is expected
