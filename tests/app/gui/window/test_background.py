from __future__ import annotations

import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.common.folders import Folders
from app.compute.messages.control import Warned
from app.gui.plots.plot_thread import Plotting
from app.gui.window.background import TAKES_SECONDS, AtWork, Loaded
from app.gui.window.window import Window
from app.state.state import State
from app.voice.ear import MadeEar
from app.voice.playing_back import NOTHING_HEARD
from tests.app.fakes import FakeEar, FakeRunner, lines, shared_vocabulary


def test_however_much_the_worker_says_its_user_is_heard_in_between(tmp_path: Path, qtbot: QtBot) -> None:
    runner = FakeRunner()
    folders = Folders(tmp_path / "runs", tmp_path / "cache", tmp_path / "pictures", tmp_path / "weights")
    work = AtWork(Loaded(runner, shared_vocabulary()), folders, None)
    seen: list[State] = []

    def take_long(state: State) -> None:
        seen.append(state)
        time.sleep(TAKES_SECONDS / 2)

    work.session.watchers.append(take_long)
    runner.reports += [Warned(f"Warning {number}.") for number in range(20)]
    work.take_in()
    assert 1 <= len(seen) <= 3
    work.close()


def test_what_was_heard_can_be_played_once_there_is_an_ear(tmp_path: Path, window: Window) -> None:
    folders = Folders(tmp_path / "runs", tmp_path / "cache", tmp_path / "pictures", tmp_path / "weights")
    work = AtWork(
        Loaded(FakeRunner(), shared_vocabulary()),
        folders,
        None,
        make_ear=lambda wanted, told: MadeEar(FakeEar(), lambda: None),
    )
    steps = work.begin(window, Plotting())
    for _ in range(2):
        next(steps)
    assert not work.session.say("play what you heard")
    assert lines(work.session)[-1] == NOTHING_HEARD
    work.close()
