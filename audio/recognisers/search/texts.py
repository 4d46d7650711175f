"""What the tokens of a text spell, and what that means in a grammar."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language
from audio.grammar.spellings import folded
from audio.grammar.text_reader import Ending, TextReader
from audio.recognisers.search.given_texts import Text


class Texts:
    """Of one grammar, whose `parts` are in one language each; `pieces` are what the tokens stand for."""

    def __init__(self, grammar: Grammar, parts: Mapping[Language, Grammar], pieces: Sequence[bytes]) -> None:
        self._grammar = grammar
        self._readers = {language: TextReader(part) for language, part in parts.items()}
        self._pieces = pieces

    def written(self, text: Text) -> bytes:
        """What the tokens spell."""
        return b"".join(self._pieces[token] for token in text)

    def shown(self, text: Text) -> str:
        """The same for people, without spaces around it."""
        return self.written(text).decode(errors="replace").strip()

    def ending(self, language: Language, text: Text) -> Ending | None:
        """The phrase that it is, or None where it is none."""
        return self._readers[language].read(folded(self.written(text)))

    def words(self, language: Language, text: Text) -> str:
        """Those of the phrase, or "" where it is none."""
        ending = self.ending(language, text)
        return "" if ending is None else ending.words

    def meaning(self, words: str) -> Hashable:
        """Equal for phrases that mean the same; what is none after all, by its numbers, means itself."""
        parse = self._grammar.parse(words)
        return words if parse is None else (parse.intent, tuple(sorted(parse.slots.items())))
