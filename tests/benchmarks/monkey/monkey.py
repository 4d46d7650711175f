"""Does one thing after the other in the window's event loop, and has the watchers look at each."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QTimer

from app.gui.window.window import Window
from tests.benchmarks.monkey.action import Action
from tests.benchmarks.monkey.hand import Hand
from tests.benchmarks.monkey.journal import Journal
from tests.benchmarks.monkey.resting import Resting
from tests.benchmarks.monkey.watch.census import census, more, objects, widgets
from tests.benchmarks.monkey.watch.finding import Finding, Tell
from tests.benchmarks.monkey.watch.heart import Heart
from tests.benchmarks.monkey.watch.jumps import Jumps
from tests.benchmarks.monkey.watch.language import Language
from tests.benchmarks.monkey.watch.leaks import Rest, leaks
from tests.benchmarks.monkey.watch.lines import Lines

RESTING_MILLISECONDS = 50
LOOKS_EVERY = 8
"""Actions between two looks at every text in view."""
REST = Action("rest")
BROKEN = 4
"""The exit code where not the window fails, but what drives it."""


@dataclass
class Watchers:
    """All that look."""

    heart: Heart
    lines: Lines
    language: Language
    complaints: Callable[[], None]
    """Looks whether the guard or another process has something to complain of."""
    rests: list[Rest] = field(default_factory=list)
    jumps: Jumps = field(default_factory=Jumps)


class Monkey:
    """`actions` are those to do, of which `REST` is one; when there are no more, `ended` is called."""

    def __init__(
        self,
        window: Window,
        hand: Hand,
        actions: Iterator[Action],
        journal: Journal,
        watchers: Watchers,
        tell: Tell,
        *,
        data: Path,
        seconds: Callable[[], float],
        ended: Callable[[], None],
    ) -> None:
        self._window, self._hand, self._actions, self._journal = window, hand, actions, journal
        self._watchers, self._tell = watchers, tell
        self._data, self._seconds, self._ended = data, seconds, ended
        self._resting: Resting | None = None
        self._count = 0
        self._busy = False
        self._first = (widgets(), objects())

    def start(self) -> None:
        """Begin with the first."""
        self._watchers.heart.start()
        self._later(0)

    def _later(self, milliseconds: int) -> None:
        QTimer.singleShot(milliseconds, self._window, self._step)

    def _step(self) -> None:
        try:
            self._next()
        except BaseException:  # of the monkey itself: nothing would ever go on
            traceback.print_exc()
            os._exit(BROKEN)

    def _next(self) -> None:
        if self._busy:  # an event loop within another one: what has opened it is still going on
            self._later(RESTING_MILLISECONDS)
            return
        if self._resting is not None:
            self._rest()
            return
        with self._watchers.heart.aside():
            action = next(self._actions, None)
            if action is not None:
                self._journal.write(action)
        if action is None:
            self._watchers.heart.stop()
            self._ended()
        elif action == REST:
            self._resting = Resting(self._window, self._data, self._tell)
            self._later(0)
        else:
            self._do(action)
            self._later(action.pause)

    def _do(self, action: Action) -> None:
        lines = self._watchers.lines
        lines.example = action.arguments["text"] if action.arguments.get("example") else ""
        self._busy = True
        try:
            self._hand.do(action)
        except Exception as error:  # whatever it is, it has come out of the window
            told = "".join(traceback.format_exception(error))
            self._tell(Finding("exception", f"{type(error).__name__}: {error}", told))
        finally:
            self._busy = False
            lines.example = ""
        self._count += 1
        with self._watchers.heart.aside():
            self._watchers.complaints()
            self._watchers.jumps.look(action.as_line())
            if self._count % LOOKS_EVERY == 0:
                self._watchers.language.look(self._window.session.state)

    def _rest(self) -> None:
        assert self._resting is not None
        if not self._resting.step():
            self._later(RESTING_MILLISECONDS)
            return
        self._resting = None
        with self._watchers.heart.aside():
            self._watchers.rests.append(Rest(self._seconds(), census()))
            self._judge()
        self._later(0)

    def _judge(self) -> None:
        found = leaks(self._watchers.rests)
        if len(self._watchers.rests) == 4:
            self._first = (widgets(), objects())
        if found:
            details = (
                f"widgets: {more(self._first[0], widgets())}\nobjects: {more(self._first[1], objects())}\n"
                + "\n".join(f"{each.seconds:.0f} s: {each.had}" for each in self._watchers.rests)
                + "".join(f"\n{jump}" for jump in self._watchers.jumps.found)
            )
            self._tell(Finding("leak", "; ".join(map(str, found)), details))
