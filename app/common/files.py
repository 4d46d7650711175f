"""Files that are written whole or not at all, wherever their user wants them."""

from __future__ import annotations

from pathlib import Path

from models.files import whole_files


def write_whole(path: Path, content: bytes) -> None:
    """See `models.files.whole_files.write_whole`; the folder is made if it is missing. Raises `OSError`."""
    path.parent.mkdir(parents=True, exist_ok=True)
    whole_files.write_whole(path, content)
