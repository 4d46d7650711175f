"""A button with everything that can be chosen about listening."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import action
from app.state.parts.preferences import QUIET_MINUTES, Language, Listening, Pauses
from audio.grammar.wake_words import WAKE_WORDS
from language.sentence import message

if TYPE_CHECKING:
    from app.state.state import State

LANGUAGE_TITLES = {
    Language.AUTO: message("English and 中文"),
    Language.ENGLISH: message("English only"),
    Language.CHINESE: message("Chinese (中文) only"),
}
PAUSE_TITLES = {
    Pauses.USUAL: message("Usual"),
    Pauses.LONGER: message("Longer"),
    Pauses.MUCH_LONGER: message("Much longer"),
}
SLEEP_TITLES = {
    minutes: message("After {minutes} quiet minutes", minutes=minutes) if minutes else message("Never")
    for minutes in QUIET_MINUTES
}


class ListeningButton(QPushButton):
    """Its menu does the same commands as the voice; it is made for the first state that is drawn."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        tell(self.setText, message("How it listens…"))
        self._desk = desk
        self.setProperty("kind", "quiet")
        self.setProperty("menu", True)
        tell(self.setAccessibleName, message("How to listen"))
        tell(self.setToolTip, message("When to listen, in which language, and what is kept"))

    def _make_menu(self) -> QMenu:
        from audio.recognisers.catalogue import ENGINES

        desk = self._desk
        menu = QMenu(self)
        tell(menu.setAccessibleName, message("How to listen"))
        modes = QActionGroup(menu)
        self._modes = {
            Listening.PUSH_TO_TALK: self._choice(
                menu, modes, message("Push to talk (F8)"), "use_push_to_talk"
            ),
            Listening.HANDS_FREE: self._choice(menu, modes, message("Hands-free"), "use_hands_free"),
        }
        self._wake_words = {
            word: self._choice(
                menu, modes, message("After “{word}”", word=word), "use_wake_word", wake_word=word
            )
            for word in WAKE_WORDS
        }
        menu.addSeparator()
        languages = QActionGroup(menu)
        self._languages = {
            language: self._choice(menu, languages, title, "use_language", language=language)
            for language, title in LANGUAGE_TITLES.items()
        }
        self._add_manners(menu)
        choices, engines = _within(menu, message("Engine"))
        self._engines = {
            name: self._choice(choices, engines, engine_title(name), "use_engine", engine=name)
            for name in ENGINES
        }
        menu.addSeparator()
        self._keep = QAction(menu)
        tell(self._keep.setText, message("Keep phrases that are not understood"))
        self._keep.setCheckable(True)
        self._keep.triggered.connect(
            lambda on: desk.command("keep_phrases" if on else "stop_keeping_phrases")()
        )
        menu.addAction(self._keep)
        menu.addAction(action(message("Play what was heard"), menu, desk.command("play_heard")))
        menu.addAction(action(message("Phrases of your own…"), menu, desk.command("make_phrase")))
        return menu

    def _add_manners(self, menu: QMenu) -> None:
        pauses, lengths = _within(menu, message("Pauses in speech"))
        self._pauses = {
            length: self._choice(pauses, lengths, title, "wait_in_pauses", pauses=length)
            for length, title in PAUSE_TITLES.items()
        }
        sleeps, times = _within(menu, message("Sleep by itself"))
        self._sleeps = {
            minutes: self._choice(sleeps, times, title, "sleep_after", quiet_minutes=minutes)
            if minutes
            else self._choice(sleeps, times, title, "never_sleep")
            for minutes, title in SLEEP_TITLES.items()
        }

    def draw(self, state: State) -> None:
        """Tick what is chosen."""
        if self.menu() is None:
            self.setMenu(self._make_menu())
        preferences = state.preferences
        by_word = state.listening is Listening.WAKE_WORD
        for word, choice in self._wake_words.items():
            choice.setChecked(by_word and word == preferences.wake_word)
        for listening, choice in self._modes.items():
            choice.setChecked(listening is state.listening)
        for language, choice in self._languages.items():
            choice.setChecked(language is preferences.language)
        for length, choice in self._pauses.items():
            choice.setChecked(length is preferences.pauses)
        for minutes, choice in self._sleeps.items():
            choice.setChecked(minutes == preferences.quiet_minutes)
        for engine, choice in self._engines.items():
            choice.setChecked(engine == preferences.engine)
        self._keep.setChecked(preferences.keep_phrases)

    def _choice(self, menu: QMenu, group: QActionGroup, text: str, command: str, **arguments: Any) -> QAction:
        choice = action(text, menu, self._desk.command(command, **arguments))
        choice.setCheckable(True)
        group.addAction(choice)
        menu.addAction(choice)
        return choice


def _within(menu: QMenu, title: str) -> tuple[QMenu, QActionGroup]:
    """A menu in a menu, of whose entries one is chosen."""
    made = QMenu(menu)
    tell(made.setTitle, title)
    menu.addMenu(made)
    return made, QActionGroup(menu)


def engine_title(name: str) -> str:
    """What to know before it is chosen."""
    from audio.recognisers.catalogue import ENGINES

    engine = ENGINES[name]
    return (
        message("{engine} (sound leaves this computer)", engine=engine.title)
        if engine.sends_sound_away
        else engine.title
    )
