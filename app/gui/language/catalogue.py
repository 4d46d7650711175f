"""The Chinese catalogue as Qt asks it; loaded only for a window in Chinese."""

from __future__ import annotations

from functools import cache
from html import unescape
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QTranslator

from app.gui.language.context import CONTEXT
from app.gui.language.sentences import Known, Sentences
from app.gui.qt.guarded import guarded

CATALOGUE = Path(__file__).parents[1] / "translations" / "hearsee_zh_CN"
OF_QT = "qtbase_zh_CN"
"""Qt's own texts: buttons and menus of its dialogs and fields."""


@cache
def sources() -> tuple[str, ...]:
    """The English texts in it: the compiled catalogue can be asked, but does not tell what it has."""
    # Not by a parser of XML: the file is ours, and it would take ten times as long.
    written = Path(f"{CATALOGUE}.ts").read_text(encoding="utf-8")
    return tuple(unescape(each.partition("</source>")[0]) for each in written.split("<source>")[1:])


@cache
def known() -> Known:
    """The same, ready to be asked for; to be called ahead, in any thread."""
    return Known(sources())


class _Catalogue(QTranslator):
    """Knows sentences with names and figures in them too."""

    def __init__(self) -> None:
        super().__init__()
        self.load(f"{CATALOGUE}.qm")
        self._sentences = Sentences(known(), self._look_up)

    @guarded()
    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """See `QTranslator`; None lets the next one try."""
        return self._sentences.translated(source) if context == CONTEXT else None

    def _look_up(self, text: str) -> str:
        return super().translate(CONTEXT, text) or text


@cache
def chinese() -> tuple[QTranslator, ...]:
    """What is to be installed for a window in Chinese: the same for every window, and never let go.

    Qt takes a translator out as it is destroyed, and waits for its turn to do so. Where Python collected one
    of a window that is gone while a text was being translated, it waited for itself, for ever.
    """
    of_qt = QTranslator()
    of_qt.load(OF_QT, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return of_qt, _Catalogue()
