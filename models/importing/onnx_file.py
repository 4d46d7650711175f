"""The numbers and the texts of an ONNX file, which is a protocol buffer, without what else is in it.

A message is a row of fields, each a number with a kind, and then a value: a whole number, or bytes, which may
be a message in turn (protobuf.dev, "Encoding"). A library makes an object of every field there is, also of a
hundred million empty ones; here only those that HearSee writes are looked at, in place. Field numbers are
those of github.com/onnx/onnx, `onnx.proto`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

WHOLE, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5
"""Kinds of fields."""
MOST_FIELDS = 100_000
"""Of one message; HearSee writes some hundreds."""
LONGEST_NUMBER = 10
"""Bytes of a whole number, seven bits in each."""
LONGEST_TEXT = 2**24
"""Bytes; what was read from JSON takes twenty times as much."""
GRAPH, FACTS = 7, 14
"""Of a model."""
NUMBERS = 5
"""Of a graph."""
DIMENSIONS, ELEMENT, NAME, RAW, OUTSIDE = 1, 2, 8, 9, 13
"""Of numbers; the last says in which other file they are."""
KEY, VALUE = 1, 2
"""Of a fact."""
NOTHING = memoryview(b"")
ELEMENTS = {1: "<f4", 7: "<i8"}
"""The kinds of numbers that models here are made of."""


class ElsewhereError(ValueError):
    """The numbers are in other files."""


def onnx_facts(contents: bytes) -> dict[str, str]:
    """The texts that are told of a model, by their keys; its numbers are not looked at, nor its graph.

    Raises `ValueError` for bytes that are no such file.
    """
    found = {}
    for number, value in _fields(memoryview(contents)):
        if number == FACTS:
            fact = dict(_fields(_message(value)))
            # What is empty is not written.
            found[_text(fact.get(KEY, NOTHING))] = _text(fact.get(VALUE, NOTHING))
    return found


def onnx_numbers(contents: bytes) -> dict[str, NDArray[Any]]:
    """The numbers by their names: views of the bytes, which cannot be written to.

    Raises `ValueError` for what HearSee does not write, and `ElsewhereError`.
    """
    found = {}
    for number, value in _fields(memoryview(contents)):
        if number != GRAPH:
            continue
        for within, inner in _fields(_message(value)):
            if within == NUMBERS:
                name, numbers = _numbers(_message(inner))
                found[name] = numbers
    return found


def _numbers(message: memoryview) -> tuple[str, NDArray[Any]]:
    """One array and its name."""
    shape: list[int] = []
    told: dict[int, int | memoryview] = {}
    for number, value in _fields(message):
        if number == OUTSIDE:
            raise ElsewhereError
        if number == DIMENSIONS:
            shape += [value] if isinstance(value, int) else list(_whole_numbers(value))
        told[number] = value
    kind = told.get(ELEMENT)
    if kind not in ELEMENTS:
        raise ValueError(f"numbers of the kind {kind}")
    values = np.frombuffer(_message(told[RAW]), ELEMENTS[kind])
    if len(shape) > 8 or math.prod(shape) != len(values):
        raise ValueError("numbers of another shape than they say")
    return _text(told[NAME]), values.reshape(shape)


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """The number of each field, and its value."""
    at = 0
    for _ in range(MOST_FIELDS):
        if at == len(message):
            return
        tag, at = _whole_number(message, at)
        number, kind = tag >> 3, tag & 7
        if kind == WHOLE:
            value, at = _whole_number(message, at)
            yield number, value
            continue
        if kind == BYTES:
            size, at = _whole_number(message, at)
        elif kind in (EIGHT_BYTES, FOUR_BYTES):
            size = 8 if kind == EIGHT_BYTES else 4
        else:
            raise ValueError(f"a field of the kind {kind}")
        if at + size > len(message):
            raise ValueError("a field that ends after its message")
        yield number, message[at : at + size]
        at += size
    raise ValueError("too many fields")


def _whole_number(message: memoryview, at: int) -> tuple[int, int]:
    """The number that begins there, and where the next field does. Raises `ValueError`."""
    number = 0
    for place, byte in enumerate(message[at : at + LONGEST_NUMBER]):
        number |= (byte & 0x7F) << 7 * place
        if byte < 0x80:
            return number, at + place + 1
    raise ValueError("a number that does not end")


def _whole_numbers(packed: memoryview) -> Iterator[int]:
    at = 0
    while at < len(packed):
        number, at = _whole_number(packed, at)
        yield number


def _message(value: int | memoryview) -> memoryview:
    if isinstance(value, int):
        raise ValueError("a number where there should be a message")
    return value


def _text(value: int | memoryview) -> str:
    text = _message(value)
    if len(text) > LONGEST_TEXT:
        raise ValueError("a text that is too long")
    return str(text, "utf-8")
