from __future__ import annotations

from dataclasses import replace

from app.runs.live import compared_now, records_now
from app.state.parts.compared import RunsCompared
from app.state.parts.run import Status
from app.state.state import State
from tests.app.facts import compared_run, finished_run, going_run, run_record

GOING = going_run(done=2, epochs=4)


def test_the_run_in_view_is_listed_as_it_is_now() -> None:
    other, old = run_record(2), run_record(1, status=Status.STARTING, epochs=0, fit="")
    now = records_now(State(run=GOING, records=(other, old)))
    assert now[0] is other
    assert (now[1].status, now[1].epochs, now[1].best_epoch) == (Status.TRAINING, 2, 2)
    assert (now[1].validation_accuracy, now[1].seconds) == (0.8, 10.0)
    assert now[1].fit == "too early to tell"
    assert (now[1].number, now[1].marks) == (old.number, old.marks)


def test_before_its_first_epoch_it_keeps_what_was_known() -> None:
    (now,) = records_now(State(run=replace(GOING, epochs=()), records=(run_record(1, epochs=0, fit=""),)))
    assert (now.status, now.epochs, now.fit) == (Status.TRAINING, 0, "")


def test_a_list_without_it_is_the_same_list() -> None:
    records = (run_record(2),)
    assert records_now(State(run=GOING, records=records)) is records
    assert records_now(State(records=records)) is records


def test_a_compared_run_has_the_name_that_it_was_given_since() -> None:
    compared = RunsCompared((compared_run(2), compared_run(1)))
    state = State(records=(run_record(2), run_record(1, name="短名字")), compared=compared)
    assert [each.title for each in compared_now(state).runs] == ["MLP", "短名字"]
    assert compared_now(replace(state, records=(run_record(2),))) is compared


def test_a_finished_run_brings_its_test_accuracy() -> None:
    (now,) = records_now(State(run=finished_run(), records=(run_record(1, test_accuracy=None),)))
    assert now.test_accuracy == 0.9
