"""Templates run backwards: phrase -> things that one could say, for help, menus and suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from audio.expression import (
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
from audio.grammar import Decimal, Slot, Values
from audio.tokens import is_han, tokens


def examples(template: str, slots: Mapping[str, Slot]) -> tuple[str, ...]:
    """What the template lets one say: the least, then every word of its first list, then each extra."""
    expression = read_template(template)
    chinese = any(is_han(token) for token in tokens(template))
    lists = [name for name in slot_names(expression) if isinstance(slots[name], Values)]
    words = _distinct(slots[lists[0]], chinese) if lists else []
    said = {name: _example_value(slots[name], chinese) for name in slot_names(expression)}
    fillings = [said | {lists[0]: word} for word in words] or [said]
    phrases = [_Speaker(said, optional=False).phrase(expression)]
    phrases += [_Speaker(filling, optional=True).phrase(expression) for filling in fillings]
    extras = max((len(each.parts) for each in _any_orders(expression)), default=0)
    phrases += [_Speaker(said, optional=True, extra=extra).phrase(expression) for extra in range(extras)]
    return tuple(dict.fromkeys(phrases))


@dataclass(frozen=True)
class _Speaker:
    """Walks a template and always takes the first choice."""

    said: Mapping[str, str]
    optional: bool
    extra: int | None = None
    """Which part of an any-order group is said."""

    def phrase(self, expression: Expression) -> str:
        return _spaced(list(self.parts(expression)))

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


def _example_value(slot: Slot, chinese: bool) -> str:
    if isinstance(slot, Values):
        return _distinct(slot, chinese)[0]
    if isinstance(slot, Decimal):
        return "0.05"
    return str(max(slot.low, min(20, slot.high)))


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


def _spaced(parts: list[str]) -> str:
    """Chinese characters stand together; everything else has spaces between."""
    text = ""
    for part in parts:
        together = not text or is_han(text[-1]) or is_han(part[0])
        text += part if together else f" {part}"
    return text
