"""The newest pictures of a class, small and side by side; those that are chosen can be removed."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView, QListWidget, QListWidgetItem

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.state.parts.album import AlbumClass, number_of
from app.webcam.album_files import LARGEST_BYTES
from language.sentence import message
from models.files.user_files import read_user_file

SIDE = 48
MOST_SHOWN = 24
"""The newest; more are only counted."""


class Thumbnails(QListWidget):
    """Arrow keys move, Space chooses, Del removes what is chosen."""

    removed = Signal(object)
    """The names of the files that are to be removed."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Path, ...] = ()
        self._icons: dict[Path, QIcon] = {}
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(SIDE, SIDE))
        self.setGridSize(QSize(SIDE + 10, SIDE + 10))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(SIDE + 32)

    def show_class(self, folder: Path, shown: AlbumClass) -> None:
        """Show the newest pictures of a class, the newest first."""
        class_name = shown.name
        paths = tuple(folder / class_name / each for each in reversed(shown.pictures[-MOST_SHOWN:]))
        tell(self.setAccessibleName, message("Pictures of {class_name}", class_name=class_name))
        if paths == self._shown:
            return
        chosen = set(self.chosen)
        self._shown = paths
        self._icons = {path: self._icons.get(path) or _icon(path) for path in paths}
        self.clear()
        for path in paths:
            item = QListWidgetItem(self._icons[path], "")
            item.setData(Qt.ItemDataRole.UserRole, path.name)
            _name(item)
            self.addItem(item)
            item.setSelected(path.name in chosen)
        self.itemSelectionChanged.emit()

    def speak_anew(self) -> None:
        """Name the pictures in the language of now."""
        for row in range(self.count()):
            _name(self.item(row))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The names of the files that are chosen."""
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in self.selectedItems())

    def remove_chosen(self) -> None:
        """Have the chosen ones removed."""
        if self.chosen:
            self.removed.emit(self.chosen)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Del removes; digits are the window's, which takes pictures by them."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_chosen()
        elif event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _name(item: QListWidgetItem) -> None:
    number = number_of(item.data(Qt.ItemDataRole.UserRole))
    item.setData(Qt.ItemDataRole.AccessibleTextRole, tr(message("Picture {number}", number=number)))


def _icon(path: Path) -> QIcon:
    """Kept small: the files are many times as large."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    picture = QPixmap()
    with contextlib.suppress(OSError):  # Qt would wait for ever for a pipe that has the name of a picture
        picture.loadFromData(read_user_file(path, LARGEST_BYTES))
    return QIcon(picture if picture.isNull() else picture.scaled(2 * SIDE, 2 * SIDE, keep, smooth))
