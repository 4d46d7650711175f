"""What a run has come to is in the history, at once or once there is room."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    TakeUp,
    WorkerLost,
)
from app.core.requirements import run_is_going
from app.runs.history.recording import COMPLETE
from app.runs.history_writer import UNSAVED
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.run import Status
from tests.app.facts import epoch_done, finished
from tests.app.fakes import lines, make_session
from tests.app.going_runs import finish, model_of, report, runner_of, start


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def test_what_a_run_learnt_is_in_the_history(session: Session) -> None:
    name = finish(session)
    kept = session.history.folder / name
    (kept / "weights.safetensors").write_bytes(b"weights")
    latest = session.history.latest()
    assert latest is not None
    assert (latest.model.run, latest.status, len(latest.epochs)) == (name, Status.FINISHED, 3)
    assert latest.finished == finished()


def test_a_history_that_cannot_be_written_is_told_once_and_training_goes_on(session: Session) -> None:
    session.history.folder.write_text("a file, not a folder")
    name = start(session)
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2, 3)))
    assert run_is_going(session.state)
    warnings = [line for line in session.state.conversation if line.speaker is Speaker.WARNING]
    assert len(warnings) == 1
    assert "runs are not kept" in warnings[0].text


def test_epochs_that_found_no_room_are_in_the_history_once_there_is_room(session: Session) -> None:
    name = start(session)
    history = session.history.folder / "history.sqlite"
    aside = history.rename(history.with_name("aside"))
    history.mkdir()  # nothing can be written where a folder is
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2)))
    warnings = [line for line in session.state.conversation if line.speaker is Speaker.WARNING]
    assert len(warnings) == 1
    assert "What is new is written as soon as that is possible." in warnings[0].text
    history.rmdir()
    aside.rename(history)
    report(session, RunEpoch(name, epoch_done(3)), RunFinished(name, finished()))
    kept = session.history.known(name)
    assert kept is not None
    assert kept.status is Status.FINISHED
    assert [epoch.epoch for epoch in kept.epochs] == [1, 2, 3]
    assert lines(session).count(COMPLETE) == 1


def test_what_could_not_be_kept_is_kept_when_the_app_is_closed(session: Session) -> None:
    name = start(session)
    history = session.history.folder / "history.sqlite"
    aside = history.rename(history.with_name("aside"))
    history.mkdir()
    report(session, RunEpoch(name, epoch_done(1)))
    history.rmdir()
    aside.rename(history)
    session.close()
    kept = session.history.known(name)
    assert kept is not None
    assert len(kept.epochs) == 1


def test_a_run_whose_end_could_not_be_saved_is_taken_up_again(session: Session) -> None:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    model_of(session).memory.write_bytes(b"memory")
    report(session, *(RunEpoch(name, epoch_done(number), False) for number in (2, 3)))
    report(session, RunFinished(name, finished(), unsaved=True))
    assert UNSAVED in lines(session)
    assert session.say("resume")
    assert runner_of(session).last() == TakeUp(model_of(session), None, epochs_known=3)


def test_a_worker_that_dies_idle_changes_nothing_in_how_the_last_run_ended(session: Session) -> None:
    name = start(session)
    report(session, RunFailed(name, "It diverged.", final=True))
    report(session, WorkerLost("It died.", replaced=True))
    (record,) = session.history.records()
    assert (record.status, record.problem, record.resumable) == (Status.FAILED, "It diverged.", False)
    assert session.history.cut_off() is None
