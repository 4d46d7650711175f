"""The far end of an engine's process: it makes the engine, and answers what it is asked through the pipe."""

from __future__ import annotations

import contextlib
import signal
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, Protocol, runtime_checkable

from audio.recognisers.recogniser import RecogniserError, Recognition


class SharedNumber(Protocol):
    """A number that both processes see."""

    value: int


class Engine(Protocol):
    """What recognises, in the other process."""

    def recognise(self, pcm: bytes) -> Recognition:
        """16-bit mono samples at `audio.capture.sound.SAMPLE_RATE` -> what they say."""


class AbandonedError(Exception):
    """An engine raises it where its work is no longer wanted."""


@runtime_checkable
class Watching(Protocol):
    """An engine that looks, now and then during its work, whether that is still wanted."""

    def watch(self, is_wanted: Callable[[], bool]) -> None:
        """From now on end with `AbandonedError` soon after this has become false."""


def serve(pipe: Connection, abandoned: SharedNumber) -> None:
    """The process: it is given what makes the engine, says None once that is made, and then answers with what
    each method makes of its argument, in any way where that has been `abandoned` meanwhile.

    It ends when the other end of the pipe is closed or gone.
    """
    asked = 0
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for whoever started us; we end with the pipe.
    with contextlib.suppress(EOFError, OSError):
        make = pipe.recv()
        engine = _made(make)
        if isinstance(engine, Watching):
            engine.watch(lambda: abandoned.value < asked)
        pipe.send(None)
        while True:
            method, argument = pipe.recv()
            asked += 1
            pipe.send(engine if isinstance(engine, RecogniserError) else _answer(engine, method, argument))


def _answer(engine: Engine, method: str, argument: object) -> Any:
    try:
        return getattr(engine, method)(argument)
    except AbandonedError:
        return Recognition("")


def _made(make: Callable[[], Engine]) -> Engine | RecogniserError:
    try:
        return make()
    except RecogniserError as error:
        return error
