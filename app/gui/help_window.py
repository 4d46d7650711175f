"""“What can I say?”: everything in the vocabulary, to be searched; a click types a phrase."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui.guarded import guarded
from app.gui.language import tr
from app.gui.parts import card, column, label, row
from app.help_text import HelpEntry

EXAMPLES_SHOWN = 14
LEAST_WIDTH = 80
"""Pixels of a phrase."""


class HelpWindow(QDialog):
    """Stays open beside the window while things are tried."""

    def __init__(self, entries: tuple[HelpEntry, ...], use: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What can I say?"))
        self.resize(620, 640)
        self._cards = [(entry, _entry_card(entry, use)) for entry in entries]
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search: matrix, learning rate, 训练…"))
        self.search.setAccessibleName(tr("Search what can be said"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self._nothing = label("Nothing that can be said has these words.", "empty")
        inside = QWidget()
        layout = column(*[frame for _, frame in self._cards], self._nothing, 1, spacing=10)
        layout.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(layout)
        area = QScrollArea()
        area.setAccessibleName(tr("Everything that can be said"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        intro = label("Say it, type it, or click a phrase to put it into the typed line.", "muted")
        self.setLayout(
            column(label("What can I say?", "title"), intro, self.search, area, margin=20, spacing=10)
        )
        self._filter("")

    @property
    def shown(self) -> list[HelpEntry]:
        """The entries that the search leaves."""
        return [entry for entry, frame in self._cards if not frame.isHidden()]

    def _filter(self, text: str) -> None:
        for entry, frame in self._cards:
            frame.setVisible(entry.mentions(text, tr(entry.summary)))
        self._nothing.setVisible(not self.shown)


class PhraseButton(QPushButton):
    """Something to say; where all of it has no room, its end is in the tooltip."""

    def __init__(self, phrase: str, clicked: Callable[[], None]) -> None:
        super().__init__(f"“{phrase}”")
        self._whole = self.text()
        self.setProperty("kind", "quiet")
        self.setAccessibleName(self._whole)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: clicked())

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as all of it."""
        return super().sizeHint() + QSize(self._width(self._whole) - self._width(self.text()), 0)

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrow: it gives way."""
        return QSize(LEAST_WIDTH, super().minimumSizeHint().height())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show as much as fits."""
        super().resizeEvent(event)
        lacking = self.sizeHint().width() - self.width()
        room = self._width(self._whole) - lacking
        mode = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._whole, mode, room) if lacking > 0 else self._whole
        if shown != self.text():
            self.setText(shown)
            self.setToolTip("" if shown == self._whole else self._whole)

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)


def _entry_card(entry: HelpEntry, use: Callable[[str], None]) -> QFrame:
    made = card()
    heading = row(label(entry.summary, "heading", wrap=True), label(entry.shortcut, "caption"))
    heading.setStretch(0, 1)
    phrases = QVBoxLayout()
    phrases.setSpacing(1)
    for phrase in entry.examples[:EXAMPLES_SHOWN]:
        said = PhraseButton(phrase, partial(use, phrase))
        phrases.addLayout(row(said, 1))
    made.setLayout(column(heading, phrases, margin=14))
    return made
