"""Runs of a session whose worker only remembers: begun, finished, stopped."""

from __future__ import annotations

from app.compute.messages.runs import (
    RunEpoch,
    RunFinished,
    RunStarted,
    RunStopped,
)
from app.compute.messages.unions import Report
from app.compute.trained_model import TrainedModel
from app.session.session import Session
from models.events import Started
from tests.app.facts import epoch_done, finished
from tests.app.fakes import FakeRunner, lines


def runner_of(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def report(session: Session, *reports: Report) -> None:
    runner_of(session).reports += reports
    session.drain()


def run_name(session: Session) -> str:
    assert session.state.run is not None
    return session.state.run.model.run


def model_of(session: Session) -> TrainedModel:
    assert session.state.run is not None
    return session.state.run.model


def start(session: Session, words: str = "train mlp for 3 epochs") -> str:
    assert session.say(words)
    name = run_name(session)
    specification = session.state.chosen
    report(session, RunStarted(name, Started(specification, "Tiny", 55000, 5000, 10000, 860, 203530)))
    return name


def finish(session: Session, words: str = "train mlp for 3 epochs") -> str:
    name = start(session, words)
    report(session, *(RunEpoch(name, epoch_done(number)) for number in (1, 2, 3)))
    report(session, RunFinished(name, finished()))
    return name


def stop_after_one_epoch(session: Session) -> str:
    name = start(session)
    report(session, RunEpoch(name, epoch_done(1)))
    assert session.say("stop")
    assert lines(session)[-1] == "Stopping; say “resume” to go on later."
    report(session, RunStopped(name, 2.0))
    return name
