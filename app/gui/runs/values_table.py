"""Compared runs side by side: a column for each, a row for what it reached and for what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.gui.language.language import shown, tr, tr_title
from app.gui.language.telling import tell
from app.gui.style.theme import Theme
from app.runs.differences import Row, differences, reached
from app.state.parts.compared import Compared
from language.sentence import message

ROW_HEIGHT = 28
TITLE_WIDTH, LEAST_WIDTH = 176, 152
DIFFERS = message("What differs")
NOTHING_DIFFERS = message("Nothing differs in their settings, their data or what they ran on.")
ICON, SWATCH = 16, 10
"""Pixels: of the icon, and of the spot in it; the rest is room before the text."""


class ValuesTable(QTableWidget):
    """The best of a row is bold."""

    def __init__(self) -> None:
        super().__init__()
        tell(self.setAccessibleName, message("Compared runs: values and differences"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.horizontalHeader().setFixedHeight(ROW_HEIGHT)
        self.setIconSize(QSize(ICON, ICON))
        self.horizontalHeader().setMinimumSectionSize(LEAST_WIDTH)
        self._shown: object = None
        self._drawn: tuple[Sequence[Compared], Mapping[int, str], Theme] | None = None

    def draw(self, compared: Sequence[Compared], colours: Mapping[int, str], theme: Theme) -> None:
        """Show these runs; what did not change is left alone."""
        top, below = reached(compared), differences(compared)
        key = ([each.label for each in compared], top, below, dict(colours))
        if key == self._shown:
            return
        self._shown = key
        self._drawn = (compared, colours, theme)
        self.clear()
        self.setColumnCount(1 + len(compared))
        self.setRowCount(0)
        self._name_columns(compared, colours)
        for row in top:
            self._add(row, theme)
        if len(compared) > 1:
            self._add_heading(DIFFERS if below else NOTHING_DIFFERS, theme)
        for row in below:
            self._add(row, theme)

    def speak_anew(self) -> None:
        """Say all of it in the language of now."""
        if self._drawn is not None:
            self._shown, place = None, self.verticalScrollBar().value()
            self.draw(*self._drawn)
            self.verticalScrollBar().setValue(place)

    def texts(self) -> list[list[str]]:
        """What can be read, row by row."""
        cells = [
            [self.item(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())
        ]
        return [[cell.text() for cell in row if cell is not None] for row in cells]

    def _name_columns(self, compared: Sequence[Compared], colours: Mapping[int, str]) -> None:
        self.setHorizontalHeaderItem(0, QTableWidgetItem(""))
        heading = self.horizontalHeader()
        for column, each in enumerate(compared, start=1):
            named = f"{each.number} · {tr_title(each.title, each.run.specification.model)}"
            item = QTableWidgetItem(swatch(colours[each.number]), named)
            item.setToolTip(named)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
            heading.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, TITLE_WIDTH)

    def _add(self, row: Row, theme: Theme) -> None:
        at = self.rowCount()
        self.insertRow(at)
        title = _cell(row.title)
        title.setForeground(QColor(theme.muted))
        self.setItem(at, 0, title)
        for column, value in enumerate(row.values):
            item = _cell(value, own=column in row.own)
            if column in row.leaders:
                font = self.font()
                font.setBold(True)
                item.setFont(font)
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr(message("the best")))
            self.setItem(at, column + 1, item)

    def _add_heading(self, text: str, theme: Theme) -> None:
        at = self.rowCount()
        self.insertRow(at)
        item = _cell(text)
        font = self.font()
        font.setBold(text == DIFFERS)
        item.setFont(font)
        item.setForeground(QColor(theme.text if text == DIFFERS else theme.muted))
        self.setItem(at, 0, item)
        self.setSpan(at, 0, 1, self.columnCount())


def _cell(text: str, *, own: bool = False) -> QTableWidgetItem:
    item = QTableWidgetItem(shown(text) if own else tr(text))
    item.setToolTip(item.text())
    item.setFlags(Qt.ItemFlag.ItemIsEnabled)
    return item


def swatch(colour: str) -> QIcon:
    """A round spot in the colour of a run's curves."""
    picture = QPixmap(2 * ICON, 2 * ICON)
    picture.setDevicePixelRatio(2.0)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(0, (ICON - SWATCH) // 2, SWATCH, SWATCH)
    return QIcon(picture)
