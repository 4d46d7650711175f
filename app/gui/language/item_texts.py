"""Texts of the items of lists and tables, which follow the language of the window as those of widgets do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTableWidget, QTableWidgetItem

from app.gui.language.language import shown, tr

ENGLISH, ENGLISH_TIP = Qt.ItemDataRole.UserRole + 40, Qt.ItemDataRole.UserRole + 41
Item = QListWidgetItem | QTableWidgetItem


def tell_item(item: Item, text: str, tip: str = "", *, own: bool = False) -> None:
    """Show an English text of the app, or with `own` somebody's own words, and a tooltip in English."""
    item.setData(ENGLISH, None if own else text)
    item.setData(ENGLISH_TIP, tip)
    if own:
        item.setText(shown(text))
    _show(item)


def retell_items(of: QListWidget | QTableWidget) -> None:
    """Show all of them in the language of now; what is chosen in the list or table stays."""
    with QSignalBlocker(of):
        for item in list(_items(of)):
            _show(item)


def _show(item: Item) -> None:
    text, tip = item.data(ENGLISH), item.data(ENGLISH_TIP)
    if isinstance(text, str):
        item.setText(tr(text))
    if isinstance(tip, str):
        item.setToolTip(tr(tip))


def _items(of: QListWidget | QTableWidget) -> Iterator[Item]:
    if isinstance(of, QListWidget):
        yield from (of.item(row) for row in range(of.count()))
        return
    for column in range(of.columnCount()):
        places = [of.horizontalHeaderItem(column), *(of.item(row, column) for row in range(of.rowCount()))]
        yield from (item for item in places if item is not None)
