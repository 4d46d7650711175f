from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.commands.invocation import Invocation
from app.gui.language.language import Interpreter
from app.gui.pages.page import Desk, PlaygroundDesk, RunsDesk
from app.gui.plots.figure_panel import FigurePanel
from app.gui.plots.plot_thread import Plotting
from app.gui.style.theme import LIGHT, STYLE, apply_palette
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from tests.app.fakes import FakeEar, FakeRunner, make_session


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """As the app starts Qt."""
    return ["hearsee", *STYLE]


@pytest.fixture(autouse=True)
def own_colours(qapp: QApplication) -> None:
    """The application outlives a test, and with it the theme that the last one left."""
    apply_palette(qapp, LIGHT)


@pytest.fixture(scope="session")
def loaded_plotting(qapp: QApplication) -> Iterator[Plotting]:
    """Matplotlib, loaded once."""
    plotting = Plotting()
    loop = QEventLoop()
    plotting.loaded.connect(loop.quit)
    plotting.start()
    loop.exec()
    yield plotting
    assert plotting.ready
    plotting.close()


@pytest.fixture
def ear() -> FakeEar:
    return FakeEar()


@pytest.fixture
def session(tmp_path: Path, ear: FakeEar) -> Session:
    return make_session(tmp_path, ear)[0]


@pytest.fixture
def runner(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, session: Session, loaded_plotting: Plotting) -> Iterator[Window]:
    """The real window on a session with a fake runner; shown, and closed without a question."""
    interpreter = Interpreter(qapp, system=lambda: ["en-GB"])
    # A test asks for the pages that it is about: all of them would take most of its time.
    made = Window(loaded_plotting, LIGHT, interpreter, ahead=False)
    made.begin(session)
    made.show()
    qtbot.waitExposed(made)
    yield made
    session.quit()
    # A figure may still be on its way from the other thread, and would be told to a window that is gone.
    session.watchers.clear()
    interpreter.speak(InterfaceLanguage.ENGLISH)
    # Now, and not with the last test: another theme is put on every window there is.
    made.deleteLater()
    qapp.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


def drawn(panel: FigurePanel, qtbot: QtBot) -> Figure:
    """The figure of a panel, once all that it was to show is drawn and in view."""
    # Usually a second; beside other programs, on the few cores there are, a multiple of that.
    qtbot.waitUntil(lambda: panel.is_drawn and panel.canvas.isVisible(), timeout=30_000)
    assert panel.figure is not None
    return panel.figure


class FakeDesk:
    """Remembers what it was asked to have done."""

    def __init__(self, plotting: Plotting) -> None:
        self.performed: list[Invocation] = []
        self.chosen: list[dict[str, Any]] = []
        self.asked: list[tuple[object, ...]] = []
        """What the list of runs did without a command, by name."""
        self.desk = Desk(
            perform=self.performed.append,
            say=lambda text: None,
            choose=self.chosen.append,
            save_as=lambda view: None,
            plotting=plotting,
            theme=lambda: LIGHT,
            runs=lambda: RunsDesk(
                want=lambda wanted: self.asked.append(("want", wanted)),
                mark=lambda number, changes: self.asked.append(("mark", number, changes)),
                compare=lambda numbers: self.asked.append(("compare", numbers)),
                use_axis=lambda axis: self.asked.append(("use_axis", axis)),
                smooth=lambda smoothing: self.asked.append(("smooth", smoothing)),
                edit=lambda number: self.asked.append(("edit", number)),
            ),
            playground=lambda: PlaygroundDesk(
                turn=lambda *turned: self.asked.append(("turn", *turned)),
                put=lambda *place: self.asked.append(("put", *place)),
                remove=lambda *place: self.asked.append(("remove", *place)),
                advance=lambda steps: self.asked.append(("advance", steps)),
                set_speed=lambda speed: self.asked.append(("set_speed", speed)),
                see=lambda seen: self.asked.append(("see", seen)),
            ),
        )


@pytest.fixture
def fake_desk(loaded_plotting: Plotting) -> FakeDesk:
    return FakeDesk(loaded_plotting)


@pytest.fixture
def type_command(window: Window, qtbot: QtBot) -> Callable[[str], None]:
    """Type a sentence into the line and press Enter."""
    from PySide6.QtCore import Qt

    def type_it(text: str) -> None:
        window.voice.line.setFocus()
        qtbot.keyClicks(window.voice.line, text)
        qtbot.keyClick(window.voice.line, Qt.Key.Key_Return)

    return type_it
