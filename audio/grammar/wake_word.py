"""A grammar in which every command may be called out to: "computer, train the MLP"."""

from __future__ import annotations

from audio.grammar.expression import Choice, Optional, Sequence, SlotReference
from audio.grammar.grammar import Grammar, Parse, Values, options
from audio.grammar.wake_words import WAKE_WORDS as WAKE_WORDS

SLOT = "wake word"
"""No template can name it so, and no command has a slot of this name."""


def with_wake_word(grammar: Grammar, words: tuple[str, ...] = WAKE_WORDS) -> Grammar:
    """The same commands, each of which may begin with one of the words."""
    called = Optional(SlotReference(SLOT))
    intents = {
        intent: Choice(tuple(Sequence((called, phrase)) for phrase in options(expression)))
        for intent, expression in grammar.intents.items()
    }
    return grammar.with_intents(intents, {**grammar.slots, SLOT: Values(dict.fromkeys(words, True))})


def is_addressed(parse: Parse) -> bool:
    """Whether the wake word came first."""
    return SLOT in parse.slots


def without_wake_word(parse: Parse) -> Parse:
    """What was said besides."""
    return Parse(parse.intent, {name: value for name, value in parse.slots.items() if name != SLOT})
