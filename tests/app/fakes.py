"""Hand-written stand-ins: a runner that only remembers, an ear that only remembers, a ready session."""

from __future__ import annotations

from pathlib import Path

from app import commands
from app.history import History
from app.messages import Report, Request
from app.session import Session
from app.vocabulary import Vocabulary


class FakeRunner:
    """Remembers what it was asked and reports what a test lays ready."""

    def __init__(self) -> None:
        self.requests: list[Request] = []
        self.reports: list[Report] = []
        self.closed = False

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


def make_session(folder: Path, ear: FakeEar | None = None) -> tuple[Session, FakeRunner]:
    """A session on a fake runner, with a real history and real pictures in `folder`."""
    runner = FakeRunner()
    session = Session(
        Vocabulary(commands),
        runner,
        History(folder / "runs"),
        pictures_folder=folder / "pictures",
        ear=ear,
    )
    return session, runner


def lines(session: Session) -> list[str]:
    """The conversation as text."""
    return [line.text for line in session.state.conversation]
