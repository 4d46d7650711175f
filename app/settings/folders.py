"""Folders of the user's own choice: for runs, for pictures, and the data set that the app starts with."""

from __future__ import annotations

import os
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.folders import Folders
from app.common.plain_json import is_text
from app.core.core import Core
from app.core.requirements import run_is_going
from app.state.parts.preferences import Preferences
from language.sentence import message
from models.files.user_files import is_file, is_folder

WRITTEN_INTO = ("runs_folder", "pictures_folder")


def let_folders_change(session: Core, usual: Folders) -> None:
    """Follow what is chosen while the session lasts; `usual` are for where nothing is."""
    session.usual_folders = usual
    session.pictures_folder = _or_usual(session.state.preferences.pictures_folder, usual.pictures)


def use_folder(session: Core, which: str, folder: Path | None) -> str:
    """Keep something in this folder from now on, None for the usual one. What that means, in a sentence.

    `which` is the preference that names it. Raises `CommandError` where the folder cannot be used.
    """
    writes = which in WRITTEN_INTO
    if folder is not None and (writes or not is_file(folder)):  # a data set may be a zip
        _check(folder, writes=writes)
    session.prefer(**{which: "" if folder is None else str(folder)})
    return _use_in_words(which, folder or message("the usual folder"))


def _use_in_words(which: str, folder: Path | str) -> str:
    if which == "runs_folder":
        return message("From the next start on, the runs are kept in {folder}.", folder=folder)
    if which == "pictures_folder":
        return message("From now on, pictures are saved in {folder}.", folder=folder)
    return message("From now on, the app starts with the data set in {folder}.", folder=folder)


def follow_folders(session: Core, before: Preferences, now: Preferences) -> None:
    """Use what has changed, as far as that can be done at once; the runs go on where they were begun."""
    usual = session.usual_folders
    if usual is None:
        return
    if now.pictures_folder != before.pictures_folder:
        session.pictures_folder = _or_usual(now.pictures_folder, usual.pictures)
    if now.data_folder != before.data_folder and not run_is_going(session.state):
        session.open_data(Path(now.data_folder) if now.data_folder else None)


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
