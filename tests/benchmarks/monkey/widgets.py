"""Widgets as a user sees them, and where each is, in words that another process understands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

Place = list[list[Any]]
"""From a window without a parent to the widget: the class, and which of its kind among its siblings."""


def windows() -> list[QWidget]:
    """Those without a parent that are in view, always in the same order."""
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each.parent() is None]
    return sorted(shown, key=lambda each: (type(each).__name__, each.windowTitle(), each.width()))


def reachable() -> list[QWidget]:
    """What is in view, enabled and not behind a dialog that has to be answered first."""
    modal = QApplication.activeModalWidget()
    roots = [modal] if modal is not None else windows()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        roots = [popup]
    return [each for root in roots for each in _inside(root)]


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if not widget.isVisible() or not widget.isEnabled():
        return
    yield widget
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from _inside(child)


def visible() -> Iterator[QWidget]:
    """All that is in view, also what is disabled."""
    for root in windows():
        yield root
        yield from (each for each in root.findChildren(QWidget) if each.isVisible())


def place_of(widget: QWidget) -> Place:
    """Where it is."""
    above = widget.parent()
    siblings = windows() if above is None else _widgets(above)
    alike = [each for each in siblings if type(each) is type(widget)]
    step = [type(widget).__name__, alike.index(widget) if widget in alike else 0]
    return [step] if not isinstance(above, QWidget) else [*place_of(above), step]


def widget_at(place: Place) -> QWidget | None:
    """What is there now."""
    found: QWidget | None = None
    for name, number in place:
        around = windows() if found is None else _widgets(found)
        alike = [each for each in around if type(each).__name__ == name]
        if number >= len(alike):
            return None
        found = alike[number]
    return found


def _widgets(of: QObject) -> list[QWidget]:
    return [each for each in of.children() if isinstance(each, QWidget) and shiboken6.isValid(each)]
