"""The phrases that a user has taught, in their own data folder.

FOLDER/phrases.json says which there are; FOLDER/7.npz holds the examples of one, and FOLDER/7-1.flac how the
first of them sounded, if that was to be kept. The list is written last and removed from first, and every file
takes its place at once, so that whatever is interrupted leaves either the old phrases or the new ones.
"""

from __future__ import annotations

import json
import os
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
import soundfile
from numpy.lib.npyio import NpzFile

from app.common.folder_lock import FolderIsHeldError, folder_held
from app.common.json_file import text_in
from app.common.plain_json import parsed
from app.state.parts.hearing import Taught
from app.voice.teaching.entries import Entry, TaughtPhrasesError, checked_name, entry_of
from audio.capture.sound import SAMPLE_RATE, Utterance
from audio.teaching.dynamic_time_warping import Matrix
from audio.teaching.taught_phrases import TaughtPhrase
from language.sentence import message
from models.files.held_by_others import put_in_place
from models.files.user_files import open_user_file

VERSION = 1
PATIENCE_SECONDS = 2.0
"""Another window writes for a few milliseconds."""
MOST_BYTES = 2**26
"""Of the list, and of the examples of one phrase."""
_DAMAGED = (
    OSError,
    ValueError,
    KeyError,
    EOFError,
    MemoryError,
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
)
"""What reading a file that is not as it was written may raise."""


@dataclass(frozen=True)
class Kept:
    """What was found, and what there is to say about what was not."""

    phrases: tuple[TaughtPhrase, ...]
    notices: tuple[str, ...] = ()
    names: tuple[Taught, ...] = ()
    """Of all that are kept, those of another kind among them."""


