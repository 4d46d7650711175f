"""A class of the album: its name, its pictures, and the button that takes them while it is held."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QSizePolicy

from app.common.words.numbers import counted
from app.gui.language.telling import tell
from app.gui.webcam.thumbnails import MOST_SHOWN, Thumbnails
from app.gui.widgets.parts import Label, button, column, emphasise, label, row
from app.state.parts.album import LONGEST_NAME, AlbumClass
from language.sentence import joined, message

DIGITS = 9
"""Keys that take pictures of the first classes."""


@dataclass(frozen=True)
class CardDesk:
    """What a card may do with the class at a place of the album."""

    press: Callable[[int], None]
    """Take pictures of it until `release`."""
    release: Callable[[], None]
    rename: Callable[[int, str], None]
    remove: Callable[[int], None]
    remove_pictures: Callable[[int, Sequence[str]], None]


class ClassCard(QFrame):
    """Of the class at one place."""

    def __init__(self, place: int, desk: CardDesk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self._place, self._desk = place, desk
        self._own = ""
        self.name = QLineEdit()
        self.name.setProperty("field", True)
        self.name.setMaxLength(LONGEST_NAME)
        tell(self.name.setAccessibleName, message("Name of class {place}", place=place + 1))
        self.name.editingFinished.connect(self._rename)
        self.count: Label = label("", "muted")
        self.hold = button(message("Hold to take pictures"), lambda: None)
        self.hold.setAutoDefault(False)
        self.name.returnPressed.connect(self.hold.setFocus)
        self.hold.pressed.connect(lambda: desk.press(place))
        self.hold.released.connect(desk.release)
        if place < DIGITS:
            key = place + 1
            tell(
                self.hold.setToolTip,
                message("Or hold the key {key}, or say “take pictures of class {key2}”", key=key, key2=key),
            )
        self.remove = button(message("Remove"), lambda: desk.remove(place), "quiet")
        self.remove.setAutoDefault(False)
        self.pictures = Thumbnails()
        self.pictures.removed.connect(lambda chosen: desk.remove_pictures(place, chosen))
        self.pictures.itemSelectionChanged.connect(self._offer_removal)
        self.remove_chosen = button(
            message("Remove the chosen"), self.pictures.remove_chosen, "link", tip="Del"
        )
        self.remove_chosen.setAutoDefault(False)
        self.empty: Label = label(message("No pictures yet"), "caption")
        below = row(self.count, self.remove_chosen, 1, spacing=12)
        layout = column(
            row(self.name, self.hold, self.remove), below, self.pictures, self.empty, spacing=6, margin=12
        )
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def draw(self, folder: Path, shown: AlbumClass, *, takes: bool, can_take: bool) -> None:
        """Show the class as it is now."""
        self._own = shown.name
        if not self.name.isModified():
            self._show_name()
        count, class_name = len(shown.pictures), shown.name
        self.count.setText(_counted(count))
        self.count.setVisible(bool(count))
        self.empty.setVisible(not count)
        self.pictures.setVisible(bool(count))
        self.pictures.show_class(folder, shown)
        emphasise(self.hold, takes)
        self.hold.setEnabled(can_take)
        tell(
            self.hold.setAccessibleName,
            message("Hold to take pictures of {class_name}", class_name=class_name),
        )
        tell(self.hold.setAccessibleDescription, counted(count, "picture"))
        tell(self.remove.setAccessibleName, message("Remove the class {class_name}", class_name=class_name))
        self._offer_removal()

    def type_name(self) -> None:
        """Have the name typed."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _rename(self) -> None:
        if self.name.isModified():
            self.name.setModified(False)
            self._desk.rename(self._place, self.name.text())
            self._show_name()

    def _show_name(self) -> None:
        """As it is; what was typed may be a name that it cannot have."""
        if self.name.text() != self._own:
            self.name.setText(self._own)
            self.name.setCursorPosition(0)

    def _offer_removal(self) -> None:
        self.remove_chosen.setVisible(bool(self.pictures.chosen))


def _counted(count: int) -> str:
    text = counted(count, "picture")
    return (
        text
        if count <= MOST_SHOWN
        else joined(" · ", [text, message("the newest {most_shown} shown", most_shown=MOST_SHOWN)])
    )
