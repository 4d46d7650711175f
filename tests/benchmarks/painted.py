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

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


class Bare(QMainWindow):
    """Tells when it is painted, in the way of HearSee's window."""

    painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False
        self.setCentralWidget(QLabel("Hello"))
        self.resize(1280, 820)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Once its parts are painted too, tell."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)


def tell() -> None:
    """That it has come so far."""
    print(time.time(), time.process_time(), flush=True)


def bare() -> None:
    """The least there is."""
    application = QApplication([])
    window = Bare()
    window.painted.connect(tell)
    window.painted.connect(application.quit)
    window.show()
    application.exec()


def app(folder: Path) -> None:
    """HearSee's."""
    for name in ("CONFIG", "DATA", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(folder / name.lower())
    from app.__main__ import main
    from app.gui.window.window import Window

    show = Window.show

    def show_and_tell(window: Window) -> None:
        window.painted.connect(tell)
        show(window)

    def opened(window: Window) -> None:
        tell()
        QTimer.singleShot(0, lambda: window.session.say("quit now"))

    Window.show = show_and_tell  # type: ignore[method-assign, assignment]
    main(["--runs", str(folder / "runs")], opened)


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else app(Path(sys.argv[2]))
