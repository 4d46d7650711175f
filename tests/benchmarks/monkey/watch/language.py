"""Whether all that is in view is in the language of the window."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QComboBox, QWidget

from app.state.parts.preferences import InterfaceLanguage
from app.state.state import State
from audio.grammar.tokens import is_han
from audio.grammar.wake_words import WAKE_WORDS
from tests.app.gui.reading import has_english, own_texts
from tests.benchmarks.monkey.watch.finding import Finding, Tell
from tests.benchmarks.monkey.watch.names import without
from tests.benchmarks.monkey.widgets import place_of, visible

QUOTED = re.compile(r"“[^”]*(?:”|…|$)")
"""Somebody's words, or a phrase to say; a button may show the beginning of one."""
CHINESE_IN_ENGLISH = ("简体中文", "中文", "训练…", "训练CNN", *WAKE_WORDS)
"""The name of the language, what may be searched for or said, and what calls the app."""

ENGLISH_IN_CHINESE = "train…"
"""What may be searched for."""
PATH = re.compile(r"(?<![\w.])/[\w.-]+(?:/[\w.-]*)+|[\w-]+\.(?:gz|wav)\b", re.ASCII)
"""Where a file or a folder is."""


def left_over(text: str, *, chinese: bool, names: Iterable[str]) -> bool:
    """Whether a text has words of the other language, besides names and what somebody said."""
    text = QUOTED.sub("x", PATH.sub("x", without(text, names)))
    if chinese:
        return has_english(text.replace(ENGLISH_IN_CHINESE, ""))
    for known in CHINESE_IN_ENGLISH:
        text = text.replace(known, "")
    return any(map(is_han, text))


class Language:
    """Looks at all that is in view."""

    def __init__(self, tell: Tell, names: Callable[[State], Iterable[str]]) -> None:
        self._tell, self._names = tell, names
        self._told: set[str] = set()

    def look(self, state: State) -> None:
        """Tell of each text once."""
        chinese = state.preferences.interface is InterfaceLanguage.CHINESE
        names = tuple(self._names(state))
        for widget in visible():
            if _is_of_the_user(widget):
                continue
            for text in own_texts(widget):
                if text not in self._told and left_over(text, chinese=chinese, names=names):
                    self._told.add(text)
                    window = "a Chinese" if chinese else "an English"
                    where = f"{type(widget).__name__} at {place_of(widget)}"
                    self._tell(Finding("language", f"in {window} window: {text[:300]!r}", where))


def _is_of_the_user(widget: QWidget) -> bool:
    if isinstance(widget, QComboBox) and widget.isEditable():
        return True
    return widget.property("speaker") in ("heard", "typed")
