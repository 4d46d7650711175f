"""The menus in the bar, empty: the bar is there before what fills them has been loaded."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from app.gui.language.telling import tell
from language.sentence import message

MENUS = {
    message("File"): message("&File"),
    message("Edit"): message("&Edit"),
    message("View"): message("&View"),
    message("Training"): message("&Training"),
    message("Results"): message("&Results"),
    message("Runs"): message("R&uns"),
    message("Playground"): message("&Playground"),
    message("Voice"): message("V&oice"),
    message("Help"): message("&Help"),
}
"""What each is called in the vocabulary, and with the letter that opens it."""


def empty_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """Put all menus into a bar. They are returned by name, as they are to be filled."""
    made = {name: QMenu(bar) for name in MENUS}
    for name, menu in made.items():
        tell(menu.setTitle, MENUS[name])
        bar.addMenu(menu)
    return made
