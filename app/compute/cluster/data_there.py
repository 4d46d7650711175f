"""The data set on a machine of the cluster: fetched once, kept under the name of its contents."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

from app.common.folder_lock import folder_held
from app.compute.cluster.order import DataOrder
from app.compute.worker.packed_data import remove_unused
from language.sentence import message
from models.data.checks import DataError
from models.data.data_file import data_file_in
from models.files.held_by_others import put_in_place

PATIENCE_SECONDS = 600.0
"""How long another process of the machine may take to fetch it."""
KEPT_SECONDS = 30 * 24 * 3600.0
"""What nobody has used for so long makes way when something new comes."""


def fetched(order: DataOrder, fetch: Callable[[int], bytes], folder: Path) -> tuple[Path, bool]:
    """The file with the data set in `folder`, and whether it had to be fetched.

    `fetch` is called with the number of each part, from 0, by one process of the machine at a time. Raises
    `DataError` where what came is not what was meant, and `OSError`.
    """
    path = data_file_in(folder, order.digest)
    is_new = not path.exists()
    if is_new:
        folder.mkdir(parents=True, exist_ok=True)
        with folder_held(folder, PATIENCE_SECONDS):
            is_new = not path.exists()
            if is_new:
                remove_unused(folder, KEPT_SECONDS)
                _receive(order, fetch, path)
    os.utime(path)
    return path, is_new


def _receive(order: DataOrder, fetch: Callable[[int], bytes], path: Path) -> None:
    temporary, digest = path.with_name(f".{path.name}.part"), hashlib.sha256()
    try:
        with temporary.open("wb") as file:
            for number in range(order.parts):
                part = fetch(number)
                digest.update(part)
                file.write(part)
        if digest.hexdigest() != order.digest:
            raise DataError(
                message("The data set that came is not the one that was sent; start the run again.")
            )
        put_in_place(temporary, path)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
