"""Small JSON files that are never half written, and are moved aside where they cannot be read."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Generic, TypeVar

from app.common.folder_lock import FolderIsHeldError, folder_held
from app.common.plain_json import parsed
from language.sentence import message
from models.files.held_by_others import retry_while_held
from models.files.user_files import NoRegularFileError, TooLargeError, read_user_file
from models.files.whole_files import remove_leftovers, write_whole

PATIENCE_SECONDS = 2.0
"""Another window writes for a few milliseconds."""
MOST_BYTES = 2**26
"""A correction takes twenty; a file with more was never written here."""
Value = TypeVar("Value")
Change = Callable[[dict[str, Any]], Mapping[str, Any]]
"""What an object in a file becomes, made of what is there."""


class KeptFileError(Exception):
    """A file cannot be read or written. Its text is one sentence for the user."""


class JsonFile(Generic[Value]):
    """A value of the user's as an object in a file, which other windows change too.

    A class of its own says what it is called, how it is read, and how a change of it is written.
    """

    what: str
    """What the file holds, for the user."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def load(self) -> Value:
        """What is kept; what makes no sense is passed over. Raises `KeptFileError`."""
        return self.read(read_object(self.path, self.what))

    def save(self, value: Value, since: Value | None = None) -> None:
        """Keep exactly this; or what has changed since then, where another window may have changed the rest.

        Raises `KeptFileError`.
        """
        if value != since:
            change_object(self.path, self.change(value, since), self.what)

    def read(self, content: Mapping[str, Any]) -> Value:
        """The value that an object is."""
        raise NotImplementedError

    def change(self, value: Value, since: Value | None) -> Change:
        """What makes the object hold this value, as far as it differs from `since`."""
        raise NotImplementedError


def read_object(path: Path, what: str) -> dict[str, Any]:
    """The object in a file; empty where there is no file.

    `what` names the content for the user. Raises `KeptFileError`; a file that makes no sense is moved aside
    before, so that nothing in it is lost and the next one can be written.
    """
    try:
        content = parsed(text_in(path))
        if not isinstance(content, dict):
            raise ValueError("it holds no object")
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise KeptFileError(
            message(
                "{path} cannot be read ({error}); {what} are as at first.",
                path=path,
                error=_reason(error),
                what=what,
            )
        ) from error
    except ValueError as error:
        raise KeptFileError(_moved_aside(path, what)) from error
    return content


def text_in(path: Path) -> str:
    """What is in a file of the app's own. Raises `OSError`, or `ValueError` for what it never wrote."""
    try:
        return retry_while_held(lambda: read_user_file(path, MOST_BYTES)).decode("utf-8")
    except (NoRegularFileError, TooLargeError, IsADirectoryError) as error:
        raise ValueError(f"{path}: {error.strerror}") from error


def change_object(path: Path, change: Change, what: str) -> None:
    """Write what `change` makes of the object that is there now; meanwhile no other window changes it.

    What cannot be read is moved aside before, never overwritten. Raises `KeptFileError`.
    """
    with contextlib.suppress(OSError):  # writing says why
        path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with folder_held(path.parent, PATIENCE_SECONDS):
            remove_leftovers(path.parent)
            write_object(path, change(_read_or_moved_aside(path, what)), what)
    except FolderIsHeldError as error:
        raise KeptFileError(
            message(
                "{path} is being written by another window; {what} last until the app is closed.",
                path=path,
                what=what,
            )
        ) from error


def _read_or_moved_aside(path: Path, what: str) -> dict[str, Any]:
    try:
        return read_object(path, what)
    except KeptFileError:
        if path.exists():
            _moved_aside(path, what)
        if path.exists():
            raise
        return {}


def write_object(path: Path, content: Mapping[str, Any], what: str) -> None:
    """Write a file in one step: whoever reads sees the old one or the new one. Raises `KeptFileError`."""
    text = json.dumps(content, ensure_ascii=False, indent=2)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Half a character, which the terminal or a file's name may bring, is a question mark from here on.
        write_whole(path, text.encode(errors="replace"), private=True)
    except OSError as error:
        raise KeptFileError(
            message(
                "{path} cannot be written ({error}); {what} last until the app is closed.",
                path=path,
                error=_reason(error),
                what=what,
            )
        ) from error


def _moved_aside(path: Path, what: str) -> str:
    """Move it and say so."""
    number, aside = 1, path.with_suffix(".damaged.json")
    while aside.exists():
        number += 1
        aside = path.with_suffix(f".damaged-{number}.json")
    try:
        path.replace(aside)
    except OSError as error:
        return message(
            "{path} is damaged and cannot be moved aside ({error}); {what} are as at first.",
            path=path,
            error=_reason(error),
            what=what,
        )
    return message(
        "{path} was damaged and is now {aside}; {what} are as at first.",
        path=path,
        aside=aside.name,
        what=what,
    )


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
