"""Texts of the items of lists and tables, which follow the language of the window as those of widgets do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTableWidget, QTableWidgetItem

from app.gui.language.language import shown, tr

TOLD = Qt.ItemDataRole.UserRole + 40
Item = QListWidgetItem | QTableWidgetItem


@dataclass(frozen=True)
class Told:
    """What an item was told. An object, since Qt would keep a sentence as a plain string."""

    text: str | None
    """None for somebody's own words."""
    tip: str


def tell_item(item: Item, text: str, tip: str = "", *, own: bool = False) -> None:
    """Show an English text of the app, or with `own` somebody's own words, and a tooltip in English."""
    item.setData(TOLD, Told(None if own else text, tip))
    if own:
        item.setText(shown(text))
    _show(item)


def retell_items(of: QListWidget | QTableWidget) -> None:
    """Show all of them in the language of now; what is chosen in the list or table stays."""
    with QSignalBlocker(of):
        for item in list(_items(of)):
            _show(item)


def _show(item: Item) -> None:
    told = item.data(TOLD)
    if not isinstance(told, Told):
        return
    if told.text is not None:
        item.setText(tr(told.text))
    item.setToolTip(tr(told.tip))


def _items(of: QListWidget | QTableWidget) -> Iterator[Item]:
    if isinstance(of, QListWidget):
        yield from (of.item(row) for row in range(of.count()))
        return
    for column in range(of.columnCount()):
        places = [of.horizontalHeaderItem(column), *(of.item(row, column) for row in range(of.rowCount()))]
        yield from (item for item in places if item is not None)
