"""Brings parts of a window up to date, each before it is seen: what is hidden costs nothing until then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.gui.qt.guarded import guarded


class WhenSeen(QObject):
    """`renew` is called with a part that comes into view, before it is painted."""

    def __init__(self, parent: QObject, renew: Callable[[QWidget], object]) -> None:
        super().__init__(parent)
        self._renew = renew
        self._parts: list[QWidget] = []

    def add(self, *parts: QWidget) -> list[QWidget]:
        """From now on it looks after these too. Those of them that are new."""
        new = [part for part in parts if part not in self.parts]
        for part in new:
            self._parts.append(part)
            part.installEventFilter(self)
        return new

    @property
    def parts(self) -> list[QWidget]:
        """All that are still there."""
        self._parts = [part for part in self._parts if isValid(part)]
        return self._parts

    @property
    def in_view(self) -> list[QWidget]:
        """Those that are seen now."""
        return [part for part in self.parts if part.isVisible()]

    @guarded(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See `QObject`."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self._renew(watched)
        return False
