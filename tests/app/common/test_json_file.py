import os
from pathlib import Path

import pytest

from app.common.folder_lock import folder_held
from app.common.json_file import KeptFileError, change_object, read_object, write_object


def test_what_was_written_is_read_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "file.json"
    write_object(path, {"word": "电脑"}, "your things")
    write_object(path, {"word": "computer"}, "your things")
    assert read_object(path, "your things") == {"word": "computer"}
    assert [each.name for each in path.parent.iterdir()] == ["file.json"]


def test_no_file_is_an_empty_object(tmp_path: Path) -> None:
    assert read_object(tmp_path / "file.json", "your things") == {}


@pytest.mark.parametrize("content", [b"{", b"[1, 2]", b"\xff\xfe\x00", b""])
def test_a_damaged_file_is_moved_aside_and_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file.json"
    for name in ("file.damaged.json", "file.damaged-2.json"):
        path.write_bytes(content)
        with pytest.raises(KeptFileError) as told:
            read_object(path, "your things")
        assert str(told.value) == f"{path} was damaged and is now {name}; your things are as at first."
        assert (tmp_path / name).read_bytes() == content
        assert read_object(path, "your things") == {}


def test_a_place_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "settings").write_text("a file, not a folder")
    with pytest.raises(KeptFileError, match=r"cannot be written .* your things last until the app is closed"):
        write_object(tmp_path / "settings" / "file.json", {}, "your things")


def test_a_file_behind_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeptFileError, match="cannot be read"):
        read_object(tmp_path / "file" / "file.json", "your things")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are pipes with names on Unix alone")
@pytest.mark.parametrize("what", ["pipe", "device", "large"])
def test_what_would_never_end_is_not_read_and_makes_way_for_a_file(tmp_path: Path, what: str) -> None:
    path = tmp_path / "file.json"
    if what == "pipe":
        os.mkfifo(path)
    elif what == "device":
        path.symlink_to("/dev/zero")
    else:
        with path.open("wb") as file:
            file.truncate(2**40)
    with pytest.raises(KeptFileError, match=r"is now file\.damaged\.json; your things are as at first"):
        read_object(path, "your things")
    change_object(path, lambda there: {**there, "a": 1}, "your things")
    assert read_object(path, "your things") == {"a": 1}


def test_a_write_that_fails_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    write_object(path, {"word": "old"}, "your things")
    with pytest.raises(TypeError):
        write_object(path, {"word": object()}, "your things")
    assert read_object(path, "your things") == {"word": "old"}
    assert [each.name for each in tmp_path.iterdir()] == ["file.json"]


def test_a_change_waits_for_no_window_that_holds_the_folder_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "file.json"
    with folder_held(tmp_path, 1), pytest.raises(KeptFileError, match="written by another window"):
        change_object(path, lambda there: {"word": "new"}, "your things")
    assert not path.exists()
    change_object(path, lambda there: {**there, "word": "new"}, "your things")
    assert read_object(path, "your things") == {"word": "new"}
