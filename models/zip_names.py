"""What the names in a zip are, where it does not say in which encoding they were written.

The format knows two: UTF-8, which an entry says by a bit, and code page 437 of the first PC. Programs also
write that of their computer without a word: GBK on Chinese Windows, UTF-8 on macOS and Linux. Source: PKWARE,
"APPNOTE.TXT", appendix D.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable

SAYS_UTF_8 = 0x800
WRITTEN, CHINESE = "cp437", "gb18030"
COMMON_CHINESE = "gb2312"
LOOKED_AT = 1000
"""Names with other letters than those of ASCII, which tell well enough."""


def decode_names(entries: Iterable[zipfile.ZipInfo]) -> None:
    """Set the names right of those that do not say what they are; all of an archive are taken for one kind.

    Python reads them as code page 437, out of which their bytes come back.
    """
    silent = [entry for entry in entries if not entry.flag_bits & SAYS_UTF_8 and not _is_ascii(entry)]
    encoding = _encoding([_bytes_of(entry) for entry in silent[:LOOKED_AT]])
    for entry in silent:
        try:
            entry.filename = _bytes_of(entry).decode(encoding).partition("\0")[0]
        except UnicodeDecodeError:
            continue  # it stays as it is


def _is_ascii(entry: zipfile.ZipInfo) -> bool:
    return entry.orig_filename.isascii()


def _bytes_of(entry: zipfile.ZipInfo) -> bytes:
    return entry.orig_filename.encode(WRITTEN)


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
