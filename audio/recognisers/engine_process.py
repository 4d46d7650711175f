"""An engine in a process of its own, which can be killed and started again.

Engines hold Python's global lock while they think, or many threads: here they would freeze a window.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Any

from audio.capture.sound import Utterance
from audio.recognisers.engine_serving import Engine, SharedNumber, serve
from audio.recognisers.recogniser import RecogniserError, Recognition
from language.sentence import message

ANSWERS_WITHIN_SECONDS = 45.0
"""One that has died is known at once; this is for one that hangs. Other programs may slow it down tenfold."""
LOADS_WITHIN_SECONDS = 120.0
"""A model may have to come from a slow disk."""
ENDS_WITHIN_SECONDS = 5.0
"""A process that was killed; only one that waits for a disk takes longer."""
STOPPED = message("The recogniser stopped unexpectedly and starts again: say it once more.")
CLOSED = message("The recogniser has been closed.")
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


def gave_up(seconds: float) -> str:
    """What is said of a recogniser that took longer than it may for an answer."""
    return message(
        "The recogniser took longer than {seconds} s and was given up; it starts again: say it once more.",
        seconds=f"{seconds:g}",
    )


def gave_up_start(seconds: float) -> str:
    """What is said of one that took longer than it may to get ready."""
    return message(
        "The recogniser took longer than {seconds} s to get ready and was given up; it "
        "starts again: say it once more.",
        seconds=f"{seconds:g}",
    )


class _LateError(Exception):
    """The process took longer than it may; the text says so."""


class _Worker:
    """A process and our end of the pipe to it, through which it is given what makes its engine. One thread
    may ask."""

    def __init__(self, process: BaseProcess, pipe: Connection, make: bytes, abandoned: SharedNumber) -> None:
        self._process = process
        self.pipe = pipe
        self._abandoned = abandoned
        self._asked = 0
        """Questions so far; each has its number, here and there."""
        self._loaded = False
        """Whether it has said that its engine is made."""
        # Whoever starts it need not wait until it reads, which it may never do.
        self._handing_over = threading.Thread(
            target=self._hand_over, args=(make,), name=f"to {process.name}", daemon=True
        )
        self._handing_over.start()

    def ask(self, question: tuple[str, Any], loads_within: float, answers_within: float) -> Any:
        """The answer. Raises `_LateError`, and `OSError` or `EOFError` where the process has died."""
        if not self._loaded:
            with self._given_up_after(loads_within, gave_up_start(loads_within)):
                self._receive(loads_within)
            self._loaded = True
        self._asked += 1
        with self._given_up_after(answers_within, gave_up(answers_within)):
            self.pipe.send(question)
            return self._receive(answers_within)

    def abandon(self) -> None:
        """The answer to the latest question is no longer wanted."""
        # No message: whoever writes into a pipe that is full waits, and nobody may wait here.
        self._abandoned.value = self._asked

    def end(self) -> None:
        """Whoever still waits at the pipe sees it end."""
        self._process.kill()
        self._process.join(ENDS_WITHIN_SECONDS)
        self._handing_over.join(ENDS_WITHIN_SECONDS)

    def _hand_over(self, make: bytes) -> None:
        with contextlib.suppress(OSError):  # it has died; who asks finds out as well, and says so
            self.pipe.send_bytes(make)

    def _receive(self, seconds: float) -> Any:
        # Not even a kill ends a process at once that waits for a disk.
        if not self.pipe.poll(seconds):
            raise TimeoutError
        return self.pipe.recv()

    @contextlib.contextmanager
    def _given_up_after(self, seconds: float, sentence: str) -> Iterator[None]:
        """Kill the process after so many seconds, since one that halts holds up whoever writes or reads a
        long message at its pipe. Raises `_LateError` then."""
        late = threading.Event()

        def give_up() -> None:
            late.set()
            self._process.kill()

        limit = threading.Timer(seconds, give_up)
        limit.start()
        try:
            yield
        except TimeoutError as error:
            raise _LateError(sentence) from error
        except (OSError, EOFError) as error:
            if late.is_set():
                raise _LateError(sentence) from error
            raise
        finally:
            limit.cancel()


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
        self._at_work: Utterance | None = None
        self._closed = False

    def warm_up(self) -> None:
        """Start the process and return at once, so that the first command need not wait for the models."""
        self._running()

    def recognise(self, utterance: Utterance) -> Recognition:
        """See `Recogniser`."""
        answer = self.ask("recognise", utterance)
        assert isinstance(answer, Recognition)
        return answer

    def change(self, make: Callable[[], Engine], method: str, argument: object) -> None:
        """Engines are made by `make` from now on; one that is there becomes like those by its own `method`.
        Whoever asks meanwhile waits until it has. Raises `RecogniserError`."""
        with self._asking:
            with self._changing:
                self._make, there = make, self._worker is not None
            if there:
                self._answer(method, argument)

    def ask(self, method: str, utterance: Utterance) -> Any:
        """What a method of the engine makes of an utterance. Raises `RecogniserError`."""
        with self._asking:
            self._at_work = utterance
            try:
                return self._answer(method, utterance.pcm)
            finally:
                self._at_work = None

    def _answer(self, method: str, argument: object) -> Any:
        worker = self._running()
        try:
            answer = worker.ask((method, argument), self._loads_within, self._answers_within)
        except (_LateError, OSError, EOFError) as error:
            self._end()
            worker.pipe.close()
            why = str(error) if isinstance(error, _LateError) else STOPPED
            raise RecogniserError(CLOSED if self._closed else why) from error
        if isinstance(answer, RecogniserError):
            raise answer
        return answer

    def abandon(self, utterance: Utterance) -> None:
        """See `Interruptible`."""
        worker = self._worker
        if worker is not None and self._at_work is utterance:
            worker.abandon()

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
        make = bytes(ForkingPickler.dumps(self._make))
        ours, theirs = context.Pipe()
        # What makes the engine may be long, and is no argument: those are written into a pipe whose other
        # end is open here too, so that whoever starts a process that dies would wait at it for ever.
        abandoned = context.RawValue(ctypes.c_longlong, 0)
        process = context.Process(target=serve, args=(theirs, abandoned), name=self._name, daemon=True)
        try:
            with _one_thread():
                process.start()
        except OSError as error:
            ours.close()
            raise RecogniserError(
                message("The recogniser cannot be started ({error}): close other programs.", error=error)
            ) from error
        finally:
            theirs.close()  # So that the end of the process is the end of the pipe.
        return _Worker(process, ours, make, abandoned)


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
