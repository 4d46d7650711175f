"""The language of the window: what it is, and every text in it.

The catalogue is Qt Linguist's: `translations/hearsee_zh_CN.ts` to be edited there, the `.qm` beside it to be
asked. `tr` is for every text that is shown; texts of the app's own come to it in English.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app.gui.sentences import Sentences
from app.preferences import InterfaceLanguage
from app.wording import model_title
from audio.tokens import is_han

CONTEXT = "HearSee"
CATALOGUE = Path(__file__).parent / "translations" / "hearsee_zh_CN"
OF_QT = "qtbase_zh_CN"
"""Qt's own texts: buttons and menus of its dialogs and fields."""


def tr(text: str) -> str:
    """A text of the app in the language of the window."""
    return QCoreApplication.translate(CONTEXT, text) if text else ""


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

    @property
    def chinese(self) -> bool:
        """Whether it is Chinese now."""
        return bool(self._speaking)

    def speak(self, choice: InterfaceLanguage) -> bool:
        """Let all texts that are shown from now on be in this language. Whether that is another one."""
        chinese = self._is_chinese(choice)
        if chinese == self.chinese:
            return False
        for each in self._speaking:
            self._application.removeTranslator(each)
        self._speaking = _chinese() if chinese else ()
        for each in self._speaking:
            self._application.installTranslator(each)
        return True

    def in_reading_order(self, phrases: Iterable[str]) -> tuple[str, ...]:
        """Things to say, those in the language of the window first."""
        return tuple(
            sorted(phrases, key=lambda each: not any(map(is_han, each))) if self.chinese else phrases
        )

    def _is_chinese(self, choice: InterfaceLanguage) -> bool:
        if choice is InterfaceLanguage.SYSTEM:
            return any(each.startswith("zh") for each in self._system()[:1])
        return choice is InterfaceLanguage.CHINESE


class _Catalogue(QTranslator):
    """Knows sentences with names and figures in them too."""

    def __init__(self) -> None:
        super().__init__()
        self.load(f"{CATALOGUE}.qm")
        # The compiled catalogue can be asked, but does not tell what is in it.
        sources = [each.text or "" for each in ElementTree.parse(f"{CATALOGUE}.ts").iter("source")]
        self._sentences = Sentences(sources, self._look_up)

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """See `QTranslator`; None lets the next one try."""
        return self._sentences.translated(source) if context == CONTEXT else None

    def _look_up(self, text: str) -> str:
        return super().translate(CONTEXT, text) or text


def _chinese() -> tuple[QTranslator, ...]:
    of_qt = QTranslator()
    of_qt.load(OF_QT, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return of_qt, _Catalogue()
