from __future__ import annotations

import pytest

from app.runs.words import epochs_in_words, marks_in_words, status_word
from app.state.parts.run import Status
from app.state.parts.run_record import MarkedRun, RunMarks
from tests.app.facts import run_record


@pytest.mark.parametrize("status", list(Status))
def test_every_status_has_a_word(status: Status) -> None:
    assert status_word(run_record(status=status))


def test_epochs_are_told_with_how_many_were_asked_for_where_that_is_more() -> None:
    assert epochs_in_words(run_record(epochs=3)) == "3"
    assert epochs_in_words(run_record(epochs=1)) == "1 of 3"


def test_marks_are_told_in_one_sentence() -> None:
    before = MarkedRun(3, RunMarks())
    everything = MarkedRun(3, RunMarks("Wide", "slow", starred=True, deleted=True))
    assert marks_in_words(before, everything) == (
        "Run 3 is in the bin, run 3 has a star, run 3 is called “Wide” and run 3 has the note “slow”."
    )
    assert marks_in_words(everything, before) == (
        "Run 3 is back in the list, run 3 has no star, run 3 has no name of its own and run 3 has no note."
    )
    assert marks_in_words(before, before) == "Run 3 is as it was."
