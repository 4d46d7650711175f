"""The keys of all windows of the app, heard before the widget that has the focus gets them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow

from app.gui.qt.guarded import guarded


class KeyWatch(QObject):
    """`takes` is asked of every key that goes down or up, and takes it by True.

    It watches the system's windows to which keys go, and not the application: a filter there would be asked,
    in Python, about every event of every widget, and those are tens of thousands while pages are made.
    """

    def __init__(
        self, application: QGuiApplication, takes: Callable[[QKeyEvent], bool], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._takes = takes
        application.focusWindowChanged.connect(self._watch)
        self._watch(application.focusWindow())

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)  # one that is installed already is not installed twice

    @guarded(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See `KeyWatch`."""
        is_key = event.type() in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
        return is_key and isinstance(event, QKeyEvent) and self._takes(event)
