"""“What can I say?”: everything in the vocabulary, to be searched; a click types a phrase."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QStackedWidget, QWidget

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.voice.help_list import HelpList
from app.gui.widgets.parts import column, label
from app.session.help import HelpEntry
from language.sentence import message


class HelpWindow(QDialog):
    """Stays open beside the window while things are tried."""

    def __init__(self, entries: Sequence[HelpEntry], use: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        tell(self.setWindowTitle, message("What can I say?"))
        self.resize(620, 640)
        self._entries: tuple[HelpEntry, ...] = ()
        self.shown: tuple[HelpEntry, ...] = ()
        """The entries that the search leaves."""
        self.search = QLineEdit()
        tell(self.search.setPlaceholderText, message("Search: matrix, learning rate, 训练…"))
        tell(self.search.setAccessibleName, message("Search what can be said"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = HelpList(use)
        tell(self.list.setAccessibleName, message("Everything that can be said"))
        self._nothing = QWidget()
        self._nothing.setLayout(
            column(label(message("Nothing that can be said has these words."), "empty"), 1)
        )
        self._found = QStackedWidget()
        self._found.addWidget(self.list)
        self._found.addWidget(self._nothing)
        intro = label(message("Say it, type it, or click a phrase to put it into the typed line."), "muted")
        self.setLayout(
            column(
                label(message("What can I say?"), "title"),
                intro,
                self.search,
                self._found,
                margin=20,
                spacing=10,
            )
        )
        self.show_entries(entries)

    def show_entries(self, entries: Sequence[HelpEntry]) -> None:
        """These from now on; what is searched for stays, and where the list stands."""
        self._entries = tuple(entries)
        bar = self.list.verticalScrollBar()
        place, at_end = bar.value(), bar.value() == bar.maximum() > 0
        self._filter(self.search.text())
        # In another language the end is elsewhere.
        bar.setValue(bar.maximum() if at_end else place)

    def _filter(self, text: str) -> None:
        anything = not text.strip()
        self.shown = tuple(
            each for each in self._entries if anything or each.mentions(text, tr(each.summary))
        )
        self.list.show_entries(self.shown)
        self._found.setCurrentWidget(self.list if self.shown else self._nothing)
