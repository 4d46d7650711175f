"""The language of the window: what it is, and every text in it.

`tr` is for every text that is shown; texts of the app's own come to it as sentences, which the catalogue of
`language` translates. Qt's own catalogue has the texts of its dialogs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from app.state.parts.preferences import InterfaceLanguage
from language.catalogue import chinese
from language.spoken import speak, spoken
from models.settings.titles import model_title

LONGEST_SHOWN = 2000
"""Letters; nobody reads more in one place, and Qt takes seconds to lay out what a log may have."""


def tr(text: str) -> str:
    """A text of the app in the language of the window: a sentence, or a plain string that is a message."""
    catalogue = spoken()
    return shown(text if catalogue is None else catalogue.told(text))


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
    """Has the texts in another language. `system` tells the languages of the system."""

    def __init__(
        self, application: QCoreApplication, system: Callable[[], Sequence[str]] = of_the_system
    ) -> None:
        self._application, self._system = application, system

    @property
    def chinese(self) -> bool:
        """Whether it is Chinese now."""
        return spoken() is not None

    def speak(self, choice: InterfaceLanguage) -> bool:
        """Let all texts that are shown from now on be in this language. Whether that is another one."""
        wanted = choice.is_chinese(self._system())
        if wanted == self.chinese:
            return False
        # Only here, so that a window in English is there sooner.
        from app.gui.language.of_qt import chinese_of_qt

        speak(chinese() if wanted else None)
        if wanted:
            self._application.installTranslator(chinese_of_qt())
        else:
            self._application.removeTranslator(chinese_of_qt())
        return True

    def in_reading_order(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        if not self.chinese:
            return tuple(phrases)
        from audio.grammar.tokens import has_han

        return tuple(sorted(phrases, key=has_han, reverse=True))
