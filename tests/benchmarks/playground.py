"""What a frame of each animation of the playground costs the window's thread.

    python -m tests.benchmarks.playground [--frames 200] [--seconds 3] [--json FILE]

Opens the real window (so there must be a screen, or QT_QPA_PLATFORM=offscreen) and goes through every preset
of every scene. For `--frames` frames each it times, in the window's thread, all that a frame has it do: fold
the step into the state, show that on all pages, ask for the picture, take it in when it has been drawn, and
paint it: by the wall clock, and as work of the processor in that thread alone, which other programs do not
lengthen. Then it plays for `--seconds` and takes the gaps of a heartbeat of 5 ms, in which there is also what
the thread that draws keeps from this one. Prints a table; the JSON has the same figures, in milliseconds.
"""

from __future__ import annotations

import argparse
import json
import platform
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.commands.invocation import Invocation
from app.gui.plots.plot_thread import Plotting
from app.gui.style.theme import LIGHT, apply_font
from app.gui.window.window import Window
from app.playground.scenes.registry import SCENES
from app.session.session import Session
from app.state.events.playground import PlaygroundMoved
from app.state.reducers import playground_moves
from app.terminal.table import table
from tests.app.fakes import make_session

HEARTBEAT_MILLISECONDS = 5
PATIENCE_SECONDS = 60.0
WHICH = ("median", "p95", "longest")
WARMING_FRAMES = 10
"""What is drawn for the first time loads fonts."""


class Frames:
    """One window that shows one scene after the other."""

    def __init__(
        self, application: QApplication, session: Session, window: Window, plotting: Plotting
    ) -> None:
        self._application, self._session, self._window = application, session, window
        self._emitted = threading.Event()
        # In the thread that draws, before this one hears of it.
        plotting.drawn.connect(lambda *_: self._emitted.set(), Qt.ConnectionType.DirectConnection)

    def open(self, scene: str, preset: str) -> float:
        """Show it. Seconds until the picture is there, computing included."""
        begun = time.perf_counter()
        self._session.perform(Invocation("show_scene_on", {"scene_on_data": (scene, preset)}))
        self._until(lambda: self._window.playground.panel.is_drawn and self._state.now is not None)
        return time.perf_counter() - begun

    def costs(self, count: int) -> list[tuple[float, float]]:
        """For each of so many frames: seconds by the wall clock, and of the processor in this thread."""
        return [self._cost() for _ in range(WARMING_FRAMES + count)][WARMING_FRAMES:]

    def gaps(self, seconds: float) -> list[float]:
        """Seconds between the beats of the event loop while it plays, over and over."""
        beats: list[float] = []
        heart, loop = QTimer(), QEventLoop()

        def beat() -> None:
            beats.append(time.perf_counter())
            if not self._state.playing:
                self._session.receive(PlaygroundMoved(playground_moves.played(self._state)))

        heart.timeout.connect(beat)
        heart.setTimerType(Qt.TimerType.PreciseTimer)
        heart.start(HEARTBEAT_MILLISECONDS)
        QTimer.singleShot(round(1000 * seconds), loop.quit)
        loop.exec()
        heart.stop()
        self._session.receive(PlaygroundMoved(playground_moves.held(self._state)))
        self._until(lambda: self._window.playground.panel.is_drawn)
        return list(np.diff(beats))

    @property
    def _state(self) -> Any:
        return self._session.state.playground

    def _cost(self) -> tuple[float, float]:
        """A step on, or from the last to the first; the wait for the thread that draws is not counted."""
        steps = self._state.now.steps
        step = 0 if self._state.step is None or self._state.at_end else self._state.step + 1
        self._emitted.clear()
        begun, worked = time.perf_counter(), time.thread_time()
        self._session.receive(PlaygroundMoved(playground_moves.at_step(self._state, step)))
        asked, asking = time.perf_counter() - begun, time.thread_time() - worked
        if steps:
            assert self._emitted.wait(PATIENCE_SECONDS)
        begun, worked = time.perf_counter(), time.thread_time()
        self._application.processEvents()
        return asked + time.perf_counter() - begun, asking + time.thread_time() - worked

    def _until(self, done: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not done():
            assert time.monotonic() < deadline
            self._application.processEvents()
            time.sleep(0.001)


def measure(frames: int, seconds: float) -> list[dict[str, Any]]:
    """The figures of every preset that moves."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    apply_font(application)
    plotting = Plotting()
    plotting.start()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        session = make_session(Path(folder))[0]
        window = Window(plotting, LIGHT)
        window.begin(session)
        window.show()
        shown = Frames(application, session, window, plotting)
        for scene in SCENES:
            for preset in scene.presets:
                opening = shown.open(scene.name, preset.name)
                now = session.state.playground.now
                if now is not None and now.steps:
                    costs, gaps = shown.costs(frames), shown.gaps(seconds)
                    rows.append({"scene": scene.name, "preset": preset.name, "opens_ms": 1000 * opening})
                    wall, processor = zip(*costs, strict=True)
                    rows[-1] |= _told("frame", wall) | _told("work", processor) | _told("gap", gaps)
        session.quit()
        window.close()
    plotting.close()
    return rows


def _told(what: str, seconds: Sequence[float]) -> dict[str, float | int]:
    taken = 1000 * np.array(seconds)
    return {
        f"{what}s": len(taken),
        f"{what}_median_ms": float(np.median(taken)),
        f"{what}_p95_ms": float(np.percentile(taken, 95)),
        f"{what}_longest_ms": float(taken.max()),
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--frames", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    rows = measure(chosen.frames, chosen.seconds)
    printed = [
        ["scene", "preset", "n", *(f"{what} {which}" for what in ("wall", "work", "gap") for which in WHICH)]
    ]
    for row in rows:
        figures = [f"{row[f'{what}_{which}_ms']:.2f}" for what in ("frame", "work", "gap") for which in WHICH]
        printed.append([row["scene"], row["preset"], str(row["frames"]), *figures])
    print(table(printed))
    wall, work = (max(row[f"{what}_longest_ms"] for row in rows) for what in ("frame", "work"))
    print(f"Milliseconds; the longest frame took {wall:.1f} by the clock, the most work was {work:.1f}.")
    if chosen.json is not None:
        machine = {"machine": platform.machine(), "python": platform.python_version()}
        chosen.json.write_text(json.dumps({**machine, "scenes": rows}, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
