"""The terminal in this process, on one real training process for all of its commands.

For tests of what a command comes to. That the program itself starts a training process, and what becomes of
both when either is interrupted, is tested with programs of their own: see `tests.end_to_end.commands`.
"""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from app.__main__ import main
from app.common.folders import Folders, user_folders
from app.compute.cluster.runner import with_a_way_out
from app.compute.messages.control import WorkerSettings
from app.compute.messages.unions import Report, Request
from app.compute.runner.pool import PoolRunner
from app.compute.runner.process import Runner
from models.settings.specification import RunSpecification
from tests.end_to_end.commands import Outcome


class Lent:
    """A runner that outlives the command that uses it."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner

    @property
    def places(self) -> int:
        return self._runner.places

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        self._runner.expect(runs)

    def send(self, request: Request) -> None:
        self._runner.send(request)

    def poll(self, timeout: float = 0.0) -> list[Report]:
        return self._runner.poll(timeout)

    def close(self) -> None:
        """Leave nothing of this command for the next one."""
        self._runner.expect(())
        while self._runner.poll():
            pass


class TerminalHere:
    """Does what `hearsee` does in `tests.end_to_end.commands`, without two starts a command."""

    def __init__(self) -> None:
        self._runner = PoolRunner(WorkerSettings(user_folders(None).cache))

    def __call__(self, *arguments: str | Path, folder: Path) -> Outcome:
        # The training process is not in this folder, so what is named for it is named in full.
        told = [
            str(folder / each if before in ("--data", "--runs") else each)
            for before, each in zip(("", *arguments), arguments, strict=False)
        ]
        out, errors = io.StringIO(), io.StringIO()
        with _inside(folder), redirect_stdout(out), redirect_stderr(errors):
            code = main(told, make_runner=self._lend)
        return Outcome(code, out.getvalue(), errors.getvalue())

    def _lend(self, folders: Folders) -> Runner:
        return with_a_way_out(Lent(self._runner), folders)

    def close(self) -> None:
        self._runner.close()


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
