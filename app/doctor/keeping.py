"""What is kept: the runs and their models, and the disk that they are on."""

from __future__ import annotations

import tempfile
from pathlib import Path

from app.common.folders import existing
from app.common.words.numbers import counted
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from app.runs.history.rows import WEIGHTS
from language.sentence import message
from models.files.whole_files import remedy

MEGABYTE = 10**6
TIGHT, FULL = 2_000 * MEGABYTE, 200 * MEGABYTE
"""Bytes below which room is worth a word, and below which the next runs may find none."""


def examine_runs(here: Surroundings) -> tuple[Finding, ...]:
    """Whether the history can be read and written, and how many models it has."""
    folder, name = here.folders.runs, message("Runs")
    problem = _not_writable(folder)
    if problem is not None:
        reason = problem.strerror or problem
        found = message(
            "Nothing can be written in {folder} ({reason}), so runs would not be kept.",
            folder=folder,
            reason=reason,
        )
        advice = message(
            "To keep them, {problem}, or choose another folder for the runs in the settings.",
            problem=remedy(problem),
        )
        return (Finding(name, Health.BAD, found, advice),)
    models = sum(1 for _ in folder.glob(f"*/{WEIGHTS}"))
    if not models:
        return (
            Finding(
                name,
                Health.GOOD,
                message("No model has been trained yet; runs will be kept in {folder}.", folder=folder),
            ),
        )
    return (
        Finding(
            name,
            Health.GOOD,
            message("{models} of earlier runs in {folder}.", models=counted(models, "model"), folder=folder),
        ),
    )


def examine_disk(here: Surroundings) -> tuple[Finding, ...]:
    """Whether there is room where runs and downloads are kept."""
    free = {}
    for folder in (here.folders.runs, here.folders.cache, here.folders.weights):
        try:
            free[folder] = here.free_bytes(folder)
        except OSError:
            continue  # whoever wants to write there says so
    if not free:
        return (
            Finding(message("Disk"), Health.NOTICE, message("How much room is left could not be found out.")),
        )
    folder = min(free, key=free.__getitem__)
    room = free[folder]
    found = message("{room} are free where {folder} is or would be.", room=_gigabytes(room), folder=folder)
    advice = message("Make room: delete runs that nobody needs, and empty the bin.")
    if room < FULL:
        return (Finding(message("Disk"), Health.BAD, found, advice),)
    if room < TIGHT:
        return (Finding(message("Disk"), Health.NOTICE, found, advice),)
    return (Finding(message("Disk"), Health.GOOD, found),)


def _not_writable(folder: Path) -> OSError | None:
    """Why not, or None where it is. What is tried leaves nothing behind."""
    try:
        with tempfile.TemporaryFile(dir=existing(folder)) as file:
            file.write(b"HearSee")
            file.flush()
    except OSError as error:
        return error
    return None


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:,.1f} GB" if size >= 1e9 else f"{size // MEGABYTE} MB"
