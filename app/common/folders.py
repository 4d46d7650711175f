"""Where things are kept, as each system wants it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import platformdirs

from models.files.user_files import is_there

NAME = "HearSee"


@dataclass(frozen=True)
class Folders:
    """The folders of one user."""

    runs: Path
    """The history and the models."""
    cache: Path
    """Data sets that were downloaded; can be deleted at any time."""
    pictures: Path
    """Figures that were saved."""
    weights: Path
    """Whisper's; can be deleted at any time."""
    settings: Path | None = None
    """Preferences and phrases of the user's own; without it they last until the app is closed."""
    runs_named: bool = False
    """Whether the user named the folder of the runs for this start alone."""


def user_folders(runs: Path | None = None) -> Folders:
    """This user's folders; `runs` takes the place of the usual one."""
    return Folders(
        runs=runs or platformdirs.user_data_path(NAME, appauthor=False) / "runs",
        cache=platformdirs.user_cache_path(NAME, appauthor=False) / "data",
        pictures=platformdirs.user_pictures_path() / NAME,
        weights=platformdirs.user_cache_path(NAME, appauthor=False) / "whisper-base",
        settings=platformdirs.user_config_path(NAME, appauthor=False),
        runs_named=runs is not None,
    )


def existing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    return next((each for each in (folder, *folder.parents) if is_there(each)), folder)
