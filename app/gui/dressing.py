"""Puts the style sheet of a theme on the parts of a window, on each when it is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.gui.guarded import guarded
from app.gui.theme import Theme, style_sheet


class Dressing(QObject):
    """Parts that lie in no other part: a page, the menu bar, a dialog.

    A sheet on the whole application looks the same and takes six times as long to change. With it every
    widget is dressed anew, too, whenever something around it is put into a layout: pages are made without.
    """

    def __init__(self, parent: QObject, theme: Theme) -> None:
        super().__init__(parent)
        self._sheet = style_sheet(theme)
        self._parts: list[QWidget] = []

    def add(self, *parts: QWidget) -> None:
        """From now on these wear the theme; a window does at once, since it comes when it is to be shown."""
        self._forget_those_gone()
        for part in parts:
            if part not in self._parts:
                self._parts.append(part)
                part.installEventFilter(self)
                if part.isVisible() or part.isWindow():
                    self.dress(part)

    def wear(self, theme: Theme) -> None:
        """Another theme."""
        self._sheet = style_sheet(theme)
        self._forget_those_gone()
        for part in self._parts:
            if part.isVisible():
                self.dress(part)

    def _forget_those_gone(self) -> None:
        self._parts = [part for part in self._parts if isValid(part)]

    def dress(self, part: QWidget) -> None:
        """Now: a page that is dressed before it is shown is laid out once."""
        if part.styleSheet() != self._sheet:
            part.setStyleSheet(self._sheet)

    @guarded(bool)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Dress what comes into view."""
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget):
            self.dress(watched)
        return False
