"""What the user has to say about a run: its name and a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QWidget

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import button, column, label
from app.state.parts.run_record import RunRecord
from language.sentence import message
from models.settings.titles import model_title

WIDTH, NOTE_HEIGHT = 460, 140


class MarksDialog(QDialog):
    """`save` is given the run's number and what was changed; closing without it changes nothing."""

    def __init__(
        self, record: RunRecord, save: Callable[[int, dict[str, Any]], object], parent: QWidget
    ) -> None:
        super().__init__(parent)
        tell(self.setWindowTitle, message("Run {number}", number=record.number))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self._record, self._save = record, save
        self.name = QLineEdit(record.marks.name)
        tell(self.name.setPlaceholderText, model_title(record.specification.model))
        tell(self.name.setAccessibleName, message("Name of the run"))
        self.name.setClearButtonEnabled(True)
        self.note = QPlainTextEdit(record.marks.note)
        tell(self.note.setPlaceholderText, message("What it was for, what came of it"))
        tell(self.note.setAccessibleName, message("Note on the run"))
        self.note.setTabChangesFocus(True)
        self.note.setMinimumHeight(NOTE_HEIGHT)
        self.save = button(message("Save"), self.accept, "primary", tip="Ctrl+Return")
        self.save.setDefault(True)
        self.save.setShortcut("Ctrl+Return")
        buttons = QDialogButtonBox()
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(button(message("Cancel"), self.reject), QDialogButtonBox.ButtonRole.RejectRole)
        layout = column(
            label(message("Run {number}", number=record.number), "title"),
            label(message("Name"), "caption"),
            self.name,
            label(message("Note"), "caption"),
            self.note,
            buttons,
            margin=20,
        )
        self.setLayout(layout)
        self.name.setFocus()

    @guarded()
    def accept(self) -> None:
        """Have what is different kept."""
        changes: dict[str, Any] = {}
        name, note = self.name.text().strip(), self.note.toPlainText().strip()
        if name != self._record.marks.name:
            changes["name"] = name
        if note != self._record.marks.note:
            changes["note"] = note
        if changes:
            self._save(self._record.number, changes)
        super().accept()
