"""What widgets know and the state does not, carried over to those that are made in their place."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QLineEdit,
    QListWidget,
    QSpinBox,
    QWidget,
)

from app.gui.command_line import CommandLine
from app.gui.compared_view import ComparedView
from app.gui.runs_table import RunsTable

Kind = TypeVar("Kind", bound=QWidget)


def carry_over(old: QWidget, new: QWidget, focus: QWidget | None) -> None:
    """What was typed, ticked, opened, sorted and counted; `focus` is where the keyboard was.

    Both hold the same widgets in the same order; where they do not, those are left as they are made.
    """
    for box, other in _pairs(QCheckBox, old, new):
        other.setChecked(box.isChecked())
    for number, another in _pairs(QSpinBox, old, new):
        another.setValue(number.value())
    for ticks, more in _pairs(QListWidget, old, new):
        _carry_ticks(ticks, more)
    for line, fresh in _pairs(QLineEdit, old, new):
        if not isinstance(line.parent(), QAbstractSpinBox):
            fresh.setText(line.text())
            fresh.setCursorPosition(line.cursorPosition())
    _carry_runs(old, new)
    for typed, empty in _pairs(CommandLine, old, new):
        empty.remember(typed.typed)
    if focus is not None and old.isAncestorOf(focus):
        carry_focus(focus, old, new)


def _carry_runs(old: QWidget, new: QWidget) -> None:
    for runs, list_of_runs in _pairs(RunsTable, old, new):
        list_of_runs.arrange_like(runs)
    for seen, view in _pairs(ComparedView, old, new):
        view.turn(seen.side)


def _pairs(kind: type[Kind], old: QWidget, new: QWidget) -> list[tuple[Kind, Kind]]:
    before, now = _own(kind, old), _own(kind, new)
    return list(zip(before, now, strict=True)) if len(before) == len(now) else []


def _own(kind: type[Kind], of: QWidget) -> list[Kind]:
    """Without those in dialogs above it, and without what an item of a list is typed in for the moment."""
    return [
        each for each in of.findChildren(kind) if each.window() is of.window() and not _edits_an_item(each)
    ]


def _edits_an_item(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return above is not None and isinstance(above.parentWidget(), QAbstractItemView)


def _carry_ticks(old: QListWidget, new: QListWidget) -> None:
    if old.count() != new.count():
        return
    with QSignalBlocker(new):
        for place in range(old.count()):
            # Every item may be ticked as far as its flags go; with a state it has a box to see.
            if old.item(place).data(Qt.ItemDataRole.CheckStateRole) is not None:
                new.item(place).setCheckState(old.item(place).checkState())
    new.itemChanged.emit(new.item(0))


def carry_focus(focus: QWidget, old: QWidget, new: QWidget) -> None:
    """Put the keyboard where it was."""
    for before, now in _pairs(type(focus), old, new):
        if before is focus:
            now.setFocus()
