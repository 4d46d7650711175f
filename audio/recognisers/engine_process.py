"""An engine in a process of its own, which can be killed and started again.

Engines hold Python's global lock while they think, or many threads: here they would freeze a window.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Protocol

from audio.recognisers.recogniser import RecogniserError, Recognition
from audio.sound import Utterance

ANSWERS_WITHIN_SECONDS = 15.0
LOADS_WITHIN_SECONDS = 120.0
"""A model may have to come from a slow disk."""
STOPPED = "The recogniser stopped unexpectedly and starts again: say it once more."
CLOSED = "The recogniser has been closed."
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class Engine(Protocol):
    """What recognises, in the other process."""

    def recognise(self, pcm: bytes) -> Recognition:
        """16-bit mono samples at `audio.sound.SAMPLE_RATE` -> what they say."""


@dataclass
class _Worker:
    process: BaseProcess
    pipe: Connection
    loaded: bool = False
    """Whether it has said that its engine is made."""

    def ask(self, question: tuple[str, bytes], loads_within: float, answers_within: float) -> Any:
        """The answer. Raises `OSError` or `EOFError` where none comes in time."""
        if not self.loaded:
            self._receive(loads_within)
            self.loaded = True
        # A process that no longer reads would hold up a long utterance for ever.
        limit = threading.Timer(answers_within, self.process.kill)
        limit.start()
        try:
            self.pipe.send(question)
        finally:
            limit.cancel()
        return self._receive(answers_within)

    def _receive(self, seconds: float) -> Any:
        if not self.pipe.poll(seconds):
            raise TimeoutError
        return self.pipe.recv()

    def end(self) -> None:
        """Whoever still waits at the pipe sees it end."""
        self.process.kill()
        self.process.join()


class EngineProcess:
    """Starts the process at `warm_up()` or for the first utterance, and replaces it when it dies.

    `make` builds the engine there, so it must be picklable; it may raise `RecogniserError`. Like every
    program that starts processes, the main module must keep its work under `if __name__ == "__main__"`.
    An engine that takes longer than `loads_within` seconds to be made, or than `answers_within` for an
    utterance, counts as dead. Its methods may be called from any thread; one utterance waits for the other.
    """

    def __init__(
        self,
        name: str,
        make: Callable[[], Engine],
        answers_within: float = ANSWERS_WITHIN_SECONDS,
        loads_within: float = LOADS_WITHIN_SECONDS,
    ) -> None:
        self._name = name
        self._make = make
        self._answers_within = answers_within
        self._loads_within = loads_within
        self._asking = threading.Lock()
        """Held from a question to its answer: two threads at one pipe would take each other's answers."""
        self._changing = threading.Lock()
        """Held while the process starts or ends, and never while an answer is waited for."""
        self._worker: _Worker | None = None
        self._closed = False

    def warm_up(self) -> None:
        """Start the process and return at once, so that the first command need not wait for the models."""
        self._running()

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`."""
        answer = self.ask("recognise", utterance)
        assert isinstance(answer, Recognition)
        return answer

    def ask(self, method: str, utterance: Utterance) -> Any:
        """What a method of the engine makes of an utterance. Raises `RecogniserError`."""
        with self._asking:
            worker = self._running()
            try:
                answer = worker.ask((method, utterance.pcm), self._loads_within, self._answers_within)
            except (OSError, EOFError) as error:
                self._end()
                worker.pipe.close()
                raise RecogniserError(CLOSED if self._closed else STOPPED) from error
        if isinstance(answer, RecogniserError):
            raise answer
        return answer

    def close(self) -> None:
        """See `Recogniser`. The process has ended when this returns."""
        self._closed = True
        worker = self._end()
        if worker is not None:
            with self._asking:  # who waits for an answer gets none, and must not wait at a closed pipe
                worker.pipe.close()

    def _running(self) -> _Worker:
        with self._changing:
            if self._closed:
                raise RecogniserError(CLOSED)
            if self._worker is None:
                self._worker = self._start()
            return self._worker

    def _end(self) -> _Worker | None:
        """The process that has been ended, if there was one; its pipe is still to be closed."""
        with self._changing:
            worker, self._worker = self._worker, None
            if worker is not None:
                worker.end()
            return worker

    def _start(self) -> _Worker:
        # Spawned, not forked: a fork copies the locks of threads that do not exist in the copy.
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._make), name=self._name, daemon=True)
        with _one_thread():
            process.start()
        theirs.close()  # So that the end of the process is the end of the pipe.
        return _Worker(process, ours)


@contextlib.contextmanager
def _one_thread() -> Iterator[None]:
    """Numerical libraries read these when they are loaded. The threads of a recogniser must not spin on the
    cores of a training run."""
    kept = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(dict.fromkeys(THREADS, "1"))
    try:
        yield
    finally:
        for name, value in kept.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _serve(pipe: Connection, make: Callable[[], Engine]) -> None:
    """The process: None once the engine is made, then one answer to each utterance.

    It ends when the other end of the pipe is closed or gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us; we end with the pipe.
    engine: Engine | RecogniserError
    try:
        engine = make()
    except RecogniserError as error:
        engine = error
    with contextlib.suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            method, pcm = pipe.recv()
            pipe.send(engine if isinstance(engine, RecogniserError) else getattr(engine, method)(pcm))
