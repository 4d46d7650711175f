"""A folder or a zip that is dropped on the window is opened."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.gui.qt.guarded import guarded


class Dropping(QObject):
    """Watches a widget; `open_path` is given what was dropped on it."""

    def __init__(self, widget: QWidget, open_path: Callable[[Path], object]) -> None:
        super().__init__(widget)
        self._open = open_path
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @guarded(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take one folder or file of this computer, and nothing else."""
        if isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.DragEnter:
            if dropped_path(event.mimeData()) is not None:
                event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.type() is QEvent.Type.Drop:
            path = dropped_path(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self._open(path)
            return True
        return super().eventFilter(watched, event)


def dropped_path(dropped: QMimeData) -> Path | None:
    """The single folder or file of this computer that it is, or None."""
    urls = dropped.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
