"""Read the IDX format, in which MNIST and its kin are published.

A file is a header and then the values, row by row: two zero bytes, one byte for the type of the values
(8: unsigned bytes), one byte for the number of dimensions, and each dimension's size as a big-endian 32-bit
number. Source: Y. LeCun, C. Cortes, C. Burges, "The MNIST database", section "File formats".
"""

from __future__ import annotations

import gzip
import io
import math
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from language.sentence import message
from models.files.user_files import open_user_file

UNSIGNED_BYTES = 8
MOST_DIMENSIONS = 32
"""Of any array that NumPy has."""
LARGEST_BYTES = 1 << 30
"""More than any data set of this kind holds; a file that says it holds more is damaged."""
CHUNK_BYTES = 1 << 20


class IdxError(ValueError):
    """A file that is not sound IDX. Its text is one sentence: the file, what is wrong and what to do."""


def read_idx(path: Path) -> NDArray[np.uint8]:
    """The values in the shape that the header gives; gzip is recognised by the content, not by the name.

    Memory grows only with the bytes that are really there, whatever the header says. Raises `IdxError` for
    a damaged file and `OSError` for one that cannot be opened.
    """
    with open_user_file(path) as raw:
        compressed = raw.read(2) == b"\x1f\x8b"
        raw.seek(0)
        if not compressed:
            return _read(raw, path)
        with gzip.GzipFile(fileobj=raw, mode="rb") as unpacked:
            try:
                return _read(unpacked, path)
            except EOFError:
                raise _error(path, message("is cut off: its compressed data ends too early")) from None
            except (gzip.BadGzipFile, zlib.error):
                raise _error(path, message("is damaged: its compressed data cannot be unpacked")) from None


def _read(file: io.BufferedIOBase, path: Path) -> NDArray[np.uint8]:
    shape = _read_header(file, path)
    expected = math.prod(shape)
    if expected > LARGEST_BYTES:
        raise _error(
            path, message("is damaged: it says that it holds {expected} bytes", expected=f"{expected:,}")
        )
    values = _read_at_most(file, expected)
    if len(values) < expected:
        raise _error(
            path,
            message(
                "is cut off: it holds {values} of the {expected} values it should",
                values=f"{len(values):,}",
                expected=f"{expected:,}",
            ),
        )
    # Reading on also lets gzip reach its checksum.
    if file.read(1):
        raise _error(
            path,
            message(
                "is damaged: more bytes follow the {expected} values it should hold", expected=f"{expected:,}"
            ),
        )
    return np.frombuffer(values, dtype=np.uint8).reshape(shape)


def _read_header(file: io.BufferedIOBase, path: Path) -> tuple[int, ...]:
    magic = file.read(4)
    if len(magic) < 4 or magic[:2] != b"\0\0":
        raise _error(path, message("is not an IDX file"))
    value_type, dimensions = magic[2], magic[3]
    if value_type != UNSIGNED_BYTES or not 0 < dimensions <= MOST_DIMENSIONS:
        raise _error(
            path,
            message("is not an IDX file of bytes (its first four bytes are {value})", value=magic.hex(" ")),
        )
    sizes = file.read(4 * dimensions)
    if len(sizes) < 4 * dimensions:
        raise _error(path, message("is cut off: its header ends too early"))
    return tuple(int.from_bytes(sizes[start : start + 4], "big") for start in range(0, len(sizes), 4))


def _read_at_most(file: io.BufferedIOBase, count: int) -> bytearray:
    values = bytearray()
    while chunk := file.read(min(CHUNK_BYTES, count - len(values))):
        values += chunk
    return values


def _error(path: Path, problem: str) -> IdxError:
    return IdxError(message("{path} {problem}; put a fresh copy in its place.", path=path, problem=problem))
