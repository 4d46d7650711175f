"""The Chinese catalogue as Qt asks it; loaded only for a window in Chinese."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator

from app.gui.language import CONTEXT

if TYPE_CHECKING:
    from app.gui.sentences import Sentences

CATALOGUE = Path(__file__).parent / "translations" / "hearsee_zh_CN"
OF_QT = "qtbase_zh_CN"
"""Qt's own texts: buttons and menus of its dialogs and fields."""


class _Catalogue(QTranslator):
    """Knows sentences with names and figures in them too."""

    def __init__(self) -> None:
        super().__init__()
        self.load(f"{CATALOGUE}.qm")

    @cached_property
    def _sentences(self) -> Sentences:
        """Made for the first text that is not in the catalogue as it stands: reading it takes a while."""
        from xml.etree import ElementTree

        from app.gui.sentences import Sentences

        # The compiled catalogue can be asked, but does not tell what is in it.
        sources = [each.text or "" for each in ElementTree.parse(f"{CATALOGUE}.ts").iter("source")]
        return Sentences(sources, self._look_up)

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """See `QTranslator`; None lets the next one try."""
        if context != CONTEXT:
            return None
        return super().translate(CONTEXT, source) or self._sentences.translated(source)

    def _look_up(self, text: str) -> str:
        return super().translate(CONTEXT, text) or text


def chinese() -> tuple[QTranslator, ...]:
    """What is to be installed for a window in Chinese."""
    of_qt = QTranslator()
    of_qt.load(OF_QT, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return of_qt, _Catalogue()
