"""Folders of the user's own choice: for runs, for pictures, and the data set that the app starts with."""

from __future__ import annotations

import os
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.folders import Folders
from app.common.plain_json import is_text
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import run_is_going
from app.data.data import Data
from app.state.events.unions import Event
from app.state.state import State
from language.sentence import message
from models.files.user_files import is_file, is_folder

WRITTEN_INTO = ("runs_folder", "pictures_folder")


class OwnFolders(Feature):
    """Those of one session."""

    def __init__(self, core: Core, data: Data) -> None:
        super().__init__(core)
        self._data = data
        self.usual: Folders | None = None
        """Where things are kept if the user chooses nothing else, where that can be chosen."""

    def let_change(self, usual: Folders) -> None:
        """Follow what is chosen while the session lasts; `usual` are for where nothing is."""
        self.usual = usual
        self.core.pictures_folder = _or_usual(self.state.preferences.pictures_folder, usual.pictures)

    def use(self, which: str, folder: Path | None) -> str:
        """Keep something in this folder from now on, None for the usual one. What that means, in a sentence.

        `which` is the preference that names it. Raises `CommandError` where the folder cannot be used.
        """
        writes = which in WRITTEN_INTO
        if folder is not None and (writes or not is_file(folder)):  # a data set may be a zip
            _check(folder, writes=writes)
        self.core.prefer(**{which: "" if folder is None else str(folder)})
        return _use_in_words(which, folder or message("the usual folder"))

    def follow(self, event: Event, before: State, now: State) -> None:
        """Use what has changed, as far as that can be done at once; the runs go on where they were begun."""
        usual, was, chosen = self.usual, before.preferences, now.preferences
        if usual is None:
            return
        if chosen.pictures_folder != was.pictures_folder:
            self.core.pictures_folder = _or_usual(chosen.pictures_folder, usual.pictures)
        if chosen.data_folder != was.data_folder and not run_is_going(self.state):
            self._data.open(Path(chosen.data_folder) if chosen.data_folder else None)


def _use_in_words(which: str, folder: Path | str) -> str:
    if which == "runs_folder":
        return message("From the next start on, the runs are kept in {folder}.", folder=folder)
    if which == "pictures_folder":
        return message("From now on, pictures are saved in {folder}.", folder=folder)
    return message("From now on, the app starts with the data set in {folder}.", folder=folder)


def _or_usual(chosen: str, usual: Path) -> Path:
    return Path(chosen) if chosen else usual


def _check(folder: Path, *, writes: bool) -> None:
    if not is_text(str(folder)):
        raise CommandError(
            message("The name of this folder is no text, so it cannot be kept; rename it before.")
        )
    if not is_folder(folder):
        raise CommandError(
            message(
                "There is no folder {folder}, so everything stays where it was; choose another.",
                folder=folder,
            )
        )
    if not os.access(folder, os.R_OK | os.X_OK):
        raise CommandError(
            message("The folder {folder} cannot be read, so everything stays where it was.", folder=folder)
        )
    if writes and not os.access(folder, os.W_OK):
        raise CommandError(
            message(
                "The folder {folder} cannot be written to, so everything stays where it was.", folder=folder
            )
        )
