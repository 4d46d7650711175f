"""Texts as a tree of their beginnings."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from audio.recognisers.network.prefix_tree import prefix_tree

TEXTS = st.lists(st.lists(st.integers(0, 3), max_size=5).map(tuple), max_size=6)


@given(TEXTS)
def test_every_text_is_on_its_way_through_the_tree(texts: list[tuple[int, ...]]) -> None:
    tree = prefix_tree(texts)
    for text, way in zip(texts, tree.ways, strict=True):
        assert tuple(tree.tokens[list(way)]) == text
        assert list(tree.depths[list(way)]) == list(range(len(text)))


@given(TEXTS)
def test_a_token_sees_itself_and_those_before_it_and_no_others(texts: list[tuple[int, ...]]) -> None:
    tree = prefix_tree(texts)
    for way in tree.ways:
        for at, place in enumerate(way):
            assert set(np.flatnonzero(tree.sees[place])) == set(way[: at + 1])


def test_what_texts_have_in_common_is_in_it_once() -> None:
    assert len(prefix_tree([(1, 2, 3), (1, 2, 4), (1, 2), (1, 2, 3)]).tokens) == 4


def test_of_no_texts_there_is_no_token() -> None:
    assert prefix_tree([()]).ways == ((),)
    assert prefix_tree([]).tokens.shape == (0,)
