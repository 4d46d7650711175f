"""The window is on the screen before all that is behind it has been loaded."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.common.folders import Folders
from app.gui.language.language import Interpreter
from app.gui.plots.plot_thread import Plotting
from app.gui.style.theme import LIGHT
from app.gui.window.background import Loaded
from app.gui.window.startup import Beginning
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.view import View
from tests.app.fakes import FakeRunner, lines, shared_vocabulary

AT_FIRST_PAINT = """
import sys
from pathlib import Path
from app.__main__ import main
from PySide6.QtWidgets import QApplication
from app.gui.window.window import Window

def seen(window):
    print(sorted(name for name in sys.modules if name.split(".")[0] in HEAVY or name in BEHIND))
    window.close()

HEAVY = ("numpy", "matplotlib", "torch", "PIL", "sqlite3", "multiprocessing", "asyncio", "scipy", "sklearn")
BEHIND = (
    "app.gui.data.page", "app.state.state", "app.compute.messages.unions", "app.state.events.unions",
    "app.session.session", "app.commands.vocabulary",
)
shown = Window.show
def show(window):
    window.painted.connect(lambda: seen(window))
    shown(window)
Window.show = show
sys.exit(main(["--runs", sys.argv[1]]))
"""


@pytest.fixture
def interpreter(qapp: QApplication) -> Iterator[Interpreter]:
    made = Interpreter(qapp, system=lambda: ["en-GB"])
    yield made
    made.speak(InterfaceLanguage.ENGLISH)


@pytest.fixture
def early(
    qtbot: QtBot, qapp: QApplication, loaded_plotting: Plotting, interpreter: Interpreter
) -> Iterator[Window]:
    """A window with nothing behind it yet."""
    window = Window(loaded_plotting, LIGHT, interpreter)
    with qtbot.waitSignal(window.painted):
        window.show()
    yield window
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)


def test_what_fails_before_there_is_a_conversation_is_said_in_it_later(early: Window, tmp_path: Path) -> None:
    runs, cache, pictures, weights = (tmp_path / each for each in ("runs", "cache", "pictures", "weights"))
    folders = Folders(runs, cache, pictures, weights)
    beginning = Beginning(early, Plotting(), folders, None, lambda window: None)
    beginning.tell("It cannot be painted.")
    beginning._parts = Loaded(FakeRunner(), shared_vocabulary())
    next(beginning._steps)
    beginning.tell("Nor can this.")
    assert beginning._work is not None
    session = beginning._work.session
    session.drain()
    assert lines(session) == ["It cannot be painted.", "Nor can this."]
    beginning.close()


def test_nothing_heavy_is_loaded_when_the_window_is_painted(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", AT_FIRST_PAINT, str(tmp_path / "runs")],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"


def texts_of(window: Window) -> list[str]:
    return [each.text() for each in window.findChildren(QLabel) if each.isVisible()]


def test_it_shows_its_tabs_and_the_voice_panel_and_then_its_first_page(early: Window) -> None:
    assert [early.tabs.tabText(place) for place in range(7)][:2] == ["Data", "Training"]
    assert "Getting ready" in texts_of(early)
    assert early.voice.line.isVisible()
    assert early.voice.line.hasFocus()
    assert len(early.menuBar().actions()) == 9
    assert "The data set is being read…" not in texts_of(early)
    early.make_first_page()
    assert "The data set is being read…" in texts_of(early)
    assert early.voice.line.hasFocus()


def test_what_is_typed_too_early_is_done_once_it_can_be(
    early: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    qtbot.keyClicks(early.voice.line, "use adam")
    qtbot.keyClick(early.voice.line, Qt.Key.Key_Return)
    qtbot.keyClicks(early.voice.line, "train")
    early.begin(session)
    assert session.state.chosen.optimizer == "adam"
    assert early.voice.line.text() == "train"
    session.quit()


def test_a_tab_that_is_clicked_too_early_is_the_one_in_front(early: Window, session: Session) -> None:
    early.tabs.setCurrentIndex(5)
    early.begin(session)
    assert session.state.view is View.RUNS
    assert early.front is early.runs
    session.quit()


def test_a_page_shows_the_state_of_now_when_it_is_made_late(
    early: Window, session: Session, runner: FakeRunner
) -> None:
    session.say("use adam")
    session.say("set the number of epochs to 7")
    early.begin(session)
    session.show(View.CURVES)
    assert early.training.isVisible()
    assert early.training.settings.epochs.value() == 7
    session.quit()


def test_the_pages_are_made_ahead_one_after_the_other(early: Window, session: Session, qtbot: QtBot) -> None:
    early.begin(session)
    assert len(early.pages_missing) == 5
    qtbot.waitUntil(lambda: not early.pages_missing)
    session.quit()


def test_a_window_that_is_closed_too_early_is_closed(early: Window) -> None:
    early.close()
    assert not early.isVisible()


def test_no_page_is_a_window_of_its_own_while_it_is_made(
    session: Session, loaded_plotting: Plotting, qtbot: QtBot, qapp: QApplication
) -> None:
    """It would flash, and take the keys from whoever is typing."""
    shown: list[QWidget] = []

    class Watching(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(watched)
            return False

    window = Window(loaded_plotting, LIGHT, Interpreter(qapp, system=lambda: ["en-GB"]))
    watching = Watching()
    qapp.installEventFilter(watching)
    try:
        window.begin(session)
        window.show()
        qtbot.waitUntil(lambda: not window.pages_missing)
    finally:
        qapp.removeEventFilter(watching)
        session.watchers.remove(window.draw)
        window.hide()
        window.deleteLater()
    assert shown == [window]
