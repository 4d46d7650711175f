"""Hand-written stand-ins: a runner that only remembers, an ear that only remembers, a ready session."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from app.commands.vocabulary import Vocabulary
from app.compute.messages.unions import Report, Request
from app.runs.history.history import History
from app.session.session import Session
from app.session.user_files import Kept
from app.session.vocabulary import every_command
from models.settings.specification import RunSpecification


class FakeRunner:
    """Remembers what it was asked and reports what a test lays ready."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.reports: list[Report] = []
        self.closed = False
        self.places = 1
        self.expected: list[tuple[RunSpecification, ...]] = []

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        self.expected.append(tuple(runs))

    def send(self, request: Request) -> None:
        self.requests.append(request)

    def poll(self, timeout: float = 0.0) -> list[Report]:
        ready, self.reports = self.reports, []
        return ready

    def close(self) -> None:
        self.closed = True

    def last(self) -> Request:
        """What it was asked last."""
        return self.requests[-1]


class FakeEar:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def listen(self) -> None:
        self.asked.append("listen")

    def sleep(self) -> None:
        self.asked.append("sleep")

    def press(self) -> None:
        self.asked.append("press")

    def release(self) -> None:
        self.asked.append("release")

    def choose(self, microphone_name: str | None) -> None:
        self.asked.append(f"choose {microphone_name}")

    def hush(self, at_most: float) -> None:
        self.asked.append(f"hush {at_most:g}")

    def unhush(self) -> None:
        self.asked.append("unhush")


class FakeFetching:
    """Remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def start(self) -> None:
        self.asked.append("start")

    def cancel(self) -> None:
        self.asked.append("cancel")


class FakeClock:
    """Stands still until it is set forward."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@functools.cache
def shared_vocabulary() -> Vocabulary:
    """Every command, made once: nobody changes a vocabulary, and it keeps its examples."""
    return every_command()


def make_session(
    folder: Path, ear: FakeEar | None = None, clock: FakeClock | None = None
) -> tuple[Session, FakeRunner]:
    """A session on a fake runner; its history, its pictures and what it keeps are real, in `folder`."""
    runner = FakeRunner()
    session = Session(
        shared_vocabulary(),
        runner,
        History(folder / "runs"),
        pictures_folder=folder / "pictures",
        ear=ear,
        kept=Kept(folder / "settings", today=lambda: date(2026, 11, 24)),
        clock=clock or FakeClock(),
    )
    return session, runner


def lines(session: Session) -> list[str]:
    """The conversation as text."""
    return [line.text for line in session.state.conversation]
