"""A window that closes once it has been painted, as a program that prints when that was.

    python -m tests.benchmarks.painted bare|app FOLDER

Prints, once the window has been painted with all its parts, the seconds since the epoch and the processor
time that took. "bare" is a Qt window with a line of text, the least that any program in Python could show;
"app" is HearSee as `hearsee` starts it, with its folders in FOLDER. For "app" a second line follows: when the
window worked on its session.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

if TYPE_CHECKING:
    from app.gui.window import Window


class FirstPaint(QObject):
    """Prints when the main window has been painted."""

    def __init__(self, application: QApplication, *, close: bool) -> None:
        super().__init__(application)
        self._application, self._close = application, close
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Wait for the paint of the window itself."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QMainWindow):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self._told)  # once its parts are painted too
        return False

    def _told(self) -> None:
        print(time.time(), time.process_time(), flush=True)
        if self._close:
            QTimer.singleShot(0, self._application.quit)


def bare() -> None:
    """The least there is."""
    application = QApplication([])
    watch = FirstPaint(application, close=True)
    window = QMainWindow()
    window.setCentralWidget(QLabel("Hello"))
    window.resize(1280, 820)
    window.show()
    application.exec()
    del watch


def app(folder: Path) -> None:
    """HearSee's."""
    for name in ("CONFIG", "DATA", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    watch = FirstPaint(QApplication(sys.argv[:1]), close=False)
    from app.__main__ import main

    def opened(window: Window) -> None:
        print(time.time(), time.process_time(), flush=True)
        QTimer.singleShot(0, lambda: window.session.say("quit now"))

    main(["--runs", str(folder / "runs")], opened)
    del watch


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else app(Path(sys.argv[2]))
