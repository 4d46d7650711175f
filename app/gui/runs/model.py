"""The list of runs as Qt's views ask for it: nothing is made for a row before it is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from app.common.words.settings import NO_VALUE
from app.common.words.times import clock_time, day
from app.gui.language.language import tr, tr_title
from app.gui.qt.guarded import guarded
from app.gui.runs.columns import COLUMNS, Place
from app.gui.style.theme import Theme
from app.state.parts.run import Status
from app.state.parts.run_record import RunRecord
from language.sentence import message

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
COLOUR_ROLE = Role.UserRole
"""Of the tick: the colour of the run's curves as "#rrggbb", or "" where it is not compared."""
STARRED_ROLE = Role.UserRole + 1
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class RunsModel(QAbstractTableModel):
    """Rows in the history's order until a heading is clicked. `now` tells the time of day."""

    renamed = Signal(int, str)
    """The number of a run, and the name that was typed."""

    def __init__(self, now: Callable[[], datetime], theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._now, self._theme = now, theme
        self._given: tuple[RunRecord, ...] = ()
        self._rows: tuple[RunRecord, ...] = ()
        self._colours: Mapping[int, str] = {}
        self._column, self._order = -1, Qt.SortOrder.AscendingOrder

    def show(self, records: tuple[RunRecord, ...], colours: Mapping[int, str]) -> None:
        """List these runs; `colours` has the curve's colour of each that is compared, by its number."""
        if records is self._given and colours == self._colours:
            return
        rows = self._sorted(records)
        same = [each.number for each in rows] == [each.number for each in self._rows]
        if not same:
            self.beginResetModel()
        self._given, self._rows, self._colours = records, rows, colours
        if not same:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def speak_anew(self) -> None:
        """Everything is said in the language of now when it is asked for: have it asked for."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(COLUMNS) - 1))

    def record(self, row: int) -> RunRecord | None:
        """The run in a row, or None where there is no such row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, number: int) -> int:
        """Where a run stands, or -1 where it is not listed."""
        return next((row for row, record in enumerate(self._rows) if record.number == number), -1)

    # ---- what Qt asks

    @guarded(int)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - both are Qt's
        """See `QAbstractTableModel`."""
        return 0 if parent.isValid() else len(self._rows)

    @guarded(int)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - both are Qt's
        """See `QAbstractTableModel`."""
        return 0 if parent.isValid() else len(COLUMNS)

    @guarded()
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        """See `QAbstractTableModel`."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[Place(section)]
        match role:
            case Role.DisplayRole:
                return tr(column.title)
            case Role.ToolTipRole:
                return tr(column.tip)
            case Role.AccessibleTextRole:
                return tr(column.title or column.tip.split(":")[0])
            case Role.TextAlignmentRole:
                return RIGHT if column.figures else LEFT
        return None

    @guarded()
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        """See `QAbstractTableModel`."""
        record, place = self._rows[index.row()], Place(index.column())
        match role:
            case Role.DisplayRole:
                return self._text(record, place)
            case Role.EditRole:
                return record.title
            case Role.TextAlignmentRole:
                return RIGHT if COLUMNS[place].figures else LEFT
            case Role.ToolTipRole:
                return self._tip(record, place)
            case Role.AccessibleTextRole:
                return self._spoken(record, place)
            case Role.ForegroundRole:
                return QBrush(QColor(self._ink(record, place)))
            case _ if role == COLOUR_ROLE:
                return self._colours.get(record.number, "")
            case _ if role == STARRED_ROLE:
                return record.marks.starred
        return None

    @guarded(bool)
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:  # noqa: N802 - Qt's name
        """A name was typed."""
        record, name = self._rows[index.row()], str(value).strip()
        if role != Role.EditRole or name == record.title:
            return False
        self.renamed.emit(record.number, name)
        return True

    @guarded(lambda: Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        """See `QAbstractTableModel`."""
        editable = index.column() == Place.TITLE
        return super().flags(index) | (Qt.ItemFlag.ItemIsEditable if editable else Qt.ItemFlag.NoItemFlags)

    @guarded()
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in another order; -1 is the history's."""
        self._column, self._order = column, order
        self.beginResetModel()
        self._rows = self._sorted(self._given)
        self.endResetModel()

    # ---- what it answers

    def _sorted(self, records: tuple[RunRecord, ...]) -> tuple[RunRecord, ...]:
        if self._column < 0:
            return records
        if self._column == Place.TICK:
            return tuple(sorted(records, key=lambda record: record.number not in self._colours))
        key = COLUMNS[Place(self._column)].key
        return tuple(sorted(records, key=key, reverse=self._order is Qt.SortOrder.DescendingOrder))

    def _ink(self, record: RunRecord, place: Place) -> str:
        theme = self._theme()
        if place is Place.STATUS:
            return {
                Status.FINISHED: theme.good,
                Status.STOPPED: theme.warn,
                Status.FAILED: theme.bad,
            }.get(record.status, theme.accent)
        if place in (Place.NUMBER, Place.DATA, Place.WHEN):
            return theme.muted
        return theme.text

    def _spoken(self, record: RunRecord, place: Place) -> str:
        if place is Place.TICK:
            return tr(message("compared") if record.number in self._colours else message("not compared"))
        if place is Place.STAR:
            return tr(message("starred") if record.marks.starred else message("no star"))
        return self._text(record, place)

    def _text(self, record: RunRecord, place: Place) -> str:
        text = COLUMNS[place].text(record, self._now())
        if place is Place.TITLE:
            return tr_title(text, record.specification.model)
        return text if place is Place.DATA else tr(text)

    def _tip(self, record: RunRecord, place: Place) -> str:
        if place in (Place.TICK, Place.STAR):
            return tr(COLUMNS[place].tip)
        if place is Place.STATUS:
            return tr(record.problem)
        begun = datetime.fromtimestamp(record.created)
        when = f"{tr(day(begun))}, {clock_time(begun)}"
        told = f"{self._text(record, Place.TITLE)}\n{record.data or NO_VALUE} · {when}\n{record.run}"
        return f"{told}\n{record.marks.note}" if record.marks.note else told
