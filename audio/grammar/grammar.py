"""What can be said: intents and slots -> a small tree; text -> the intent and slots that it means.

Nothing here enumerates phrases, so a grammar that spans millions costs no more than a small one.
"""

from __future__ import annotations

import contextlib
import math
import random
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Spelling,
    TemplateError,
    Word,
    choice,
    read_template,
    slot_names,
    words,
)
from audio.grammar.matching import Matching, Phrases, TooManyWaysError
from audio.grammar.numbers import readings, spoken_decimal, spoken_whole
from audio.grammar.tokens import tokens


@dataclass(frozen=True, eq=False)
class Values:
    """A slot that is one of some words. `phrases` maps what is said to what it means.

    Compared and hashed by identity, since annotations have to be hashable and a mapping is not.
    """

    phrases: Mapping[str, Any]
    also: Mapping[str, Any] = field(default_factory=dict)
    """Understood as well, but not worth offering: other spellings, and names that are answered with a no.
    Without the latter a recogniser would take them for the nearest name that is in the grammar."""

    def every(self) -> dict[str, Any]:
        """All that is understood."""
        return {**self.phrases, **self.also}

    def expression(self) -> Expression:
        """What may be said for it."""
        return choice([words(phrase) for phrase in self.every()])


@dataclass(frozen=True)
class WholeNumber:
    """A slot that is a whole number from `low` to `high`, both included."""

    low: int
    high: int

    def expression(self) -> Expression:
        """What may be said for it."""
        return spoken_whole(self.low, self.high)


@dataclass(frozen=True)
class Decimal:
    """A slot that is a number from `low` to `high`, both included."""

    low: float
    high: float

    def expression(self) -> Expression:
        """What may be said for it."""
        return spoken_decimal()


Slot = Values | WholeNumber | Decimal


@dataclass(frozen=True)
class Parse:
    """What a text means."""

    intent: str
    slots: dict[str, Any] = field(default_factory=dict)


class Grammar:
    """Every phrase of some intents, over some slots.

    Raises `TemplateError` where a template cannot be read or names a slot that does not exist.
    """

    def __init__(self, intents: Mapping[str, tuple[str, ...]], slots: Mapping[str, Slot]) -> None:
        self.slots = dict(slots)
        self.intents = {
            intent: choice([read_template(template) for template in templates])
            for intent, templates in intents.items()
        }
        self._phrases = {
            name: Phrases((tokens(phrase), value) for phrase, value in slot.every().items())
            for name, slot in self.slots.items()
            if isinstance(slot, Values)
        }
        for expression in self.intents.values():
            self._check(expression)

    def parse(self, text: str) -> Parse | None:
        """The intent whose phrase is exactly this text, or None. Of several, the first that was declared.

        None as well where parts in any order could be told apart in more ways than are worth trying.
        """
        said = tokens(text)
        if not said:
            return None
        matching = Matching(said, partial(self._fill, said))
        with contextlib.suppress(TooManyWaysError):
            for intent, expression in self.intents.items():
                filled = matching.ends(expression, 0).get(len(said))
                if filled is not None:
                    return Parse(intent, dict(filled))
        return None

    def boundless(self) -> Grammar:
        """The same grammar with numbers of any size, to tell an unknown phrase from a number out of range."""
        return self.with_intents(self.intents, {name: _unbounded(slot) for name, slot in self.slots.items()})

    def of_words(self) -> Grammar:
        """The same phrases, in which every word means itself: picklable, whatever the words meant."""
        return self.with_intents(
            self.intents,
            {
                name: Values({phrase: phrase for phrase in slot.every()})
                if isinstance(slot, Values)
                else slot
                for name, slot in self.slots.items()
            },
        )

    def without(self, intents: Collection[str]) -> Grammar:
        """The grammar without some intents, such as the answers to a question while none is asked."""
        kept = {intent: phrases for intent, phrases in self.intents.items() if intent not in intents}
        return self.with_intents(kept, self.slots)

    def keeping(
        self, phrases: Callable[[Expression], bool], values: Callable[[str], bool] = lambda _phrase: True
    ) -> Grammar:
        """A part of the grammar: of each intent the phrases, of each list of words those, that may stay."""
        slots = {
            name: _restricted(slot, values) if isinstance(slot, Values) else slot
            for name, slot in self.slots.items()
        }
        kept = {
            intent: [option for option in options(expression) if phrases(option)]
            for intent, expression in self.intents.items()
        }
        return self.with_intents({intent: choice(chosen) for intent, chosen in kept.items() if chosen}, slots)

    def slot_names(self, intent: str) -> tuple[str, ...]:
        """The slots that phrases of this intent can fill, in the order in which they stand there."""
        return tuple(dict.fromkeys(slot_names(self.intents[intent])))

    def sample(self, intent: str, chooser: random.Random) -> str:
        """One phrase of the intent, drawn at random; it parses back to that intent."""
        return " ".join(self._sample(self.intents[intent], chooser))

    @staticmethod
    def with_intents(intents: Mapping[str, Expression], slots: Mapping[str, Slot]) -> Grammar:
        """A grammar of expressions that have been read already."""
        made = Grammar({}, slots)
        made.intents = dict(intents)
        return made

    def _check(self, expression: Expression) -> None:
        for name in slot_names(expression):
            if name not in self.slots:
                raise TemplateError(f"there is no slot called {name!r}")

    def _fill(self, said: tuple[str, ...], name: str, start: int) -> Iterator[tuple[int, Any]]:
        """Where a slot that begins at `start` may end, and what it is then."""
        slot = self.slots[name]
        if isinstance(slot, Values):
            yield from self._phrases[name].at(said, start)
            return
        for number, end in readings(said, start):
            if slot.low <= number <= slot.high and (isinstance(slot, Decimal) or number == int(number)):
                yield end, float(number) if isinstance(slot, Decimal) else int(number)

    def _sample(self, expression: Expression, chooser: random.Random) -> list[str]:
        match expression:
            case Word(text):
                return [text]
            case Sequence(parts):
                return [token for part in parts for token in self._sample(part, chooser)]
            case Choice(options):
                return self._sample(chooser.choice(options), chooser)
            case Optional(part):
                return self._sample(part, chooser) if chooser.random() < 0.5 else []
            case AnyOrder(parts):
                chosen = chooser.sample(parts, chooser.randint(0, len(parts)))
                return [token for part in chosen for token in self._sample(part, chooser)]
            case SlotReference(name):
                return self._sample_slot(self.slots[name], chooser)
            case Spelling() | Digits() | DecimalDigits():
                raise ValueError(f"{expression} stands only in what is written")

    def _sample_slot(self, slot: Slot, chooser: random.Random) -> list[str]:
        if isinstance(slot, Values):
            return [chooser.choice(list(slot.phrases))]
        if isinstance(slot, WholeNumber):
            return [str(chooser.randint(slot.low, slot.high))]
        return [str(chooser.uniform(slot.low, slot.high))]


def options(expression: Expression) -> tuple[Expression, ...]:
    """The phrases of an intent, each of which stands alone: those of its templates and of choices in them."""
    if not isinstance(expression, Choice):
        return (expression,)
    return tuple(each for option in expression.options for each in options(option))


def _restricted(slot: Values, values: Callable[[str], bool]) -> Values:
    return Values(
        {text: value for text, value in slot.phrases.items() if values(text)},
        {text: value for text, value in slot.also.items() if values(text)},
    )


def _unbounded(slot: Slot) -> Slot:
    return slot if isinstance(slot, Values) else Decimal(-math.inf, math.inf)
