from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from app.common.folder_lock import FolderIsHeldError, folder_held

WITHOUT_FCNTL = """
import os, sys, types
from pathlib import Path

LOCKED = set()

def locking(descriptor, mode, count):
    file = os.fstat(descriptor).st_ino
    if file in LOCKED:
        raise PermissionError(13, "Permission denied")
    LOCKED.add(file)

sys.modules["msvcrt"] = types.SimpleNamespace(locking=locking, LK_NBLCK=2)
sys.platform = "win32"
from app.common.folder_lock import LOCK_FILE, FolderIsHeldError, folder_held

folder = Path(sys.argv[1])
with folder_held(folder, 0.1):
    assert (folder / LOCK_FILE).exists()
    try:
        with folder_held(folder, 0.1):
            print("held twice")
    except FolderIsHeldError:
        print("held once")
"""


def test_a_folder_is_held_once(tmp_path: Path) -> None:
    with folder_held(tmp_path, 0.1), pytest.raises(FolderIsHeldError), folder_held(tmp_path, 0.1):
        pass
    with folder_held(tmp_path, 0.1):
        pass


def test_windows_holds_a_file_in_it(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WITHOUT_FCNTL, str(tmp_path)],
        cwd=Path(__file__).parents[3], check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert told.stdout == "held once\n"
