"""What the names in a zip are, where it does not say in which encoding they were written.

The format knows two: UTF-8, which an entry says by a bit, and code page 437 of the first PC. Programs also
write that of their computer without a word: GBK on Chinese Windows, UTF-8 on macOS and Linux. Some, as
Info-ZIP, say the name in UTF-8 once more beside it. Source: PKWARE, "APPNOTE.TXT", 4.6.9 and appendix D.
"""

from __future__ import annotations

import os
import struct
import zipfile
from collections.abc import Iterable, Iterator
from zlib import crc32

SAYS_UTF_8 = 0x800
WRITTEN, CHINESE = "cp437", "gb18030"
COMMON_CHINESE = "gb2312"
UNICODE_PATH = 0x7075
"""The extra field with the name in UTF-8."""
LOOKED_AT = 1000
"""Names with other letters than those of ASCII, which tell well enough."""


def decode_names(entries: Iterable[zipfile.ZipInfo]) -> None:
    """Set the names right of those that do not say what they are; all of an archive are taken for one kind.

    Python reads them as code page 437, out of which their bytes come back. What is said beside the name
    counts, as it does to Python itself from 3.12 on. Raises `ValueError` or `struct.error` where that is
    damaged: a later Python has called the zip a bad one by then.
    """
    silent = []
    for entry in entries:
        told = _told_beside(entry)
        entry.filename = told or _as_name(entry.orig_filename)
        if not told and not entry.flag_bits & SAYS_UTF_8 and not entry.orig_filename.isascii():
            silent.append(entry)
    encoding = _encoding([_bytes_of(entry) for entry in silent[:LOOKED_AT]])
    for entry in silent:
        try:
            entry.filename = _as_name(_bytes_of(entry).decode(encoding))
        except UnicodeDecodeError:
            continue  # it stays as it is


def _told_beside(entry: zipfile.ZipInfo) -> str:
    """The name that an extra field says, or "". One whose checksum is of another name is of no account."""
    told = ""
    for kind, content in _extra_fields(entry.extra):
        if kind != UNICODE_PATH:
            continue
        version, checksum = struct.unpack("<BL", content[:5])
        if version == 1 and checksum == crc32(_bytes_of(entry)):
            told = _as_name(content[5:].decode()) or told
    return told


def _extra_fields(extra: bytes) -> Iterator[tuple[int, bytes]]:
    while len(extra) >= 4:
        kind, size = struct.unpack("<HH", extra[:4])
        yield kind, extra[4 : 4 + size]
        extra = extra[4 + size :]


def _as_name(text: str) -> str:
    """As Python has the names of entries."""
    return text.partition("\0")[0].replace(os.sep, "/")


def _bytes_of(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode("utf-8" if entry.flag_bits & SAYS_UTF_8 else WRITTEN)


def _encoding(names: list[bytes]) -> str:
    together = b"\n".join(names)
    for encoding, fits in (("utf-8", lambda _: True), (CHINESE, _is_chinese)):
        try:
            if fits(together.decode(encoding)):
                return encoding
        except UnicodeDecodeError:
            continue
    return WRITTEN


def _is_chinese(text: str) -> bool:
    """Whether most of it are characters in use: accented letters of Europe come out as rare ones, or none."""
    foreign = [letter for letter in text if not letter.isascii()]
    return 2 * sum(map(_is_common, foreign)) > len(foreign)


def _is_common(letter: str) -> bool:
    try:
        return len(letter.encode(COMMON_CHINESE)) == 2
    except UnicodeEncodeError:
        return False
