"""Lines for sentences that complete what is typed from the vocabulary."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCompleter, QLineEdit

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from language.sentence import message

NOTHING = "\n"
"""Is in no phrase: an empty line completes to none. Else Qt would lay out a list of all of them, which nobody
sees, with every change of the style."""


def completed(line: QLineEdit, examples: Sequence[str]) -> QStringListModel:
    """Let a line complete from these phrases, wherever in them the typed text stands. What it draws on."""
    model = QStringListModel(list(examples), line)
    completer = QCompleter(model, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(8)
    line.setCompleter(completer)
    popup = completer.popup()
    assert popup is not None
    popup.setParent(line, Qt.WindowType.Popup)  # to look like what is around the line

    def follow(text: str) -> None:
        if not text:
            completer.setCompletionPrefix(NOTHING)

    line.textChanged.connect(follow)
    follow(line.text())
    return model


class CommandLine(QLineEdit):
    """The typed line: completes from the vocabulary, and keeps what was typed under the arrow keys."""

    def __init__(self, say: Callable[[str], object], examples: Sequence[str]) -> None:
        super().__init__()
        tell(self.setPlaceholderText, message("Type a command: train MLP"))
        tell(self.setAccessibleName, message("Command"))
        self.setClearButtonEnabled(True)
        self._say = say
        self._typed: list[str] = []
        self._at = 0
        self._examples = completed(self, examples)
        self.returnPressed.connect(self._send)

    def offer(self, examples: Sequence[str]) -> None:
        """Complete from other phrases."""
        self._examples.setStringList(list(examples))

    @property
    def typed(self) -> tuple[str, ...]:
        """What was typed before, the latest last."""
        return tuple(self._typed)

    @guarded(bool)
    def event(self, event: QEvent) -> bool:
        """While it is empty it has nothing to undo: then the keys for that undo what was done last."""
        if event.type() is QEvent.Type.ShortcutOverride and not self.text():
            assert isinstance(event, QKeyEvent)
            if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Up and down go through what was typed before, where no list is open."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self._typed:
            super().keyPressEvent(event)
            return
        self._at = min(len(self._typed), max(0, self._at + step))
        self.setText(self._typed[self._at] if self._at < len(self._typed) else "")

    def _send(self) -> None:
        text = self.text().strip()
        if not text:
            return
        self._typed.append(text)
        self._at = len(self._typed)
        self.clear()
        self._say(text)
