"""Which words call the app, and for how long after them what is said is still meant for it."""

from __future__ import annotations

import math
from collections.abc import Callable

from app.state.parts.preferences import Language, Preferences
from audio.grammar.languages import Language as Spoken
from audio.grammar.tokens import is_han, tokens
from audio.grammar.wake_words import WAKE_WORDS
from audio.recognisers.catalogue import ENGINES


def wake_words(preferences: Preferences) -> tuple[str, ...]:
    """The word that was chosen; all of them where that one is Chinese and only English is listened for."""
    chosen = preferences.wake_word
    return (chosen,) if not any(map(is_han, chosen)) or _hears_chinese(preferences) else WAKE_WORDS


def is_another(text: str, preferences: Preferences) -> bool:
    """Whether a text is a word that calls the app, but not one that was chosen."""
    others = (word for word in WAKE_WORDS if word not in wake_words(preferences))
    return tokens(text) in [tokens(word) for word in others]


def _hears_chinese(preferences: Preferences) -> bool:
    if preferences.language is Language.ENGLISH:
        return False
    engine = ENGINES.get(preferences.engine)
    return engine is None or Spoken.CHINESE in engine.languages


SECONDS = 8.0


class Addressing:
    """Opened by the wake word or the key to talk. `clock` returns seconds and never goes back."""

    def __init__(self, clock: Callable[[], float], seconds: float = SECONDS) -> None:
        self._clock = clock
        self._seconds = seconds
        self._since = math.inf
        self._until = -math.inf

    def open(self, seconds_ago: float = 0.0) -> None:
        """From then on, and for some seconds from now; where it is open already, only longer.

        `seconds_ago` is when the wake word ended.
        """
        if not self.is_open():
            self._since = self._clock() - seconds_ago
        self._until = self._clock() + self._seconds

    def extend(self) -> None:
        """Begin the seconds anew, where it is open still."""
        if self.is_open():
            self.open()

    def is_open(self, seconds_ago: float = 0.0) -> bool:
        """Whether it is, or was some seconds ago: it takes a while to recognise what was said.

        What was said before it was opened was said to somebody else.
        """
        return self._since <= self._clock() - seconds_ago <= self._until
