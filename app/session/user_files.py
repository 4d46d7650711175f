"""Everything that outlasts a session besides the runs, in one folder; or nowhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from app.commands.own_phrases import Aliases
from app.common.json_file import JsonFile, KeptFileError
from app.data.corrections_file import CorrectionsFile
from app.settings.preferences_file import preferences_in
from app.state.parts.preferences import Preferences
from app.voice.kept_phrases import KeptPhrase, PhrasesFile
from app.voice.own_phrases_file import AliasesFile
from language.sentence import message
from models.data.corrections import CorrectionBook

Value = TypeVar("Value")
MOST_ALIASES = 300
"""Each costs some milliseconds at every start."""


@dataclass
class _Known(Generic[Value]):
    """What a file held, as far as this window knows; `file` finds it in a folder."""

    file: Callable[[Path], JsonFile[Value]]
    value: Value


class Kept:
    """The files of one user. Nothing here raises: what went wrong is told to `warn`, in a sentence.

    Without a folder nothing is kept.
    """

    def __init__(self, folder: Path | None, today: Callable[[], date] = date.today) -> None:
        self.folder = folder
        self.warn: Callable[[str], None] = lambda text: None
        self.unwritten = False
        """Whether something could not be written."""
        self._today = today
        # What the files held, as far as this window knows: only what differs from it is written.
        self._preferences = _Known(preferences_in, Preferences())
        self._aliases = _Known(_aliases, Aliases())
        self._corrections = _Known(_corrections, CorrectionBook())

    def preferences(self) -> Preferences:
        """As they were kept."""

        def load(folder: Path) -> Preferences:
            file = preferences_in(folder)
            preferences = file.load()
            if file.problem:
                self.warn(file.problem)
            return preferences

        self._preferences.value = self._try(load, Preferences())
        return self._preferences.value

    def take_as_kept(self, preferences: Preferences) -> None:
        """Write only what will differ from these: some of them are for this start alone."""
        self._preferences.value = preferences

    def aliases(self) -> Aliases:
        """As they were kept; of very many the first."""
        kept = self._try(lambda folder: _aliases(folder).load(), Aliases())
        if len(kept.all) > MOST_ALIASES and self.folder is not None:
            self.warn(
                message(
                    "Of your {all} own phrases the first {most_aliases} are understood, since more would "
                    "make every start slow; the others stay in {path}.",
                    all=f"{len(kept.all):,}",
                    most_aliases=MOST_ALIASES,
                    path=_aliases(self.folder).path,
                )
            )
        self._aliases.value = Aliases(kept.all[:MOST_ALIASES])
        return self._aliases.value

    def phrases(self) -> tuple[KeptPhrase, ...]:
        """What was not understood, the oldest first."""
        return self._try(lambda folder: _phrases(folder).load(), ())

    @property
    def phrases_path(self) -> Path | None:
        """Where those are."""
        return None if self.folder is None else _phrases(self.folder).path

    def corrections(self) -> CorrectionBook:
        """As they were kept."""
        self._corrections.value = self._try(lambda folder: _corrections(folder).load(), CorrectionBook())
        return self._corrections.value

    def keep_preferences(self, preferences: Preferences) -> None:
        """Write what has changed."""
        self._keep(self._preferences, preferences)

    def keep_aliases(self, aliases: Aliases) -> None:
        """Write what has changed."""
        self._keep(self._aliases, aliases)

    def keep_corrections(self, book: CorrectionBook) -> None:
        """Write what has changed."""
        self._keep(self._corrections, book)

    def keep_phrase(self, text: str) -> None:
        """Write what was not understood, with the day."""
        self._write(lambda folder: _phrases(folder).add(text, self._today()), None)

    def drop_phrase(self, text: str) -> None:
        """Keep it no longer, since it means something now."""
        self._write(lambda folder: _phrases(folder).drop(text), None)

    def forget_phrases(self) -> None:
        """Delete them all."""
        self._write(lambda folder: _phrases(folder).forget(), None)

    def _try(self, what: Callable[[Path], Value], otherwise: Value) -> Value:
        if self.folder is None:
            return otherwise
        try:
            return what(self.folder)
        except KeptFileError as error:
            self.warn(str(error))
            return otherwise

    def _keep(self, known: _Known[Value], value: Value) -> None:
        def write(folder: Path) -> Value:
            known.file(folder).save(value, known.value)
            return value

        known.value = self._write(write, known.value)

    def _write(self, what: Callable[[Path], Value], otherwise: Value) -> Value:
        if self.folder is None:
            return otherwise
        try:
            return what(self.folder)
        except KeptFileError as error:
            self.unwritten = True
            self.warn(str(error))
            return otherwise


def _aliases(folder: Path) -> AliasesFile:
    return AliasesFile(folder / "phrases.json")


def _phrases(folder: Path) -> PhrasesFile:
    return PhrasesFile(folder / "not-understood.json")


def _corrections(folder: Path) -> CorrectionsFile:
    return CorrectionsFile(folder / "corrections.json")
