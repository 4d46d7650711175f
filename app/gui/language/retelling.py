"""Tells the parts of a window in the language of now when that is another one, each when it is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.gui.language.telling import retell
from app.gui.qt.when_seen import WhenSeen


class Retelling:
    """Parts that lie in no other part, as those of `Dressing`. What is in none of them is not told again."""

    def __init__(self, parent: QObject) -> None:
        self._seen = WhenSeen(parent, self.catch_up)
        self._behind: set[QWidget] = set()
        """Parts that still speak another language."""

    def add(self, *parts: QWidget) -> None:
        """From now on these follow the language; now they are told in that of now."""
        self._seen.add(*parts)

    def tell_anew(self) -> None:
        """In the language of now, which is another one: at once what is seen, the rest when it will be."""
        self._behind = set(self._seen.parts)
        for part in self._seen.in_view:
            self.catch_up(part)

    def catch_up(self, part: QWidget) -> None:
        """Now: a page that is told before it is shown is laid out once."""
        if part in self._behind:
            self._behind.remove(part)
            retell(part)
