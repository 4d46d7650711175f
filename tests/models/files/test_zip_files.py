from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from models.files import zip_files
from models.files.zip_files import all_locked, looks_like_a_zip, open_zip
from tests.models.zips import lock, unicode_path, zip_of


def names(path: Path) -> list[str]:
    with open_zip(path) as archive:
        for entry in archive.infolist():
            assert archive.read(entry) == b"x"
        return archive.namelist()


CHINESE = ["猫/1.png", "狗/图片 2.png", "喆/３.png", "plain/4.png"]


@pytest.mark.parametrize("encoding", ["gbk", "gb18030", "utf-8"])
def test_chinese_names_are_read_whoever_wrote_them(encoding: str, tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", [name.encode(encoding) for name in CHINESE])
    assert names(path) == CHINESE


@pytest.mark.parametrize(
    "name", ["Äpfel/Öl.png", "Straße/Übung.png", "niño/café.png", "garçon/été.png", "╔═╗/1.png"]
)
def test_names_of_the_first_pc_are_read_as_ever(name: str, tmp_path: Path) -> None:
    assert names(zip_of(tmp_path / "a.zip", [name.encode("cp437"), b"plain.png"])) == [name, "plain.png"]


def test_what_says_that_it_is_utf_8_is_believed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("猫/é.png", b"x")
    assert names(path) == ["猫/é.png"]


def test_a_name_that_is_said_in_utf_8_beside_it_is_that(tmp_path: Path) -> None:
    """By Info-ZIP, whose name is that of its computer, or in ASCII a name for it."""
    written = ["café/1.png".encode("cp1252"), b"#U732b/2.png", "狗/3.png".encode("gbk")]
    meant = ["café/1.png", "猫/2.png", "狗/3.png"]
    timestamp = b"UT\5\0\1\0\0\0\0"
    beside = [timestamp + unicode_path(*each) for each in zip(written, map(str.encode, meant), strict=True)]
    assert names(zip_of(tmp_path / "a.zip", written, beside=beside)) == meant


@pytest.mark.parametrize(
    "beside",
    [
        unicode_path(b"another name", b"dog/1.png"),
        unicode_path(b"cat/1.png", b"dog/1.png", version=2),
        unicode_path(b"cat/1.png", b""),
        unicode_path(b"cat/1.png", b"\0dog"),
    ],
    ids=["of another name", "of a later version", "empty", "ends at once"],
)
def test_what_is_beside_a_name_and_not_of_it_is_passed_over(beside: bytes, tmp_path: Path) -> None:
    assert names(zip_of(tmp_path / "a.zip", [b"cat/1.png"], beside=[beside])) == ["cat/1.png"]


@pytest.mark.parametrize(
    "beside", [unicode_path(b"cat/1.png", b"\xff\xfe"), struct.pack("<HH", 0x7075, 4) + bytes(4)]
)
def test_a_name_beside_another_that_is_damaged_makes_a_bad_zip(beside: bytes, tmp_path: Path) -> None:
    with pytest.raises(zipfile.BadZipFile):
        open_zip(zip_of(tmp_path / "a.zip", [b"cat/1.png"], beside=[beside]))


def test_names_in_no_encoding_stay_as_python_has_them(tmp_path: Path) -> None:
    assert names(zip_of(tmp_path / "a.zip", [b"\xff\xff\x80/1.png"])) == [
        b"\xff\xff\x80/1.png".decode("cp437")
    ]


def test_a_zip_is_locked_where_all_its_files_are(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", [b"a/1.png", b"a/2.png"])
    with open_zip(lock(path, b"a/1.png")) as archive:
        assert not all_locked(archive)
    with open_zip(lock(path)) as archive:
        assert all_locked(archive)


def test_an_empty_zip_is_not_locked(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w"):
        pass
    with open_zip(tmp_path / "a.zip") as archive:
        assert not all_locked(archive)


@pytest.mark.parametrize(
    "contents",
    [
        b"",
        b"PK",
        b"PK\5\6" + b"\xff" * 18,
        b"PK\5\6" + bytes(8) + struct.pack("<II", 2**31, 0) + bytes(2),
        b"PK\6\7" + b"\xff" * 16 + b"PK\5\6" + b"\xff" * 18,
    ],
)
def test_whatever_the_bytes_are_it_is_a_bad_zip(contents: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(contents)
    looks_like_a_zip(tmp_path / "a.zip")
    with pytest.raises(zipfile.BadZipFile):
        open_zip(tmp_path / "a.zip")


def test_a_list_that_would_fill_the_memory_is_not_read(tmp_path: Path) -> None:
    """A file that takes no room on the disk, and says that it is a list of what is in it from end to end."""
    path, size = tmp_path / "a.zip", 2**31
    with path.open("wb") as file:
        file.truncate(size)
        file.seek(size)
        file.write(b"PK\5\6" + bytes(4) + struct.pack("<HHIIH", 1, 1, size, 0, 0))
    with pytest.raises(zipfile.BadZipFile, match="its list has 2,147,483,648 bytes"):
        open_zip(path)


def test_neither_is_one_with_more_entries_than_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = zip_of(tmp_path / "a.zip", [b"1", b"2", b"3"])
    monkeypatch.setattr(zip_files, "MOST_ENTRIES", 2)
    with pytest.raises(zipfile.BadZipFile, match="more than 2 entries"):
        open_zip(path)
