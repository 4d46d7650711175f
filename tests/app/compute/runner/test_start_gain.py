from __future__ import annotations

from dataclasses import replace

from app.compute.messages.runs import RunFinished, RunProgress
from app.compute.runner.start_gain import StudyPace, is_worth_a_start
from tests.app.facts import finished


def progress(run: str, fraction: float, seconds: float) -> RunProgress:
    return RunProgress(run, 1, fraction, 0.5, seconds)


def test_the_first_moments_of_a_run_tell_nothing() -> None:
    pace = StudyPace()
    pace.note(progress("a", 0.01, 0.1))
    assert pace.seconds_of_work(("a",), 4, 1) is None
    assert not is_worth_a_start(None, 1.0)


def test_the_last_run_begins_after_all_before_it() -> None:
    pace = StudyPace()
    pace.note(progress("a", 0.5, 5.0))
    # 5 s of this one are left, then come three of 10 s each, and then the last begins.
    assert pace.seconds_of_work(("a",), 4, 1) == 35.0
    assert pace.seconds_of_work(("a",), 1, 1) == 5.0
    assert pace.seconds_of_work(("a",), 0, 1) is None


def test_finished_runs_tell_how_long_the_others_take() -> None:
    pace = StudyPace()
    pace.note(RunFinished("a", replace(finished(), seconds=20.0)))
    pace.note(progress("b", 0.5, 20.0))
    assert pace.seconds_of_work(("b",), 2, 1) == 20.0 + 30.0
    assert pace.seconds_of_work(("b",), 2, 2) == 20.0 + 15.0


def test_a_run_that_has_just_begun_leaves_it_open() -> None:
    pace = StudyPace()
    pace.note(progress("a", 0.5, 5.0))
    assert pace.seconds_of_work(("a", "b"), 2, 2) is None


def test_a_start_pays_off_where_a_run_is_left_for_it() -> None:
    assert is_worth_a_start(10.0, 3.0)
    assert not is_worth_a_start(4.0, 3.0)
