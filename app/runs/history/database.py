"""The file that the history is in: opened for a moment at a time, so that many windows can share it."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from app.runs.history.damage import copied, is_damage, is_writable, set_aside
from app.runs.history.schema import NewerHistoryError, UnreadableHistoryError, bring_up_to_date
from language.sentence import message

PATIENCE_SECONDS = 5.0


class HistoryError(Exception):
    """The history cannot be read or written. Its text is one sentence for the user."""


class HistoryDamagedError(HistoryError):
    """The history was no history, and has another name now; the next one begins."""


class HistoryFile:
    """`history.sqlite` in a folder, which is made when something is first written.

    Another program that writes is waited for up to `patience` seconds. `copy_of` is the folder of the history
    that this is a copy of, where it is one.
    """

    def __init__(self, folder: Path, patience: float = PATIENCE_SECONDS, copy_of: Path | None = None) -> None:
        self.folder = folder
        self._named = copy_of or folder
        """What the folder is called where a user is told of it."""
        self.path = folder / "history.sqlite"
        self._patience = patience

    @contextlib.contextmanager
    def opened(self) -> Iterator[sqlite3.Connection]:
        """A connection for one transaction. Short, so that a second window never waits for long.

        What was begun is committed at the end and taken back where something is raised, as `HistoryError` is.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            connection = sqlite3.connect(self.path, timeout=self._patience, isolation_level=None)
        except (OSError, ValueError, sqlite3.Error) as error:
            raise HistoryError(self.sentence(error)) from error
        try:
            connection.row_factory = sqlite3.Row
            connection.text_factory = _as_text
            # An epoch that the user was told of outlasts a power cut. NORMAL would leave the last ones to
            # chance; a fact then takes 18 ms instead of 24, and there is one an epoch.
            connection.execute("PRAGMA synchronous = FULL")
            bring_up_to_date(connection, self._patience)
            yield connection
            if connection.in_transaction:
                connection.execute("COMMIT")
        except NewerHistoryError:
            folder = self._named
            raise HistoryError(
                message(
                    "A newer version of HearSee wrote the history in {folder}, so runs are neither "
                    "listed nor kept; update HearSee, or name another folder with --runs.",
                    folder=folder,
                )
            ) from None
        except (OSError, sqlite3.Error, UnreadableHistoryError) as error:
            connection.close()
            raise self._told(error) from error
        except UnicodeDecodeError as error:  # of SQLite's own message, which quotes what makes no sense
            connection.close()
            raise self._told(sqlite3.DatabaseError(message("its layout is damaged"))) from error
        finally:
            connection.close()

    @contextlib.contextmanager
    def changed(self) -> Iterator[sqlite3.Connection]:
        """As `opened`, with a transaction that nobody else writes during."""
        with self.opened() as connection:
            connection.execute("BEGIN IMMEDIATE")
            yield connection

    @contextlib.contextmanager
    def read(self) -> Iterator[sqlite3.Connection]:
        """As `opened`, to be read only: also where the folder is not to be written in, as on a disk that is.

        SQLite writes beside a file to read it, so what cannot be written is read from a copy.
        """
        if is_writable(self.folder) and is_writable(self.path):
            with self.opened() as connection:
                yield connection
            return
        try:
            copy = copied(self.path)
        except OSError as error:
            raise HistoryError(self.sentence(error)) from error
        with copy as folder, HistoryFile(Path(folder), self._patience, self.folder).opened() as connection:
            yield connection

    def _told(self, error: Exception) -> HistoryError:
        """What is to be raised of an error. What turns out to be no history is set aside."""
        if is_damage(error) and self._named == self.folder:
            with contextlib.suppress(OSError):
                aside = set_aside(self.path)
                if aside is not None:
                    return HistoryDamagedError(_set_aside_in_words(self.folder, aside.name))
        return HistoryError(self.sentence(error))

    @property
    def begun(self) -> bool:
        """Whether anything was ever written. Raises `HistoryError` where that cannot be told."""
        try:
            self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ValueError) as error:  # a folder that this user may not enter, say
            raise HistoryError(self.sentence(error)) from error
        return True

    def stamp(self) -> tuple[tuple[int, int], ...]:
        """Something that is different once somebody has written; costs no more than a look at two files."""
        files = (self.path, self.path.with_name(f"{self.path.name}-wal"))
        return tuple(_stamp(path) for path in files)

    def sentence(self, error: Exception) -> str:
        """What is to be said of an error."""
        reason, folder = getattr(error, "strerror", None) or error, self._named
        return message(
            "The history in {folder} cannot be used ({reason}); everything else works, and "
            "--runs names another folder.",
            folder=folder,
            reason=reason,
        )


def _as_text(contents: bytes) -> str:
    """Whatever is in the file: one name that is no text must not hide all runs."""
    return contents.decode(errors="replace")


def _stamp(path: Path) -> tuple[int, int]:
    try:
        facts = path.stat()
    except (OSError, ValueError):
        return (0, 0)
    return (facts.st_mtime_ns, facts.st_size) if facts.st_size else (0, 0)


def _set_aside_in_words(folder: Path, aside: str) -> str:
    return message(
        "The history in {folder} was damaged and is now {aside}; a new one begins, and “add the found runs” "
        "lists what lies there.",
        folder=folder,
        aside=aside,
    )
