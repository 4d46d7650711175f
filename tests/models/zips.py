"""Zips as other programs write them, and Python does not."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path


def zip_of(path: Path, names: Sequence[bytes], contents: bytes = b"x", beside: Sequence[bytes] = ()) -> Path:
    """A zip of files with these names, byte by byte, in which nothing says what these bytes mean.

    Nothing but extra fields, which may stand `beside` the first of them.
    """
    with zipfile.ZipFile(path, "w") as archive:
        for number, name in enumerate(names):
            entry = zipfile.ZipInfo(_stand_in(number, name))
            entry.extra = beside[number] if number < len(beside) else b""
            archive.writestr(entry, contents)
    made = path.read_bytes()
    for number, name in enumerate(names):
        made = made.replace(_stand_in(number, name).encode(), name)
    path.write_bytes(made)
    return path


def unicode_path(name: bytes, told: bytes, *, version: int = 1) -> bytes:
    """The extra field by which Info-ZIP says what a name is in UTF-8."""
    content = struct.pack("<BL", version, zlib.crc32(name)) + told
    return struct.pack("<HH", 0x7075, len(content)) + content


def _stand_in(number: int, name: bytes) -> str:
    return f"{number}".rjust(len(name), "#")


def lock(path: Path, *names: bytes) -> Path:
    """Have these files of a zip say that they take a password, or all of them."""
    contents = bytearray(path.read_bytes())
    for mark, flags, name_at in ((b"PK\3\4", 6, 30), (b"PK\1\2", 8, 46)):
        at = contents.find(mark)
        while at >= 0:
            if not names or any(contents[at + name_at :].startswith(name) for name in names):
                contents[at + flags] |= 1
            at = contents.find(mark, at + 1)
    path.write_bytes(bytes(contents))
    return path
