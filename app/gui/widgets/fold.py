"""A group of fields that opens and closes, and says in a few words what is in it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QSizePolicy, QWidget

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import ElidedLabel, column, row
from language.sentence import message

ROOM_FOR_ARROW = 36
"""Pixels that a header needs beside its title."""


class FoldHeader(QCheckBox):
    """An arrow and a title; turned by Space or a click anywhere on it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        tell(self.setText, title)
        self.setProperty("fold", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(34)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @guarded(bool)
    def hitButton(self, position: QPoint) -> bool:  # noqa: N802 - Qt's name
        """All of it is the button."""
        return self.rect().contains(position)


class Fold(QFrame):
    """Closed at first."""

    opened = Signal()

    def __init__(self, title: str, inside: QWidget) -> None:
        super().__init__()
        self.setProperty("fold", True)
        self._title = title
        self.header = FoldHeader(title)
        self._inside = inside
        self._text = ""
        self._summary = ElidedLabel("", "caption")
        self._summary.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._summary.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._over = row(self._summary)
        self.header.setLayout(self._over)
        inside.setVisible(False)
        self.setLayout(column(self.header, inside, spacing=2))
        self.header.toggled.connect(self._open)
        self.show_summary("")

    def show_summary(self, text: str) -> None:
        """Say what is in the group; seen while it is closed."""
        self._text = text
        opened = self.header.isChecked()
        self._summary.setText("" if opened else text)
        tell(
            self.header.setAccessibleName,
            (
                message("{_title} settings, open: {text}", _title=self._title, text=text)
                if opened
                else message("{_title} settings, closed: {text}", _title=self._title, text=text)
            ),
        )

    @property
    def summary(self) -> str:
        """What the header says about the group."""
        return self._summary.text()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the title its room: its font is known by now."""
        super().showEvent(event)
        self.speak_anew()

    def speak_anew(self) -> None:
        """Leave the title of now its room."""
        title = self.header.fontMetrics().horizontalAdvance(self.header.text())
        self._over.setContentsMargins(title + ROOM_FOR_ARROW, 0, 5, 0)

    def _open(self, opens: bool) -> None:
        self._inside.setVisible(opens)
        self.show_summary(self._text)
        if opens:
            self.opened.emit()
