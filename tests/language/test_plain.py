"""Sentences in files and from other machines."""

from __future__ import annotations

import json

import pytest

from language.catalogue import chinese
from language.plain import PlainError, as_plain, as_text, from_plain, from_text
from tests.language.test_sentence import SENTENCES


@pytest.mark.parametrize("sentence", [*SENTENCES, "somebody's own words", '{"message": 1}', ""])
def test_they_come_back_as_they_were(sentence: str) -> None:
    for again in (from_plain(json.loads(json.dumps(as_plain(sentence)))), from_text(as_text(sentence))):
        assert again == sentence
        assert type(again) is type(sentence)
        assert chinese().told(again) == chinese().told(sentence)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        3,
        [],
        {},
        {"message": "x"},
        {"message": "{a}", "facts": {"b": "1"}},
        {"message": "x", "facts": {}, "more": 1},
        {"message": "x", "facts": {"a": 1}},
        {"message": "x", "parts": ["a"], "context": "another"},
        {"message": "nothing", "of": "x"},
    ],
)
def test_what_is_none_is_refused(plain: object) -> None:
    with pytest.raises(PlainError):
        from_plain(plain)


def test_what_is_too_deep_is_refused() -> None:
    plain: object = "x"
    for _ in range(100):
        plain = {"message": "{a}", "facts": {"a": plain}}
    with pytest.raises(PlainError):
        from_plain(plain)
    assert from_text(json.dumps(plain)) == json.dumps(plain)
