"""An input in a program of its own: `python -m app`, as its users start it."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.hostile.case import Case, Outcome
from tests.benchmarks.hostile.limits import LOOKING_SECONDS, Watch, end_all, processes_of

REPOSITORY = Path(__file__).parents[3]
LEAVING_SECONDS = 3.0
"""How long a program's processes may outlast it."""


def usual_environment(home: Path) -> dict[str, str]:
    """A user's who has nothing yet, in a home of its own."""
    home.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LANG", "TMPDIR")}
    return {
        **kept,
        "HOME": str(home),
        "PYTHONPATH": str(REPOSITORY),
        "QT_QPA_PLATFORM": "offscreen",
    }


def run_alone(case: Case, home: Path, leaving_seconds: float = LEAVING_SECONDS) -> Outcome:
    """Run it until it ends or breaks a limit; nothing of it is left."""
    words = ["/bin/sh", "-c", case.shell, "sh", sys.executable, "-m", "app", *case.arguments]
    out, errors = case.folder / "out.log", case.folder / "errors.log"
    with contextlib.ExitStack() as opened:
        opened.enter_context(case.beside())
        process = subprocess.Popen(
            [os.fsencode(word) for word in words],
            cwd=case.folder,
            env=usual_environment(home) | dict(case.environment),
            stdin=subprocess.DEVNULL,
            stdout=opened.enter_context(out.open("wb")),
            stderr=opened.enter_context(errors.open("wb")),
            start_new_session=True,
        )
        watch = Watch(process.pid, case.limits)
        over = ""
        while not over and process.poll() is None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(LOOKING_SECONDS)
            over = watch.look()
        left = _left(process.pid, leaving_seconds) if not over else []
        end_all(process.pid)
        process.wait()
    return Outcome(
        None if over else process.returncode,
        # Not as text, which would take the return before a bar that is taken away for the end of a line.
        out.read_bytes().decode("utf-8", "replace"),
        errors.read_bytes().decode("utf-8", "replace"),
        over=over or (f"it left processes: {'; '.join(left)}" if left else ""),
        processor_seconds=watch.processor_seconds,
        seconds=watch.seconds,
        megabytes=watch.megabytes,
    )


def _left(leader: int, leaving_seconds: float) -> list[str]:
    """What outlasts the program, after a moment to leave."""
    deadline = time.monotonic() + leaving_seconds
    while processes_of(leader) and time.monotonic() < deadline:
        time.sleep(LOOKING_SECONDS)
    return end_all(leader)
