"""The one way to a zip of a user's: nothing is unpacked to the disk, and nothing it says is believed."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from language.sentence import message
from models.files.user_files import open_user_file
from models.files.zip_names import decode_names

MOST_DIRECTORY_BYTES = 2**28
"""Of the list of what is in it, which is read as a whole: of two million files with long names."""
MOST_ENTRIES = 2_000_000


def open_zip(path: Path) -> zipfile.ZipFile:
    """A zip, open for reading; the names in it are told as they were meant.

    Raises `OSError` and `zipfile.BadZipFile`, and nothing else, whatever the bytes are.
    """
    file = _Measured(open_user_file(path).detach())
    try:
        archive = _Zip(file)
        decode_names(archive.infolist())
        return archive
    except (OSError, zipfile.BadZipFile):
        file.close()
        raise
    except Exception as error:  # wrong bytes are met with errors of every kind
        file.close()
        raise zipfile.BadZipFile(str(error)) from error


def is_locked(entry: zipfile.ZipInfo) -> bool:
    """Whether it takes a password to read it."""
    return bool(entry.flag_bits & 0x1)


def all_locked(archive: zipfile.ZipFile) -> bool:
    """Whether every file of it takes a password, and there are some."""
    files = [entry for entry in archive.infolist() if not entry.is_dir()]
    return bool(files) and all(map(is_locked, files))


def locked_in_words(path: Path) -> str:
    """What to say of a zip that is locked as a whole."""
    return message(
        "The zip {path} is locked by a password; unpack it with that, and choose the folder.", path=path
    )


def looks_like_a_zip(path: Path) -> bool:
    """Whether a file ends as a zip does, a damaged one among them. Raises `OSError`."""
    with open_user_file(path) as file:
        try:
            return zipfile.is_zipfile(file)
        except zipfile.BadZipFile:
            return True


class _Zip(zipfile.ZipFile):
    """Closes its file, which it would not where that was open before."""

    def __init__(self, file: io.BufferedReader) -> None:
        self._file = file
        super().__init__(file)

    def close(self) -> None:
        super().close()
        self._file.close()


class _Measured(io.BufferedReader):
    """A file of which no more is in memory at once than the list of a large zip takes."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MOST_DIRECTORY_BYTES:
            raise ValueError(f"its list has {size:,} bytes")
        contents = super().read(size)
        # Of each entry a record is made that takes ten times as much.
        if len(contents) > MOST_ENTRIES and contents.count(b"PK\1\2") > MOST_ENTRIES:
            raise ValueError(f"it has more than {MOST_ENTRIES:,} entries")
        return contents
