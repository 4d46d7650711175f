from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.grammar.expression import AnyOrder, Choice, Expression, Optional, Sequence, SlotReference, Word
from audio.grammar.grammar import Grammar, Parse, Values
from audio.grammar.matching import MOST_STEPS
from tests.audio.every_way import every_way

VALUES = {"x": {"a": 1, "a b": 2, "c": 3}, "y": {"b": 4, "b a": 5, "a": 6}}
LEAVES: st.SearchStrategy[Expression] = st.sampled_from(
    [Word("a"), Word("b"), Word("c"), SlotReference("x"), SlotReference("y")]
)


def parts_of(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    # What may be left out anyway is no part of these: which of two nothings was said does not matter.
    said = inner.filter(lambda part: all(end for end, _ in every_way(part, tuple("abc"), 0, VALUES)))
    return st.one_of(
        several.map(Sequence),
        several.map(Choice),
        inner.map(Optional),
        st.lists(said, min_size=1, max_size=3).map(tuple).map(AnyOrder),
    )


@settings(max_examples=300)
@given(st.recursive(LEAVES, parts_of, max_leaves=8), st.lists(st.sampled_from("abc"), min_size=1, max_size=5))
def test_a_text_means_what_the_first_of_all_ways_to_read_it_means(
    expression: Expression, said: list[str]
) -> None:
    grammar = Grammar.with_intents({"go": expression}, {name: Values(each) for name, each in VALUES.items()})
    ways = every_way(expression, tuple(said), 0, VALUES)
    first = next((filled for end, filled in ways if end == len(said)), None)
    assert grammar.parse(" ".join(said)) == (None if first is None else Parse("go", dict(first)))


def seconds_to_parse(grammar: Grammar, text: str) -> float:
    """Of this thread's own processor time; the text means nothing."""
    start = time.thread_time()
    assert grammar.parse(text) is None
    return time.thread_time() - start


@pytest.mark.timeout(20)
def test_two_hundred_words_that_may_be_left_out_take_no_time() -> None:
    grammar = Grammar({"go": (" ".join(["[a]"] * 200),)}, {})
    assert grammar.parse("a " * 200) == Parse("go")
    assert seconds_to_parse(grammar, "a " * 200 + "b") < 2


@pytest.mark.timeout(20)
@pytest.mark.parametrize("part", ["a", "[a]", "{x}"])
def test_neither_do_many_parts_in_any_order_that_are_alike(part: str) -> None:
    grammar = Grammar({"go": (f"<{'|'.join([part] * 40)}>",)}, {"x": Values({"a": 1})})
    assert grammar.parse("a " * 40) is not None
    assert seconds_to_parse(grammar, "a " * 40 + "b") < 2


@pytest.mark.timeout(20)
def test_what_could_be_told_apart_in_too_many_ways_means_nothing() -> None:
    slots = {f"s{at}": Values({"a": at}) for at in range(40)}
    grammar = Grammar({"go": (f"<{'|'.join(f'{{{name}}}' for name in slots)}>", "stop")}, slots)
    assert grammar.parse("stop") == Parse("go")
    assert MOST_STEPS < 2**20
    assert seconds_to_parse(grammar, "a " * 20 + "b") < 5


def test_of_phrases_that_are_alike_the_first_is_meant() -> None:
    grammar = Grammar({"go": ("{x} [b]",)}, {"x": Values({"a b": 1, "A": 2, "a": 3, "A B": 4})})
    assert grammar.parse("a b") == Parse("go", {"x": 1})
    assert grammar.parse("a") == Parse("go", {"x": 2})
