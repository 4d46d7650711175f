"""The voice panel: what the ear does, what was said, a question to answer, and the typed line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFrame

from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.voice.conversation import MAKE_IT_MEAN, Conversation
from app.gui.voice.hint import Hint
from app.gui.voice.listening_button import ListeningButton
from app.gui.voice.microphone_button import MicrophoneButton
from app.gui.widgets.command_line import CommandLine
from app.gui.widgets.parts import ElidedLabel, button, column, focus_after, label, row
from app.state.parts.hearing import Ear, Hearing
from app.state.parts.preferences import Listening
from language.sentence import joined, message

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from app.gui.voice.download_strip import WeightsStrip
    from app.gui.voice.question_card import QuestionCard
    from app.state.state import State
    from app.voice.ear import EarControl

WIDTH = 340
DEFAULT_MICROPHONE = message("Default microphone")


@dataclass(frozen=True)
class Talk:
    """What only the voice panel asks for."""

    ear: EarControl | None
    attend: Callable[[], None]
    """Take what is said next for a command, also without the wake word."""
    choose_microphone: Callable[[str], None]
    """By its name; "" is the default one."""
    make_it_mean: Callable[[str], None]
    """Let the user choose a meaning for a phrase."""


class VoicePanel(QFrame):
    """Always in view, on the right.

    It can be typed into at once. What only a state can fill is made for the first one that is drawn, and
    nothing hears before `begin`.
    """

    question: QuestionCard
    weights: WeightsStrip

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._talk: Talk | None = None
        self._microphones: tuple[tuple[str, ...], str] | None = None
        self._unknown = ""
        self._awake = False
        self._hears = ""
        self._engine = ElidedLabel("", "caption")
        self.button = MicrophoneButton()
        self._state = label("", "heading")
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint = Hint()
        self.hands_free = button(message("Listen hands-free"), self._toggle, "quiet", tip="Ctrl+L")
        self.make_it_mean = button(MAKE_IT_MEAN, lambda: self._make_it_mean(self._unknown), "link")
        self.conversation = Conversation(self._make_it_mean)
        self.line = CommandLine(desk.say, ())
        self._above_line, self._below_line = column(), column()
        self.microphone = QComboBox()
        tell(self.microphone.setAccessibleName, message("Microphone"))
        self.microphone.setMinimumHeight(28)
        self.microphone.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        help_button = button(message("What can I say?"), desk.command("help"), "quiet", tip="F1")
        self.listening = ListeningButton(desk)
        bottom = row(self.listening, 1, help_button, spacing=4)
        layout = column(
            row(1, self.button, 1),
            self._state,
            self._hint,
            row(1, self.make_it_mean, 1),
            row(1, self.hands_free, 1),
            self.conversation,
            self._above_line,
            self.line,
            self._below_line,
            self.microphone,
            self._engine,
            bottom,
            spacing=8,
        )
        layout.setStretch(5, 1)
        layout.setContentsMargins(16, 14, 16, 14)
        self.setLayout(layout)
        self.button.pressed.connect(self.press)
        self.button.released.connect(self.release)
        self.microphone.activated.connect(self._choose_microphone)
        self._draw_nothing_yet()

    def begin(self, talk: Talk, examples: Sequence[str]) -> None:
        """From now on it can be talked to; the typed line completes from these phrases."""
        self._talk = talk
        self.line.offer(examples)

    @property
    def _ear(self) -> EarControl | None:
        return self._talk.ear if self._talk is not None else None

    def _draw_nothing_yet(self) -> None:
        """As a first state would look, before there is one."""
        headline = _headline(Hearing(), has_ear=False)
        self.button.draw(Hearing(), self._desk.theme(), headline)
        self.button.setEnabled(False)
        self._state.setText(headline)
        for each in (self.hands_free, self.make_it_mean, self._engine):
            each.hide()
        self._draw_microphones((), "")

    def _make_strips(self) -> None:
        from app.gui.voice.download_strip import WeightsStrip
        from app.gui.voice.question_card import QuestionCard

        self.question, self.weights = QuestionCard(self._desk), WeightsStrip(self._desk)
        self._above_line.addWidget(self.question)
        self._below_line.addWidget(self.weights)
        focus_after(self.hands_free, self.question)
        focus_after(self.line, self.weights)

    def draw(self, state: State) -> None:
        """Show what the ear does and what was said."""
        if not self._above_line.count():
            self._make_strips()
        hearing = state.hearing
        headline = _headline(hearing, self._ear is not None)
        self.button.draw(hearing, self._desk.theme(), hearing.problem or headline)
        self.button.setEnabled(self._ear is not None)
        self._state.setText(headline)
        self._hint.draw(state, self._ear is not None)
        self.hands_free.setVisible(self._ear is not None)
        self._awake = hearing.hands_free
        tell(self.hands_free.setText, message("Go to sleep") if self._awake else _listen(state))
        self._unknown = hearing.unknown
        self.make_it_mean.setVisible(bool(hearing.unknown))
        self.conversation.draw(state.conversation)
        self.question.draw(state.question)
        self.listening.draw(state)
        self.weights.draw(state)
        self._draw_engine(_engine(state))
        self._engine.setVisible(state.engine is not None)
        self._draw_microphones(state.microphones, state.preferences.microphone)

    def _draw_engine(self, engine: str) -> None:
        if engine != self._hears:
            self._hears = engine
            self._engine.setText(engine)
            tell(self._engine.setAccessibleName, message("What hears: {engine}", engine=engine))

    def offer(self, examples: Sequence[str]) -> None:
        """Complete the typed line from other phrases."""
        self.line.offer(examples)

    def press(self) -> None:
        """The key or the button to talk is down."""
        if self._talk is not None and self._talk.ear is not None:
            self._talk.attend()
            self._talk.ear.press()

    def release(self) -> None:
        """It is up again."""
        if self._talk is not None and self._talk.ear is not None:
            self._talk.attend()
            self._talk.ear.release()

    def answers(self, event: QKeyEvent) -> bool:
        """Whether a key is the number of an answer to an open question; then it is given."""
        return bool(self._above_line.count()) and self.question.answers(event)

    def _toggle(self) -> None:
        self._desk.command("sleep" if self._awake else "listen")()

    def _draw_microphones(self, names: tuple[str, ...], chosen: str) -> None:
        if (names, chosen) == self._microphones:
            return
        self._microphones = (names, chosen)
        with QSignalBlocker(self.microphone):
            self.microphone.clear()
            self.microphone.addItems(["", *names])
            tell(self._name_first_microphone, DEFAULT_MICROPHONE if names else message("No microphone"))
            self.microphone.setCurrentIndex(max(0, self.microphone.findText(chosen)))
        self.microphone.setEnabled(bool(names))

    def _name_first_microphone(self, text: str) -> None:
        self.microphone.setItemText(0, text)

    def _choose_microphone(self, index: int) -> None:
        if self._talk is not None:
            self._talk.choose_microphone(self.microphone.itemText(index) if index else "")

    def _make_it_mean(self, phrase: str) -> None:
        if self._talk is not None:
            self._talk.make_it_mean(phrase)


def _listen(state: State) -> str:
    """What the button below the microphone does while it sleeps."""
    if state.listening is Listening.WAKE_WORD:
        return message("Listen for “{wake_word}”", wake_word=state.preferences.wake_word)
    return message("Listen hands-free")


def _headline(hearing: Hearing, has_ear: bool) -> str:
    if not has_ear:
        return message("Getting ready")
    return {
        Ear.ASLEEP: message("Asleep"),
        Ear.LISTENING: message("Listening"),
        Ear.THINKING: message("Thinking…"),
        Ear.UNAVAILABLE: message("Cannot hear"),
    }[hearing.ear]


def _engine(state: State) -> str:
    """Which engine hears, and what it understands."""
    engine = state.engine
    return "" if engine is None else joined(", ", filter(None, (engine.title, engine.languages)))
