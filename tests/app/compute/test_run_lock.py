from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.compute.run_lock import RunIsGoingError, is_held, run_held

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot lock a folder")

HOLD = """
import sys
from pathlib import Path
from app.compute.run_lock import run_held
with run_held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_run_is_held_against_another_program_until_that_one_is_killed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(RunIsGoingError, match="stop it there first"), run_held(tmp_path, patience=0.1):
            pass
        other.kill()
    with run_held(tmp_path, patience=0.1):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_holds_up_nothing(tmp_path: Path) -> None:
    with run_held(tmp_path / "gone"):
        pass


def test_whether_somebody_is_at_a_run_can_be_asked(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    with run_held(tmp_path):
        assert is_held(tmp_path)
    assert not is_held(tmp_path)
    assert not is_held(tmp_path / "none")
