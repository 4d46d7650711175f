"""Buttons side by side of which one is down."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import button, row

Name = TypeVar("Name")


class Segments(QFrame, Generic[Name]):
    """`chosen` is told what was clicked; what is down is what was shown last."""

    def __init__(self, titles: Mapping[Name, str], chosen: Callable[[Name], object], name: str) -> None:
        super().__init__()
        self.setProperty("segments", True)
        tell(self.setAccessibleName, name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons: dict[Name, QPushButton] = {}
        group = QButtonGroup(self)
        for value, title in titles.items():
            made = button(title, partial(chosen, value), "segment")
            made.setCheckable(True)
            tell(made.setAccessibleName, partial(_both, name, title))
            group.addButton(made)
            self.buttons[value] = made
        self.setLayout(row(*self.buttons.values(), spacing=2, margin=2))

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Let no title be cut: its font is known by now."""
        super().showEvent(event)
        self.speak_anew()

    def speak_anew(self) -> None:
        """Let no title of now be cut."""
        for made in self.buttons.values():
            made.setMinimumWidth(made.sizeHint().width())

    def show_chosen(self, value: Name) -> None:
        """Let this one be down."""
        self.buttons[value].setChecked(True)


def _both(name: str, title: str) -> str:
    return f"{tr(name)}: {tr(title)}"
