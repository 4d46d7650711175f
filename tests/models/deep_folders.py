"""Folders in each other, deeper than Python calls and than pytest can remove."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEPTH = 1200


@contextmanager
def deep_folder(top: Path, name: str) -> Iterator[Path]:
    """`top` with a file of this name at its very bottom, until the end."""
    folders = [top]
    for _ in range(DEPTH):
        folders.append(folders[-1] / "d")
    for folder in folders:
        folder.mkdir(exist_ok=True)
    file = folders[-1] / name
    file.write_bytes(b"x")
    try:
        yield top
    finally:
        file.unlink()
        for folder in reversed(folders[1:]):
            folder.rmdir()
