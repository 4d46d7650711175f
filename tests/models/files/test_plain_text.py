from __future__ import annotations

import json

import pytest

from models.files.plain_text import LONGEST_SENTENCE, no_formula, one_line, plain, plain_json, sentence

UNSEEN = {
    "\x1b[31mred\x1b[0m": r"\x1b[31mred\x1b[0m",
    "a\rb": r"a\rb",
    "\x9b2J": r"\x9b2J",
    "\x00\x07\x7f": r"\x00\x07\x7f",
    "\u202egnp.exe": r"\u202egnp.exe",
    "\u2066a\u2069": r"\u2066a\u2069",
    "\udcff": r"\udcff",
}


@pytest.mark.parametrize("text", UNSEEN)
def test_what_no_one_sees_is_spelt_out(text: str) -> None:
    assert plain(text) == one_line(text) == UNSEEN[text]


@pytest.mark.parametrize("text", ["", "猫 и été", "👩\u200d🔬", "　wide", "\\x1b", "a\tb\nc"])
def test_all_else_stays(text: str) -> None:
    assert plain(text) == text


def test_a_name_is_one_line() -> None:
    assert one_line("a\nb\tc") == r"a\nb\tc"


@pytest.mark.parametrize("text", UNSEEN)
def test_json_still_says_what_it_said(text: str) -> None:
    line = plain_json(json.dumps({text: [text, "猫"]}, ensure_ascii=False))
    assert json.loads(line) == {text: [text, "猫"]}
    assert plain(line) == line


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "＠sum"])
def test_no_text_is_a_formula_to_a_spreadsheet(cell: str) -> None:
    assert no_formula(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "boot.png", "a=b", "1-2", "猫", "'=1"])
def test_what_is_no_formula_stays(cell: str) -> None:
    assert no_formula(cell) == cell


def test_a_sentence_is_one_line_that_can_be_read_however_long_a_name_in_it_is() -> None:
    assert sentence("a\nb\tc is gone.") == r"a\nb\tc is gone."
    told = sentence(f"/{'x' * 5000}.png is gone.")
    assert len(told) <= LONGEST_SENTENCE
    assert told.startswith("/xxx")
    assert told.endswith("xxx.png is gone.")
    assert " … " in told
    assert sentence("x" * LONGEST_SENTENCE) == "x" * LONGEST_SENTENCE