class TaughtPhraseStore:
    """The phrases in one folder, which is made when the first is kept. Raises `TaughtPhrasesError`.

    `kind` names what the features are, such as "whisper-base": those of another kind cannot be compared.
    """

    def __init__(self, folder: Path, kind: str) -> None:
        self.folder = folder
        self._kind = kind

    def load(self) -> Kept:
        """All phrases that can be used. What is damaged is moved aside, and a notice says so.

        A phrase whose examples are damaged stays in the list, so that it can be forgotten with all its files.
        """
        with self._held():
            return self._load()

    def add(self, phrase: TaughtPhrase, sounds: Sequence[Utterance] = ()) -> None:
        """Keep a phrase, and how its examples sounded where that was asked for."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._error(error) from error
        with self._held():
            self._add(phrase, sounds)

    def rename(self, old: str, new: str) -> None:
        """Give a phrase another name."""
        with self._held():
            entries, _ = self._entries()
            entry = self._find(entries, old)
            name = checked_name(new, [other for other in entries if other is not entry])
            self._write([replace(other, name=name) if other is entry else other for other in entries])

    def forget(self, name: str) -> None:
        """Keep a phrase no longer; nothing of it is left."""
        with self._held():
            entries, _ = self._entries()
            entry = self._find(entries, name)
            self._write([other for other in entries if other is not entry])
            try:
                for pattern in (f"{entry.number}.npz*", f"{entry.number}-*.flac"):
                    for file in self.folder.glob(pattern):
                        file.unlink(missing_ok=True)
            except OSError as error:
                raise self._error(error) from error

    def _load(self) -> Kept:
        entries, notices = self._entries()
        phrases: list[TaughtPhrase] = []
        names: list[Taught] = []
        for entry in entries:
            if entry.kind != self._kind:
                names.append(Taught(entry.name, entry.sentence, usable=False))
                notices.append(
                    message(
                        "“{entry}” was taught to another recogniser and is not heard by this one: teach it "
                        "once more.",
                        entry=entry.name,
                    )
                )
                continue
            try:
                phrases.append(self._phrase(entry))
                names.append(Taught(entry.name, entry.sentence))
            except _DAMAGED:
                _move_aside(self._examples(entry))
                names.append(Taught(entry.name, entry.sentence, usable=False))
                notices.append(
                    message(
                        "The examples of “{entry}” are damaged: forget it, and teach it once more.",
                        entry=entry.name,
                    )
                )
        return Kept(tuple(phrases), tuple(notices), tuple(names))

    def _add(self, phrase: TaughtPhrase, sounds: Sequence[Utterance]) -> None:
        entries, _ = self._entries()
        name = checked_name(phrase.name, entries)
        number = self._free_number(entries)
        entry = Entry(number, name, phrase.sentence, self._kind)
        try:
            _replace(self._examples(entry), lambda file: _write_examples(file, phrase.examples))
            for at, sound in enumerate(sounds, start=1):
                _replace(self._sound(entry, at), partial(_write_flac, sound))
        except OSError as error:
            raise self._error(error) from error
        self._write([*entries, entry])

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Two windows would take the same number for two phrases."""
        with ExitStack() as held:
            try:
                held.enter_context(folder_held(self.folder, PATIENCE_SECONDS))
            except FolderIsHeldError as error:
                raise TaughtPhrasesError(
                    message(
                        "Another window is at the taught phrases in {folder}: try again in a moment.",
                        folder=self.folder,
                    )
                ) from error
            yield

    @property
    def _list(self) -> Path:
        return self.folder / "phrases.json"

    def _examples(self, entry: Entry) -> Path:
        return self.folder / f"{entry.number}.npz"

    def _sound(self, entry: Entry, at: int) -> Path:
        return self.folder / f"{entry.number}-{at}.flac"

    def _free_number(self, entries: Sequence[Entry]) -> int:
        """Neither in the list nor that of a file which a damaged list no longer knows."""
        files = [int(file.stem) for file in self.folder.glob("*.npz") if file.stem.isdecimal()]
        return 1 + max([*files, *[entry.number for entry in entries]], default=0)

    def _entries(self) -> tuple[list[Entry], list[str]]:
        try:
            return [entry_of(line) for line in parsed(text_in(self._list))["phrases"]], []
        except FileNotFoundError:
            return [], []
        except OSError as error:
            raise self._error(error) from error
        except (ValueError, TypeError, KeyError):
            return [], [self._list_is_damaged()]

    def _list_is_damaged(self) -> str:
        aside = _move_aside(self._list)
        return message(
            "The list of taught phrases is damaged and was moved to {aside}: teach them once more.",
            aside=aside,
        )

    def _phrase(self, entry: Entry) -> TaughtPhrase:
        # Opened here, because numpy leaves a file open that it cannot read.
        with open_user_file(self._examples(entry), MOST_BYTES) as file:
            arrays = np.load(file, allow_pickle=False)
            if not isinstance(arrays, NpzFile):
                raise ValueError("The file holds one array and no examples.")
            examples = tuple(_example(arrays[f"arr_{at}"]) for at in range(len(arrays.files)))
        if len({example.shape[1] for example in examples}) > 1:
            raise ValueError("The examples have different widths.")
        return TaughtPhrase(entry.name, entry.sentence, examples)

    def _write(self, entries: Sequence[Entry]) -> None:
        content = {"version": VERSION, "phrases": [asdict(entry) for entry in entries]}
        text = json.dumps(content, ensure_ascii=False, indent=1).encode()
        try:
            _replace(self._list, lambda file: file.write(text))
        except OSError as error:
            raise self._error(error) from error

    def _find(self, entries: Sequence[Entry], name: str) -> Entry:
        found = next((entry for entry in entries if entry.name.casefold() == name.strip().casefold()), None)
        if found is None:
            raise TaughtPhrasesError(
                message("No phrase is called “{name}”: look up how it is written.", name=name)
            )
        return found

    def _error(self, error: OSError) -> TaughtPhrasesError:
        reason = error.strerror or error
        return TaughtPhrasesError(
            message(
                "The taught phrases in {folder} cannot be kept or read: {reason}.",
                folder=self.folder,
                reason=reason,
            )
        )


def _example(array: np.ndarray[tuple[int, ...], np.dtype[np.float16]]) -> Matrix:
    """Raises `ValueError` for what cannot be compared."""
    if array.ndim != 2 or array.dtype != np.float16 or not array.size or not np.isfinite(array).all():
        raise ValueError("An example is no matrix of numbers.")
    return array.astype(np.float32)


def _write_examples(file: BinaryIO, examples: Sequence[Matrix]) -> None:
    arrays = [example.astype(np.float16) for example in examples]
    np.savez_compressed(file, *arrays)


def _write_flac(sound: Utterance, file: BinaryIO) -> None:
    soundfile.write(file, np.frombuffer(sound.pcm, "<i2"), SAMPLE_RATE, format="FLAC")


def _replace(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file beside and let it take the place of the old one at once."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-", suffix=".part")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        put_in_place(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _move_aside(path: Path) -> Path:
    """Rename to a free name that says that it is damaged; a file that is gone or cannot be moved stays so."""
    number, aside = 2, path.with_name(f"{path.name}.damaged")
    while aside.exists():
        aside = path.with_name(f"{path.name}.damaged-{number}")
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return path
    return aside
