"""Waits for what the training process reports: it is written as it comes, and Ctrl-C is heard."""

from __future__ import annotations

from typing import Protocol

from app.commands.invocation import Invocation
from app.commands.rules import Shows
from app.compute.messages.data import DataReady
from app.compute.messages.unions import Report
from app.core.requirements import run_is_going
from app.data.named_sets import FROM_WHERE
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.state import State
from app.terminal.exit_codes import BROKEN
from models.data.spoken.published import archive_in

POLL_SECONDS = 0.05


class Output(Protocol):
    """Where a command's course is written."""

    def report(self, report: Report, state: State) -> None:
        """Something came from the worker; `state` already knows it."""

    def reply(self, text: str, invocation: Invocation, shows: Shows | None, state: State) -> None:
        """The command was done at once; `shows` is what the window would bring up."""

    def study(self, state: State) -> None:
        """The state's cross-validation or comparison has ended."""

    def replayed(self, state: State) -> None:
        """A run that was to repeat another has finished."""

    def problem(self, text: str) -> None:
        """It could not be done."""

    def note(self, text: str) -> None:
        """Something to know before it goes on."""

    def warning(self, text: str) -> None:
        """Something went wrong, and it goes on."""

    def close(self) -> None:
        """Nothing more comes."""


class Waiting:
    """A command's session and output, between one report that is waited for and the next."""

    def __init__(self, session: Session, output: Output) -> None:
        self.session = session
        self.output = output
        self._told = 0
        self.interrupted = False
        """Whether Ctrl-C was pressed, which stops the run and keeps what it learnt."""

    def open_data(self) -> Report | None:
        """Wait until the data set is there; what came instead, or None."""
        archive = archive_in(self.session.cache) if self.session.cache is not None else None
        if self.session.data_folder == archive and archive is not None and not archive.exists():
            self.output.warning(f"Fetching the {FROM_WHERE}.")
        self.session.data.open(self.session.data_folder, fetch=True)
        last = self.wait((DataReady,))
        return last if isinstance(last, BROKEN) else None

    def wait(self, ends: tuple[type, ...]) -> Report:
        """Until a report of one of these types, or one that says that none will come."""
        while True:
            try:
                ended: Report | None = None
                for report in self.session.drain(POLL_SECONDS):
                    self.output.report(report, self.session.state)
                    if ended is None and isinstance(report, (*ends, *BROKEN)):
                        ended = report
                self.tell_problems()
                if ended is not None:
                    return ended
            except KeyboardInterrupt:
                self._interrupt()

    def _interrupt(self) -> None:
        """The first Ctrl-C stops the run and keeps what it learnt; the second ends the program."""
        if self.interrupted or not run_is_going(self.session.state):
            raise KeyboardInterrupt
        self.interrupted = True
        self.session.stop()

    def tell_problems(self) -> None:
        """Warnings and problems of the conversation that have not been told yet."""
        lines = self.session.state.conversation
        for line in lines[self._told :]:
            if line.speaker is Speaker.PROBLEM:
                self.output.problem(line.text)
            if line.speaker is Speaker.WARNING or line.text in self._notices:
                self.output.warning(line.text)
        self._told = len(lines)

    def last_reply(self) -> str:
        """What the session answered last."""
        replies = [line.text for line in self.session.state.conversation if line.speaker is Speaker.REPLY]
        return replies[-1] if replies else ""

    @property
    def _notices(self) -> tuple[str, ...]:
        """What is worth knowing of the data and of a sound file: it is told, and no more than that."""
        data = self.session.state.data
        changed = self.session.saying.conversion
        return (*(data.notices if data is not None else ()), *([changed] if changed else []))
