"""Whether the window's thread ever computes for so long that nobody can type: the beats of its event loop."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from tests.benchmarks.monkey.watch.finding import Finding, Tell
from tests.benchmarks.monkey.watch.pace import Pace

BEAT_MILLISECONDS = 5
LIMIT_SECONDS = 0.5
"""Of its own processor time in one turn, as the processor is at its best: on a busy computer the turn itself
may take much longer, and its processor time too; see `Pace`."""
PACE_SECONDS = 1.0
"""Of its own, between two looks at the pace."""
LOOK_SECONDS = 0.05
LOOKS_KEPT = 40


class Heart(QObject):
    """Beats in the event loop; `aside` is for what the watchers themselves compute, which does not count."""

    def __init__(
        self,
        tell: Tell,
        doing: Callable[[], str],
        limit: float = LIMIT_SECONDS,
        clock: Callable[[], float] = time.thread_time,
        pace: Pace | None = None,
    ) -> None:
        super().__init__()
        self._tell, self._doing, self._limit, self._clock = tell, doing, limit, clock
        self._pace = pace or Pace()
        self._paced = clock()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._last = clock()
        self._aside = 0.0
        self._lookout = Lookout()
        self.longest = 0.0
        """Seconds of one turn, so far."""

    def start(self) -> None:
        """Beat from now on."""
        self._last = self._clock()
        self._lookout.start()
        self._timer.start(BEAT_MILLISECONDS)

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._lookout.close()

    def beat(self) -> None:
        """A turn has ended."""
        now = self._clock()
        own, self._last, self._aside = now - self._last - self._aside, now, 0.0
        seen = self._lookout.beat()
        self.longest = max(self.longest, own)
        if own > self._limit:
            self._judge(own, seen)
        elif now - self._paced > PACE_SECONDS:
            self._paced = now
            with self.aside():
                self._pace.look()

    def _judge(self, own: float, seen: str) -> None:
        """Whether a turn would have been too long on a processor at its best."""
        with self.aside():
            slowness = self._pace.slowness()
        if own > self._limit * slowness:
            text = f"{own:.2f} s in one turn after {self._doing()}"
            pace = f"the processor took {slowness:.1f} times as long as at its best"
            self._tell(Finding("stall", text, f"{pace}\n{seen}"))

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is computed within is not the window's."""
        before = self._clock()
        try:
            yield
        finally:
            self._aside += self._clock() - before


class Lookout:
    """A thread that looks where the one that made it is, while its heart is late."""

    def __init__(self) -> None:
        self._watched = threading.get_ident()
        self._beaten = time.monotonic()
        self._seen: list[str] = []
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="lookout", daemon=True)

    def start(self) -> None:
        """Look from now on."""
        self._thread.start()

    def close(self) -> None:
        """Look no more."""
        self._closed.set()
        if self._thread.ident is not None:
            self._thread.join()

    def beat(self) -> str:
        """The heart beats: where the thread was since the last beat, as often as it was seen there."""
        seen, self._seen, self._beaten = self._seen, [], time.monotonic()
        return "\n".join(seen)

    def _watch(self) -> None:
        while not self._closed.wait(LOOK_SECONDS):
            late = time.monotonic() - self._beaten > 2 * LOOK_SECONDS
            if late and len(self._seen) < LOOKS_KEPT:
                self._seen.append(self._look())

    def _look(self) -> str:
        frame = sys._current_frames().get(self._watched)
        seen: list[str] = []
        while frame is not None and len(seen) < 12:
            code = frame.f_code
            seen.append(f"{Path(code.co_filename).name}:{frame.f_lineno} {code.co_name}")
            frame = frame.f_back
        return " < ".join(seen)
