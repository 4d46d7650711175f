"""Engines that are quick to start, for the tests of the process around them."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

from audio.recognisers.engine_process import THREADS
from audio.recognisers.recogniser import RecogniserError, Recognition

DIE, HANG, FAIL = b"die", b"hang", b"fail"


class Parrot:
    """Says what it is given, unless that is one of the words above."""

    def __init__(self, prefix: str = "") -> None:
        self._prefix = prefix

    def begin_with(self, prefix: str) -> None:
        self._prefix = prefix

    def recognise(self, pcm: bytes) -> Recognition:
        if pcm == DIE:
            os._exit(1)
        if pcm == HANG:
            time.sleep(600)
        if pcm == FAIL:
            raise ZeroDivisionError
        return Recognition(self._prefix + pcm.decode(), 0.25, others=(Recognition("other"),))

    def process_number(self, pcm: bytes) -> int:
        return os.getpid()

    def count(self, pcm: bytes) -> int:
        return len(pcm)

    def threads(self, pcm: bytes) -> dict[str, str | None]:
        """The variables that say how many threads numerical libraries take."""
        return {name: os.environ.get(name) for name in THREADS}

    def begin_to_answer(self, pcm: bytes) -> None:
        """Write the length of an answer, and never the answer."""
        (pipe,) = (each for each in gc.get_objects() if isinstance(each, Connection))
        os.write(pipe.fileno(), (1000).to_bytes(4, "big"))
        time.sleep(600)


class Endless(Parrot):
    """Takes for ever to be made."""

    def __init__(self) -> None:
        time.sleep(600)


class Absent(Parrot):
    """Cannot be made."""

    def __init__(self) -> None:
        raise RecogniserError(f"It is not installed in {os.getpid()}.")


class Fatal:
    """Ends the process that reads it."""

    def __reduce__(self) -> tuple[Callable[[int], object], tuple[int]]:
        return os._exit, (1,)


@dataclass(frozen=True)
class Stillborn:
    """Makes no engine: the process that is given it dies with most of it still to be read."""

    fatal: Fatal = field(default_factory=Fatal)
    rest: bytes = bytes(10_000_000)

    def __call__(self) -> Parrot:
        return Parrot()


@dataclass(frozen=True)
class Large:
    """Makes a parrot of more than any pipe holds that nobody reads."""

    rest: bytes = bytes(10_000_000)

    def __call__(self) -> Parrot:
        return Parrot()
