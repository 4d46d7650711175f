"""Which language is spoken, as far as that is known before a sound is heard: by its length, and by what was
spoken last."""

from __future__ import annotations

from collections import deque

from audio.grammar.languages import Language

WORD_SECONDS = 1.4
"""So long is a single word, with the silence around it."""
SENTENCE_SECONDS = 2.0
ENGLISH_SENTENCE = 3.0
"""Nats in favour of English in a sentence: with an accent it may seem Chinese by two (330 sentences of 110
speakers from China), and Chinese ones never seem English (250 of one speaker). A single word says little of
its language, and is as likely to be of either."""
LATELY = 4
"""Clear commands that count."""
SPOKEN_LATELY = 1.0
"""Nats in favour of the language that all of them were in."""


class LanguagePrior:
    """What is expected of one speaker, or of a few who speak alike."""

    def __init__(self, expected: Language | None = None) -> None:
        """`expected` is what they probably speak, before they have said anything."""
        self._lately = deque([expected] * LATELY, LATELY)

    def spoken(self, language: Language) -> None:
        """A command was clearly heard in it."""
        self._lately.append(language)

    def nats(self, seconds: float) -> dict[Language, float]:
        """How likely each language is in a sound of so many seconds, up to a constant."""
        length = (seconds - WORD_SECONDS) / (SENTENCE_SECONDS - WORD_SECONDS)
        nats = {each: SPOKEN_LATELY * self._lately.count(each) / LATELY for each in Language}
        nats[Language.ENGLISH] += ENGLISH_SENTENCE * min(1.0, max(0.0, length))
        return nats
