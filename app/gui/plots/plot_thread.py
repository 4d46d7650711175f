"""Matplotlib beside the window: it loads for longer than the window, and draws for longer than a frame."""

from __future__ import annotations

import importlib
import os
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from app.gui.plots.shared_pixels import SharedPixels

Draw = Callable[[], object]
"""Draws, in the thread of `Plotting`, and gives what is to be shown."""
LONGEST_REST_SECONDS = 0.1
"""The same figure is drawn anew after as long as drawing it took, but after this at the latest."""


class Plotting(QObject):
    """Loads the figures in a thread, once, and draws there what the window wants to show.

    Of several drawings that wait for one holder only the latest is made; other holders have their turn.
    """

    loaded = Signal()
    drawn = Signal(object, object)
    """A holder, and what was drawn for it; in the thread of the window."""
    failed = Signal(object, object)
    """A holder, and what was to draw for it and raised, of which `threading.excepthook` has been told."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self._rests: dict[object, float] = {}
        """Until when, by the clock, what was drawn just now is not drawn again."""
        self.ready = False
        self.pixels = SharedPixels()
        """For what is drawn there."""
        self._waiting: dict[object, Draw] = {}
        self._owed: list[tuple[object, Draw]] = []
        self._closed = False
        self._condition = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="hearsee-plotting")
        self.loaded.connect(self._note)

    def start(self) -> None:
        """Load; `loaded` follows, in the thread of the window, also where that failed: then drawings fail."""
        self._thread.start()

    def draw(self, holder: object, draw: Draw) -> None:
        """Have this drawn, in place of what waits for this holder; `drawn` follows."""
        with self._condition:
            self._waiting[holder] = draw
            self._condition.notify()

    def owe(self, holder: object, draw: Draw) -> None:
        """Have this drawn whatever else is, also where this is closed first; `drawn` follows."""
        with self._condition:
            self._owed.append((holder, draw))
            self._condition.notify()

    def forget(self, holder: object) -> None:
        """Draw nothing more for it."""
        with self._condition:
            self._waiting.pop(holder, None)

    def close(self) -> None:
        """Draw only what is owed, and wait for what is going on: a half-imported module cannot be left."""
        with self._condition:
            self._closed = True
            self._condition.notify()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        try:
            self._load()
        except Exception as error:  # whoever waits for a figure is told that there is none
            self._report(error)
        self.loaded.emit()
        while (wanted := self._next()) is not None:
            holder, draw = wanted
            began = self._clock()
            try:
                drawn = draw()
            except Exception as error:  # the next figure is to be drawn all the same
                self._report(error)
                self.failed.emit(holder, draw)
            else:
                self.drawn.emit(holder, drawn)
            self._rest(holder, self._clock() - began)

    def _load(self) -> None:
        # PyCharm's back end, named here, would keep matplotlib itself from loading.
        os.environ.pop("MPLBACKEND", None)
        for module in ("matplotlib.backends.backend_agg", "app.figures.of_state"):
            importlib.import_module(module)

    def _report(self, error: Exception) -> None:
        raised = (type(error), error, error.__traceback__, self._thread)
        threading.excepthook(threading.ExceptHookArgs(raised))

    def _next(self) -> tuple[object, Draw] | None:
        """What has waited longest and may be drawn now, once there is something; None once this is closed."""
        with self._condition:
            while not self._closed or self._owed:
                if self._owed:
                    return self._owed.pop(0)
                now = self._clock()
                self._rests = {each: until for each, until in self._rests.items() if until > now}
                ready = [each for each in self._waiting if each not in self._rests]
                if ready:
                    return ready[0], self._waiting.pop(ready[0])
                left = min((self._rests[each] - now for each in self._waiting), default=None)
                self._condition.wait(left)
            return None

    def _rest(self, holder: object, took: float) -> None:
        """Draw the same again only after a while: curves that grow would leave the window no time."""
        self._rests[holder] = self._clock() + min(took, LONGEST_REST_SECONDS)

    def _note(self) -> None:
        self.ready = True
