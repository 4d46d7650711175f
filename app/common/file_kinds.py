"""`hearsee predict FILE...`: sounds, pictures or folders of pictures, named by the latest model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from models.files.user_files import is_folder

SOUND_SUFFIXES = (".wav", ".flac", ".ogg", ".mp3", ".aiff", ".aif")
PICTURE_SUFFIXES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".ppm", ".pgm")


def sound_files(words: Sequence[str]) -> tuple[Path, ...]:
    """The sound files that a command of the terminal names: see `named_files`."""
    return _named(words, lambda name: name.lower().endswith(SOUND_SUFFIXES))


def named_files(words: Sequence[str]) -> tuple[Path, ...]:
    """What a command of the terminal names: "predict" and then sounds, pictures or folders; or none.

    They may stand in one text with "predict" or apart from it; those that are called like sounds or pictures
    count also where they are not there, so that they are missed by name.
    """
    suffixes = SOUND_SUFFIXES + PICTURE_SUFFIXES
    return _named(words, lambda name: name.lower().endswith(suffixes) or is_folder(Path(name)))


def _named(words: Sequence[str], is_one: Callable[[str], bool]) -> tuple[Path, ...]:
    if not words:
        return ()
    first, _, rest = words[0].strip().partition(" ")
    named = [*([rest.strip()] if rest.strip() else []), *words[1:]]
    if first.casefold() != "predict" or not named:
        return ()
    return tuple(Path(name) for name in named) if all(map(is_one, named)) else ()
