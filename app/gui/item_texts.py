"""Texts of the items of lists and tables, which follow the language of the window as those of widgets do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTableWidget, QTableWidgetItem

from app.gui.language import tr
from app.gui.telling import Text, in_words

ENGLISH, ENGLISH_TIP = Qt.ItemDataRole.UserRole + 40, Qt.ItemDataRole.UserRole + 41
Item = QListWidgetItem | QTableWidgetItem


def tell_item(item: Item, text: Text, tip: str = "") -> None:
    """Show a text, and a tooltip in English of the app."""
    item.setData(ENGLISH, text)
    item.setData(ENGLISH_TIP, tip)
    _show(item, text, tip)


def retell_items(of: QListWidget | QTableWidget) -> None:
    """Show all of them in the language of now; what is chosen in the list or table stays."""
    with QSignalBlocker(of):
        for item in list(_items(of)):
            text = item.data(ENGLISH)
            if text is not None:
                _show(item, text, item.data(ENGLISH_TIP))


def _show(item: Item, text: Text, tip: str) -> None:
    item.setText(in_words(text))
    item.setToolTip(tr(tip))


def _items(of: QListWidget | QTableWidget) -> Iterator[Item]:
    if isinstance(of, QListWidget):
        yield from (of.item(row) for row in range(of.count()))
        return
    for column in range(of.columnCount()):
        places = [of.horizontalHeaderItem(column), *(of.item(row, column) for row in range(of.rowCount()))]
        yield from (item for item in places if item is not None)
