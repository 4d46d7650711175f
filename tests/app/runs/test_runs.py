"""What a session does with the runs of its history."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.compute.conditions import Conditions
from app.compute.messages.data import DataReady
from app.compute.messages.runs import Resume, RunPaused, RunStarted, TakeUp
from app.compute.run_lock import run_held
from app.runs.history.history import History
from app.session.session import Session
from app.state.parts.compared import Axis
from app.state.parts.run import Status
from app.state.parts.run_record import RunMarks, RunsWanted
from app.state.parts.view import View
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, epoch_done
from tests.app.fakes import FakeClock, lines, make_session
from tests.app.runs_at_hand import asked_last, finish, keep_run, last_line, report, runner_of, started


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Session:
    return make_session(tmp_path, clock=clock)[0]


def listed(session: Session) -> list[int]:
    return [record.number for record in session.state.records]


def marks_of(session: Session, number: int) -> RunMarks:
    """As the history keeps them."""
    return session.history.record(number).marks


def read_only(folder: Path) -> sqlite3.Connection:
    """Somebody who keeps all others from writing, until they are closed."""
    holder = sqlite3.connect(folder / "runs" / "history.sqlite", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    return holder


# ---- the list


def test_the_list_is_read_when_it_comes_to_the_front(session: Session) -> None:
    keep_run(session)
    assert listed(session) == []
    session.say("show the runs")
    assert (session.state.view, listed(session)) == (View.RUNS, [1])


def test_the_list_follows_a_run_from_its_beginning_to_its_end(session: Session) -> None:
    session.say("show the runs")
    session.say("train mlp for 3 epochs")
    session.say("show the runs")
    assert session.state.records[0].status is Status.STARTING
    finish(session)
    record = session.state.records[0]
    assert (record.status, record.epochs, record.seconds) == (Status.FINISHED, 3, 9.0)


def test_a_paused_run_of_this_session_is_listed_as_paused(session: Session) -> None:
    session.say("train mlp")
    model = asked_last(session).model
    report(session, RunStarted(model.run, started(model.specification)))
    report(session, RunPaused(model.run))
    session.say("show the runs")
    assert [(each.status, each.resumable) for each in session.state.records] == [(Status.PAUSED, False)]


def test_what_another_window_does_is_seen_within_two_seconds(session: Session, clock: FakeClock) -> None:
    keep_run(session)
    session.say("show the runs")
    History(session.history.folder).create(RunSpecification("softmax"))
    clock.seconds += 1.0
    session.drain()
    assert listed(session) == [1]
    clock.seconds += 1.0
    session.drain()
    assert listed(session) == [2, 1]


def test_a_run_that_ends_with_its_window_is_seen_to_have_ended(session: Session, clock: FakeClock) -> None:
    keep_run(session, done=1)
    folder = session.history.folder / session.history.record(1).run
    with run_held(folder):
        session.say("show the runs")
        assert [record.status for record in session.state.records] == [Status.TRAINING]
    clock.seconds += 2.0
    session.drain()
    assert [record.status for record in session.state.records] == [Status.STOPPED]


def test_the_list_can_be_searched(session: Session) -> None:
    keep_run(session)
    keep_run(session, "softmax")
    session.say("show the runs")
    session.shelf.want_runs(RunsWanted(text="softmax"))
    assert (listed(session), session.state.wanted.text) == ([2], "softmax")


def test_a_history_that_cannot_be_read_is_told_and_the_list_stays(session: Session) -> None:
    keep_run(session)
    session.say("show the runs")
    _break(session.history.folder)
    session.shelf.list_runs()
    assert "cannot be used" in session.state.history_problem
    assert listed(session) == [1]
    assert not session.say("show the runs")


def test_a_history_that_cannot_be_cleared_now_is_cleared_another_time(session: Session) -> None:
    keep_run(session)
    _break(session.history.folder)
    session.shelf.free_bin()
    assert lines(session) == []


def _break(folder: Path) -> None:
    """As if the history could not be opened."""
    for path in folder.glob("history.sqlite*"):
        path.unlink()
    (folder / "history.sqlite").mkdir()


# ---- marks


def test_what_is_said_of_a_run_is_kept_and_can_be_taken_back_and_done_again(session: Session) -> None:
    number = keep_run(session)
    session.say("show the runs")
    session.shelf.mark_run(number, name="  Best   so far ")
    session.shelf.mark_run(number, note="wide\nand slow ")
    session.shelf.mark_run(number, starred=True)
    assert marks_of(session, number) == RunMarks("Best so far", "wide\nand slow", starred=True)
    assert session.state.records[0].marks == marks_of(session, number)
    for said in ("Run 1 has no star.", "Run 1 has no note.", "Run 1 has no name of its own."):
        session.say("undo")
        assert last_line(session) == f"Undone. {said}"
    assert marks_of(session, number) == RunMarks()
    session.say("redo")
    assert last_line(session) == "Done again. Run 1 is called “Best so far”."
    assert marks_of(session, number) == RunMarks("Best so far")
    assert session.state.records[0].title == "Best so far"


def test_a_run_that_was_deleted_comes_back_with_undo(session: Session) -> None:
    number = keep_run(session)
    session.say("show the runs")
    session.say("delete run 1 now")
    assert listed(session) == []
    session.say("undo")
    assert last_line(session) == "Undone. Run 1 is back in the list."
    assert listed(session) == [number]
    assert not marks_of(session, number).deleted


def test_undo_takes_back_only_its_own_change_whatever_another_window_said(session: Session) -> None:
    number = keep_run(session)
    session.say("star run 1")
    History(session.history.folder).mark(number, name="Another's")
    session.say("undo")
    assert marks_of(session, number) == RunMarks("Another's")


def test_a_run_can_be_brought_back_after_another_was_begun(session: Session) -> None:
    """What led to a run is not taken back any more once it goes; what was said of runs is."""
    number = keep_run(session)
    session.say("use SGD")
    session.say("delete run 1 now")
    session.say("train softmax")
    session.say("undo")
    assert not marks_of(session, number).deleted
    session.say("undo")
    assert last_line(session).startswith("A run that was started cannot be taken back")


def test_a_mark_that_cannot_be_kept_changes_nothing(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    session.history = History(tmp_path / "runs", patience=0.05)
    keep_run(session)
    session.say("show the runs")
    holder = read_only(tmp_path)
    try:
        assert not session.say("star run 1")
    finally:
        holder.close()
    assert "cannot be used (database is locked)" in last_line(session)
    assert not session.state.records[0].marks.starred
    assert [step.now for step in session.state.past] == [View.RUNS]


def test_what_cannot_be_taken_back_now_can_be_later(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    session.history = History(tmp_path / "runs", patience=0.05)
    keep_run(session)
    session.say("star run 1")
    holder = read_only(tmp_path)
    try:
        assert not session.say("undo")
    finally:
        holder.close()
    assert marks_of(session, 1).starred
    assert session.say("undo")
    assert not marks_of(session, 1).starred


def test_a_run_that_is_going_cannot_be_deleted_here_or_in_another_window(session: Session) -> None:
    keep_run(session, done=1)
    with run_held(session.history.folder / session.history.record(1).run):
        assert not session.say("delete run 1 now")
        assert not session.say("delete run 1")
        assert session.state.question is None
    assert last_line(session) == "Run 1 is going on; stop it before it is deleted."
    session.say("train mlp")  # and the worker has not come to it yet
    assert not session.say("delete run 2 now")
    assert session.say("delete run 1 now")
    assert not session.say("delete run 1")
    assert last_line(session) == "Run 1 is in the bin already."


def test_the_name_of_a_run_is_also_that_of_its_curves(session: Session) -> None:
    keep_run(session)
    keep_run(session)
    session.say("compare run 1 and run 2")
    session.shelf.mark_run(2, name="Wide")
    assert [each.title for each in session.state.compared.runs] == ["MLP", "Wide"]


# ---- one run


def test_a_run_is_opened_with_all_its_curves(session: Session) -> None:
    keep_run(session)
    keep_run(session, "softmax")
    assert session.say("open run 1")
    run = session.state.run
    assert run is not None
    assert (run.number, run.epochs) == (1, tuple(epoch_done(each) for each in (1, 2, 3)))
    assert session.state.view is View.CURVES
    assert last_line(session) == "Run 1 is in view: MLP, 3 epochs."


def test_a_run_that_goes_on_elsewhere_is_not_opened(session: Session) -> None:
    keep_run(session, done=1)
    with run_held(session.history.folder / session.history.record(1).run):
        assert not session.say("open run 1")
        assert "going on in another window" in last_line(session)
        assert not session.say("resume run 1")
    assert session.state.run is None


def test_a_run_that_was_cut_off_is_taken_up_under_its_own_conditions(session: Session) -> None:
    conditions = Conditions("cpu", 7, "Linux")
    number = keep_run(session, done=2, conditions=conditions)
    run = session.history.run(number)
    run.model.memory.write_bytes(b"memory")
    keep_run(session)
    assert session.say("resume run 1")
    assert last_line(session) == f"Going on with {run.model.run}, at epoch 3 of 3."
    request = runner_of(session).last()
    assert isinstance(request, TakeUp)
    assert (request.model.number, request.epochs_known, request.conditions) == (1, 2, conditions)


@pytest.mark.parametrize(
    ("done", "why"), [(3, "Run 1 has finished; say “replay run 1”"), (1, "Run 1 cannot be taken up")]
)
def test_what_cannot_be_taken_up_says_why(session: Session, done: int, why: str) -> None:
    keep_run(session, done=done)
    assert not session.say("resume run 1")
    assert last_line(session).startswith(why)


def test_the_paused_run_goes_on_by_its_number_too(session: Session) -> None:
    session.say("train mlp")
    model = asked_last(session).model
    report(session, RunStarted(model.run, started(model.specification)))
    report(session, RunPaused(model.run))
    assert session.say("resume run 1")
    assert runner_of(session).last() == Resume()


# ---- replay


def test_a_run_is_repeated_under_its_own_conditions(session: Session) -> None:
    conditions = Conditions("cpu", 7)
    keep_run(session, conditions=conditions)
    original = session.history.run(1)
    assert session.say("replay run 1")
    request = asked_last(session)
    assert (request.model.specification, request.conditions) == (original.specification, conditions)
    assert (request.model.number, session.history.record(2).replay_of) == (2, 1)
    assert last_line(session) == "Run 2 repeats run 1."


def test_a_repeated_run_says_whether_it_came_out_the_same(session: Session) -> None:
    keep_run(session)
    session.say("replay run 1")
    finish(session, digest="abc")
    assert last_line(session) == "Run 2 has bit for bit the same weights as run 1."
    session.say("replay run 1")
    finish(session, digest="abd")
    assert "Run 3 has not the same weights as run 1" in last_line(session)
    assert session.state.replayed is not None
    assert not session.state.replayed.same
    session.say("train mlp for 3 epochs")
    assert session.state.replayed is None


def test_another_version_is_told_before_the_run_begins(session: Session) -> None:
    keep_run(session, conditions=Conditions("cpu", 2, versions={"torch": "1.0"}))
    assert session.say("replay run 1")
    assert "It may not come out bit for bit the same: torch was 1.0 and is" in last_line(session)


def test_without_a_number_the_run_in_view_is_repeated(session: Session) -> None:
    assert not session.say("replay this run")
    keep_run(session)
    keep_run(session, "softmax")
    session.say("open run 1")
    assert session.say("replay this run")
    assert session.history.record(3).replay_of == 1


def test_what_cannot_be_repeated_says_why(session: Session) -> None:
    keep_run(session, done=1)
    assert not session.say("replay run 1")
    assert last_line(session).startswith("Run 1 did not finish")
    keep_run(session)
    report(session, DataReady(data_summary()))
    elsewhere = replace(started(RunSpecification("mlp", epochs=3)), data="Another", first_epoch=4)
    session.history.record_started(session.history.record(2).run, elsewhere, Conditions())
    assert not session.say("replay run 2")
    assert "was begun on Another; open that data set again first." in last_line(session)
    assert runner_of(session).requests == []


# ---- several runs


def test_runs_are_compared_in_the_order_in_which_they_are_named(session: Session) -> None:
    for _ in range(3):
        keep_run(session)
    assert session.say("compare run 3 and run 1 and run 2")
    assert [each.number for each in session.state.compared.runs] == [3, 1, 2]
    assert session.state.view is View.RUNS
    assert last_line(session) == "Comparing runs 3, 1 and 2."


def test_six_runs_can_be_compared_and_not_more(session: Session) -> None:
    for _ in range(7):
        keep_run(session)
    session.shelf.compare_runs((1, 2, 3, 4, 5, 6))
    with pytest.raises(CommandError, match="At most 6"):
        session.shelf.compare_runs(range(1, 8))
    assert [each.number for each in session.state.compared.runs] == [1, 2, 3, 4, 5, 6]
    session.shelf.compare_runs(())
    assert [each.number for each in session.state.compared.runs] == []


def test_how_the_curves_are_drawn_stays_when_others_are_picked(session: Session) -> None:
    keep_run(session)
    keep_run(session)
    assert session.say("draw the curves over time")
    session.shelf.set_smoothing(7.0)
    session.say("compare runs 1 and 2")
    compared = session.state.compared
    assert (compared.axis, compared.smoothing, len(compared.runs)) == (Axis.SECONDS, 0.99, 2)


def test_a_run_is_edited_until_it_is_not(session: Session) -> None:
    keep_run(session)
    session.perform(Invocation("rename_run", {"number": 1}))
    assert session.state.run_edited is not None
    assert session.state.run_edited.number == 1
    session.shelf.edit_run(0)
    assert session.state.run_edited is None
    assert not session.say("write a note on run 9")
    assert lines(session)[-1].startswith("There is no run 9")
