"""The order in which the files of tests begin."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import LONGEST_FIRST

REPOSITORY = Path(__file__).parents[2]


def test_every_file_that_begins_first_is_there() -> None:
    missing = [name for name in LONGEST_FIRST if not (REPOSITORY / name).is_file()]
    assert not missing, f"moved or renamed: {missing}; see LONGEST_FIRST in tests/conftest.py"


def test_no_file_begins_twice() -> None:
    assert len(set(LONGEST_FIRST)) == len(LONGEST_FIRST)
