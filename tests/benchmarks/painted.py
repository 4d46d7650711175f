"""A window that closes once it has been painted, as a program that prints when that was.

    python -m tests.benchmarks.painted bare|app FOLDER

Prints seconds since the epoch at the first paint of the card that opens the app, where there is one, and at
the window's. "bare" is a Qt window with a line of text, the least
that any program in Python could show; "app" is HearSee's own, with its folders in FOLDER.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QWidget


class FirstPaint(QObject):
    """Prints when a window is painted first, and has it closed."""

    def __init__(self, window: QWidget, close: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._close, self._is_painted = window, close, False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the paint of the window itself."""
        if event.type() is QEvent.Type.Paint and watched is self._window and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self._told)  # once its parts are painted too
        return False

    def _told(self) -> None:
        print(time.time(), flush=True)
        QTimer.singleShot(0, self._close)


def bare() -> None:
    """The least there is."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("Hello"))
    window.resize(1280, 820)
    watch = FirstPaint(window, application.quit)
    window.show()
    application.exec()
    del watch


def app(folder: Path) -> None:
    """HearSee's."""
    from app.gui.opening import Opening

    opening = Opening()
    print(time.time(), flush=True)
    from app.folders import Folders
    from app.gui.application import open_window

    folders = Folders(
        runs=folder / "runs", cache=folder / "cache", pictures=folder / "pictures", weights=folder / "weights"
    )
    watches: list[FirstPaint] = []
    open_window(
        folders,
        data_folder=None,
        opened=lambda window: watches.append(FirstPaint(window, lambda: window.session.say("quit now"))),
        opening=opening,
    )


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else app(Path(sys.argv[2]))
