"""Decoded pictures, kept: a second opening reads no picture again, unless one has changed."""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.data.own_pictures.form import Form
from models.data.own_pictures.pixel_file import mapped
from models.data.own_pictures.places import Entry
from models.data.own_pictures.scanned import Scanned
from models.files.user_files import read_user_file
from models.files.whole_files import write_whole

VERSION = 1
"""Of what is kept and how it is made; another one is scanned anew."""
FOLDER = "own-pictures"
"""In the cache of the data sets; can be deleted at any time."""
FACTS = "facts.json"
MOST_FACTS = 2**30
"""Bytes; those of two million files are fewer."""


def fingerprint(entries: Iterable[Entry], form: Form) -> str:
    """Changes with a name, a size or a time of writing of any file, and with what pictures are made to be."""
    digest = hashlib.blake2b(f"{VERSION} {form}".encode(), digest_size=16)
    for entry in entries:
        line = f"\n{entry.path}\0{entry.size}\0{entry.stamp}"
        digest.update(line.encode(errors="surrogateescape"))
    return digest.hexdigest()


class Kept:
    """The cache of one folder or zip; what it held of an earlier state, or in another form, is replaced."""

    def __init__(self, cache: Path, source: Path) -> None:
        name = hashlib.blake2b(str(source.resolve()).encode(errors="surrogateescape"), digest_size=8)
        self.folder = cache / FOLDER / name.hexdigest()

    def pixels_file(self, mark: str) -> Path:
        """Where the pixels of the state with this fingerprint are, or will be."""
        return self.folder / f"{mark}.npy"

    def load(self, mark: str) -> tuple[Scanned, NDArray[np.uint8]] | None:
        """What is kept of this state, or None where that is nothing or no use."""
        try:
            facts = json.loads(read_user_file(self.folder / FACTS, MOST_FACTS))
            if facts["fingerprint"] != mark:
                return None
            scanned = Scanned.from_dict(facts["scanned"])
            pixels = mapped(self.pixels_file(mark))
        except (OSError, ValueError, KeyError, TypeError):
            return None
        rows = (*scanned.training_rows, *scanned.test_rows)
        fits = pixels.shape[1:] == scanned.form.shape and rows and 0 <= min(rows) <= max(rows) < len(pixels)
        return (scanned, pixels) if fits else None

    def keep(self, mark: str, scanned: Scanned) -> None:
        """Keep the facts; the pixels are there. Those of other states are removed. Raises `OSError`."""
        facts = {"fingerprint": mark, "scanned": scanned.as_dict()}
        # Names of files may hold bytes that are no text: those are kept as they are.
        write_whole(self.folder / FACTS, json.dumps(facts).encode("ascii"))
        for other in self.folder.glob("*.npy"):
            if other != self.pixels_file(mark):
                with contextlib.suppress(OSError):  # another window may be reading it
                    other.unlink()
