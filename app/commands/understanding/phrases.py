"""Short notation for entries of the lexicon: a family and its phrases, as a template."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.commands.understanding.lexicon import JOINS, Entry
from audio.grammar.grammar import Values

IS = (
    "of to at is as equals by around about like from 为 是 取 给 用 要 等于 大概 到 变成 控制在",
    "equal to|set to|down to|up to|set at|直接用",
)
_SET_ZH, _TO_ZH = "设改调换降升提定弄搞", ("", "为", "成", "到", "在", "回")


def joining_words() -> Values:
    """What may stand between a setting and its value: "of", "down to", 设为. `@` in a phrase."""
    chinese = [verb + to for verb in _SET_ZH for to in _TO_ZH]
    return Values(dict.fromkeys((*IS[0].split(), *IS[1].split("|"), *chinese), ""))


def entries(families: Mapping[str, str]) -> tuple[Entry, ...]:
    """One for each family; `@` stands for what may join a setting and its value."""
    return tuple(Entry(spelt_out(text), family) for family, text in families.items())


def values(*phrases: str) -> tuple[Entry, ...]:
    """Phrases that fill the slots that stand in them."""
    return tuple(Entry(spelt_out(text)) for text in phrases)


def means(text: str, **slots: Any) -> Entry:
    """A phrase that fills slots without their words."""
    return Entry(spelt_out(text), "", tuple(slots.items()))


def spelt_out(text: str) -> str:
    """The template that the notation stands for."""
    return text.replace("@", f"[{{{JOINS}}}]")
