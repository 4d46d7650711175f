"""Small pieces that every page is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

Item = QWidget | QLayout | int
Layout = TypeVar("Layout", bound=QBoxLayout)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """Text; `role` is its name in the style sheet: title, heading, figure, muted, caption, empty, problem."""
    made = QLabel(text)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


def button(text: str, clicked: Callable[[], object], kind: str = "", *, tip: str = "") -> QPushButton:
    """A button; `kind` is "primary", "quiet" or "" for the usual one."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setToolTip(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: clicked())
    return made


def choice_button(text: str, clicked: Callable[[], object]) -> QPushButton:
    """One of several buttons of which one is down."""
    made = button(text, clicked, "choice")
    made.setCheckable(True)
    return made


def card() -> QFrame:
    """A surface that stands out from the window."""
    made = QFrame()
    made.setProperty("card", True)
    return made


def column(*items: Item, spacing: int = 8, margin: int = 0) -> QVBoxLayout:
    """Items one below the other; a number is a stretch."""
    return _filled(QVBoxLayout(), items, spacing, margin)


def row(*items: Item, spacing: int = 8, margin: int = 0) -> QHBoxLayout:
    """Items side by side; a number is a stretch."""
    return _filled(QHBoxLayout(), items, spacing, margin)


def _filled(layout: Layout, items: tuple[Item, ...], spacing: int, margin: int) -> Layout:
    layout.setSpacing(spacing)
    layout.setContentsMargins(margin, margin, margin, margin)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout


def roomy(field: QAbstractSpinBox) -> None:
    """Give a number the height of a button and some room on its left, which no style sheet can."""
    field.setMinimumHeight(32)
    field.lineEdit().setTextMargins(7, 0, 0, 0)


class Fact(QWidget):
    """A figure with what it is below: "87.1 %", "test accuracy"."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._figure = label("–", "figure")
        self.setLayout(column(self._figure, label(name, "caption"), spacing=1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, text: str) -> None:
        """Show another figure; "" for none yet."""
        self._figure.setText(text or "–")
        self.setAccessibleName(f"{self._name}: {text or 'none yet'}")


def facts_card(*facts: Fact) -> QFrame:
    """A card with figures side by side."""
    made = card()
    layout = row(*facts, spacing=16)
    layout.setContentsMargins(18, 12, 18, 12)
    made.setLayout(layout)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
