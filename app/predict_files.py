"""`hearsee predict FILE.wav...`: sound files with a word each, named by the latest model."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

SOUND_SUFFIXES = (".wav", ".flac", ".ogg", ".mp3", ".aiff", ".aif")


def sound_files(words: Sequence[str]) -> tuple[Path, ...]:
    """The files that a command of the terminal names: "predict" and then sound files, or none.

    They may stand in one text with "predict" or apart from it; those that are called like sound files count
    also where they are not there, so that they are missed by name.
    """
    if not words:
        return ()
    first, _, rest = words[0].strip().partition(" ")
    named = [*([rest.strip()] if rest.strip() else []), *words[1:]]
    if first.casefold() != "predict" or not named:
        return ()
    are_sounds = all(name.lower().endswith(SOUND_SUFFIXES) for name in named)
    return tuple(Path(name) for name in named) if are_sounds else ()
