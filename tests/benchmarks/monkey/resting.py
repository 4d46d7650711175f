"""Leads the window back to a place that is always the same, where what it has can be compared."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.core.requirements import run_is_going
from app.gui.window.window import Window
from app.state.parts.conversation import CONVERSATION_LENGTH, Speaker
from app.state.parts.hearing import Ear, Fetch
from app.state.parts.preferences import HERE, InterfaceLanguage, Listening, ThemeChoice
from app.state.parts.view import View
from tests.benchmarks.monkey.hand import EVERYDAY
from tests.benchmarks.monkey.watch.finding import Finding, Tell

SETTLES_SECONDS = 1.5
"""For figures that are still drawn, and processes that are still ending."""
PATIENCE_SECONDS = 60.0
AGAIN_SECONDS = 5.0
"""Until what did not help is done once more."""
SIZE = 1280, 820
LINES_AT_ONCE = 20
"""Of those with which the conversation is filled: others have buttons beside them, more or fewer of them."""
SCENE, SHOW_SCENE = "line", "show the straight line"
"""Another scene has more knobs, or fewer."""
USUAL = {
    "listening": Listening.PUSH_TO_TALK,
    "compute": HERE,
    "interface": InterfaceLanguage.ENGLISH,
    "theme": ThemeChoice.LIGHT,
}


class Resting:
    """`step` is called again and again until it returns True: the window has come to rest."""

    def __init__(
        self, window: Window, data: Path, tell: Tell, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._window, self._data, self._tell, self._clock = window, data, tell, clock
        self._begun = clock()
        self._settled: float | None = None
        self._lines = 0
        self._done: dict[str, float] = {}
        """When each thing was done last."""

    def step(self) -> bool:
        """A little nearer. Gives up, and says so, where that takes too long."""
        now = self._clock()
        if now - self._begun > PATIENCE_SECONDS:
            left = ", ".join(name for name, _ in self._lacking())
            text = f"it does not come to rest within {PATIENCE_SECONDS:.0f} s: {left}"
            self._tell(Finding("unrest", text, self._facts()))
            return True
        self._close_what_is_open()
        name, remedy = next(self._lacking(), ("", None))
        if not name and self._lines < CONVERSATION_LENGTH:
            self._fill()
            return False
        if not name:
            self._settled = now if self._settled is None else self._settled
            return now - self._settled > SETTLES_SECONDS
        self._settled = None
        if remedy is not None and now - self._done.get(name, -AGAIN_SECONDS) >= AGAIN_SECONDS:
            self._done[name] = now
            remedy()
        return False

    def _close_what_is_open(self) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        for each in QApplication.topLevelWidgets():
            if each.isVisible() and each is not self._window:
                each.close()

    def _fill(self) -> None:
        """Have some of the lines that are there at every rest."""
        self._lines += LINES_AT_ONCE
        for _ in range(LINES_AT_ONCE):
            self._window.session.tell(Speaker.NOTICE, EVERYDAY)

    def _facts(self) -> str:
        """What may go on."""
        state = self._window.session.state
        facts = {
            "run": state.run and (state.run.model.run, state.run.status.value),
            "study": state.study and (state.study.going, state.study.upcoming),
            "taking": state.taking,
            "download": state.download,
            "folder": state.folder_progress,
            "data": state.data and state.data.folder,
            "data problem": state.data_problem,
            "looking": state.looking,
            "last lines": [line.text for line in state.conversation[-12:]],
        }
        return "\n".join(f"{name}: {fact!r:.600}" for name, fact in facts.items())

    def _lacking(self) -> Iterator[tuple[str, Callable[[], object] | None]]:
        """What is not yet as it should be, and what helps where waiting does not."""
        yield from self._going_on()
        yield from self._otherwise()

    def _going_on(self) -> Iterator[tuple[str, Callable[[], object] | None]]:
        session, state = self._window.session, self._window.session.state
        study = state.study is not None and state.study.going
        if state.question is not None:
            yield "a question", lambda: session.say("no")
        if run_is_going(session.state) or study or state.taking or state.download or state.folder_progress:
            yield "something goes on", lambda: session.say("stop")
        if state.weights.fetch is Fetch.GOING:
            yield "a download", lambda: session.say("cancel the download")
        if state.looking or state.hearing.ear is Ear.THINKING:
            yield "images are looked at", None

    def _otherwise(self) -> Iterator[tuple[str, Callable[[], object] | None]]:
        session, state = self._window.session, self._window.session.state
        if state.data is None or Path(state.data.folder) != self._data:
            yield "other data", lambda: self._window.dialogs.files.open_data(self._data)
        for name, value in USUAL.items():  # one at a time, as a user does
            if getattr(state.preferences, name) != value:
                yield name, partial(session.prefer, **{name: value})
        if state.playground.exhibit.scene != SCENE:
            yield "another scene", lambda: session.say(SHOW_SCENE)
        if state.view is not View.DATA:
            yield "another view", lambda: session.show(View.DATA)
        if (self._window.width(), self._window.height()) != SIZE:
            yield "another size", lambda: self._window.resize(*SIZE)
