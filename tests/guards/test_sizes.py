"""How large a file and a folder may be. What is larger today is named here, to leave the list in time."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRODUCT = ("app", "models", "audio", "language")
MOST_LINES = 300
MOST_FILES = 20
LONGER_FILES: frozenset[str] = frozenset()
"""To be split; none may be added."""
FULLER_FOLDERS: frozenset[str] = frozenset()
"""To be sorted into folders; none may be added."""


def files() -> list[Path]:
    return sorted(path for each in PRODUCT for path in (ROOT / each).rglob("*.py"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_file_is_longer_than_a_reader_can_keep_in_mind() -> None:
    longer = {name(path) for path in files() if len(path.read_bytes().splitlines()) > MOST_LINES}
    assert longer - LONGER_FILES == set(), f"split them, {MOST_LINES} lines are the most"
    assert LONGER_FILES - longer == set(), "they are short enough now; take them off the list"


def test_no_folder_has_more_files_than_can_be_looked_over() -> None:
    counted = Counter(name(path.parent) for path in files())
    fuller = {folder for folder, count in counted.items() if count > MOST_FILES}
    assert fuller - FULLER_FOLDERS == set(), f"sort them into folders, {MOST_FILES} files are the most"
    assert FULLER_FOLDERS - fuller == set(), "they have few enough now; take them off the list"


def test_every_folder_says_what_lives_in_it() -> None:
    silent = [name(path.parent) for path in files() if not (path.parent / "__init__.py").is_file()]
    assert silent == []
