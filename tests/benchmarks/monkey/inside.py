"""The process of one window: `python -m tests.benchmarks.monkey.inside ORDER`."""

from __future__ import annotations

import faulthandler
import os
import random
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.common.folders import user_folders
from app.gui.application import open_window
from app.gui.window.window import Window
from app.state.events.unions import Event
from app.state.state import State
from app.voice.ear import EarWish, MadeEar
from app.voice.ear_factory import make_ear
from tests.app.fakes import FakeEar
from tests.app.gui.webcam.fake_camera import LAPTOP, FakeCamera
from tests.benchmarks.monkey.action import Action
from tests.benchmarks.monkey.choice import Choice
from tests.benchmarks.monkey.complaints import Complaints
from tests.benchmarks.monkey.hand import Hand, LaidOut
from tests.benchmarks.monkey.home import Home
from tests.benchmarks.monkey.journal import Journal, read
from tests.benchmarks.monkey.keeper import FOUND
from tests.benchmarks.monkey.monkey import REST, Monkey, Watchers
from tests.benchmarks.monkey.order import Order, Told
from tests.benchmarks.monkey.sound_card import SoundCard
from tests.benchmarks.monkey.watch.finding import Finding
from tests.benchmarks.monkey.watch.heart import Heart
from tests.benchmarks.monkey.watch.hooks import Hooks
from tests.benchmarks.monkey.watch.language import Language
from tests.benchmarks.monkey.watch.lines import Lines
from tests.benchmarks.monkey.watch.names import names_in

WAYS_TO_LEAVE = ("click", "key", "quit", "quit now", "退出", "立即退出")
PULSE_MILLISECONDS = 1000


class Inside:
    """What is in the process beside the window."""

    def __init__(self, order: Order) -> None:
        self.order, self.home = order, Home(Path(order.home))
        self.told = Told()
        every = [self.home.folder, *self.home.files.rglob("*")]
        self._files = [text for each in every for text in (str(each), each.name, each.stem)]
        self.doing: Action | None = None
        self._began = time.monotonic()
        self._window: Window | None = None
        self.sounds = SoundCard()
        self._watchers: Watchers | None = None
        self._known: set[tuple[str, str]] = set()

    def open(self) -> int:
        """Open the window, and drive it until its end. The exit code."""
        hooks = Hooks(self.tell)
        hooks.open()
        code = open_window(
            user_folders(),
            data_folder=self.home.data,
            opened=self._begin,
            make_ear=self._make_ear,
        )
        hooks.close()
        # What a program in Python has put there is gone before the clipboard of no screen is.
        QGuiApplication.clipboard().clear()
        self.told.ended = True
        self._keep()
        return code or (FOUND if self.told.findings else 0)

    def _make_ear(self, wanted: EarWish, sink: Callable[[Event], None]) -> MadeEar | None:
        """The real one on a sound card that is none, or where nothing is to hear, none."""
        if not self.order.hears:
            return MadeEar(FakeEar(), lambda: None)
        return make_ear(wanted, sink, user_folders().weights, devices=self.sounds)

    def tell(self, finding: Finding) -> None:
        """Something was found: keep it, with a picture; and end, unless all are wanted."""
        known = (finding.kind, finding.text[:80])
        if finding.kind in self.order.leave_out or known in self._known:
            return
        self._known.add(known)
        picture = self._picture(len(self.told.findings))
        self.told.findings.append(
            {
                "kind": finding.kind,
                "text": finding.text,
                "details": finding.details,
                "after": str(self.doing),
                "picture": picture,
            }
        )
        self._keep()
        if not self.order.goes_on:
            os._exit(FOUND)

    def _begin(self, window: Window) -> None:
        self._window, self._began = window, time.monotonic()
        camera, laid_out, order = FakeCamera(LAPTOP), LaidOut(), self.order
        window.dialogs.make_camera = lambda: camera
        window.dialogs.files.choose = laid_out
        session = window.session
        lines = Lines(self.tell, self._names)
        watchers = self._watchers = Watchers(
            Heart(self.tell, lambda: str(self.doing)),
            lines,
            Language(self.tell, self._names),
            Complaints(self.home, self.tell).look,
        )
        heart = watchers.heart

        def aside(look: Callable[..., object]) -> Callable[..., None]:
            """What watchers compute by themselves does not count either."""

            def looks(*told: object) -> None:
                with heart.aside():
                    look(*told)

            return looks

        session.watchers.append(aside(lines))
        self._pulse = QTimer(window)
        self._pulse.timeout.connect(aside(self._keep))
        self._pulse.start(PULSE_MILLISECONDS)
        self._hand = Hand(window, camera, self.sounds, laid_out, self.home.files)
        monkey = Monkey(
            window,
            self._hand,
            self._noted(self._replayed() if order.replay else self._drawn(window)),
            Journal(order.journal),
            watchers,
            self.tell,
            data=self.home.data,
            seconds=self._seconds,
            ended=self._leave,
        )
        monkey.start()
        self.monkey = monkey

    def _names(self, state: State) -> tuple[str, ...]:
        """What others have named, and the files that can be chosen."""
        return (*names_in(state), *self._files)

    def _seconds(self) -> float:
        return time.monotonic() - self._began

    def _noted(self, actions: Iterator[Action]) -> Iterator[Action]:
        for action in actions:
            self.doing = action
            self.told.actions += 1
            self.told.said += bool(action.arguments.get("example"))
            yield action

    def _replayed(self) -> Iterator[Action]:
        yield from read(Path(self.order.replay))

    def _drawn(self, window: Window) -> Iterator[Action]:
        order = self.order
        chance = random.Random(f"{order.seed}/{order.life}")
        choice = Choice(
            chance, random.Random(order.seed), window.session, self.home.files, order.said, order.leave_out
        )
        rested = self._seconds()
        while self._seconds() < order.seconds:
            if self._seconds() - rested > order.rest_every:
                yield REST
                rested = self._seconds()
            else:
                yield choice.next()
        yield Action("leave", {"how": chance.choice(WAYS_TO_LEAVE)})

    def _leave(self) -> None:
        """It was asked to close; what it asks back is answered."""
        assert self._window is not None
        session = self._window.session
        if not session.state.quitting:
            session.say("quit now")

    def _keep(self) -> None:
        watchers = self._watchers
        if watchers is not None:
            self.told.rests = [{"seconds": each.seconds, **each.had} for each in watchers.rests]
            self.told.longest = watchers.heart.longest
            self.told.jumps = watchers.jumps.found
        self.told.write(self.order.told)

    def _picture(self, number: int) -> str:
        """All windows that can be seen, each in a file; where the first one is."""
        first = ""
        if threading.current_thread() is not threading.main_thread():
            return first  # which alone may look at windows
        for place, each in enumerate(w for w in QApplication.topLevelWidgets() if w.isVisible()):
            path = Path(self.order.out) / f"found-{self.order.life}-{number}-{place}.png"
            if each.grab().save(str(path)) and (each is self._window or not first):
                first = str(path)
        return first


def main() -> None:
    """Open it."""
    order = Order.from_text(sys.argv[1])
    crash = order.crash.open("w")
    faulthandler.enable(crash)
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGUSR1, crash, all_threads=True)
    sys.exit(Inside(order).open())


if __name__ == "__main__":
    main()
