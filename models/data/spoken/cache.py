"""Pictures that were made once are kept, by what they were made of."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import zipfile
from pathlib import Path

import numpy as np

from models.data.spoken import decoding, spectrogram
from models.data.spoken.pictures import SoundPictures
from models.files.user_files import open_user_file
from models.files.whole_files import write_whole

FOLDER = "sound-pictures"
VERSION = 1
"""Of the file's form."""
MOST_KEPT = 8
"""Files; the oldest make room for new ones."""


def recall(cache: Path, fingerprint: str) -> SoundPictures | None:
    """What was kept of a place with this fingerprint, or None: not kept, damaged, or made otherwise."""
    try:
        with (
            open_user_file(_file(cache, fingerprint)) as file,
            np.load(file, allow_pickle=False) as kept,
        ):
            images, facts = kept["images"], json.loads(kept["facts"].tobytes())
        made = SoundPictures(
            images,
            tuple(facts["labels"]),
            tuple(facts["speakers"]),
            tuple((str(path), str(why)) for path, why in facts["left_out"]),
            int(facts["converted"]),
        )
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile):
        return None
    shape = (len(made.labels), spectrogram.HEIGHT, spectrogram.WIDTH)
    fits = images.dtype == np.uint8 and images.shape == shape and len(made.speakers) == len(made.labels)
    return made if fits else None


def keep(cache: Path, fingerprint: str, pictures: SoundPictures) -> None:
    """Keep them for the next time. Where that cannot be, they are made again: it is never an error."""
    facts = {
        "labels": pictures.labels,
        "speakers": pictures.speakers,
        "left_out": pictures.left_out,
        "converted": pictures.converted,
    }
    encoded = np.frombuffer(json.dumps(facts).encode("utf-8"), np.uint8)
    contents = io.BytesIO()
    np.savez_compressed(contents, images=pictures.images, facts=encoded)
    with contextlib.suppress(OSError):
        path = _file(cache, fingerprint)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, contents.getvalue())
        _make_room(path.parent)


def _file(cache: Path, fingerprint: str) -> Path:
    """Its name stands for the place and for all that decides how its sounds are drawn."""
    named = (VERSION, fingerprint, _constants(decoding), _constants(spectrogram))
    return cache / FOLDER / f"{hashlib.sha256(repr(named).encode()).hexdigest()}.npz"


def _constants(module: object) -> list[tuple[str, object]]:
    return sorted(
        (name, value)
        for name, value in vars(module).items()
        if name.isupper() and isinstance(value, int | float)
    )


def _make_room(folder: Path) -> None:
    kept = sorted(folder.glob("*.npz"), key=lambda path: path.stat().st_mtime)
    for path in kept[:-MOST_KEPT]:
        path.unlink(missing_ok=True)
