"""Files that another program has open just now, on Windows: tried again for a second.

There nobody can replace, rename or open a file while somebody else reads or writes it without letting others
in: a second window, an antivirus program, OneDrive, an indexer. They let go after milliseconds. Elsewhere
nothing of this happens, and every error is raised at once.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

Result = TypeVar("Result")

HELD = frozenset((5, 32, 33))
"""ERROR_ACCESS_DENIED (also said of a file that is about to be removed), ERROR_SHARING_VIOLATION,
ERROR_LOCK_VIOLATION: "System Error Codes", Microsoft."""
RETRIES_FOR_SECONDS = 1.0
RETRIES_AFTER_SECONDS = 0.01


def retry_while_held(
    act: Callable[[], Result],
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
    *,
    on_windows: bool = os.name == "nt",
) -> Result:
    """Do it, and where another program holds the file, again until a second has passed. Raises `OSError`."""
    until = clock() + RETRIES_FOR_SECONDS
    while True:
        try:
            return act()
        except OSError as error:
            if not (on_windows and _is_held(error)) or clock() >= until:
                raise
        sleep(RETRIES_AFTER_SECONDS)


def _is_held(error: OSError) -> bool:
    code = getattr(error, "winerror", None)
    # What opens a file goes through the C library there, which only says that it is not permitted.
    return isinstance(error, PermissionError) if code is None else code in HELD


def put_in_place(part: Path, path: Path) -> None:
    """Give a file that has been written its name, in place of the one that has it. Raises `OSError`."""
    retry_while_held(lambda: part.replace(path))
