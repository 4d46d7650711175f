"""Runs as files for other programs, under names that are free: nothing is overwritten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from app.commands.vocabulary import CommandError
from app.common.free_name import free_path
from app.export.csv_file import write_csv
from app.export.tensorboard import write_log
from app.state.parts.compared import Compared
from language.sentence import message


def save_as_csv(runs: Sequence[Compared], folder: Path) -> Path:
    """Save their figures for a spreadsheet. Raises `CommandError`."""
    return _saved(runs, folder / "runs.csv", write_csv)


def save_as_log(runs: Sequence[Compared], folder: Path) -> Path:
    """Save their curves for TensorBoard, in a folder of their own. Raises `CommandError`."""
    return _saved(runs, folder / "tensorboard", write_log)


def _saved(runs: Sequence[Compared], path: Path, write: Callable[[Sequence[Compared], Path], None]) -> Path:
    if not runs:
        raise CommandError(
            message("There is no run with a finished epoch to save; say “show all runs”, or train one.")
        )
    path = free_path(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write(runs, path)
    except OSError as error:
        raise CommandError(
            message(
                "The runs could not be saved as {path} ({strerror}); the history still has them.",
                path=path,
                strerror=error.strerror or error,
            )
        ) from error
    return path
