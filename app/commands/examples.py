"""Templates run backwards: phrase -> things that one could say, for help, menus and suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

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
from audio.grammar.grammar import Decimal, Slot, Values
from audio.grammar.tokens import is_han, tokens


@dataclass(frozen=True)
class Example:
    """How a slot is shown, where the first of its words or a round number would not do."""

    said: str = ""
    beside: tuple[str, object] | None = None
    """A slot and what it means beside this one: the kernel's gamma is nothing to an MLP."""


NO_EXAMPLES: Mapping[str, Example] = {}


def examples(
    template: str, slots: Mapping[str, Slot], given: Mapping[str, Example] = NO_EXAMPLES
) -> tuple[str, ...]:
    """What the template lets one say: the least, then every word of its first list, then each extra.

    `given` says how some slots are shown.
    """
    filler = _Filler(read_template(template), slots, given, any(is_han(token) for token in tokens(template)))
    said = filler.filling({})
    phrases = [_Speaker(said, optional=False).phrase(filler.expression)]
    phrases += [
        _Speaker(filling, optional=True).phrase(filler.expression)
        for filling in filler.variations() or [said]
    ]
    for group in _any_orders(filler.expression):
        for extra, part in enumerate(group.parts):
            filling = filler.filling(filler.beside(tuple(slot_names(part))))
            phrases.append(_Speaker(filling, optional=True, extra=extra).phrase(filler.expression))
    return tuple(dict.fromkeys(phrases))


def telling_example(template: str, slots: Mapping[str, Slot], given: Mapping[str, Example]) -> str:
    """The one that shows best what the template is for: with its first extra, or with a word of its list."""
    found = examples(template, slots, given)
    names = {name for group in _any_orders(read_template(template)) for name in slot_names(group.parts[0])}
    if not names:
        return found[:4][-1]
    extras = sum(len(group.parts) for group in _any_orders(read_template(template)))
    return found[-extras]


@dataclass(frozen=True)
class _Filler:
    """Finds words for the slots of one template."""

    expression: Expression
    slots: Mapping[str, Slot]
    given: Mapping[str, Example]
    chinese: bool

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(slot_names(self.expression)))

    def variations(self) -> list[dict[str, str]]:
        """Every word of the first list once; not where several slots share it, as in a comparison."""
        lists = [name for name in self.names if isinstance(self.slots[name], Values)]
        if not lists or sum(self.slots[name] is self.slots[lists[0]] for name in lists) > 1:
            return []
        return [self.filling({lists[0]: word}) for word in _distinct(self.slots[lists[0]], self.chinese)]

    def filling(self, fixed: Mapping[str, str]) -> dict[str, str]:
        """A word for every slot; two slots with the same list get different ones."""
        filling = dict(fixed)
        for name in self.names:
            if name not in filling:
                slot = self.slots[name]
                taken = {word for other, word in filling.items() if self.slots[other] is slot}
                filling[name] = self._word(name, taken)
        return filling

    def beside(self, names: tuple[str, ...]) -> dict[str, str]:
        """What has to be said for other slots, so that these make sense."""
        wanted = [self.given[name].beside for name in names if name in self.given]
        return {other: self._word_for(other, meaning) for other, meaning in filter(None, wanted)}

    def _word(self, name: str, taken: set[str]) -> str:
        slot = self.slots[name]
        if isinstance(slot, Values):
            words = _distinct(slot, self.chinese)
            return next((word for word in words if word not in taken), words[0])
        if name in self.given and self.given[name].said:
            return self.given[name].said
        return "0.05" if isinstance(slot, Decimal) else str(max(slot.low, min(20, slot.high)))

    def _word_for(self, name: str, meaning: object) -> str:
        slot = self.slots[name]
        assert isinstance(slot, Values)
        words = (*_distinct(slot, self.chinese), *slot.phrases)
        return next(word for word in words if slot.phrases[word] == meaning)


@dataclass(frozen=True)
class _Speaker:
    """Walks a template and always takes the first choice."""

    said: Mapping[str, str]
    optional: bool
    extra: int | None = None
    """Which part of an any-order group is said."""

    def phrase(self, expression: Expression) -> str:
        return spaced(list(self.parts(expression)))

    def parts(self, expression: Expression) -> Iterator[str]:
        match expression:
            case Word(text):
                yield text
            case SlotReference(name):
                yield self.said[name]
            case Choice(options):
                yield from self.parts(options[0])
            case Optional(part):
                yield from self.parts(part) if self.optional else ()
            case AnyOrder(parts):
                if self.extra is not None:
                    # Without the words that only join it to another part.
                    yield from _Speaker(self.said, optional=False).parts(parts[self.extra])
            case Sequence(parts):
                for part in parts:
                    yield from self.parts(part)


def _any_orders(expression: Expression) -> Iterator[AnyOrder]:
    match expression:
        case AnyOrder():
            yield expression
        case Sequence(parts) | Choice(parts):
            for part in parts:
                yield from _any_orders(part)
        case Optional(part):
            yield from _any_orders(part)
        case _:
            return


def _distinct(slot: Slot, chinese: bool) -> list[str]:
    """The first phrase in this language for every meaning; those of the other where there is none."""
    assert isinstance(slot, Values)
    own = {
        phrase: value for phrase, value in slot.phrases.items() if chinese == any(map(is_han, tokens(phrase)))
    }
    first: dict[object, str] = {}
    for phrase, value in (own or slot.phrases).items():
        first.setdefault(value, phrase)
    return list(first.values())


def spaced(parts: list[str]) -> str:
    """Chinese characters stand together; everything else has spaces between."""
    text = ""
    for part in parts:
        together = not text or is_han(text[-1]) or is_han(part[0])
        text += part if together else f" {part}"
    return text
