"""Names of files as texts that everything can show and keep."""

from __future__ import annotations

import re

HALF_A_LETTER = re.compile("[\ud800-\udfff]")
BYTES = 0xDC00
"""A byte of a file's name that is no UTF-8 is to Python the half of a letter at this place and the byte."""


def readable(name: str) -> str:
    """The name, with "\\xe9" for a byte of no letter: no file keeps, and no font has, half of one.

    Other names have another text.
    """
    return HALF_A_LETTER.sub(_in_digits, name)


def _in_digits(half: re.Match[str]) -> str:
    number = ord(half.group())
    return f"\\x{number - BYTES:02x}" if BYTES + 0x80 <= number <= BYTES + 0xFF else f"\\u{number:04x}"
