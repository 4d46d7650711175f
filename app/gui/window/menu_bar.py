"""The menus in the bar, empty: the bar is there before what fills them has been loaded."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from app.gui.language.telling import tell

MENUS = {
    "File": "&File",
    "Edit": "&Edit",
    "View": "&View",
    "Training": "&Training",
    "Results": "&Results",
    "Runs": "R&uns",
    "Playground": "&Playground",
    "Voice": "V&oice",
    "Help": "&Help",
}
"""What each is called in the vocabulary, and with the letter that opens it."""


def empty_menus(bar: QMenuBar) -> dict[str, QMenu]:
    """Put all menus into a bar. They are returned by name, as they are to be filled."""
    made = {name: QMenu(bar) for name in MENUS}
    for name, menu in made.items():
        tell(menu.setTitle, MENUS[name])
        bar.addMenu(menu)
    return made
