"""The Free Spoken Digit Dataset, offered with its licence and opened from the cache."""

from __future__ import annotations

from pathlib import Path

from app.commands.invocation import Invocation
from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.data.named_sets import place_called
from app.state.state import Question
from models.spoken.published import HOME, LICENCE, NAME, TOTAL_BYTES, archive_in
from models.user_files import is_there

GIVEN_NAME = "spoken-digits"
"""What --data calls it in the terminal."""
SIZE = f"{TOTAL_BYTES / 1e6:.0f} MB"
FROM_WHERE = f"{NAME}, licence {LICENCE}, from {HOME}"


def open_digits(session: Core) -> str:
    """Open it, or ask whether to fetch it. What happens, in a sentence."""
    archive = _archive(session)
    if archive.exists():
        return _open(session, archive)
    session.need_rest()
    text = f"Fetch the {NAME} ({SIZE}, licence {LICENCE}) from {HOME}? Say yes or no."
    session.ask(Question(text, Invocation("fetch_spoken_digits"), loses=True))
    return ""


def fetch_digits(session: Core) -> str:
    """Fetch it, unless it is here, and open it. What happens, in a sentence."""
    archive = _archive(session)
    if archive.exists():
        return _open(session, archive)
    session.open_data(archive, fetch=True)
    return f"Fetching the {FROM_WHERE}."


def named_data(folder: Path | None, cache: Path) -> Path | None:
    """What --data means: a folder or a zip, or a data set by its name where nothing else has it."""
    if folder is None or is_there(folder):
        return folder
    return archive_in(cache) if str(folder) == GIVEN_NAME else place_called(str(folder), cache) or folder


def _open(session: Core, archive: Path) -> str:
    session.open_data(archive)
    return f"Opening the {NAME} ({LICENCE})."


def _archive(session: Core) -> Path:
    if session.cache is None:
        raise CommandError(
            "There is no folder to keep downloads in; open the recordings as a folder or a zip."
        )
    return archive_in(session.cache)
