from __future__ import annotations

from app.compute.conditions import Conditions
from app.gui.runs.card import conditions_in_words, course_in_words
from app.state.parts.run import Status
from tests.app.facts import CONDITIONS, run_record


def test_what_became_of_a_run_is_told_in_a_line() -> None:
    told = course_in_words(run_record(name="a name"))
    assert told == "MLP on Tiny · finished after 1.5 s · lowest validation loss at epoch 3"


def test_why_a_run_broke_off_has_a_line_of_its_own() -> None:
    broken = run_record(
        status=Status.FAILED, problem="The disk is full.", best_epoch=0, data="", seconds=0.0, replay_of=4
    )
    assert course_in_words(broken) == "MLP · broke off · a replay of run 4\nThe disk is full."


def test_the_runs_of_a_study_say_so() -> None:
    assert course_in_words(run_record(of_study=True)).endswith("one of a study")


def test_conditions_are_told_as_far_as_they_are_known() -> None:
    assert conditions_in_words(CONDITIONS) == (
        "cpu, 4 threads · Linux, a processor · HearSee 0.1.0, PyTorch 2.9.0"
    )
    assert conditions_in_words(Conditions("cuda:0", 1)) == "cuda:0, 1 thread"
    assert conditions_in_words(Conditions()) == ""
