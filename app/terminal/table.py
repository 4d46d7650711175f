"""A table as text, for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection

from language.spoken import in_words


def table(rows: list[list[str]], left: Collection[int] = ()) -> str:
    """Columns as wide as they need to be; the first and those in `left` are flush left, the others right."""
    rows = [[in_words(cell) for cell in row] for row in rows]
    widths = [max(width(row[column]) for row in rows) for column in range(len(rows[0]))]
    flush_left = {0, *left}
    return "\n".join(
        "  ".join(
            _padded(cell, room, to_the_right=column not in flush_left)
            for column, (cell, room) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def width(text: str) -> int:
    """Columns in a terminal, where a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _padded(cell: str, room: int, *, to_the_right: bool) -> str:
    space = " " * (room - width(cell))
    return f"{space}{cell}" if to_the_right else f"{cell}{space}"
