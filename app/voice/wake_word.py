"""Which words call the app, as far as they can be heard. Pure."""

from __future__ import annotations

from app.state.parts.preferences import WAKE_WORDS, Language, Preferences
from audio.languages import Language as Spoken
from audio.recognisers.catalogue import AUTO, ENGINES
from audio.tokens import is_han, tokens


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
    return engine is None or preferences.engine == AUTO or Spoken.CHINESE in engine.languages
