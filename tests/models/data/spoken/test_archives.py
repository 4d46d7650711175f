from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from models.data.checks import DataError
from models.data.spoken import archives
from models.data.spoken.archives import SoundArchive
from models.data.spoken.decoding import UnusableSoundError
from tests.models.data.spoken.sounds import named, tone, wav, write_zip
from tests.models.samples import is_one_sentence
from tests.models.zips import lock


def refusal(path: Path, most_entries: int = archives.MOST_ENTRIES) -> str:
    with pytest.raises(DataError) as caught:
        SoundArchive(path, most_entries)
    assert is_one_sentence(str(caught.value))
    return str(caught.value)


def why(path: Path) -> str:
    """Why the only sound of an archive cannot be used."""
    with SoundArchive(path) as archive, pytest.raises(UnusableSoundError) as caught:
        archive.read(archive.entries[0])
    return str(caught.value)


def test_sounds_come_in_the_order_of_their_names_and_nothing_else_does(tmp_path: Path) -> None:
    files = [("b_x_1.wav", b"b"), ("readme.txt", b"r"), ("a_x_1.wav", b"a"), ("._a_x_1.wav", b"m")]
    with SoundArchive(write_zip(tmp_path / "z.zip", files)) as archive:
        assert [entry.filename for entry in archive.entries] == [
            "recordings/a_x_1.wav",
            "recordings/b_x_1.wav",
        ]
        assert archive.read(archive.entries[1]) == b"b"


def test_what_is_no_zip_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    for contents in (b"", b"PK", b"no zip at all", b"PK\x05\x06" + b"\xff" * 18):
        path.write_bytes(contents)
        assert "is no zip archive, or a damaged one" in refusal(path)


def test_a_zip_that_is_cut_off_is_said_in_a_sentence(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", named())
    path.write_bytes(path.read_bytes()[:-100])
    assert "is no zip archive, or a damaged one" in refusal(path)


@pytest.mark.parametrize(
    "name", ["../a_x_1.wav", "/etc/a_x_1.wav", "a/../../a_x_1.wav", "C:\\a_x_1.wav", "..\\a_x_1.wav"]
)
def test_names_that_lead_out_are_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w") as made:
        entry = zipfile.ZipInfo("x")
        entry.filename = name
        made.writestr(entry, wav(tone(440)))
    assert "names a file outside of itself" in refusal(path)
    assert [each.name for each in tmp_path.iterdir()] == ["z.zip"]


def test_what_is_squeezed_as_no_sound_can_be_is_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", [("a_x_1.wav", bytes(5 << 20))])
    assert "as no sound can be" in refusal(path)


def test_more_entries_than_any_collection_has_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w") as made:
        for number in range(21):
            made.writestr(f"{number}", b"")
    assert "has 21 entries, and at most 20 are read" in refusal(path, most_entries=20)


def test_entries_that_lie_over_each_other_are_refused(tmp_path: Path) -> None:
    """The same bytes named many times over: a bomb that no single entry shows."""
    path = tmp_path / "z.zip"
    write_zip(path, [("a_x_1.wav", wav(tone(440, 2.0)))], "")
    contents = path.read_bytes()
    start = contents.index(b"PK\x01\x02")
    end = contents.index(b"PK\x05\x06")
    directory = contents[start:end]
    bomb = contents[:start] + 5 * directory
    counts = struct.pack("<HHII", 5, 5, 5 * len(directory), start)
    path.write_bytes(bomb + contents[end : end + 8] + counts + b"\0\0")
    assert "lie over each other" in refusal(path)


def test_a_declared_size_beyond_all_sounds_is_refused(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", [("a_x_1.wav", wav(tone(440, 2.0)))], "")
    contents = bytearray(path.read_bytes())
    start = contents.index(b"PK\x01\x02")
    contents[start + 24 : start + 28] = (0xFFFFFFF0).to_bytes(4, "little")
    path.write_bytes(bytes(contents))
    assert "unpacked it would take 4.3 GB" in refusal(path)


def test_an_entry_that_is_larger_than_it_says_is_left_out(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "z.zip", [("a_x_1.wav", wav(tone(440, 2.0)))], "")
    contents = bytearray(path.read_bytes())
    start = contents.index(b"PK\x01\x02")
    contents[start + 24 : start + 28] = (100).to_bytes(4, "little")
    path.write_bytes(bytes(contents))
    assert why(path) == "damaged within the archive"


def test_a_file_that_is_too_large_for_a_word_is_left_out(tmp_path: Path) -> None:
    noise = bytes(range(256)) * ((archives.LARGEST_SOUND >> 8) + 1)
    path = tmp_path / "z.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as made:
        made.writestr("a_x_1.wav", noise)
    assert why(path) == "too large for a word"


def test_a_file_with_a_wrong_checksum_is_left_out(tmp_path: Path) -> None:
    files = [("a_x_1.wav", wav(tone(440))), ("readme.txt", b"r")]
    path = lock(write_zip(tmp_path / "z.zip", files, ""), b"a_x_1.wav")
    assert why(path) == "locked by a password"


def test_an_archive_that_is_locked_as_a_whole_says_so(tmp_path: Path) -> None:
    path = lock(write_zip(tmp_path / "z.zip", [("a_x_1.wav", wav(tone(440)))], ""))
    assert "is locked by a password" in refusal(path)
