"""Where recordings lie: a folder, with those below it, or a zip. One way to look through both."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from language.sentence import message
from models.data.checks import DataError
from models.data.spoken.archives import LARGEST_SOUND, MOST_ENTRIES, SoundArchive
from models.data.spoken.decoding import UnusableSoundError
from models.data.spoken.names import is_sound
from models.files.file_tree import Parts, files_below
from models.files.user_files import TooLargeError, is_file, read_user_file
from models.files.zip_files import looks_like_a_zip

MOST_LOOKED_AT = 200_000
"""Files; a whole disk that was chosen by mistake has more."""


@dataclass(frozen=True)
class SoundFile:
    """One file of a folder or an archive."""

    path: str
    """Within it, with "/"."""
    read: Callable[[], bytes]
    """Its bytes. Raises `UnusableSoundError`."""


@dataclass(frozen=True)
class Place:
    """All sound files there, in the order of their names."""

    files: tuple[SoundFile, ...]
    fingerprint: str
    """Of the names, sizes and times of change of all of them, in hexadecimal."""


def is_archive(path: Path) -> bool:
    """Whether a path is a file that is, or is called, a zip."""
    return is_file(path) and (path.suffix.lower() == ".zip" or looks_like_a_zip(path))


def has_sounds(folder: Path, most: int = MOST_LOOKED_AT) -> bool:
    """Whether there is a sound file in a folder or below it. Raises `DataError`, and `OSError`."""
    return next(_sound_paths(folder, most), None) is not None


@contextmanager
def opened(path: Path) -> Iterator[Place]:
    """Look through a folder or a zip. Raises `DataError`, also for an archive that is hostile."""
    try:
        if not is_archive(path):
            yield _folder(path)
            return
        with SoundArchive(path) as archive:
            yield _archive(path, archive)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise DataError(
            message(
                "{path} cannot be read ({reason}); allow reading it or choose another.",
                path=path,
                reason=reason,
            )
        ) from error


def _folder(folder: Path) -> Place:
    paths = sorted(_sound_paths(folder))
    if len(paths) > MOST_ENTRIES:
        raise DataError(
            message(
                "{folder} has {paths} sound files, and at most {most_entries} are read; choose a "
                "folder with fewer.",
                folder=folder,
                paths=f"{len(paths):,}",
                most_entries=f"{MOST_ENTRIES:,}",
            )
        )
    facts, files = [], []
    for path in paths:
        name = path.relative_to(folder).as_posix()
        status = path.stat()
        facts.append((name, status.st_size, status.st_mtime_ns))
        files.append(SoundFile(_readable(name), lambda path=path: _read(path)))  # type: ignore[misc]
    return Place(tuple(files), _fingerprint(facts))


def _archive(path: Path, archive: SoundArchive) -> Place:
    entries = archive.entries
    facts = [(entry.filename, entry.file_size, entry.CRC) for entry in entries]
    status = path.stat()
    facts.append(("", status.st_size, status.st_mtime_ns))
    files = [
        SoundFile(_readable(entry.filename), lambda entry=entry: archive.read(entry))  # type: ignore[misc]
        for entry in entries
    ]
    return Place(tuple(files), _fingerprint(facts))


def _sound_paths(folder: Path, most: int = MOST_LOOKED_AT) -> Iterator[Path]:
    """Links to folders are not followed: they may lead round in a circle."""
    for looked_at, found in enumerate(files_below(folder, _is_entered, _raise)):
        if looked_at == most:
            raise DataError(
                message(
                    "{folder} holds more than {most} files, too many to look through; choose the folder "
                    "with the recordings itself.",
                    folder=folder,
                    most=f"{most:,}",
                )
            )
        path = folder.joinpath(*found.parts)
        if is_sound(path.name) and is_file(path):
            yield path


def _is_entered(folder: os.DirEntry[str]) -> bool:
    return not folder.name.startswith(".") and not folder.is_symlink()


def _raise(_: Parts, error: OSError) -> None:
    raise error


def _read(path: Path) -> bytes:
    try:
        return read_user_file(path, LARGEST_SOUND)
    except TooLargeError as error:
        raise UnusableSoundError(message("too large for a word")) from error
    except OSError as error:
        raise UnusableSoundError(
            message("it cannot be read ({strerror})", strerror=error.strerror)
        ) from error


def _readable(name: str) -> str:
    """Without what a disk may have in a name, and no window can show."""
    return name.encode("utf-8", "replace").decode("utf-8")


def _fingerprint(facts: list[tuple[str, int, int]]) -> str:
    found = hashlib.sha256()
    for fact in facts:
        found.update(repr(fact).encode("utf-8", "surrogatepass"))
    return found.hexdigest()
