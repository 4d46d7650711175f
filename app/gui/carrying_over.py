"""What widgets know and the state does not, carried over to those that are made in their place.

A widget is known again by its name: the attribute, key or number under which the widget around it holds it.
Those that know something of their own have a method `take_over`. Settings and all else that the state holds
are drawn from it and never carried: what is carried asks for nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol, TypeVar, runtime_checkable

from PySide6.QtWidgets import QAbstractItemView, QWidget

Kind = TypeVar("Kind", bound=QWidget)
Name = tuple[object, ...]


@runtime_checkable
class TakesOver(Protocol):
    """Knows something that the state does not."""

    def take_over(self, before: QWidget) -> None:
        """Be as `before`, a widget of the same class, was; nothing is sent."""


def silence(parts: Mapping[str, QWidget]) -> None:
    """Let what is replaced tell nothing more; what is half typed would be chosen as the keyboard goes."""
    for part in parts.values():
        for _, widget in named(part):
            widget.blockSignals(True)


def carry_over(old: Mapping[str, QWidget], new: Mapping[str, QWidget], focus: QWidget | None) -> None:
    """What was typed, ticked, opened, sorted and counted; `focus` is where the keyboard was.

    `old` and `new` are the parts of a window, each under its name.
    """
    for name, part in new.items():
        if name in old:
            _carry(old[name], part)
            if focus is not None and (focus is old[name] or old[name].isAncestorOf(focus)):
                carry_focus(focus, old[name], part)


def _carry(old: QWidget, new: QWidget) -> None:
    before = dict(named(old))
    for name, widget in named(new):
        there = before.get(name)
        if isinstance(widget, TakesOver) and there is not None and type(there) is type(widget):
            widget.take_over(there)


def named(widget: QWidget, name: Name = ()) -> Iterator[tuple[Name, QWidget]]:
    """It, and all in it that has a name."""
    yield name, widget
    for attribute, value in vars(widget).items():
        for key, each in _held(value):
            # Without what is around it, and without dialogs above it.
            if widget.isAncestorOf(each) and each.window() is widget.window():
                yield from named(each, (*name, attribute, key))


def _held(value: object) -> Iterable[tuple[object, QWidget]]:
    if isinstance(value, Mapping):
        held: Iterable[tuple[object, object]] = value.items()
    elif isinstance(value, list | tuple):
        held = enumerate(value)
    else:
        held = [("", value)]
    return [(key, each) for key, each in held if isinstance(each, QWidget)]


def carry_focus(focus: QWidget, old: QWidget, new: QWidget) -> None:
    """Put the keyboard where it was: by its name, or where it has none, at the same place of its kind."""
    names = {widget: name for name, widget in named(old)}
    now = dict(named(new)).get(names[focus]) if focus in names else _at_its_place(focus, old, new)
    if now is not None:
        now.setFocus()


def _at_its_place(focus: QWidget, old: QWidget, new: QWidget) -> QWidget | None:
    before, now = _of_kind(type(focus), old), _of_kind(type(focus), new)
    return now[before.index(focus)] if len(before) == len(now) and focus in before else None


def _of_kind(kind: type[Kind], of: QWidget) -> list[Kind]:
    """Without those in dialogs above it, and without what an item of a list is typed in for the moment."""
    return [
        each for each in of.findChildren(kind) if each.window() is of.window() and not _edits_an_item(each)
    ]


def _edits_an_item(widget: QWidget) -> bool:
    above = widget.parentWidget()
    return above is not None and isinstance(above.parentWidget(), QAbstractItemView)
