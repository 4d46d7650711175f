"""Where the user is asked for a file or a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

Kinds = Mapping[str, Sequence[str]]
"""What files are called in the language of the window, and patterns of their names."""


class FileChooser(Protocol):
    """Each returns what was chosen, or None for nothing. Titles are in the language of the window."""

    def folder(self, title: str, start: str = "") -> Path | None:
        """A folder that is there."""

    def file(self, title: str, kinds: Kinds, start: str = "") -> Path | None:
        """A file that is there."""

    def new_file(self, title: str, start: str, suffixes: Mapping[str, str]) -> Path | None:
        """A file to be written; `suffixes` are by the kinds of files, as "PNG picture (*.png)"."""


class FileDialogs:
    """Asks in dialogs above a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def folder(self, title: str, start: str = "") -> Path | None:
        """See `FileChooser`."""
        chosen = QFileDialog.getExistingDirectory(self._window, title, start)
        return Path(chosen) if chosen else None

    def file(self, title: str, kinds: Kinds, start: str = "") -> Path | None:
        """See `FileChooser`."""
        filters = ";;".join(f"{name} ({' '.join(patterns)})" for name, patterns in kinds.items())
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, start, filters)
        return Path(chosen) if chosen else None

    def new_file(self, title: str, start: str, suffixes: Mapping[str, str]) -> Path | None:
        """See `FileChooser`."""
        dialog = QFileDialog(self._window, title, start)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(suffixes))
        dialog.setDefaultSuffix(next(iter(suffixes.values())))
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        # It is a child of the window, and would stay for as long as that does.
        dialog.finished.connect(dialog.deleteLater)
        return Path(dialog.selectedFiles()[0]) if dialog.exec() else None
