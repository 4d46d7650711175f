"""Everything that outlasts a session besides the runs, in one folder; or nowhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from app.aliases import Aliases, AliasesFile
from app.json_files import KeptFileError
from app.phrases_kept import KeptPhrase, PhrasesFile
from app.preferences import Preferences, PreferencesFile

Value = TypeVar("Value")


class Kept:
    """The files of one user. Nothing here raises: what went wrong is told to `warn`, in a sentence.

    Without a folder nothing is kept.
    """

    def __init__(self, folder: Path | None, today: Callable[[], date] = date.today) -> None:
        self.folder = folder
        self.warn: Callable[[str], None] = lambda text: None
        self._today = today

    def preferences(self) -> Preferences:
        """As they were kept."""
        return self._try(lambda folder: _preferences(folder).load(), Preferences())

    def aliases(self) -> Aliases:
        """As they were kept."""
        return self._try(lambda folder: _aliases(folder).load(), Aliases())

    def phrases(self) -> tuple[KeptPhrase, ...]:
        """What was not understood, the oldest first."""
        return self._try(lambda folder: _phrases(folder).load(), ())

    @property
    def phrases_path(self) -> Path | None:
        """Where those are."""
        return None if self.folder is None else _phrases(self.folder).path

    def keep_preferences(self, preferences: Preferences) -> None:
        """Write them."""
        self._try(lambda folder: _preferences(folder).save(preferences), None)

    def keep_aliases(self, aliases: Aliases) -> None:
        """Write them."""
        self._try(lambda folder: _aliases(folder).save(aliases), None)

    def keep_phrase(self, text: str) -> None:
        """Write what was not understood, with the day."""
        self._try(lambda folder: _phrases(folder).add(text, self._today()), None)

    def drop_phrase(self, text: str) -> None:
        """Keep it no longer, since it means something now."""
        self._try(lambda folder: _phrases(folder).drop(text), None)

    def forget_phrases(self) -> None:
        """Delete them all."""
        self._try(lambda folder: _phrases(folder).forget(), None)

    def _try(self, what: Callable[[Path], Value], otherwise: Value) -> Value:
        if self.folder is None:
            return otherwise
        try:
            return what(self.folder)
        except KeptFileError as error:
            self.warn(str(error))
            return otherwise


def _preferences(folder: Path) -> PreferencesFile:
    return PreferencesFile(folder / "preferences.json")


def _aliases(folder: Path) -> AliasesFile:
    return AliasesFile(folder / "phrases.json")


def _phrases(folder: Path) -> PhrasesFile:
    return PhrasesFile(folder / "not-understood.json")
