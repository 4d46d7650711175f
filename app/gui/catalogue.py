"""The Chinese catalogue as Qt asks it; loaded only for a window in Chinese."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QLibraryInfo, QTranslator

from app.gui.guarded import guarded
from app.gui.language import CONTEXT
from app.gui.sentences import Sentences

CATALOGUE = Path(__file__).parent / "translations" / "hearsee_zh_CN"
OF_QT = "qtbase_zh_CN"
"""Qt's own texts: buttons and menus of its dialogs and fields."""


@cache
def sources() -> tuple[str, ...]:
    """The English texts in it: the compiled catalogue can be asked, but does not tell what it has."""
    return tuple(each.text or "" for each in ElementTree.parse(f"{CATALOGUE}.ts").iter("source"))


class _Catalogue(QTranslator):
    """Knows sentences with names and figures in them too."""

    def __init__(self) -> None:
        super().__init__()
        self.load(f"{CATALOGUE}.qm")
        self._sentences = Sentences(sources(), self._look_up)

    @guarded()
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """See `QTranslator`; None lets the next one try."""
        return self._sentences.translated(source) if context == CONTEXT else None

    def _look_up(self, text: str) -> str:
        return super().translate(CONTEXT, text) or text


def chinese() -> tuple[QTranslator, ...]:
    """What is to be installed for a window in Chinese."""
    of_qt = QTranslator()
    of_qt.load(OF_QT, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return of_qt, _Catalogue()
