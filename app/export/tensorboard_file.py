"""Scalars in the file format that TensorBoard reads, without a library: the ones there are load torch.

A file is a row of records, each a protocol buffer between checksums (TensorFlow, "TFRecord and
tf.train.Example", section "TFRecords format details"):

    length (8 bytes) | masked crc32c of the length (4) | the buffer | masked crc32c of the buffer (4)

The first buffer names the version; every other one is an `Event` with one scalar. Field numbers are those of
`event.proto` and `summary.proto` (github.com/tensorflow/tensorboard, tensorboard/compat/proto).
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass

CASTAGNOLI = 0x82F63B78
"""The generator polynomial of crc32c, its bits reversed. Source: RFC 3720, section 12.1."""
MASK = 0xA282EAD8
"""Added to a checksum, as a checksum of data that holds checksums would be weak."""
VERSION = b"brain.Event:2"
VARINT, EIGHT_BYTES, BYTES, FOUR_BYTES = 0, 1, 2, 5
"""How a field is written. Source: protobuf.dev, "Encoding"."""


@dataclass(frozen=True)
class Scalar:
    """One point of a curve."""

    tag: str
    """The curve's name, such as "loss/train"."""
    value: float
    step: int
    wall_time: float
    """Seconds since 1970."""


def event_file(scalars: Iterable[Scalar], started: float) -> bytes:
    """The content of a whole file; `started` are seconds since 1970."""
    version = _field(1, EIGHT_BYTES, struct.pack("<d", started)) + _sized(3, VERSION)
    return b"".join(_record(each) for each in (version, *map(_event, scalars)))


def _event(scalar: Scalar) -> bytes:
    value = _sized(1, scalar.tag.encode()) + _field(2, FOUR_BYTES, struct.pack("<f", scalar.value))
    return (
        _field(1, EIGHT_BYTES, struct.pack("<d", scalar.wall_time))
        + _field(2, VARINT, _varint(scalar.step))
        + _sized(5, _sized(1, value))
    )


def _record(content: bytes) -> bytes:
    length = struct.pack("<Q", len(content))
    return length + _checksum(length) + content + _checksum(content)


def _checksum(content: bytes) -> bytes:
    plain = crc32c(content)
    turned = (plain >> 15) | (plain << 17)
    return struct.pack("<I", (turned + MASK) & 0xFFFFFFFF)


def _field(number: int, kind: int, content: bytes) -> bytes:
    return _varint(number << 3 | kind) + content


def _sized(number: int, content: bytes) -> bytes:
    return _field(number, BYTES, _varint(len(content)) + content)


def _varint(number: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says that more follow."""
    parts = bytearray()
    while number > 0x7F:
        parts.append(number & 0x7F | 0x80)
        number >>= 7
    parts.append(number)
    return bytes(parts)


def crc32c(content: bytes) -> int:
    """The cyclic redundancy check with Castagnoli's polynomial."""
    remainder = 0xFFFFFFFF
    for byte in content:
        remainder = remainder >> 8 ^ _TABLE[(remainder ^ byte) & 0xFF]
    return remainder ^ 0xFFFFFFFF


def _of_byte(byte: int) -> int:
    for _ in range(8):
        byte = byte >> 1 ^ (CASTAGNOLI if byte & 1 else 0)
    return byte


_TABLE = tuple(map(_of_byte, range(256)))
