"""Which runs are listed: words to look for, and a choice of all, those with a star, and the bin."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import button, row
from app.gui.widgets.segments import Segments
from app.state.parts.run_record import RunsWanted
from language.sentence import message
from models.settings.titles import model_title

TYPING_MS = 150
"""Without a key for so long, what was typed is looked for."""


class Shelf(Enum):
    """Where runs are looked for."""

    ALL = "All"
    STARRED = "Starred"
    BIN = "Bin"


class RunsFilter(QWidget):
    """Asks the desk for other runs; shows what is wanted, whoever wanted it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._wanted = RunsWanted()
        self.search = QLineEdit()
        tell(self.search.setPlaceholderText, message("Search runs"))
        tell(self.search.setAccessibleName, message("Search runs"))
        tell(
            self.search.setToolTip,
            message("Looks in titles, notes, models, optimizers and data sets (Ctrl+F)"),
        )
        self.search.setClearButtonEnabled(True)
        self.search.setProperty("field", True)
        self.search.setMinimumWidth(120)
        self.search.setMaximumWidth(240)
        self.search.setMinimumHeight(34)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.search.textChanged.connect(lambda: self._typing.start())
        self.search.returnPressed.connect(self._look)
        self.shelves = Segments({shelf: shelf.value for shelf in Shelf}, self._choose, message("Runs listed"))
        self.only = button("", self._all_models, "link", tip=message("Show the runs of all models"))
        self.setLayout(row(self.only, self.search, self.shelves, spacing=12))
        self.only.hide()

    def add_shortcut(self, page: QWidget) -> None:
        """Let Ctrl+F find the field from everywhere on a page."""
        shortcut = QShortcut(QKeySequence.StandardKey.Find, page)
        shortcut.activated.connect(self.search.setFocus)
        shortcut.activated.connect(self.search.selectAll)

    def draw(self, wanted: RunsWanted) -> None:
        """Show what is wanted. What is being typed stays, unless something else is looked for by now."""
        if wanted.text != self._wanted.text:
            with QSignalBlocker(self.search):
                self.search.setText(wanted.text)
        self._wanted = wanted
        self.shelves.show_chosen(_shelf(wanted))
        self.only.setVisible(bool(wanted.model))
        tell(self.only.setText, message("Only {model} ✕", model=model_title(wanted.model)))
        tell(
            self.only.setAccessibleName,
            message("Only {model}: show the runs of all models", model=model_title(wanted.model)),
        )

    def _look(self) -> None:
        self._typing.stop()
        text = self.search.text().strip()
        if text != self._wanted.text:
            self._want(replace(self._wanted, text=text), kept=self.search.text())

    def _choose(self, shelf: Shelf) -> None:
        self.shelves.show_chosen(_shelf(self._wanted))  # until it is so
        self._want(replace(self._wanted, starred=shelf is Shelf.STARRED, deleted=shelf is Shelf.BIN))

    def _all_models(self) -> None:
        self._want(replace(self._wanted, model=""))

    def _want(self, wanted: RunsWanted, kept: str | None = None) -> None:
        if kept is not None:
            self._wanted = wanted  # what was typed may end in a space, and more may follow
        self._desk.runs().want(wanted)


def _shelf(wanted: RunsWanted) -> Shelf:
    if wanted.deleted:
        return Shelf.BIN
    return Shelf.STARRED if wanted.starred else Shelf.ALL
