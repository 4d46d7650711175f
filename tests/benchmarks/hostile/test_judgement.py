from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.benchmarks.hostile.case import REFUSED, Case, Outcome
from tests.benchmarks.hostile.judgement import findings, why_no_sentence

REFUSAL = "a.png is damaged, so there is nothing to predict; choose another."
TRACEBACK = 'Traceback (most recent call last):\n  File "a.py", line 1, in <module>\nKeyError: 5\n'
CASE = Case("a picture", ("predict", "a.png"), REFUSED)


def refused(errors: str = f"{REFUSAL}\n", *, code: int | None = 2, out: str = "", stray: str = "") -> Outcome:
    return Outcome(code, out, errors, stray)


@pytest.mark.parametrize(
    "outcome",
    [
        refused(),
        refused("", out=json.dumps({"event": "failed", "message": REFUSAL}) + "\n"),
        refused("", out=json.dumps({"path": "a.wav", "verdict": "rejected", "reason": REFUSAL}) + "\n"),
        refused(f"\rdata:   0%|          | 0/24\r          \r{REFUSAL}\n"),
        refused(
            "usage: hearsee [-h]\n               [words ...]\nhearsee: error: unrecognized arguments: -x\n"
        ),
    ],
    ids=["text", "JSON", "a verdict", "after a bar", "an argument"],
)
def test_a_sentence_and_the_right_exit_code_are_as_it_should_be(outcome: Outcome) -> None:
    assert findings(CASE, outcome) == []


@pytest.mark.parametrize(
    ("outcome", "found"),
    [
        (refused(code=1), "exit code 1, not 2"),
        (refused(code=0), "exit code 0, not 2"),
        (refused(code=None), "did not end"),
        (refused(code=-11), "signal 11"),
        (Outcome(None, "", "", over="it took 2000 MB of memory"), "2000 MB"),
        (refused(""), "not a word"),
        (refused("\n"), "not a word"),
        (refused("", out='{"event": "failed", "message": ""}\n'), "an empty text"),
        (refused('{"event": "failed", "message": "One.\\nTwo."}\n', out=""), "no sentence"),
        (refused("", out='{"event": "failed", "message": "One.\\nTwo."}\n'), "more than one line"),
        (refused(TRACEBACK), "a traceback: KeyError: 5"),
        (refused(stray=TRACEBACK), "a traceback: KeyError: 5"),
        (refused(stray="libpng warning: bad\n"), "on the side: libpng"),
        (refused("PredictPicture failed: MemoryError(); everything else goes on.\n"), "name of an exception"),
        (refused("It cannot be read ([Errno 36] File name too long).\n"), "Python’s own words"),
        (refused("'NoneType' object has no attribute 'get'.\n"), "Python’s own words"),
        (refused("Cannot be read\n"), "no sentence"),
        (refused(f"{'x' * 5000}.\n"), "characters"),
        (refused("\x1b[31mThe class is red.\n"), "control characters"),
    ],
)
def test_what_is_not_as_it_should_be_is_found(outcome: Outcome, found: str) -> None:
    assert any(found in each for each in findings(CASE, outcome)), findings(CASE, outcome)


def test_code_that_ran_is_found_even_where_the_file_was_refused(tmp_path: Path) -> None:
    case = Case("a pickle", (), REFUSED, must_not_appear=tmp_path / "mark")
    assert findings(case, refused()) == []
    (tmp_path / "mark").mkdir()
    assert findings(case, refused()) == ["the file has run code"]


def test_where_nobody_can_hear_it_silence_is_right() -> None:
    assert findings(Case("", (), REFUSED, may_be_silent=True), refused("")) == []


@pytest.mark.parametrize(
    "text",
    [
        "There is no file a.wav: check its name.",
        "I do not know what “Error: x” means. Say “help” for what can be said.",
        "Fetching the data…",
        "真的要删除吗？",
        "The training error rises (see “curves”).",
        "It says “stop.”",
    ],
)
def test_sentences_of_every_kind_are_sentences(text: str) -> None:
    assert why_no_sentence(text) == ""
