"""Precision, recall and F1 of every class, and their mean, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.results.class_table import COLUMN_TITLES, NO_FIGURE, class_rows
from language.sentence import capital, message
from models.events import Finished

ROW_HEIGHT = 40
NOTHING = message("Nothing was taken for this class, or it has no images, so there is no such share.")


class ClassTable(QTableWidget):
    """The last row, the mean, is bold."""

    def __init__(self) -> None:
        super().__init__(0, len(COLUMN_TITLES))
        tell(self.setAccessibleName, message("Figures of every class"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setProperty("card", True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setFixedHeight(ROW_HEIGHT)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, name in enumerate(COLUMN_TITLES.values()):
            item = QTableWidgetItem()
            tell_item(item, capital(name))
            item.setTextAlignment(_side(column))
            self.setHorizontalHeaderItem(column, item)
        self._shown: object = None

    def draw(self, finished: Finished, classes: Sequence[str], *, against_rest: bool = False) -> None:
        """Show these figures; with `against_rest` the first class is the rest."""
        key = (finished, tuple(classes), against_rest)
        if self._shown == key:
            return
        self._shown = key
        rows = class_rows(finished, classes)
        self.setRowCount(len(rows))
        for at, cells in enumerate(rows):
            mean = at == len(rows) - 1
            own = not mean and not (against_rest and at == 0)
            for column, text in enumerate(cells):
                self.setItem(at, column, self._cell(text, column, bold=mean, own=own))

    def speak_anew(self) -> None:
        """Say all of it in the language of now."""
        retell_items(self)

    def texts(self) -> list[list[str]]:
        """What can be read, row by row."""
        cells = [
            [self.item(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())
        ]
        return [[cell.text() for cell in row if cell is not None] for row in cells]

    def _cell(self, text: str, column: int, *, bold: bool, own: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if column == 0 or text == NO_FIGURE:
            # A class is called as its data set has it, but for the mean and what is “not Coat”.
            tell_item(item, text, NOTHING if column else "", own=own and column == 0)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled)
        item.setTextAlignment(_side(column))
        if bold:
            font = self.font()
            font.setBold(True)
            item.setFont(font)
        return item


def _side(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
