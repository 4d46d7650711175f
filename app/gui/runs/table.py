"""The list of runs: a click on a heading sorts it, Space ticks a run, Enter opens it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QHeaderView, QTableView, QWidget

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.runs.columns import COLUMNS, Column, Place
from app.gui.runs.delegate import RunsDelegate
from app.gui.runs.model import RunsModel
from app.gui.style.theme import Theme
from app.state.parts.run_record import RunRecord
from language.sentence import message

ROW_HEIGHT = 30
PADDING = 28
"""Pixels left and right of a text."""
NARROW_FOR_DATA, NARROW_FOR_TIME = 960, 780
"""Pixels of width below which the list does without a column; the tooltip and the card tell what it told."""
ICON_WIDTH = 34


class RunsTable(QTableView):
    """`now` tells the time of day."""

    ticked, starred, opened, chosen = Signal(int), Signal(int), Signal(int), Signal(int)
    """Each with the number of a run: to be compared or not any more, to get a star or lose it, to be looked
    at; and to be the current one from now on."""

    def __init__(self, now: Callable[[], datetime], theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._theme = theme
        self.runs = RunsModel(now, theme)
        self._delegate = RunsDelegate(theme())
        self._number = 0
        self._waiting: tuple[tuple[RunRecord, ...], Mapping[int, str]] | None = None
        self.setModel(self.runs)
        self.setItemDelegate(self._delegate)
        tell(self.setAccessibleName, message("Runs"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self._prepare_heading()
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(self._double_clicked)
        self.selectionModel().currentRowChanged.connect(self._choose)

    def draw(self, records: tuple[RunRecord, ...], colours: Mapping[int, str]) -> None:
        """List these runs; the current one stays current, wherever it stands now."""
        if self.state() is QAbstractItemView.State.EditingState:
            self._waiting = (records, colours)  # else what is being typed would be lost
            return
        row = max(0, self.currentIndex().row())
        self._delegate.theme = self._theme()
        self.runs.show(records, colours)
        if not self.currentIndex().isValid() and records:
            kept = self.runs.row_of(self._number)
            self.go_to(kept if kept >= 0 else min(row, len(records) - 1))

    def go_to(self, row: int) -> None:
        """Make a row the current one."""
        self.setCurrentIndex(self.runs.index(row, Place.TITLE))

    @property
    def current(self) -> RunRecord | None:
        """The run in the current row."""
        return self.runs.record(self.currentIndex().row())

    def rename(self) -> None:
        """Let the name of the current run be typed where it stands."""
        if self.current is not None:
            self.edit(self.runs.index(self.currentIndex().row(), Place.TITLE))

    @guarded()
    def closeEditor(  # noqa: N802 - Qt's name
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """The name is typed: catch up on what changed meanwhile."""
        super().closeEditor(editor, hint)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.draw(*waiting)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Space ticks; letters are for shortcuts and search nothing."""
        if event.key() == Qt.Key.Key_Space and self.current is not None:
            self.ticked.emit(self.current.number)
            return
        super().keyPressEvent(event)

    @guarded()
    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """There is a field for that."""

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the title its room."""
        super().resizeEvent(event)
        width = self.viewport().width()
        self.setColumnHidden(Place.DATA, width < NARROW_FOR_DATA)
        self.setColumnHidden(Place.TIME, width < NARROW_FOR_TIME)

    def _prepare_heading(self) -> None:
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(True)
        heading.setSortIndicatorShown(True)
        heading.setSortIndicatorClearable(True)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        heading.setFixedHeight(ROW_HEIGHT)
        heading.setMinimumSectionSize(ICON_WIDTH)
        heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heading.setSectionResizeMode(Place.TITLE, QHeaderView.ResizeMode.Stretch)
        for place, column in COLUMNS.items():
            if place in (Place.TICK, Place.STAR):
                self.setColumnWidth(place, ICON_WIDTH)
            elif place is not Place.TITLE:
                self._give_room(place, column)
        heading.sortIndicatorChanged.connect(self._sort)

    def _give_room(self, place: Place, column: Column) -> None:
        widest = max(column.room_for, tr(column.room_for), tr(column.title), key=self._width)
        self.setColumnWidth(place, self._width(widest) + PADDING)

    def speak_anew(self) -> None:
        """Say all of it in the language of now; the rows stay, and what is being typed into one."""
        for place, column in COLUMNS.items():
            if place not in (Place.TICK, Place.STAR, Place.TITLE):
                self._give_room(place, column)
        self.runs.speak_anew()

    def _width(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        number = self._number
        self.runs.sort(column, order)
        self.go_to(self.runs.row_of(number))

    def _clicked(self, index: QModelIndex) -> None:
        record = self.runs.record(index.row())
        if record is None:
            return
        if index.column() == Place.TICK:
            self.ticked.emit(record.number)
        elif index.column() == Place.STAR:
            self.starred.emit(record.number)

    def _double_clicked(self, index: QModelIndex) -> None:
        record = self.runs.record(index.row())
        if record is not None and index.column() not in (Place.TICK, Place.STAR):
            self.opened.emit(record.number)

    def _choose(self) -> None:
        record = self.current
        if record is not None:
            self._number = record.number
            self.chosen.emit(record.number)
