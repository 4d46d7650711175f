"""The files of a folder or of a zip, each of which can be read by itself, and none of which is unpacked."""

from __future__ import annotations

import stat
import zipfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from language.sentence import message
from models.data.checks import DataError
from models.data.own_pictures.decoding import UnusableError
from models.data.own_pictures.naming import is_ignored
from models.data.remarks import Kind, Remark
from models.files.file_tree import files_below
from models.files.user_files import TooLargeError, is_file, is_folder, read_user_file
from models.files.zip_files import all_locked, is_locked, locked_in_words, looks_like_a_zip, open_zip

LARGEST_BYTES = 200_000_000
"""A file with more is not read, whether it says so or turns out so."""
MOST_FILES = 2_000_000


@dataclass(frozen=True)
class Entry:
    """A file, before it is read."""

    parts: tuple[str, ...]
    """The folders that it is in, from the outermost on, and its name."""
    size: int
    """In bytes, as far as it says so itself."""
    stamp: str
    """What changes with its contents: when it was written, or a checksum."""
    place: int = 0
    """Where a zip has it."""

    @property
    def path(self) -> str:
        """With slashes."""
        return "/".join(self.parts)


class Place(Protocol):
    """A folder or a zip that is open."""

    path: Path

    def entries(self) -> tuple[list[Entry], list[Remark]]:
        """Its files in the order of their paths, and what cannot be looked at. Raises `DataError`."""

    def read(self, entry: Entry) -> bytes:
        """The contents, from any thread. Raises `UnusableError`."""

    def is_there(self) -> bool:
        """Whether the folder or the file still exists."""

    def close(self) -> None:
        """No more is read."""


def open_place(path: Path) -> Place:
    """A folder, or else a zip. Raises `DataError`."""
    if is_folder(path):
        return FolderPlace(path)
    try:
        return ZipPlace(path)
    except FileNotFoundError:
        raise DataError(
            message("There is no folder {path}; choose one that has a folder for every class.", path=path)
        ) from None
    except OSError as error:
        raise unreadable(path, error) from error


def unreadable(path: Path, error: OSError) -> DataError:
    """What to say of a folder or a zip that refuses."""
    reason = error.strerror or type(error).__name__
    return DataError(
        message(
            "{path} cannot be read ({reason}); allow reading it or choose another one.",
            path=path,
            reason=reason,
        )
    )


class FolderPlace:
    """A folder; links are followed, but not in circles."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def entries(self) -> tuple[list[Entry], list[Remark]]:
        """See `Place`."""
        found: list[Entry] = []
        remarks: list[Remark] = []

        def failed(parts: tuple[str, ...], error: OSError) -> None:
            if not parts:
                raise unreadable(self.path, error) from error
            remarks.append(Remark("/".join(parts), Kind.UNREADABLE, error.strerror or ""))

        for each in files_below(self.path, lambda folder: not is_ignored(folder.name), failed):
            if is_ignored(each.parts[-1]):
                continue
            if len(found) == MOST_FILES:
                raise DataError(
                    message(
                        "{path} holds more than {most_files} files, the most that are read; divide it.",
                        path=self.path,
                        most_files=f"{MOST_FILES:,}",
                    )
                )
            try:
                facts = each.entry.stat()
            except OSError as error:
                failed(each.parts, error)
                continue
            if stat.S_ISREG(facts.st_mode):  # reading a pipe or a device would never end
                found.append(Entry(each.parts, facts.st_size, str(facts.st_mtime_ns)))
        return sorted(found, key=lambda entry: entry.parts), remarks

    def read(self, entry: Entry) -> bytes:
        """See `Place`."""
        if entry.size > LARGEST_BYTES:
            raise UnusableError(Kind.HUGE, f"{entry.size / 1e6:.0f} MB")
        try:
            return read_user_file(self.path.joinpath(*entry.parts), LARGEST_BYTES)
        except TooLargeError as error:
            raise UnusableError(Kind.HUGE) from error
        except OSError as error:
            raise UnusableError(Kind.UNREADABLE, error.strerror or "") from error

    def is_there(self) -> bool:
        """See `Place`."""
        return is_folder(self.path)

    def close(self) -> None:
        """Nothing is held."""


class ZipPlace:
    """A zip, read in place: no file is written, so names in it can lead nowhere.

    Opening one raises `DataError`, and `OSError` where it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._closing = ExitStack()
        if not looks_like_a_zip(path):
            raise DataError(
                message(
                    "{path} is a file but no zip; choose a zip of pictures or the folder that holds them.",
                    path=path,
                )
            )
        try:
            self._zip = self._closing.enter_context(open_zip(path))
        except zipfile.BadZipFile as error:
            raise DataError(
                message(
                    "The zip {path} is damaged; fetch or make it again, or choose a folder of pictures.",
                    path=path,
                )
            ) from error
        if all_locked(self._zip):
            self.close()
            raise DataError(locked_in_words(path))
        self._members = self._zip.infolist()

    def entries(self) -> tuple[list[Entry], list[Remark]]:
        """See `Place`."""
        if len(self._members) > MOST_FILES:
            self.close()
            raise DataError(
                message(
                    "The zip {path} holds {_members} files, and {most_files} are the most that are read; "
                    "divide it.",
                    path=self.path,
                    _members=f"{len(self._members):,}",
                    most_files=f"{MOST_FILES:,}",
                )
            )
        found: list[Entry] = []
        remarks: list[Remark] = []
        for number, member in enumerate(self._members):
            if member.is_dir():
                continue
            parts = tuple(part for part in member.filename.replace("\\", "/").split("/") if part)
            if not parts or any(is_ignored(part) for part in parts if part not in (".", "..")):
                continue
            if member.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
                remarks.append(Remark(member.filename, Kind.HOSTILE))
                continue
            parts = tuple(part for part in parts if part != ".")
            if parts:
                found.append(Entry(parts, member.file_size, f"{member.CRC:08x}", number))
        return sorted(found, key=lambda entry: entry.parts), remarks

    def read(self, entry: Entry) -> bytes:
        """See `Place`. What it says of its size is not believed."""
        if entry.size > LARGEST_BYTES:
            raise UnusableError(Kind.HUGE, f"{entry.size / 1e6:.0f} MB")
        member = self._members[entry.place]
        if is_locked(member):
            raise UnusableError(Kind.LOCKED)
        try:
            with self._zip.open(member) as file:
                contents = file.read(LARGEST_BYTES + 1)
        except Exception as error:  # wrong bytes are met with errors of every kind here too
            raise UnusableError(Kind.CORRUPT) from error
        if len(contents) > LARGEST_BYTES:
            raise UnusableError(Kind.HUGE)
        return contents

    def is_there(self) -> bool:
        """See `Place`."""
        return is_file(self.path)

    def close(self) -> None:
        """See `Place`."""
        self._closing.close()
