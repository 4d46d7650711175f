"""Many inputs, one after the other, in one process that has a training process: starts cost seconds each.

`Station` is this side of it. `python -m tests.benchmarks.hostile.station` is the other: a line of JSON in,
with what the program would be given, and one out, with what it said. It is the program's own `main`, on a
training process that outlives the command.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import select
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO
from unittest import mock

from tests.benchmarks.hostile.case import Case, Limits, Outcome
from tests.benchmarks.hostile.limits import LOOKING_SECONDS, Watch, end_all
from tests.benchmarks.hostile.program import REPOSITORY, usual_environment

STARTING = Limits(processor_seconds=60.0, seconds=120.0)
ROOM_MEGABYTES = 300.0
"""Left to an input, at least; a station that has grown too large for that is begun anew."""


class Station:
    """The process that works, begun anew where it was killed."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._log = home / "station.log"
        self._process: subprocess.Popen[bytes] | None = None

    def run(self, case: Case) -> Outcome:
        """Have it do what the program would."""
        process = self._ready()
        watch, read = Watch(process.pid, case.limits), self._log.stat().st_size
        told = {
            "arguments": case.arguments,
            "folder": os.fspath(case.folder),
            "environment": dict(case.environment),
            "hears": case.hears,
        }
        with case.beside():
            answer, over = self._ask(process, told, watch)
        with self._log.open("rb") as log:
            log.seek(read)
            stray = log.read(100_000).decode("utf-8", "replace")
        if answer is None or watch.megabytes + ROOM_MEGABYTES > case.limits.megabytes:
            self.close()
        answer = answer or {"code": None, "out": "", "errors": ""}
        return Outcome(
            answer["code"],
            answer["out"],
            answer["errors"],
            stray,
            over,
            watch.processor_seconds,
            watch.seconds,
            watch.megabytes,
        )

    def close(self) -> None:
        """End it and all that it started."""
        if self._process is not None:
            end_all(self._process.pid)
            self._process.wait()
            for pipe in (self._process.stdin, self._process.stdout):
                with contextlib.suppress(BrokenPipeError):
                    pipe and pipe.close()
            self._process = None

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", "tests.benchmarks.hostile.station"],
                    cwd=REPOSITORY,
                    env=usual_environment(self._home),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    start_new_session=True,
                )
            hello, over = self._answer(self._process, Watch(self._process.pid, STARTING))
            if hello is None:
                raise RuntimeError(f"The station did not start: {over}; see {self._log}.")
        return self._process

    def _ask(
        self, process: subprocess.Popen[bytes], told: Mapping[str, Any], watch: Watch
    ) -> tuple[dict[str, Any] | None, str]:
        assert process.stdin is not None
        process.stdin.write(json.dumps(told).encode() + b"\n")
        process.stdin.flush()
        return self._answer(process, watch)

    def _answer(self, process: subprocess.Popen[bytes], watch: Watch) -> tuple[dict[str, Any] | None, str]:
        """What it says, or None, and which limit was broken."""
        assert process.stdout is not None
        over, line = "", b""
        while not over and not line.endswith(b"\n"):
            if select.select([process.stdout], [], [], LOOKING_SECONDS)[0]:
                read = os.read(process.stdout.fileno(), 1 << 20)
                if not read:
                    return None, f"the process ended with code {process.wait()}"
                line += read
            over = watch.look()
        return (json.loads(line) if line.endswith(b"\n") else None), over


def serve() -> None:
    """Do what standard input asks for, until it ends."""
    from app.common.folders import user_folders
    from app.compute.messages.control import WorkerSettings
    from app.compute.runner.pool import PoolRunner

    answers = os.fdopen(os.dup(1), "w", encoding="ascii")
    os.dup2(2, 1)  # what is written past the program's output must not be taken for an answer
    runner = PoolRunner(WorkerSettings(user_folders(None).cache))
    runner.poll(60.0)
    _tell(answers, {})
    for line in sys.stdin:
        _tell(answers, _done(json.loads(line), runner))
    runner.close()


def _tell(answers: TextIO, what: Mapping[str, Any]) -> None:
    print(json.dumps(what), file=answers, flush=True)


def _done(told: Mapping[str, Any], runner: Any) -> dict[str, Any]:
    import traceback

    from app.__main__ import main
    from app.compute.cluster.runner import with_a_way_out
    from app.terminal import hear
    from tests.end_to_end.terminal_here import Lent

    out, errors = _stream(), _stream()
    heard = _HearsAlways(told["hears"])
    with (
        _around(told),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(errors),
        # A real engine takes seconds to load, and hears no hostile words.
        mock.patch.object(hear, "make_engine", heard.make),
    ):
        try:
            code = main(
                told["arguments"],
                opened=_no_window,
                make_runner=lambda folders: with_a_way_out(Lent(runner), folders),
            )
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except Exception:
            code = 1
            traceback.print_exc()
    return {"code": code, "out": _text(out), "errors": _text(errors)}


def _no_window(window: object) -> None:
    raise AssertionError("A window was opened.")


def _stream() -> io.TextIOWrapper:
    """As standard output is."""
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="strict", write_through=True)


def _text(stream: io.TextIOWrapper) -> str:
    raw = stream.buffer
    assert isinstance(raw, io.BytesIO)
    return raw.getvalue().decode("utf-8", "replace")


@contextlib.contextmanager
def _around(told: Mapping[str, Any]) -> Iterator[None]:
    before, folder = dict(os.environ), Path.cwd()
    os.environ.update(told["environment"])
    os.chdir(told["folder"])
    try:
        yield
    finally:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(before)


class _HearsAlways:
    """An engine that hears the same in every sound."""

    def __init__(self, text: str) -> None:
        self._text = text

    def make(self, engine: str, grammar: Any) -> Any:
        from audio.recognisers.engines import Made
        from audio.recognisers.recogniser import Thresholds

        return Made(self, Thresholds(0.0, 1.0, 0.5), "whisper")

    def warm_up(self) -> None:
        """Nothing is to be loaded."""

    def recognise(self, utterance: Any) -> Any:
        from audio.recognisers.recogniser import Recognition

        return Recognition(self._text, 0.0)

    def close(self) -> None:
        """Nothing is held."""


if __name__ == "__main__":
    serve()
