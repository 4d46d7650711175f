"""Sound files out of a zip that may be hostile. Nothing is ever unpacked to the disk.

What is refused as a whole: names that lead out of the archive, more entries or more bytes than any collection
of words has, entries that lie over each other, and contents squeezed as no sound can be. What is wrong with
one file is said of that file alone. No more of an entry is unpacked than the largest sound file has, whatever
the archive says of its size.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from language.sentence import message
from models.data.checks import DataError
from models.data.spoken.decoding import UnusableSoundError
from models.data.spoken.names import is_sound
from models.files.zip_files import all_locked, is_locked, locked_in_words, open_zip

MOST_ENTRIES = 50_000
MOST_BYTES = 4_000_000_000
"""Of all entries, unpacked."""
LARGEST_SOUND = 16 << 20
"""Bytes of one file: ten seconds in stereo, at the highest rate and precision that are in use."""
MOST_SQUEEZED = 250
"""Unpacked bytes for each packed one. Silence alone is squeezed so far; all of an archive never is."""
SMALL = 1 << 20
"""Bytes, unpacked, below which an archive does no harm however it is squeezed."""
CHUNK = 1 << 16


class SoundArchive:
    """The sound files of one zip. Raises `DataError` where it is none, or hostile."""

    def __init__(self, path: Path, most_entries: int = MOST_ENTRIES) -> None:
        self._path = path
        self._most_entries = most_entries
        try:
            self._zip = open_zip(path)
        except zipfile.BadZipFile as error:
            raise DataError(
                message(
                    "{path} is no zip archive, or a damaged one; make or fetch it again, or choose a folder.",
                    path=path,
                )
            ) from error
        try:
            self._check()
        except DataError:
            self._zip.close()
            raise

    def __enter__(self) -> SoundArchive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def entries(self) -> list[zipfile.ZipInfo]:
        """The sound files, in the order of their names."""
        found = [entry for entry in self._zip.infolist() if not entry.is_dir() and is_sound(entry.filename)]
        return sorted(found, key=lambda entry: entry.filename)

    def read(self, entry: zipfile.ZipInfo) -> bytes:
        """The bytes of one file. Raises `UnusableSoundError`."""
        if is_locked(entry):
            raise UnusableSoundError(message("locked by a password"))
        if entry.file_size > LARGEST_SOUND:
            raise UnusableSoundError(message("too large for a word"))
        contents = bytearray()
        try:
            for piece in self._pieces(entry):
                contents += piece
                if len(contents) > LARGEST_SOUND:
                    raise UnusableSoundError(message("too large for a word"))
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise UnusableSoundError(message("damaged within the archive")) from error
        return bytes(contents)

    def _pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        with self._zip.open(entry) as file:
            while piece := file.read(CHUNK):
                yield piece

    def _check(self) -> None:
        if all_locked(self._zip):
            raise DataError(locked_in_words(self._path))
        entries = self._zip.infolist()
        if len(entries) > self._most_entries:
            raise _refused(
                self._path,
                message(
                    "it has {entries} entries, and at most {_most_entries} are read",
                    entries=f"{len(entries):,}",
                    _most_entries=f"{self._most_entries:,}",
                ),
            )
        for entry in entries:
            if _leads_out(entry.filename):
                raise _refused(
                    self._path,
                    message("it names a file outside of itself ({filename})", filename=entry.filename[:80]),
                )
        unpacked = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        if unpacked > MOST_BYTES:
            raise _refused(
                self._path,
                message("unpacked it would take {unpacked} GB", unpacked=f"{unpacked / 1e9:,.1f}"),
            )
        if packed > self._path.stat().st_size:
            raise _refused(self._path, message("its entries lie over each other"))
        if unpacked > SMALL and unpacked > MOST_SQUEEZED * max(1, packed):
            raise _refused(
                self._path,
                message(
                    "it is squeezed {unpacked} times, as no sound can be",
                    unpacked=f"{unpacked // max(1, packed):,}",
                ),
            )


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or (len(name) > 1 and name[1] == ":")


def _refused(path: Path, why: str) -> DataError:
    return DataError(
        message(
            "{path} is not opened, since {why}; unpack what you trust and choose that folder.",
            path=path,
            why=why,
        )
    )
