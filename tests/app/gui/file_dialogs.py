"""Dialogs for files, answered as a user answers them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

PAUSE_MS = 50


@contextmanager
def choosing(path: Path) -> Iterator[None]:
    """Type the path of a file or a folder into every dialog that asks for one in here."""

    def choose(dialog: QFileDialog) -> None:
        # `selectFile` looks for it in the list, which another thread fills: often it is not there yet.
        (name,) = dialog.findChildren(QLineEdit)
        name.setText(str(path))
        dialog.accept()

    with _answering(choose):
        yield


@contextmanager
def declining() -> Iterator[None]:
    """Close every dialog that asks for a file or a folder in here."""
    with _answering(QFileDialog.reject):
        yield


@contextmanager
def _answering(answer: Callable[[QFileDialog], None]) -> Iterator[None]:
    """Answer until the dialog is gone. A modal one that stays would hold up the test for ever: a timeout
    raises in the next line of Python, and Qt's own event loop runs none."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            answer(dialog)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(PAUSE_MS)
    try:
        yield
    finally:
        timer.stop()
