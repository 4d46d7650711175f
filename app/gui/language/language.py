"""The language of the window: what it is, and every text in it.

The catalogue is Qt Linguist's: `translations/hearsee_zh_CN.ts` to be edited there, the `.qm` beside it to be
asked. `tr` is for every text that is shown; texts of the app's own come to it in English.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.gui.language.context import CONTEXT
from app.state.parts.preferences import InterfaceLanguage
from models.settings.titles import model_title

LONGEST_SHOWN = 2000
"""Letters; nobody reads more in one place, and Qt takes seconds to lay out what a log may have."""
_ONE_AT_A_TIME = threading.RLock()
"""Held while a text is looked up and while the catalogue is put in or taken out. Qt has a lock of its own for
that, for which it waits with Python's global lock held: a thread that draws a figure, and asks our catalogue,
which is Python, would hold Qt's and wait for Python's."""


def tr(text: str) -> str:
    """A text of the app in the language of the window."""
    if not text:
        return ""
    with _ONE_AT_A_TIME:
        return QCoreApplication.translate(CONTEXT, shown(text))


def shown(text: str) -> str:
    """Words of somebody else's, cut to a length, and with "?" for halves of letters, which Qt cannot show."""
    if len(text) > LONGEST_SHOWN:
        text = f"{text[: LONGEST_SHOWN - 1]}…"
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def of_the_system() -> Sequence[str]:
    """The languages that the user wants windows to be in, the most wanted first, such as "zh-Hans-CN"."""
    return QLocale.system().uiLanguages()


def tr_title(title: str, model: str) -> str:
    """What a run is called: its model in the language of the window, or a name of the user's own."""
    return tr(title) if title == model_title(model) else title


class Interpreter:
    """Puts the catalogue in, and takes it out again. `system` tells the languages of the system."""

    def __init__(
        self, application: QCoreApplication, system: Callable[[], Sequence[str]] = of_the_system
    ) -> None:
        self._application, self._system = application, system
        self._speaking: tuple[QTranslator, ...] = ()
        self._catalogues: tuple[QTranslator, ...] = ()
        """Of Chinese, once they have been read."""

    @property
    def chinese(self) -> bool:
        """Whether it is Chinese now."""
        return bool(self._speaking)

    def speak(self, choice: InterfaceLanguage) -> bool:
        """Let all texts that are shown from now on be in this language. Whether that is another one."""
        chinese = self._is_chinese(choice)
        if chinese == self.chinese:
            return False
        with _ONE_AT_A_TIME:
            for each in self._speaking:
                self._application.removeTranslator(each)
            self._speaking = self._read() if chinese else ()
            for each in self._speaking:
                self._application.installTranslator(each)
        return True

    def _read(self) -> tuple[QTranslator, ...]:
        if not self._catalogues:
            # Only here, so that a window in English is there sooner.
            from app.gui.language.catalogue import chinese

            self._catalogues = chinese()
        return self._catalogues

    def in_reading_order(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        if not self.chinese:
            return tuple(phrases)
        from audio.grammar.tokens import has_han

        return tuple(sorted(phrases, key=has_han, reverse=True))

    def _is_chinese(self, choice: InterfaceLanguage) -> bool:
        if choice is InterfaceLanguage.SYSTEM:
            return any(each.startswith("zh") for each in self._system()[:1])
        return choice is InterfaceLanguage.CHINESE
