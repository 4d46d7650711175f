"""A session with runs in its history."""

from __future__ import annotations

from dataclasses import replace

from app.compute.conditions import Conditions, conditions_here
from app.compute.messages.runs import RunEpoch, RunFinished, RunStarted, Train
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from app.runs.history.history import History
from app.session.session import Session
from models.events import Started
from models.settings.specification import RunSpecification
from tests.app.facts import epoch_done, finished
from tests.app.fakes import FakeRunner, lines

HERE = conditions_here("cpu", 2)


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def report(session: Session, *reports: Report) -> None:
    """Have the worker say something."""
    runner_of(session).reports += reports
    session.drain()


def started(specification: RunSpecification) -> Started:
    return Started(specification, "Tiny", 550, 50, 100, 9, 7850)


def keep_run(session: Session, model: str = "mlp", done: int = 3, conditions: Conditions = HERE) -> int:
    """Enter a run of three epochs into the history, of which so many are done; all: it has finished."""
    return kept_in(session.history, model, done, conditions)


def kept_in(history: History, model: str = "mlp", done: int = 3, conditions: Conditions = HERE) -> int:
    """The same without a session. The number of the run."""
    specification = RunSpecification(model, epochs=3)
    entered = history.create(specification)
    entered.weights.write_bytes(b"weights")
    history.record_started(entered.run, started(specification), conditions)
    for number in range(1, done + 1):
        history.record_epoch(entered.run, epoch_done(number))
    if done == 3:
        history.record_finished(entered.run, finished(), digest="abc")
    return entered.number


def asked_last(session: Session) -> Train:
    request = runner_of(session).last()
    assert isinstance(request, Train)
    return request


def finish(session: Session, digest: str = "abc", accuracy: float = 0.8) -> TrainedModel:
    """Let the run that was asked for come to its end."""
    model = asked_last(session).model
    report(session, RunStarted(model.run, started(model.specification), HERE))
    report(session, *(RunEpoch(model.run, epoch_done(each, accuracy)) for each in (1, 2, 3)))
    report(session, RunFinished(model.run, replace(finished(), seconds=9.0), digest))
    return model


def last_line(session: Session) -> str:
    return lines(session)[-1]
