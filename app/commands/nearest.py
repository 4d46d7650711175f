"""What may have been meant by a text that fits nothing: the phrases that are the most like it."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from audio.grammar.tokens import has_han, tokens

LONGEST = 160
"""Characters of a text that are looked at: more than any command has."""


@dataclass(frozen=True)
class _Phrase:
    command: str
    text: str
    folded: str
    """Its tokens, with spaces between."""
    words: frozenset[str]
    is_chinese: bool


class NearestPhrases:
    """Things to say for commands, compared with what was said.

    Alike are texts that share words and, as much again, letters in the same order. How many letters two texts
    share takes a hundred times longer to find out than how many they share at most, by their length and by
    how often they have each letter. So that is asked first, and of most phrases it is enough.
    """

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """`phrases` are a command's name and something to say for it each, plain ones first."""
        folded = [(name, phrase, tokens(phrase)) for name, phrase in phrases]
        self._phrases = [
            _Phrase(name, phrase, " ".join(words), frozenset(words), has_han(phrase))
            for name, phrase, words in folded
        ]

    def to(self, text: str, count: int, likeness: float, *, chinese: bool = False) -> tuple[str, ...]:
        """The likeliest first, one a command, each more like the text than `likeness` (0 to 1).

        They are in the language of the text; where that is neither, in Chinese if `chinese`, else in English.
        """
        said = " ".join(tokens(text[: 4 * LONGEST]))[:LONGEST]
        like = _Likeness(said)
        best: dict[str, tuple[float, str]] = {}
        in_chinese = has_han(said) or (chinese and not any(map(_is_latin, said)))
        phrases = [phrase for phrase in self._phrases if phrase.is_chinese == in_chinese]
        for at_most, phrase in _ranked(phrases, like.at_most):
            enough = max(likeness, _last(best, count))
            if at_most < enough:
                break
            if like.closely_at_most(phrase) < enough:
                continue
            score = like.exactly(phrase)
            if score > best.get(phrase.command, (0.0, ""))[0]:
                best[phrase.command] = score, phrase.text
        ranked = sorted(best.values(), reverse=True)
        return tuple(text for score, text in ranked if score > likeness)[:count]


class _Likeness:
    """How much a phrase is like one text, 0 to 1."""

    def __init__(self, said: str) -> None:
        self._length = len(said)
        self._words = frozenset(said.split())
        self._matcher = difflib.SequenceMatcher(autojunk=False)
        self._matcher.set_seq2(said)  # what it finds out about this one it keeps for all the others

    def at_most(self, phrase: _Phrase) -> float:
        both = self._length + len(phrase.folded)
        return self._with_words(2 * min(self._length, len(phrase.folded)) / max(1, both), phrase)

    def closely_at_most(self, phrase: _Phrase) -> float:
        self._matcher.set_seq1(phrase.folded)
        return self._with_words(self._matcher.quick_ratio(), phrase)

    def exactly(self, phrase: _Phrase) -> float:
        self._matcher.set_seq1(phrase.folded)
        return self._with_words(self._matcher.ratio(), phrase)

    def _with_words(self, letters: float, phrase: _Phrase) -> float:
        shared = len(self._words & phrase.words)
        every = len(self._words) + len(phrase.words) - shared
        return (letters + shared / max(1, every)) / 2


def _is_latin(letter: str) -> bool:
    return letter.isascii() and letter.isalpha()


def _ranked(phrases: Iterable[_Phrase], at_most: Callable[[_Phrase], float]) -> list[tuple[float, _Phrase]]:
    """What may be the likeliest first; of equals, in their order."""
    return sorted(((at_most(phrase), phrase) for phrase in phrases), key=lambda each: -each[0])


def _last(best: dict[str, tuple[float, str]], count: int) -> float:
    """The likeness of the last of so many that are the likeliest so far."""
    return (
        sorted((score for score, _ in best.values()), reverse=True)[count - 1] if len(best) >= count else 0.0
    )
