"""What the name of a recording says: `{label}_{speaker}_{n}.wav`, as in the Free Spoken Digit Dataset."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

SUFFIX = ".wav"
LONGEST_WORD = 40
"""Characters of a label or a speaker; more would fit into no picture."""
_FORM = re.compile(
    rf"(?P<label>[^_]{{1,{LONGEST_WORD}}})_(?P<speaker>.{{1,{LONGEST_WORD}}})_(?P<number>\d{{1,9}})\.wav",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Recording:
    """One file, by what its name says."""

    name: str
    """The file's, without folders."""
    label: str
    speaker: str


def recording_of(path: str) -> Recording | None:
    """What a path in a folder or an archive (with "/") is called, or None where that is not of the form."""
    name = PurePosixPath(path).name
    match = _FORM.fullmatch(name)
    if match is None or not name.isprintable() or not match["label"].strip() or not match["speaker"].strip():
        return None
    return Recording(name, match["label"].strip(), match["speaker"].strip())


def is_sound(path: str) -> bool:
    """Whether it is called as a WAV file is; what macOS and editors keep beside files, hidden, is none."""
    parts = PurePosixPath(path).parts
    hidden = any(part.startswith((".", "__MACOSX")) for part in parts if part not in (".", ".."))
    return path.lower().endswith(SUFFIX) and not hidden


def in_order(words: Iterable[str]) -> tuple[str, ...]:
    """Each once: numbers by their size, then the others by the alphabet."""
    return tuple(sorted(set(words), key=_rank))


def _rank(word: str) -> tuple[int, int, str]:
    # Digits that are no ASCII, such as a superscript, are no numbers to `int`.
    number = int(word) if word.isascii() and word.isdigit() else -1
    return (0, number, word) if number >= 0 else (1, 0, word)
