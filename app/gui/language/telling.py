"""Texts that follow the language of the window: what was told once is told again when that changes.

The widgets stay, and with them what was typed, chosen, scrolled to and ticked in them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.gui.language.language import tr

Text = str | Callable[[], str]
"""English of the app, or what puts together a text in the language of now, where it is no sentence."""


def tell(show: Callable[[str], object], text: Text) -> None:
    """Show a text in the language of now, and of later; `show` is a method of the object that shows it."""
    told = _told(cast(QObject, _owner(show)))
    told[show.__name__] = text
    show(in_words(text))


def forget(show: Callable[[str], object]) -> None:
    """What it shows from now on is somebody's own, in whatever language that is."""
    _told(cast(QObject, _owner(show))).pop(show.__name__, None)


def retell(whole: QObject) -> None:
    """Tell everything in it in the language of now, and have what draws its texts itself do so."""
    parts = (whole, *whole.findChildren(QWidget), *whole.findChildren(QAction))
    for each in parts:
        for name, text in dict(getattr(each, "texts_told", {})).items():
            getattr(each, name)(in_words(text))
    # Only then, and what is inside first: many a part is as large as the texts in it.
    for each in reversed(parts):
        renew = getattr(each, "speak_anew", None)
        if renew is not None:
            renew()


def _owner(show: Callable[[str], object]) -> Any:
    return getattr(show, "__self__")  # noqa: B009 - a callable need not have one


def _told(owner: QObject) -> dict[str, Text]:
    # Beside the object and not in a list of all: it goes when that goes.
    told: dict[str, Text] | None = getattr(owner, "texts_told", None)
    if told is None:
        told = {}
        owner.texts_told = told  # type: ignore[attr-defined]
    return told


def in_words(text: Text) -> str:
    """What is shown of it in the language of now."""
    return tr(text) if isinstance(text, str) else text()
