"""What is heard while the terminal waits for its worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from app.compute.messages.control import RequestFailed
from app.compute.messages.data import DataReady
from app.compute.messages.predictions import Predicted
from app.compute.messages.runs import RunStopped, Stop
from app.compute.messages.unions import Report
from app.session.session import Session
from app.state.state import State
from app.terminal.waiting import Output, Waiting
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner, make_session


class Written:
    """Keeps what a command tells."""

    def __init__(self) -> None:
        self.told: list[Report | str] = []

    def report(self, report: Report, state: State) -> None:
        self.told.append(report)

    def problem(self, text: str) -> None:
        self.told.append(text)

    warning = problem


class InterruptedRunner(FakeRunner):
    """Ctrl-C is pressed so many times while it is waited for."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self._times = times
        self.then: Callable[[], None] = lambda: None

    def poll(self, timeout: float = 0.0) -> list[Report]:
        if self._times:
            self._times -= 1
            raise KeyboardInterrupt
        self.then()
        return super().poll(timeout)


def waiting(session: Session) -> tuple[Waiting, Written]:
    written = Written()
    return Waiting(session, cast("Output", written)), written


def test_what_cannot_be_ends_the_waiting_too_and_is_told_once(tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    waits, written = waiting(session)
    runner.reports.append(RequestFailed("There is no such image."))
    assert waits.wait((Predicted,)) == RequestFailed("There is no such image.")
    waits.tell_problems()
    assert written.told.count("There is no such image.") == 1


def test_the_first_interruption_stops_the_run_and_the_second_ends_the_program(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    session.receive(DataReady(data_summary()))
    session.say("train MLP")
    assert session.state.run is not None
    stopped = RunStopped(session.state.run.model.run, 1.0)
    session.runner = runner = InterruptedRunner(1)
    runner.then = lambda: runner.reports.append(stopped)
    waits, _ = waiting(session)
    assert waits.wait((RunStopped,)) == stopped
    assert waits.interrupted
    assert [each for each in runner.requests if isinstance(each, Stop)]
    session.runner = InterruptedRunner(1)
    with pytest.raises(KeyboardInterrupt):
        waits.wait((RunStopped,))


def test_where_no_run_goes_an_interruption_ends_the_program_at_once(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    session.runner = InterruptedRunner(1)
    with pytest.raises(KeyboardInterrupt):
        waiting(session)[0].wait((Predicted,))
