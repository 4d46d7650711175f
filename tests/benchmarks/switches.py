"""What it costs to switch the language or the theme, and to open the help, the dialogs and every page.

    QT_QPA_PLATFORM=offscreen python -m tests.benchmarks.switches [--times 5] [--runs 20]

A fresh program each time: the real window and worker on a small data set, with a trained run and a
comparison, and all pages opened before anything is switched. Of each change is told how long the thread of
the window computed until it was at rest again, and the longest that it did so without a turn of its event
loop. It is processor time, so that programs beside it count for little. Fails where the median of what must
be quick is above the mark.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from PySide6.QtCore import QTimer

from app.common.folders import Folders
from app.gui.application import open_window
from app.gui.window.page_tabs import VIEW_OF_TAB
from app.gui.window.window import Window
from app.state.parts.preferences import InterfaceLanguage, ThemeChoice
from app.voice.ear import MadeEar
from tests.app.fakes import FakeEar
from tests.app.many_runs import write_many_runs
from tests.app.small_data import write_small_data

AT_MOST_SECONDS = 0.2
QUICK = ("help", "dark", "chinese", "english", "light")
"""What begins so must be below the mark."""
HEARTBEAT_MILLISECONDS = 2
AT_REST_BEATS, AT_REST_SECONDS = 60, 0.002
"""So many beats with less than that in each, and the window is at rest."""
TRAINED = ("train mlp for 1 epoch", "compare mlp and softmax for 1 epoch")


@dataclass
class Cost:
    """Processor seconds of the window's thread."""

    total: float = 0.0
    longest: float = 0.0


@dataclass
class Meter:
    """Does one thing after the other in the window, and tells what each cost."""

    window: Window
    steps: list[tuple[str, Callable[[], object]]]
    costs: dict[str, Cost] = field(default_factory=dict)

    def begin(self) -> None:
        """Once the window is at work."""
        self._name = ""
        self._prepared = 0
        self._beats = 0
        self._last = time.thread_time()
        self._timer = QTimer(self.window)
        self._timer.timeout.connect(self._beat)
        self._timer.start(HEARTBEAT_MILLISECONDS)

    def _beat(self) -> None:
        now = time.thread_time()
        own, self._last = now - self._last, now
        self._beats = self._beats + 1 if own < AT_REST_SECONDS else 0
        if self._name:
            cost = self.costs[self._name]
            cost.total += own
            cost.longest = max(cost.longest, own)
        if self._beats >= AT_REST_BEATS and self._is_prepared():
            self._next()

    def _is_prepared(self) -> bool:
        """There is a run and a comparison, as in the window of somebody who has worked in it."""
        session = self.window.session
        state = session.state
        busy = state.run is not None and state.run.status.going
        if state.data is None or busy or (state.study is not None and state.study.going):
            return False
        if self._prepared < len(TRAINED):
            session.say(TRAINED[self._prepared])
            self._prepared += 1
            self._beats = 0
            return False
        return not self.window.pages_missing

    def _next(self) -> None:
        if not self.steps:
            self._timer.stop()
            self.window.session.say("quit now")
            return
        self._name, step = self.steps.pop(0)
        self.costs[self._name] = Cost()
        self._beats = 0
        self._last = time.thread_time()
        step()


def steps_of(window: Window) -> list[tuple[str, Callable[[], object]]]:
    """What is done, in this order."""
    session = window.session

    def speak(language: InterfaceLanguage) -> Callable[[], object]:
        return lambda: session.prefer(interface=language)

    def dress(theme: ThemeChoice) -> Callable[[], object]:
        return lambda: session.prefer(theme=theme)

    def close_help() -> None:
        help_window = window.dialogs.help
        assert help_window is not None
        help_window.close()

    chinese, english = InterfaceLanguage.CHINESE, InterfaceLanguage.ENGLISH
    pages = [(f"page {view.value}", lambda view=view: session.show(view)) for view in VIEW_OF_TAB]
    return [
        *pages,
        ("help", lambda: session.say("help")),
        ("dark with help", dress(ThemeChoice.DARK)),
        ("chinese with help", speak(chinese)),
        ("english with help", speak(english)),
        ("close the help", close_help),
        ("chinese", speak(chinese)),
        ("light", dress(ThemeChoice.LIGHT)),
        ("english", speak(english)),
        ("settings", lambda: session.say("open the settings")),
        ("doctor", lambda: session.say("examine this computer")),
        *[(f"{name} again", step) for name, step in pages],
    ]


def costs(runs: int) -> dict[str, Cost]:
    """Of everything that is done in a window of this process."""
    meters: list[Meter] = []

    def opened(window: Window) -> None:
        meters.append(Meter(window, steps_of(window)))
        meters[0].begin()

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        data = write_small_data(root / "data")
        write_many_runs(root / "runs", runs)
        open_window(
            Folders(
                runs=root / "runs", cache=root / "cache", pictures=root / "pictures", weights=root / "weights"
            ),
            data_folder=data,
            opened=opened,
            make_ear=lambda wanted, told: MadeEar(FakeEar(), lambda: None),
        )
    return meters[0].costs


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--once", action="store_true", help="in this process, and print JSON")
    asked = parser.parse_args()
    if asked.once:
        print(json.dumps({name: [each.total, each.longest] for name, each in costs(asked.runs).items()}))
        return
    command = [sys.executable, "-m", "tests.benchmarks.switches", "--once", "--runs", str(asked.runs)]
    told = [
        json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)
        for _ in range(asked.times)
    ]
    print(
        f"seconds of the window's thread, n = {asked.times}   in all: median  worst   longest: median  worst"
    )
    slow = []
    for name in told[0]:
        total, longest = zip(*(each[name] for each in told), strict=True)
        print(f"{name:47} {median(total):9.3f} {max(total):6.3f} {median(longest):17.3f} {max(longest):6.3f}")
        if name.startswith(QUICK) and median(total) > AT_MOST_SECONDS:
            slow.append(name)
    if slow:
        raise SystemExit(f"Above the mark of {AT_MOST_SECONDS} s: {', '.join(slow)}.")


if __name__ == "__main__":
    main()
