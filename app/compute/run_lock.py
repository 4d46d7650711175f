"""One program at a time works at a run: two would write the same files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.common.folder_lock import FolderIsHeldError, folder_held
from language.sentence import message

PATIENCE_SECONDS = 2.0
"""A worker whose window has died leaves within its next batch."""


class RunIsGoingError(Exception):
    """Another program is at this run. Its text is one sentence for the user."""


@contextmanager
def run_held(folder: Path, patience: float = PATIENCE_SECONDS) -> Iterator[None]:
    """Keep other programs from a run's folder, as `folder_held` does.

    Waits up to `patience` seconds, then raises `RunIsGoingError`. Nothing is held where the folder is not
    there.
    """
    with ExitStack() as held:
        try:
            held.enter_context(folder_held(folder, patience))
        except FolderIsHeldError:
            raise RunIsGoingError(
                message("This run is going on in another window or terminal; stop it there first.")
            ) from None
        yield


def is_held(folder: Path) -> bool:
    """Whether some program is at this run at this moment."""
    try:
        with run_held(folder, patience=0.0):
            return False
    except RunIsGoingError:
        return True
