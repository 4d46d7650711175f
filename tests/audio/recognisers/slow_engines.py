"""Engines that take their time, for the tests of the process around them."""

from __future__ import annotations

import threading
import time

from audio.recognisers.engine_process import EngineProcess, _Worker
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
