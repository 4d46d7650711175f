import errno
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.files.whole_files import remedy, remove_leftovers, sync_folder, write_whole

WRITE_FOR_EVER = """
import sys
from pathlib import Path
from models.files.whole_files import write_whole
print("writing", flush=True)
while True:
    for letter in b"ab":
        write_whole(Path(sys.argv[1]), bytes([letter]) * 4_000_000)
"""


def test_a_file_is_written_and_nothing_else_is_left(tmp_path: Path) -> None:
    for contents in (b"old", b"new"):
        write_whole(tmp_path / "file", contents)
        assert (tmp_path / "file").read_bytes() == contents
        assert [each.name for each in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the folder says who may read")
def test_a_private_file_is_for_nobody_else(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"contents", private=True)
    assert (tmp_path / "file").stat().st_mode & 0o077 == 0


def test_a_write_that_is_killed_leaves_a_whole_file_and_what_can_be_removed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    leftovers = 0
    for attempt in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", WRITE_FOR_EVER, str(path)],
            cwd=Path(__file__).parents[3],
            stdout=subprocess.PIPE,
        ) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline()
            deadline = time.monotonic() + 20
            while not path.exists() or (attempt % 2 and not list(tmp_path.glob(".*.part"))):
                assert time.monotonic() < deadline
            writer.kill()
        contents = path.read_bytes()
        assert contents in (b"a" * 4_000_000, b"b" * 4_000_000)
        leftovers += len(list(tmp_path.glob(".*.part")))
        remove_leftovers(tmp_path)
        assert [each.name for each in tmp_path.iterdir()] == ["file"]
    assert leftovers, "no write was hit"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_raises_and_leaves_no_part(tmp_path: Path) -> None:
    part = tmp_path / f".file.{os.getpid()}.part"
    part.symlink_to("/dev/full")
    with pytest.raises(OSError, match=os.strerror(errno.ENOSPC)):
        write_whole(tmp_path / "file", b"contents")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "make room"),
        (errno.ENOENT, "bring its folder back"),
        (errno.EROFS, "allow writing there"),
        (errno.EACCES, "allow writing there"),
    ],
)
def test_every_trouble_has_its_remedy(number: int, words: str) -> None:
    assert remedy(OSError(number, os.strerror(number))) == words


def test_folders_that_are_not_there_hold_nothing_up(tmp_path: Path) -> None:
    sync_folder(tmp_path / "gone")
    remove_leftovers(tmp_path / "gone")
