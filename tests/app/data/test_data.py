"""Which data set is open, and how it comes back where the worker is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.commands.vocabulary import CommandError
from app.compute.messages.data import DataFailed, DataReady, OpenData
from app.compute.messages.runs import (
    Train,
    WorkerLost,
)
from app.session.session import Session
from tests.app.facts import data_summary
from tests.app.fakes import make_session
from tests.app.going_runs import report, run_name, runner_of, start


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


def test_another_data_set_has_to_wait_for_the_run(session: Session, tmp_path: Path) -> None:
    start(session)
    assert not session.say("open a data folder")
    assert session.state.dialog is None
    with pytest.raises(CommandError, match="stop"):
        session.data.open(tmp_path)


def test_a_worker_that_died_while_reading_is_not_made_to_read_again(session: Session) -> None:
    report(session, WorkerLost("It died.", replaced=True))
    assert runner_of(session).requests == []


def test_a_data_set_that_does_not_come_leaves_the_one_that_is_open(session: Session, tmp_path: Path) -> None:
    session.data.open(tmp_path / "mine")
    report(session, DataReady(data_summary()))
    session.data.open(tmp_path / "CIFAR-10")
    report(
        session,
        DataFailed("Offline.", data_summary(), tmp_path / "mine", asked=tmp_path / "CIFAR-10"),
    )
    assert session.state.data == data_summary()
    assert session.data_folder == tmp_path / "mine"
    assert session.say("train mlp")
    request = runner_of(session).last()
    assert isinstance(request, Train)
    assert request.folder == tmp_path / "mine"


def test_a_data_set_that_was_asked_for_meanwhile_is_the_one_to_train_on(
    session: Session, tmp_path: Path
) -> None:
    for name in ("mine", "broken", "wanted"):
        session.data.open(tmp_path / name)
    failed = DataFailed("It is broken.", data_summary(), tmp_path / "mine", asked=tmp_path / "broken")
    report(session, failed, DataReady(data_summary()))
    assert session.data_folder == tmp_path / "wanted"


def test_a_lost_worker_ends_the_run_and_the_data_is_opened_again(session: Session) -> None:
    report(session, DataReady(data_summary()))
    name = start(session)
    report(session, WorkerLost("It died.", replaced=True, runs=(name,)))
    assert runner_of(session).last() == OpenData(None)
    assert session.say("train softmax")
    assert run_name(session) != name


def test_a_worker_that_cannot_start_is_not_asked_again_by_itself(session: Session) -> None:
    report(session, WorkerLost("It cannot start.", replaced=False))
    assert runner_of(session).requests == []
