"""Small pieces that every page is made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QBoxLayout,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.gui.language.language import shown, tr
from app.gui.language.telling import forget, tell
from app.gui.qt.guarded import guarded
from language.sentence import message

Item = QWidget | QLayout | int
Layout = TypeVar("Layout", bound=QBoxLayout)


class Label(QLabel):
    """Shows English texts in the language of the window."""

    @guarded()
    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        tell(self._show, text)

    def show_made(self, make: Callable[[], str]) -> None:
        """Show what is put together of texts in the language of now, each of which `tr` was asked for."""
        tell(self._show, make)

    def show_own(self, text: str) -> None:
        """Show words of the user's own, which are the same in every language."""
        forget(self._show)
        self._show(shown(text))

    def _show(self, text: str) -> None:
        super().setText(text)


def label(text: str = "", role: str = "", *, wrap: bool = False) -> Label:
    """Text; `role` is its name in the style sheet: title, heading, figure, muted, caption, empty, problem."""
    made = Label()
    made.setText(text)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    made.setTextFormat(Qt.TextFormat.PlainText)
    return made


class ElidedLabel(Label):
    """One line that gives way: what does not fit ends in "…" and is told by the tooltip."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__()
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def _show(self, text: str) -> None:
        super()._show(text)
        self._tell_all()

    @guarded(QSize)
    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Hardly any width."""
        return QSize(24, super().minimumSizeHint().height())

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """See whether it fits."""
        super().resizeEvent(event)
        self._tell_all()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw as much as fits."""
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                int(self.alignment()),
                self.palette(),
                self.isEnabled(),
                self._shown(),
                self.foregroundRole(),
            )

    def _shown(self) -> str:
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _tell_all(self) -> None:
        self.setToolTip("" if self._shown() == self.text() else self.text())


class Chip(Label):
    """A word on a coloured ground; `tone` is "good", "warn", "bad" or "quiet"."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("chip", "quiet")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, word: str, tone: str) -> None:
        """Show another word."""
        self.setText(word)
        if self.property("chip") != tone:
            self.setProperty("chip", tone)
            self.style().polish(self)


def button(text: str, clicked: Callable[[], object], kind: str = "", *, tip: str = "") -> QPushButton:
    """A button; `kind` is "primary", "quiet" or "" for the usual one."""
    made = QPushButton()
    tell(made.setText, text)
    made.setProperty("kind", kind)
    if tip:
        tell(made.setToolTip, tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.clicked.connect(lambda: clicked())
    return made


def emphasise(made: QPushButton, primary: bool) -> None:
    """Make a button the one that is meant next, or a usual one again."""
    kind = "primary" if primary else ""
    if made.property("kind") != kind:
        made.setProperty("kind", kind)
        made.style().polish(made)


def choice_button(text: str, clicked: Callable[[], object]) -> QPushButton:
    """One of several buttons of which one is down."""
    made = button(text, clicked, "choice")
    made.setCheckable(True)
    return made


def check_box(text: str) -> QCheckBox:
    """A box to tick."""
    made = QCheckBox()
    tell(made.setText, text)
    return made


def action(text: str, owner: QObject, done: Callable[[], object]) -> QAction:
    """An entry of a menu."""
    made = QAction(owner)
    tell(made.setText, text)
    made.triggered.connect(lambda: done())
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


def focus_after(before: QWidget, *parts: QWidget) -> None:
    """Have the Tab key go from `before` on through these, which were made later than what is around them."""
    for part in parts:
        for each in _in_focus_order(part):
            QWidget.setTabOrder(before, each)
            before = each


def _in_focus_order(part: QWidget) -> list[QWidget]:
    """What the Tab key stops at in it, in the order in which that was made.

    Not by `nextInFocusChain`: PySide takes what that returns for a child, and forgets it with its parent.
    """
    inside = [part, *part.findChildren(QWidget)]
    return [
        each
        for each in inside
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not each.focusProxy()
        and each.window() is part.window()  # and not in a menu or a list that opens
    ]


def roomy(field: QAbstractSpinBox) -> None:
    """Give a number the height of a button and some room on its left, which no style sheet can."""
    field.setMinimumHeight(32)
    field.lineEdit().setTextMargins(7, 0, 0, 0)


class Fact(QWidget):
    """A figure with what it is below: "87.1 %", "test accuracy"."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._figure, self._caption = label("–", "figure"), label(name, "caption")
        self.setLayout(column(self._figure, self._caption, spacing=1))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_figure(self, text: str, name: str = "") -> None:
        """Show another figure, "" for none yet, under its old name or another one."""
        self._figure.setText(text or "–")
        self._call(name)
        tell(self.setAccessibleName, lambda: f"{tr(self._name)}: {tr(text or message('none yet'))}")

    def show_own(self, text: str, name: str) -> None:
        """Show in its place what somebody has named."""
        self._figure.show_own(text)
        self._call(name)
        tell(self.setAccessibleName, lambda: f"{tr(self._name)}: {shown(text)}")

    def _call(self, name: str) -> None:
        if name:
            self._name = name
            self._caption.setText(name)


def facts_card(*facts: Fact) -> QFrame:
    """A card with figures side by side."""
    made = card()
    layout = row(*facts, spacing=12)
    layout.setContentsMargins(18, 12, 18, 12)
    made.setLayout(layout)
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return made
