"""Frozen facts as bytes of plain values, and back by a reader that takes nothing else.

Others may be on a cluster too. What comes from there is never unpickled by us: it is numbers, texts, bytes
and lists of these (msgpack), and only what has exactly the fields of a fact that is expected becomes one.
"""

from __future__ import annotations

import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any, TypeVar

from language.plain import PlainError, as_plain, from_plain

Fact = TypeVar("Fact")
NUMBERS_BELOW = 2**63
"""Whole numbers stay between this and its negative, as in the history."""
LONGEST_TEXT = 10_000
CONTROLS = {*range(32), *range(127, 160)}
"""Characters that no text has: to a terminal they are orders."""


class StrangeError(ValueError):
    """What came is none of the facts that were expected."""


def as_bytes(fact: object) -> bytes:
    """A dataclass of plain values, tuples, mappings and other dataclasses, as bytes."""
    import msgpack  # Comes with Dask. Every training process knows these facts, and most without a cluster.

    packed: bytes = msgpack.packb(_plain(fact))
    return packed


def read(kind: type[Fact], contents: object) -> Fact:
    """The inverse, for the dataclass `kind`. Raises `StrangeError` for whatever is not exactly one."""
    if not isinstance(contents, bytes | bytearray | memoryview):
        raise StrangeError
    import msgpack

    try:
        plain = msgpack.unpackb(contents)
    except (ValueError, TypeError, RecursionError, msgpack.UnpackException) as error:
        raise StrangeError from error
    fact: Fact = _read(kind, plain)
    return fact


def _plain(value: Any) -> Any:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        # By their names, and the name of the kind before them, since a field may have one of several.
        fields = {each.name: _plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
        return [type(value).__name__, fields]
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, str):
        return as_plain(value)
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    return value


def _read(kind: Any, plain: Any) -> Any:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _read_either(arguments, plain)
    if dataclasses.is_dataclass(kind):
        return _read_fact(kind, plain)
    if origin is tuple:
        _need(isinstance(plain, list))
        return tuple(_read(arguments[0], each) for each in plain)
    if origin is Mapping:
        _need(isinstance(plain, dict))
        return {_read(arguments[0], key): _read(arguments[1], each) for key, each in plain.items()}
    return _read_value(kind, plain)


def _read_either(kinds: tuple[Any, ...], plain: Any) -> Any:
    """One of several facts by its name; or None or something else."""
    if plain is None and type(None) in kinds:
        return None
    facts = {
        each.__name__: each for each in kinds if isinstance(each, type) and dataclasses.is_dataclass(each)
    }
    others = [each for each in kinds if each is not type(None) and not dataclasses.is_dataclass(each)]
    if facts and isinstance(plain, list) and plain and isinstance(plain[0], str) and plain[0] in facts:
        return _read_fact(facts[plain[0]], plain)
    _need(len(others) == 1)
    return _read(others[0], plain)


def _read_fact(kind: Any, plain: Any) -> Any:
    _need(isinstance(plain, list) and len(plain) == 2 and plain[0] == kind.__name__)
    expected, given = _kinds_of_fields(kind), plain[1]
    _need(isinstance(given, dict) and given.keys() == expected.keys())
    values = {name: _read(each, given[name]) for name, each in expected.items()}
    try:
        return kind(**values)
    except (ValueError, TypeError) as error:  # a fact may look at its own values
        raise StrangeError from error


def _read_value(kind: Any, plain: Any) -> Any:
    if kind is str and isinstance(plain, dict):
        return _read_sentence(plain)
    if kind is float and type(plain) is int:
        plain = float(plain)
    _need(kind in (bool, int, float, str, bytes) and type(plain) is kind)
    _need(kind is not int or -NUMBERS_BELOW < plain < NUMBERS_BELOW)
    _need(kind is not str or _is_text(plain))
    return plain


def _read_sentence(plain: dict[str, Any]) -> str:
    try:
        sentence = from_plain(plain)
    except PlainError as error:
        raise StrangeError from error
    _need(_is_text(sentence))
    return sentence


def _is_text(plain: str) -> bool:
    return len(plain) <= LONGEST_TEXT and not any(ord(each) in CONTROLS for each in plain)


@functools.cache
def _kinds_of_fields(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {each.name: hints[each.name] for each in dataclasses.fields(kind)}


def _need(is_so: bool) -> None:
    if not is_so:
        raise StrangeError
