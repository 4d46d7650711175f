"""The voice panel: what the ear does, what was said, a question to answer, and the typed line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QFrame, QLineEdit

from app.gui.conversation import Conversation
from app.gui.microphone_button import MicrophoneButton
from app.gui.page import Desk
from app.gui.parts import button, column, label, row
from app.hearing import EarControl
from app.state import Ear, Hearing, Question, Speaker, State

WIDTH = 340
DEFAULT_MICROPHONE = "Default microphone"


class VoicePanel(QFrame):
    """Always in view, on the right."""

    def __init__(self, desk: Desk, ear: EarControl | None, examples: Sequence[str]) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._ear = ear
        self._microphones: tuple[str, ...] | None = None
        self.button = MicrophoneButton()
        self._state = label("", "heading")
        self._hint = label("", "caption", wrap=True)
        for text in (self._state, self._hint):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hands_free = button("Listen hands-free", self._toggle, "quiet", tip="Ctrl+L")
        self.conversation = Conversation()
        self._question = QuestionCard(desk)
        self.line = CommandLine(desk.say, examples)
        self.microphone = QComboBox()
        self.microphone.setAccessibleName("Microphone")
        self.microphone.setMinimumHeight(28)
        self.microphone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        help_button = button("What can I say?", desk.command("help"), "quiet", tip="F1")
        bottom = row(self.microphone, help_button)
        bottom.setStretch(0, 1)
        layout = column(
            row(1, self.button, 1),
            self._state,
            self._hint,
            row(1, self.hands_free, 1),
            self.conversation,
            self._question,
            self.line,
            bottom,
            spacing=8,
        )
        layout.setStretch(4, 1)
        layout.setContentsMargins(16, 14, 16, 14)
        self.setLayout(layout)
        self.button.pressed.connect(self.press)
        self.button.released.connect(self.release)
        self.microphone.activated.connect(self._choose_microphone)

    def draw(self, state: State) -> None:
        """Show what the ear does and what was said."""
        hearing = state.hearing
        self.button.draw(hearing, self._desk.theme())
        self.button.setEnabled(self._ear is not None)
        self._state.setText(_headline(hearing, self._ear is not None))
        self._hint.setText(_hint(state, self._ear is not None))
        self.hands_free.setVisible(self._ear is not None)
        self.hands_free.setText("Go to sleep" if hearing.hands_free else "Listen hands-free")
        self.conversation.draw(state.conversation)
        self._question.draw(state.question)
        self._draw_microphones(state.microphones)

    def press(self) -> None:
        """The key or the button to talk is down."""
        if self._ear is not None:
            self._ear.press()

    def release(self) -> None:
        """It is up again."""
        if self._ear is not None:
            self._ear.release()

    def _toggle(self) -> None:
        sleep = self.hands_free.text() == "Go to sleep"
        self._desk.command("sleep" if sleep else "listen")()

    def _draw_microphones(self, names: tuple[str, ...]) -> None:
        if names == self._microphones:
            return
        self._microphones = names
        chosen = self.microphone.currentText()
        with QSignalBlocker(self.microphone):
            self.microphone.clear()
            self.microphone.addItems([DEFAULT_MICROPHONE if names else "No microphone", *names])
            self.microphone.setCurrentIndex(max(0, self.microphone.findText(chosen)))
        self.microphone.setEnabled(bool(names))

    def _choose_microphone(self, index: int) -> None:
        if self._ear is not None:
            self._ear.choose(self.microphone.itemText(index) if index else None)


class QuestionCard(QFrame):
    """Something to answer; by voice, with these buttons, or by typing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("question", True)
        self._text = label("", wrap=True)
        self.yes = button("Yes", desk.command("yes"), "primary")
        self.no = button("No", desk.command("no"))
        self.setLayout(column(self._text, row(self.yes, self.no, 1), margin=12))
        self.hide()

    def draw(self, question: Question | None) -> None:
        """Show the question, or nothing."""
        if question is not None:
            self._text.setText(question.text)
        self.setVisible(question is not None)


class CommandLine(QLineEdit):
    """The typed line: completes from the vocabulary, and keeps what was typed under the arrow keys."""

    def __init__(self, say: Callable[[str], object], examples: Sequence[str]) -> None:
        super().__init__()
        self.setPlaceholderText("Type a command: train MLP")
        self.setAccessibleName("Command")
        self.setClearButtonEnabled(True)
        self._say = say
        self._typed: list[str] = []
        self._at = 0
        completer = QCompleter(QStringListModel(list(examples), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
        self.returnPressed.connect(self._send)

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


def _headline(hearing: Hearing, has_ear: bool) -> str:
    if not has_ear:
        return "Getting ready"
    return {
        Ear.ASLEEP: "Asleep",
        Ear.LISTENING: "Listening",
        Ear.THINKING: "Thinking…",
        Ear.UNAVAILABLE: "Cannot hear",
    }[hearing.ear]


def _hint(state: State, has_ear: bool) -> str:
    hearing = state.hearing
    if hearing.problem:
        return hearing.problem
    if not has_ear:
        return ""
    if hearing.ear is Ear.ASLEEP:
        return "Hold F8 or the button to talk; tap it for one command."
    heard = [line for line in state.conversation if line.speaker is Speaker.HEARD]
    if heard and not hearing.note:
        return f"Heard “{heard[-1].text}”"
    return hearing.note or "Say “train MLP”."
