"""Qt's own texts in Chinese, those of its dialogs and fields; loaded only for a window in Chinese."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QLibraryInfo, QTranslator

OF_QT = "qtbase_zh_CN"


@cache
def chinese_of_qt() -> QTranslator:
    """What is to be installed for a window in Chinese: the same for every window, and never let go.

    Qt takes a translator out as it is destroyed, and waits for its turn to do so. Where Python collected one
    of a window that is gone while a text was being translated, it waited for itself, for ever.
    """
    made = QTranslator()
    made.load(OF_QT, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return made
