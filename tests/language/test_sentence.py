"""Sentences, which are English text and know their parts."""

from __future__ import annotations

import copy
import pickle
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from language.catalogue import chinese
from language.sentence import (
    Sentence,
    capital,
    joined,
    listed,
    message,
    plain_string,
    plural,
    small,
    term,
    without_stop,
)


def in_chinese(text: str) -> str:
    return chinese().told(text)


TRAINED = message("Training {model} for {epochs}.", model=message("the {title}", title="MLP"), epochs="3")
SENTENCES = [
    message("Data"),
    TRAINED,
    plural("{number} epoch", "{number} epochs", 3),
    joined("; ", [TRAINED, "x"]),
    listed(["a", "b", "c"]),
    capital(message("the {title}", title="MLP")),
    without_stop(TRAINED),
]


def test_a_sentence_is_the_english_text() -> None:
    made = message("{share} of {total}", share="3", total=4)
    assert made == "3 of 4"
    assert {made: 1}["3 of 4"] == 1
    assert message("A text with {braces} and no facts.") == "A text with {braces} and no facts."


def test_a_gap_without_a_fact_is_an_error() -> None:
    with pytest.raises(KeyError):
        message("{a} and {b}", a=1)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_keeps_its_parts_between_processes_and_in_copies(sentence: str) -> None:
    for again in (pickle.loads(pickle.dumps(sentence)), copy.deepcopy(sentence)):
        assert type(again) is type(sentence)
        assert again == sentence
        assert in_chinese(again) == in_chinese(sentence)


def test_it_keeps_its_parts_in_facts_and_errors() -> None:
    @dataclass(frozen=True)
    class Said:
        text: str
        number: int = 0

    said = replace(Said(TRAINED), number=1)
    assert in_chinese(said.text) == in_chinese(TRAINED)
    assert in_chinese(str(ValueError(TRAINED))) == in_chinese(TRAINED)
    assert in_chinese(message("{error} Meanwhile", error=ValueError(message("Data")))) == "数据 Meanwhile"


def test_what_becomes_somebodys_own_is_a_plain_string() -> None:
    name = plain_string(message("Class {number}", number=1))
    assert type(name) is str
    assert Path("x") / name == Path("x/Class 1")


def test_what_is_added_to_it_keeps_its_parts() -> None:
    assert in_chinese(message("Data") + " x") == "数据 x"
    assert in_chinese("x " + message("Data")) == "x 数据"


def test_one_of_a_thing_is_another_message() -> None:
    assert plural("{number} epoch", "{number} epochs", 1) == "1 epoch"
    assert plural("{number} epoch", "{number} epochs", 60000) == "60,000 epochs"
    assert in_chinese(plural("{number} epoch", "{number} epochs", 1)) == "1 轮"


def test_terms_are_translated_and_words_of_users_are_not() -> None:
    assert in_chinese(message("called {classes}", classes="Data")) != in_chinese(
        message("called {classes}", classes=term("Data"))
    )
    assert "Data" in in_chinese(message("called {classes}", classes="Data"))
    assert term(TRAINED) is TRAINED


def test_the_last_two_of_a_list_have_a_word_between_them() -> None:
    assert listed(["a"]) == "a"
    assert listed(["a", "b"]) == "a and b"
    assert listed(["a", "b", "c"], "{before} or {after}") == "a, b or c"
    assert in_chinese(listed([message("Data"), "b", "c"])) == "数据、b 和 c"


def test_its_first_letter_suits_its_place() -> None:
    assert (capital(message("data")), small(message("Data"))) == ("Data", "data")
    assert (capital("data"), small("Data")) == ("Data", "data")
    assert in_chinese(small(message("Data"))) == "数据"


def test_another_sentence_goes_on_from_it() -> None:
    assert without_stop(message("Stopping.")) == "Stopping"
    assert not in_chinese(without_stop(message("Stopping."))).endswith(("。", "."))


def test_what_no_catalogue_knows_stays_english() -> None:
    assert in_chinese(message("No {thing} knows this.", thing=message("Data"))) == "No 数据 knows this."
    assert in_chinese("") == ""
    assert isinstance(in_chinese(Sentence("x")), str)
