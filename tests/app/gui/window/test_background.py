from __future__ import annotations

import time
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.common.folders import Folders
from app.compute.messages.control import Warned
from app.gui.window.background import TAKES_SECONDS, AtWork, Loaded
from app.state.state import State
from tests.app.fakes import FakeRunner, shared_vocabulary


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
