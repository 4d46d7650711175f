"""The lines of the help: of each command what it does, and what can be said for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from app.gui.language.language import tr
from app.gui.qt.guarded import guarded
from app.session.help import HelpEntry

EXAMPLES_SHOWN = 14

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A heading where there is no phrase."""

    entry: HelpEntry
    phrase: str = ""
    is_first: bool = False
    """Of the whole list."""
    is_last: bool = False
    """Of its card."""


def rows_of(entries: Sequence[HelpEntry]) -> tuple[Row, ...]:
    """The lines of these, from the top."""
    rows: list[Row] = []
    for entry in entries:
        phrases = entry.examples[:EXAMPLES_SHOWN]
        rows.append(Row(entry, is_first=not rows, is_last=not phrases))
        rows += [Row(entry, phrase, is_last=phrase is phrases[-1]) for phrase in phrases]
    return tuple(rows)


class HelpRows(QAbstractListModel):
    """Said in the language of the window when they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show_entries(self, entries: Sequence[HelpEntry]) -> None:
        """These from now on."""
        self.beginResetModel()
        self.rows = rows_of(entries)
        self.endResetModel()

    @guarded(int)
    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """See `QAbstractListModel`."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See `QAbstractListModel`."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"“{row.phrase}”" if row.phrase else tr(row.entry.summary)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tr(row.entry.summary) if row.phrase else row.entry.shortcut
        return None
