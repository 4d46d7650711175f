"""Phrases of the user's own: make one, and forget others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from app.commands.own_phrases import Alias
from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.gui.widgets.command_line import completed
from app.gui.widgets.parts import button, column, label, row
from language.sentence import message


@dataclass(frozen=True)
class PhraseDesk:
    """What the dialog shows and may do."""

    phrases: Sequence[str]
    """Not understood lately."""
    examples: Sequence[str]
    """Commands to choose from."""
    own: Sequence[Alias]
    """The phrases of the user's own that there are."""
    make: Callable[[Alias], str]
    """Make one; a sentence where it cannot be, else ""."""
    forget: Callable[[Alias], None]


class PhraseDialog(QDialog):
    """Asks for a phrase and the command that it stands for.

    `desk` has what it needs; `phrase` is the one to begin with, or "".
    """

    def __init__(
        self,
        desk: PhraseDesk,
        phrase: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        tell(self.setWindowTitle, message("A phrase of your own"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(460)
        self._desk = desk
        self.phrase = QComboBox()
        self.phrase.setEditable(True)
        typed = self.phrase.lineEdit()
        assert typed is not None
        tell(typed.setPlaceholderText, message("fire it up"))
        tell(self.phrase.setAccessibleName, message("Phrase"))
        self.phrase.setMinimumHeight(34)
        self.phrase.addItems(list(dict.fromkeys(desk.phrases)))
        self.phrase.setCurrentText(phrase)
        self.sentence = QLineEdit()
        tell(self.sentence.setAccessibleName, message("Command"))
        tell(self.sentence.setPlaceholderText, message("train MLP for 5 epochs"))
        self.sentence.setClearButtonEnabled(True)
        completed(self.sentence, desk.examples)
        self.problem = label("", "problem", wrap=True)
        self.problem.hide()
        self.own = QListWidget()
        tell(self.own.setAccessibleName, message("Phrases of your own"))
        self.own.setMaximumHeight(120)
        self.own.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.forget = button(message("Forget this phrase"), self._forget)
        self.forget.setAutoDefault(False)
        for alias in desk.own:
            item = QListWidgetItem(self.own)
            text = message("“{phrase}” means “{sentence}”", phrase=alias.phrase, sentence=alias.sentence)
            tell_item(item, text, text)
            item.setData(Qt.ItemDataRole.UserRole, alias)
        self.own.currentRowChanged.connect(lambda at: self.forget.setEnabled(at >= 0))
        self.forget.setEnabled(False)
        self._show_own()
        buttons = QDialogButtonBox()
        self.save = button(message("Save"), self._save, "primary")
        self.save.setDefault(True)
        cancel = button(message("Cancel"), self.reject)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(cancel, QDialogButtonBox.ButtonRole.RejectRole)
        intro = message(
            "It is listened for like any command, and works in the typed line and the terminal too."
        )
        layout = column(
            label(message("A phrase of your own"), "title"),
            label(intro, "muted", wrap=True),
            label(message("When I say"), "caption"),
            self.phrase,
            label(message("do this"), "caption"),
            self.sentence,
            self.problem,
            buttons,
            self.own,
            row(self.forget, 1),
            margin=20,
            spacing=8,
        )
        self.setLayout(layout)
        self.phrase.editTextChanged.connect(self._changed)
        self.sentence.textChanged.connect(self._changed)
        self._changed()
        (self.sentence if phrase else self.phrase).setFocus()

    def speak_anew(self) -> None:
        """Say in the language of now what the phrases mean."""
        retell_items(self.own)

    def _changed(self) -> None:
        self.problem.hide()
        self.save.setEnabled(bool(self.phrase.currentText().strip() and self.sentence.text().strip()))

    def _save(self) -> None:
        refusal = self._desk.make(Alias(self.phrase.currentText().strip(), self.sentence.text().strip()))
        self.problem.setText(refusal)
        self.problem.setVisible(bool(refusal))
        if not refusal:
            self.accept()

    def _forget(self) -> None:
        item = self.own.takeItem(self.own.currentRow())
        if item is not None:
            self._desk.forget(item.data(Qt.ItemDataRole.UserRole))
        self._show_own()

    def _show_own(self) -> None:
        for widget in (self.own, self.forget):
            widget.setVisible(self.own.count() > 0)
