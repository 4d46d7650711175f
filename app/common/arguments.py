"""Paths as they are typed into a terminal."""

from __future__ import annotations

from pathlib import Path


def as_argument(path: Path) -> str:
    """One argument of a command, also where there are spaces in it. Quotes of this kind mean the same to the
    shells of Unix and of Windows."""
    text = str(path)
    return f'"{text}"' if any(map(str.isspace, text)) else text
