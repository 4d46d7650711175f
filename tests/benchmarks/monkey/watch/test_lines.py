from __future__ import annotations

from dataclasses import replace

import pytest

from app.state.parts.conversation import Line, Speaker
from app.state.state import State
from tests.app.facts import finished_run
from tests.benchmarks.monkey.watch.finding import Finding
from tests.benchmarks.monkey.watch.lines import Lines, fault_of


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "The picture could not be read",
        "It failed (ValueError: no).",
        "Traceback (most recent call last): x.",
        "[Errno 13] Permission denied.",
        "Run {number} is gone.",
        "TrainedModel(run='run-1') is gone.",
        "The accuracy is nan.",
        "<class 'str'> is wrong.",
    ],
)
def test_what_is_no_sentence_for_people_explains_nothing(text: str) -> None:
    assert fault_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "No model has been trained yet; say “train MLP” first.",
        "训练在第 3 轮停止。",
        "Nothing was done (disk full).",
        "Wrote 3 runs; look at them with: tensorboard --logdir /home/ann/HearSee/tensorboard",
        'Wrote 3 runs; look at them with: tensorboard --logdir "/home/ann/My Pictures/tensorboard"',
        "I do not know what “ValueError” means. Say “help” for what can be said.",
    ],
)
def test_a_sentence_explains_itself_whatever_it_quotes(text: str) -> None:
    assert not fault_of(text)


def test_a_name_that_somebody_gave_may_be_anything() -> None:
    text = "Training image 3 counts as None from now on."
    assert fault_of(text)
    assert not fault_of(text, ["None"])


def test_a_name_that_is_no_word_takes_nothing_away() -> None:
    assert not fault_of("Saved as a.png.", [".", "3", "a"])


def told_of(line: Line, state: State, example: str = "") -> list[str]:
    found: list[Finding] = []
    lines = Lines(found.append, lambda state: ())
    lines.example = example
    lines(replace(state, conversation=(line,)))
    return [each.text for each in found]


def test_a_claim_that_is_not_so_is_found() -> None:
    line = Line(Speaker.PROBLEM, "No model has been trained yet; say “train MLP” first.")
    assert told_of(line, State()) == []
    (told,) = told_of(line, State(run=finished_run()))
    assert told.startswith("it is not so: problem: ")


def test_a_phrase_of_the_vocabulary_that_is_not_understood_is_found() -> None:
    line = Line(Speaker.PROBLEM, "I do not know what “train MLP” means.", unknown="train MLP")
    assert told_of(line, State()) == []
    (told,) = told_of(line, State(), example="train MLP")
    assert "“train MLP” is not understood" in told


def test_every_line_is_looked_at_once() -> None:
    found: list[Finding] = []
    lines = Lines(found.append, lambda state: ())
    first, second = Line(Speaker.REPLY, ""), Line(Speaker.NOTICE, "")
    lines(State(conversation=(first,)))
    lines(State(conversation=(first,)))
    lines(State(conversation=(first, second)))
    lines(State(conversation=(second,)))
    assert len(found) == 2
