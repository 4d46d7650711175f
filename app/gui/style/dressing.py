"""Puts the style sheet of a theme on the parts of a window, on each when it is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.qt.when_seen import WhenSeen
from app.gui.style.style_sheet import style_sheet
from app.gui.style.theme import Theme


class Dressing:
    """Parts that lie in no other part: a page, the menu bar, a dialog.

    A sheet on the whole application looks the same and takes six times as long to change. With it every
    widget is dressed anew, too, whenever something around it is put into a layout: pages are made without.
    """

    def __init__(self, parent: QObject, theme: Theme) -> None:
        self._sheet = style_sheet(theme)
        self._seen = WhenSeen(parent, self.dress)

    def add(self, *parts: QWidget) -> None:
        """From now on these wear the theme; a window does at once, since it comes when it is to be shown."""
        for part in self._seen.add(*parts):
            if part.isVisible() or part.isWindow():
                self.dress(part)

    def wear(self, theme: Theme) -> None:
        """Another theme."""
        self._sheet = style_sheet(theme)
        for part in self._seen.in_view:
            self.dress(part)

    def dress(self, part: QWidget) -> None:
        """Now: a page that is dressed before it is shown is laid out once."""
        if part.styleSheet() != self._sheet:
            part.setStyleSheet(self._sheet)
