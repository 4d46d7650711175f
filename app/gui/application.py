"""Opens the window: it is on the screen first, and all that is behind it loads then.

This must import next to nothing: see `tests/benchmarks/first_paint.py`.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from app.common.folders import Folders
from app.common.json_file import KeptFileError
from app.gui.plots.plot_thread import Plotting
from app.gui.qt.unforeseen import Unforeseen
from app.gui.style.theme import STYLE, apply_font, theme_for
from app.gui.window.startup import Beginning
from app.gui.window.window import Window
from app.settings.preferences_file import preferences_in
from app.state.parts.preferences import Preferences

if TYPE_CHECKING:
    from app.gui.window.background import MakeEar

SWITCH_SECONDS = 0.0005
"""How long a thread that draws or loads may keep Python to itself when the window wants it; Python's own 5 ms
are too long, since the window wants it several times to answer one key."""


def open_window(
    folders: Folders,
    *,
    data_folder: Path | None,
    opened: Callable[[Window], None] = lambda window: None,
    cluster: str = "",
    make_ear: MakeEar | None = None,
) -> int:
    """Show the window until it is closed; `opened` is called with it once it can be used. The exit code.

    `cluster` is the address of one that runs go to until then, where one was named for this start. `make_ear`
    makes what hears: where it is None, the ear with the microphone and the recogniser of the user's choice.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    application = _application()
    plotting = Plotting()
    chosen = _preferences(folders)
    window = Window(plotting, theme_for(chosen.theme), language=chosen.interface)
    window.show()
    beginning = Beginning(window, plotting, folders, data_folder, opened, cluster, make_ear)
    window.painted.connect(beginning.start)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook = unforeseen = Unforeseen(beginning.tell, sys.excepthook)
    threading.excepthook = unforeseen.in_thread
    # Qt waits in C, where Python hears no Ctrl-C; what drains the worker gives it a moment to.
    signal.signal(signal.SIGINT, lambda *_: beginning.interrupt())
    try:
        return beginning.outcome(application.exec())
    finally:
        beginning.close()
        sys.excepthook, threading.excepthook = hooks


def _application() -> QApplication:
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication([*sys.argv[:1], *STYLE])
    application.setApplicationName("HearSee")
    apply_font(application)
    return application


def _preferences(folders: Folders) -> Preferences:
    """Only for what is seen first; what is wrong with them is told by the session, which reads them too."""
    if folders.settings is None:
        return Preferences()
    try:
        return preferences_in(folders.settings).load()
    except KeptFileError:
        return Preferences()
