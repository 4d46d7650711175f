"""Engines that take their time, for the tests of the process around them."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from audio.recognisers.engine_process import EngineProcess, _Worker
from audio.recognisers.engine_serving import AbandonedError
from audio.recognisers.recogniser import Recognition
from tests.audio.recognisers.small_engines import Parrot


class SlowToLoad(Parrot):
    """Takes so many seconds to be made."""

    def __init__(self, seconds: float) -> None:
        super().__init__()
        time.sleep(seconds)


class SlowToAnswer(Parrot):
    """Says what it is given, a little later."""

    def recognise(self, pcm: bytes) -> Recognition:
        time.sleep(0.05)
        return super().recognise(pcm)


class Watchful(Parrot):
    """Takes ten seconds for an answer, unless it is told that nobody waits; then it says how long it took."""

    def __init__(self) -> None:
        super().__init__()
        self.is_wanted: Callable[[], bool] = lambda: True
        self.abandoned = 0

    def watch(self, is_wanted: Callable[[], bool]) -> None:
        self.is_wanted = is_wanted

    def recognise(self, pcm: bytes) -> Recognition:
        if pcm == b"quick":
            return super().recognise(str(self.abandoned).encode())
        for _ in range(1000):
            if not self.is_wanted():
                self.abandoned += 1
                raise AbandonedError
            time.sleep(0.01)
        return super().recognise(pcm)


class HeldStart(EngineProcess):
    """Starts its process only when it is let."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Parrot)
        self.starting = threading.Event()
        self.let = threading.Event()

    def _start(self) -> _Worker:
        self.starting.set()
        assert self.let.wait(10)
        return super()._start()
