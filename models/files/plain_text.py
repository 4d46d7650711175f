"""Names that others have given, made harmless where they are shown or written.

An escape character moves the cursor of a terminal, a mark for the direction of writing has a name read
backwards, and a spreadsheet computes what begins as a formula does.
"""

from __future__ import annotations

import re

_UNSEEN = "\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff"
"""Control characters but tab and line feed, marks for the direction of writing, and halves of characters."""
_NOT_PLAIN = re.compile(f"[{_UNSEEN}]")
_NOT_IN_A_LINE = re.compile(f"[{_UNSEEN}\t\n]")
LONGEST_SENTENCE = 1000
"""Letters; nobody reads more of a path that is longer than any file's."""
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Beginnings of them, those of full width for spreadsheets of East Asia."""


def plain(text: str) -> str:
    r"""The text with what no one sees spelt out: \x1b for an escape character. Its lines stay."""
    return _NOT_PLAIN.sub(_spelt_out, text)


def one_line(text: str) -> str:
    """The same, as one line."""
    return _NOT_IN_A_LINE.sub(_spelt_out, text)


def sentence(text: str) -> str:
    """What is told, as one line that can be read: the middle of what is too long is left out."""
    line = re.sub("[\t\n]", _spelt_out, text)
    half = LONGEST_SENTENCE // 2 - 2
    return line if len(line) <= LONGEST_SENTENCE else f"{line[:half]} … {line[-half:]}"


def plain_json(line: str) -> str:
    """The same of JSON, which still says what it said."""
    return _NOT_PLAIN.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def no_formula(cell: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULAS) else cell


def _spelt_out(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
