from __future__ import annotations

import os
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from models.data.checks import DataError
from models.data.own_pictures import places
from models.data.own_pictures.decoding import UnusableError
from models.data.own_pictures.places import open_place
from models.data.remarks import Kind
from tests.models.data.own_pictures.pictures import write_zip
from tests.models.samples import is_one_sentence
from tests.models.zips import lock, zip_of


def paths(place: places.Place) -> list[str]:
    return [entry.path for entry in place.entries()[0]]


def test_a_folder_has_its_files_in_order_without_what_systems_leave(tmp_path: Path) -> None:
    for name in ("b/2.png", "a/1.png", ".DS_Store", "a/Thumbs.db", "__MACOSX/a/1.png", ".git/x.png"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    place = open_place(tmp_path)
    assert paths(place) == ["a/1.png", "b/2.png"]
    assert place.read(place.entries()[0][0]) == b"x"


def test_links_are_followed_but_not_in_circles(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "1.png").write_bytes(b"x")
    top = tmp_path / "top"
    top.mkdir()
    (top / "cat").symlink_to(tmp_path / "real")
    (tmp_path / "real" / "back").symlink_to(top)
    assert paths(open_place(top)) == ["cat/1.png"]


def test_a_link_to_nothing_and_a_pipe_do_not_hold_anything_up(tmp_path: Path) -> None:
    (tmp_path / "lost.png").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.png")
    found, remarks = open_place(tmp_path).entries()
    assert found == []
    assert [(remark.path, remark.kind) for remark in remarks] == [("lost.png", Kind.UNREADABLE)]


def test_a_file_that_vanished_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"x")
    place = open_place(tmp_path)
    (entry,) = place.entries()[0]
    (tmp_path / "1.png").unlink()
    with pytest.raises(UnusableError) as caught:
        place.read(entry)
    assert caught.value.kind is Kind.UNREADABLE


def test_a_pipe_that_takes_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "1.png").write_bytes(b"x")
    place = open_place(tmp_path)
    (entry,) = place.entries()[0]
    (tmp_path / "1.png").unlink()
    os.mkfifo(tmp_path / "1.png")
    with pytest.raises(UnusableError) as caught:
        place.read(entry)
    assert (caught.value.kind, caught.value.detail) == (Kind.UNREADABLE, "it is a pipe")


def test_a_zip_has_its_files_too(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"b/2.png": b"two", "a/1.png": b"one", "__MACOSX/a/._1.png": b""})
    with closing(open_place(path)) as place:
        assert paths(place) == ["a/1.png", "b/2.png"]
        assert [place.read(entry) for entry in place.entries()[0]] == [b"one", b"two"]


@pytest.mark.parametrize("name", ["../../evil.png", "/etc/evil.png", "C:/evil.png", "a/../../b/evil.png"])
def test_names_that_lead_out_of_a_zip_are_left_out(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "a.zip", {name: b"x", "a/1.png": b"one"})
    with closing(open_place(path)) as place:
        found, remarks = place.entries()
    assert [entry.path for entry in found] == ["a/1.png"]
    assert [remark.kind for remark in remarks] == [Kind.HOSTILE]


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a/1.png", "w") as file:
        for _ in range(places.LARGEST_BYTES // 10_000_000 + 1):
            file.write(bytes(10_000_000))
    with closing(open_place(path)) as place:
        (entry,) = place.entries()[0]
        with pytest.raises(UnusableError) as caught:
            place.read(entry)
    assert caught.value.kind is Kind.HUGE


def test_a_bomb_that_lies_about_its_size_ends_early(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/1.png", bytes(1_000_000))
    contents = path.read_bytes()
    path.write_bytes(contents.replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    with closing(open_place(path)) as place:
        (entry,) = place.entries()[0]
        with pytest.raises(UnusableError) as caught:
            place.read(entry)
    assert caught.value.kind is Kind.CORRUPT


def test_a_damaged_member_and_a_locked_one_are_told(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a/1.png": b"something"})
    contents = path.read_bytes()
    path.write_bytes(contents.replace(b"something", b"otherwise"))
    with closing(open_place(path)) as place, pytest.raises(UnusableError) as caught:
        place.read(place.entries()[0][0])
    assert caught.value.kind is Kind.CORRUPT
    lock(write_zip(path, {"a/1.png": b"one", "a/2.png": b"two"}), b"a/1.png")
    with closing(open_place(path)) as place, pytest.raises(UnusableError) as caught:
        place.read(place.entries()[0][0])
    assert caught.value.kind is Kind.LOCKED


def test_a_zip_that_is_locked_as_a_whole_says_so(tmp_path: Path) -> None:
    path = lock(write_zip(tmp_path / "a.zip", {"a/1.png": b"one", "b/1.png": b"two"}))
    with pytest.raises(DataError, match="is locked by a password") as caught:
        open_place(path)
    assert is_one_sentence(str(caught.value))


def test_class_folders_in_a_zip_of_chinese_windows_have_their_names(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", ["猫/1.png".encode("gbk"), "狗/1.png".encode("gbk")])
    with closing(open_place(path)) as place:
        assert paths(place) == ["狗/1.png", "猫/1.png"]


def test_what_cannot_be_opened_is_a_sentence(tmp_path: Path) -> None:
    plain = tmp_path / "notes.txt"
    plain.write_text("notes")
    damaged = write_zip(tmp_path / "a.zip", {"a/1.png": b"something"})
    damaged.write_bytes(damaged.read_bytes().replace(b"PK\1\2", b"PK\7\7"))
    for path, words in (
        (plain, "is a file but no zip"),
        (damaged, "is damaged"),
        (tmp_path / "gone", "There is no folder"),
    ):
        with pytest.raises(DataError, match=words) as caught:
            open_place(path)
        assert is_one_sentence(str(caught.value))
        assert str(path) in str(caught.value)
