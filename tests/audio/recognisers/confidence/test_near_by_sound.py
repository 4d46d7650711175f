from __future__ import annotations

import time

import pytest

from audio.grammar.grammar import Grammar, Values
from audio.recognisers.confidence.near_by_sound import MOST_NEAR, NearBySound

ENGLISH = Grammar(
    {
        "train": ("(train|start training) [{model}]",),
        "stop": ("(stop|cancel) [[the] training]",),
        "resume": ("resume",),
        "forget": ("forget all of the phrases that were kept",),
    },
    {"model": Values({"m l p": "mlp"})},
)
CHINESE = Grammar({"predict": ("预测 [一些]",), "train": ("[开始] 训练",)}, {})


@pytest.mark.parametrize(
    ("heard", "near"), [("star star star star", "stop"), ("Wasouma.", "resume"), ("Rain", "train")]
)
def test_a_short_phrase_that_sounds_alike_is_found(heard: str, near: str) -> None:
    assert near in NearBySound(ENGLISH).to(heard)


def test_chinese_ones_are_found_by_their_pinyin() -> None:
    assert NearBySound(CHINESE).to("于错") == ("预测",)


def test_other_speech_is_near_to_none_and_nothing_is_near_to_more_than_a_few() -> None:
    near = NearBySound(ENGLISH)
    assert near.to("what a lovely morning it is today") == ()
    assert near.to("") == ()
    assert len(near.to("stop the train")) <= MOST_NEAR


def test_long_phrases_and_those_with_slots_are_left_to_the_search() -> None:
    near = NearBySound(ENGLISH)
    assert near.to("forget all of the phrases that were kept") == ()
    assert "train m l p" not in near.to("train m l p")


def test_they_come_as_they_may_be_written() -> None:
    assert NearBySound(ENGLISH).written("Wasouma") == (b" resume", b" Resume")
    assert NearBySound(CHINESE).written("于错") == ("预测".encode(), "預測".encode())


def test_a_grammar_of_any_number_of_phrases_takes_no_time() -> None:
    many = Grammar({"any": (" ".join(f"[word{number}]" for number in range(140)) + " end",)}, {})
    began = time.thread_time()
    NearBySound(many)
    assert time.thread_time() - began < 2
