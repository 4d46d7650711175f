"""What breaks a limit is found and ended, through the very function that runs the program."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.benchmarks.hostile.case import Case, Limits, Outcome
from tests.benchmarks.hostile.judgement import findings
from tests.benchmarks.hostile.program import run_alone

PYTHON = f"exec {sys.executable} -I -S -c"


def ran(shell: str, folder: Path, **limits: float) -> Outcome:
    case = Case("planted", (), folder=folder, shell=shell, limits=Limits(**limits))
    return run_alone(case, folder / "home", leaving_seconds=0.2)


def test_what_waits_for_ever_is_found(tmp_path: Path) -> None:
    outcome = ran("exec sleep 100", tmp_path, idle_seconds=0.5)
    assert outcome.code is None
    assert "it hung" in outcome.over


def test_what_calculates_for_ever_is_found_by_its_processor_time(tmp_path: Path) -> None:
    outcome = ran("while :; do :; done", tmp_path, processor_seconds=0.3)
    assert "s of processor time" in outcome.over
    assert outcome.processor_seconds > 0.3


def test_what_takes_too_much_memory_is_found_in_whichever_process(tmp_path: Path) -> None:
    hog = f"{PYTHON} \"b = bytearray(b'x' * 200_000_000); import time; time.sleep(100)\""
    outcome = ran(f"({hog}) & wait", tmp_path, megabytes=100.0)
    assert "MB of memory" in outcome.over


def test_memory_that_was_given_back_before_anybody_looked_counts(tmp_path: Path) -> None:
    outcome = ran(f"{PYTHON} \"b = b'x' * 200_000_000; del b; import time; time.sleep(0.3)\"", tmp_path)
    assert outcome.megabytes > 200


def test_a_process_that_outlasts_the_program_is_found(tmp_path: Path) -> None:
    outcome = ran("sleep 100 & exit 0", tmp_path)
    assert "it left processes: sleep 100" in outcome.over


@pytest.mark.parametrize(
    ("shell", "found"),
    [
        (f'{PYTHON} "raise KeyError(5)"', "a traceback: KeyError: 5"),
        ("echo 'It is refused.' >&2; exit 7", "exit code 7"),
        ("kill -SEGV $$", "signal 11"),
        ("exit 2", "not a word"),
    ],
)
def test_a_planted_fault_is_found(shell: str, found: str, tmp_path: Path) -> None:
    outcome = ran(shell, tmp_path)
    wrong = findings(Case("planted", ()), outcome)
    assert any(found in each for each in wrong), (wrong, outcome)


def test_what_ends_within_its_limits_is_left_alone(tmp_path: Path) -> None:
    outcome = ran("echo 'It is refused.' >&2; exit 2", tmp_path)
    assert (outcome.code, outcome.errors, outcome.over) == (2, "It is refused.\n", "")


def test_a_bar_that_was_taken_away_is_no_line_of_its_own(tmp_path: Path) -> None:
    outcome = ran("printf '\\rdata: 0%%|   | 0/24\\r          \\rIt is refused.\\n' >&2; exit 2", tmp_path)
    assert findings(Case("planted", ()), outcome) == []
