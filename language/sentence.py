"""Sentences that know what they are made of: a message of the catalogue, and the facts in its gaps.

A sentence is made where the facts are known, often far from any window, and it is English text like any
other: `message("Training {model} for {epochs}.", model=…, epochs=…)`. It keeps the message and the facts
beside that, so that it can be said in another language where it is shown. A fact that is a sentence itself is
said in that language too; one that is a plain string is a figure or somebody's own word, and is never
translated.

Whatever cuts a sentence or puts it together as a string, as slices, `+`, f-strings and `str.join` do, makes a
plain string of it. The functions here make sentences of sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

GAP = re.compile(r"\{(\w+)\}")
SEPARATOR, LIST = "separator", "list"
"""The contexts of messages that stand between others: what follows each other, and what is listed."""


class Catalogue(Protocol):
    """What sentences are said with in another language; see `language.catalogue`."""

    def gettext(self, message: str) -> str:
        """A message in that language, or the message itself."""

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The one of two messages that suits a number."""

    def separator(self, separator: str, context: str) -> str:
        """What stands between two texts there, `SEPARATOR` or `LIST` being the context."""

    def filled(self, message: str, facts: Mapping[str, str]) -> str:
        """A message with these facts in its gaps."""

    def between(self, separator: str, parts: Iterable[str]) -> str:
        """Texts side by side."""


class Sentence(str):
    """A message without gaps, or the base of those that have some. As a string it is the English text."""

    __slots__ = ("facts", "message")
    message: str
    facts: Mapping[str, str]

    def __new__(cls, message: str, facts: Mapping[str, str] | None = None) -> Sentence:
        """Facts by the names of the gaps."""
        made = super().__new__(cls, filled(message, facts or {}))
        made.message, made.facts = message, facts or {}
        return made

    def said(self, catalogue: Catalogue) -> str:
        """The same in the language of a catalogue."""
        facts = {name: said(fact, catalogue) for name, fact in self.facts.items()}
        return catalogue.filled(catalogue.gettext(self.message), facts)

    def __add__(self, other: str) -> str:
        return joined("", [self, other])

    def __radd__(self, other: str) -> str:
        return joined("", [other, self])

    def __str__(self) -> str:
        # So that what converts to a string keeps the parts, as exceptions and matplotlib do.
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, dict(self.facts))


class Plural(Sentence):
    """A message that is another one for one of a thing than for several."""

    __slots__ = ("number", "singular")
    singular: str
    number: int

    def __new__(cls, singular: str, message: str, number: int, facts: Mapping[str, str]) -> Plural:
        """`singular` is the message for 1."""
        made = str.__new__(cls, filled(singular if number == 1 else message, facts))
        made.singular, made.message, made.number, made.facts = singular, message, number, facts
        return made

    def said(self, catalogue: Catalogue) -> str:
        """The same in the language of a catalogue."""
        facts = {name: said(fact, catalogue) for name, fact in self.facts.items()}
        return catalogue.filled(catalogue.ngettext(self.singular, self.message, self.number), facts)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.singular, self.message, self.number, dict(self.facts))


class Joined(Sentence):
    """Sentences one after the other; `message` is what stands between them."""

    __slots__ = ("context", "parts")
    parts: tuple[str, ...]
    context: str

    def __new__(cls, separator: str, parts: tuple[str, ...], context: str) -> Joined:
        """`context` tells separators from others that look alike."""
        made = str.__new__(cls, separator.join(parts))
        made.message, made.parts, made.context, made.facts = separator, parts, context, {}
        return made

    def said(self, catalogue: Catalogue) -> str:
        """The same in the language of a catalogue."""
        parts = [said(each, catalogue) for each in self.parts]
        return catalogue.between(catalogue.separator(self.message, self.context), parts)

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.message, self.parts, self.context)


class Altered(Sentence):
    """A sentence in another place of a text, with another first letter or without its full stop."""

    __slots__ = ("of",)
    of: str

    def __new__(cls, of: str, change: str) -> Altered:
        """`change` is the name of one of `CHANGES`."""
        made = str.__new__(cls, CHANGES[change](of))
        made.of, made.message, made.facts = of, change, {}
        return made

    def said(self, catalogue: Catalogue) -> str:
        """The same in the language of a catalogue. What letter it begins with is a matter of English."""
        told = said(self.of, catalogue)
        return _open(told) if self.message == "open" else told

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.of, self.message)


def message(text: str, /, **facts: object) -> str:
    """A sentence, a word or a title of the app's own. What finds the messages wants the literal here."""
    return Sentence(text, _facts(facts))


def term(text: str) -> str:
    """A text that is a message elsewhere, as the value of an enum is."""
    return text if isinstance(text, Sentence) else Sentence(text)


def plural(singular: str, message: str, count: int, /, **facts: object) -> str:
    """`singular` for 1, `message` for all other counts; "{number}" in them is the count, as "60,000"."""
    return Plural(singular, message, count, {"number": f"{count:,}"} | _facts(facts))


def joined(separator: str, parts: Iterable[object]) -> str:
    """As `str.join`. Where the separator has letters or punctuation, it is a message too."""
    return Joined(separator, tuple(map(_fact, parts)), SEPARATOR)


def listed(parts: Iterable[object], last: str = "{before} and {after}") -> str:
    """For example "a, b and c", or with another message for the last two "a, b or c"."""
    *before, after = map(_fact, parts)
    return message(last, before=Joined(", ", tuple(before), LIST), after=after) if before else after


def capital(text: str) -> str:
    """A text where a sentence begins with it."""
    return Altered(text, "capital") if isinstance(text, Sentence) else _capital(text)


def small(text: str) -> str:
    """A text within a sentence: it does not begin with a capital letter."""
    return Altered(text, "small") if isinstance(text, Sentence) else _small(text)


def without_stop(text: str) -> str:
    """A sentence that another one goes on from."""
    return Altered(text, "open") if isinstance(text, Sentence) else _open(text)


def plain_string(text: str) -> str:
    """The English text alone, for what is somebody's own from now on, as a name that they may change."""
    return str.__str__(text)


def said(fact: str, catalogue: Catalogue) -> str:
    """A fact in the language of a catalogue: a sentence in its words, any other string as it is."""
    return fact.said(catalogue) if isinstance(fact, Sentence) else fact


def filled(message: str, facts: Mapping[str, str]) -> str:
    """A message with facts in its gaps."""
    return GAP.sub(lambda gap: facts[gap[1]], message) if facts else message


def _capital(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}"


def _small(text: str) -> str:
    return f"{text[:1].lower()}{text[1:]}"


def _open(text: str) -> str:
    return text.removesuffix(".").removesuffix("。")


CHANGES: Mapping[str, Callable[[str], str]] = {"capital": _capital, "small": _small, "open": _open}


def _facts(facts: Mapping[str, object]) -> dict[str, str]:
    return {name: _fact(each) for name, each in facts.items()}


def _fact(fact: object) -> str:
    return str(fact)
