"""What a session starts with: the folders that were chosen once and for all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.common.folders import Folders
from app.runs.history.history import History
from app.session.user_files import Kept

if TYPE_CHECKING:  # the doctor asks for the folders where a session may not come up
    from app.session.session import Session


def settle_folders(session: Session, usual: Folders) -> None:
    """Use the runs and the data that were chosen once and for all, unless others are named for this start."""
    chosen = session.state.preferences
    if chosen.runs_folder and not usual.runs_named:
        session.history = History(Path(chosen.runs_folder))
    if chosen.data_folder and session.data_folder is None:
        session.data_folder = Path(chosen.data_folder)


def chosen_folders(usual: Folders, data_folder: Path | None) -> tuple[Folders, Path | None]:
    """The folders and the data set that a session would use, without one."""
    chosen = Kept(usual.settings).preferences()
    if chosen.runs_folder and not usual.runs_named:
        usual = replace(usual, runs=Path(chosen.runs_folder))
    return usual, data_folder or (Path(chosen.data_folder) if chosen.data_folder else None)
