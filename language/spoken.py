"""The language in which this process speaks to its user: English, unless it is told another one."""

from __future__ import annotations

from language.catalogue import Catalogue
from language.sentence import Sentence

_spoken: Catalogue | None = None


def speak(catalogue: Catalogue | None) -> None:
    """Have the texts that are shown from now on in the language of a catalogue, or None for English."""
    global _spoken
    _spoken = catalogue


def spoken() -> Catalogue | None:
    """What texts are looked up in; None for English."""
    return _spoken


def in_words(text: str) -> str:
    """A sentence in the language of now. Any other string is somebody's own, and stays as it is."""
    return text.said(_spoken) if _spoken is not None and isinstance(text, Sentence) else text
