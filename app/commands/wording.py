"""A command and its values -> the sentence of the grammar that asks for them, for offers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from app.commands.examples import spaced
from app.commands.invocation import Invocation
from app.commands.vocabulary import Vocabulary
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Word,
    read_template,
    slot_names,
)
from audio.grammar.grammar import Slot, Values
from audio.grammar.tokens import has_han


def sentence_for(meaning: Invocation, vocabulary: Vocabulary, *, chinese: bool) -> str:
    """What to say for exactly that, in this language where there is a way; "" where there is none."""
    entry = vocabulary.commands.get(meaning.command)
    if entry is None:  # a question
        return ""
    for template in (*entry.chinese, *entry.phrases) if chinese else (*entry.phrases, *entry.chinese):
        writer = _Writer(meaning.arguments, vocabulary.slots, has_han(template))
        sentence = writer.sentence(read_template(template))
        if sentence and vocabulary.parse(sentence) == Invocation(meaning.command, dict(meaning.arguments)):
            return sentence
    return ""


def label_for(meaning: Invocation, vocabulary: Vocabulary, *, chinese: bool) -> str:
    """That sentence, or one that says less, and the values that are missing in it."""
    sentence = sentence_for(meaning, vocabulary, chinese=chinese)
    if sentence:
        return sentence
    if meaning.command not in vocabulary.commands:
        return meaning.command.rpartition(":")[2].replace("_", " ")
    least = {name: meaning.arguments[name] for name in vocabulary.commands[meaning.command].required}
    short = sentence_for(Invocation(meaning.command, least), vocabulary, chinese=chinese)
    writer = _Writer(meaning.arguments, vocabulary.slots, chinese)
    rest = [
        f"{name.replace('_', ' ')} {writer.said(name)}" for name in meaning.arguments if name not in least
    ]
    return f"{short} ({', '.join(rest)})"


def in_words(meaning: Invocation, name: str, vocabulary: Vocabulary) -> str:
    """The value of one slot."""
    return _Writer(meaning.arguments, vocabulary.slots, chinese=False).said(name)


def _joins(expression: Expression) -> bool:
    """Whether a part without values is said all the same, since the sentence reads better."""
    first = expression.options[0] if isinstance(expression, Choice) else expression
    return isinstance(first, Word) and first.text in ("the", "with", "of")


class _Writer:
    """Walks a template, and takes of its options those that have a value to say."""

    def __init__(self, values: Mapping[str, Any], slots: Mapping[str, Slot], chinese: bool) -> None:
        self._values = values
        self._slots = slots
        self._chinese = chinese

    def sentence(self, expression: Expression) -> str:
        """The sentence, or "" where this template has a slot for which there is no value."""
        try:
            return spaced(list(self._parts(expression)))
        except KeyError:
            return ""

    def _parts(self, expression: Expression) -> Iterator[str]:  # noqa: C901 - a case for each kind
        match expression:
            case Word(text):
                yield text
            case SlotReference(name):
                yield self.said(name)
            case Sequence(parts):
                for part in parts:
                    yield from self._parts(part)
            case Choice(options):
                yield from self._parts(max(options, key=self._fitting))
            case Optional(part):
                if self._says_something(part):
                    yield from self._parts(part)
            case AnyOrder(parts):
                for part in parts:
                    if self._says_something(part):
                        yield from self._parts(part)

    def _says_something(self, expression: Expression) -> bool:
        names = set(slot_names(expression))
        return self._fitting(expression) > 0 if names else _joins(expression)

    def _fitting(self, expression: Expression) -> int:
        """How many values an expression says; less than none where it needs one that there is not."""
        match expression:
            case SlotReference(name):
                return 1 if self._values.get(name) is not None else -100
            case Sequence(parts):
                return sum(self._fitting(part) for part in parts)
            case Choice(options):
                return max(self._fitting(option) for option in options)
            case Optional(part):
                return max(0, self._fitting(part))
            case AnyOrder(parts):
                return sum(max(0, self._fitting(part)) for part in parts)
            case _:
                return 0

    def said(self, name: str) -> str:
        """The value of a slot, in words."""
        value, slot = self._values[name], self._slots[name]
        if not isinstance(slot, Values):
            return f"{value:g}" if isinstance(value, float) else str(value)
        words = [word for word, meaning in slot.every().items() if meaning == value]
        own = [word for word in words if has_han(word) == self._chinese]
        return (own or words)[0]
