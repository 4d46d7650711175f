"""What a user chose once and for all: how the app listens, in which language, how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from typing import Any

from app.common.cluster_address import why_no_address
from app.common.json_file import change_object, read_object
from app.common.plain_json import is_text
from audio.wake_words import WAKE_WORDS as WAKE_WORDS

WHAT = "your preferences"


class ThemeChoice(str, Enum):
    """Whether the window is light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Listening(str, Enum):
    """When what is said is taken for a command."""

    PUSH_TO_TALK = "push to talk"
    """While a key or the button is held."""
    WAKE_WORD = "wake word"
    """After a word that is said first."""
    HANDS_FREE = "hands-free"
    """Always."""


class Language(str, Enum):
    """Which language is listened for."""

    AUTO = "auto"
    ENGLISH = "English"
    CHINESE = "中文"


class InterfaceLanguage(str, Enum):
    """Which language the window is in."""

    SYSTEM = "system"
    ENGLISH = "English"
    CHINESE = "简体中文"


DEVICES = ("auto", "cpu", "cuda", "mps")
"""Where a run may train; "auto" is the quickest that is there."""
PRECISIONS = ("auto", "float32", "bfloat16")
"""In how many bits a run's products are computed; "auto" is the quickest that serves the model."""
HERE, CLUSTER = COMPUTERS = ("here", "cluster")
"""Where runs train."""
FOLDERS = ("runs_folder", "pictures_folder", "data_folder")
"""The preferences that name one."""
MOST_THREADS = 256
CHOICES: dict[str, Sequence[str]] = {
    "wake_word": WAKE_WORDS,
    "device": DEVICES,
    "precision": PRECISIONS,
    "compute": COMPUTERS,
}
"""What some preferences can be."""


@dataclass(frozen=True)
class Preferences:
    """As they are at first, unless something else is given."""

    listening: Listening = Listening.PUSH_TO_TALK
    wake_word: str = WAKE_WORDS[0]
    """One of `WAKE_WORDS`."""
    keep_phrases: bool = False
    """Whether phrases that are not understood are kept; only ever with the user's consent."""
    language: Language = Language.AUTO
    engine: str = "auto"
    """The recogniser, by its name."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    microphone: str = ""
    """Its name, or "" for the default one."""
    camera: str = ""
    """The same of the webcam."""
    whisper_declined: bool = False
    """Whether the user did not want Whisper to be fetched; then it is not offered again."""
    found_declined: str = ""
    """The fingerprint of the found runs that the user did not want to be added; see `app.found_runs`."""
    interface: InterfaceLanguage = InterfaceLanguage.SYSTEM
    device: str = DEVICES[0]
    """One of `DEVICES`."""
    threads: int = 0
    """Of the training process, 1 to `MOST_THREADS`, or 0 for as many as suit the computer."""
    precision: str = PRECISIONS[0]
    """One of `PRECISIONS`."""
    several_runs: bool = True
    """Whether a study trains several runs at once where that is faster."""
    compute: str = HERE
    """One of `COMPUTERS`."""
    cluster_address: str = ""
    """As in "tcp://host:8786", or "" where none was ever named."""
    runs_folder: str = ""
    """Where the history and the models are, or "" for the usual place; and so for the other two."""
    pictures_folder: str = ""
    data_folder: str = ""
    """The data set that is opened at the start; "" is Fashion-MNIST."""


class PreferencesFile:
    """Preferences as JSON. What a newer version wrote there and this one does not know stays."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.problem = ""
        """What was wrong with what was loaded last, in a sentence; it is as at first."""

    def load(self) -> Preferences:
        """Those that are kept; a value that means nothing is as at first. Raises `KeptFileError`."""
        kept = read_object(self.path, WHAT)
        odd = [name for name in FOLDERS if not is_text(kept.get(name, ""))]
        self.problem = f"{self.path} names a folder that cannot be, so the usual one is used." if odd else ""
        known = {each.name: getattr(Preferences(), each.name) for each in fields(Preferences)}
        read = {name: _read(name, usual, kept.get(name, usual)) for name, usual in known.items()}
        return Preferences(**read)

    def save(self, preferences: Preferences, since: Preferences | None = None) -> None:
        """Keep what has changed since those, or all: another window may have changed the others meanwhile.

        Raises `KeptFileError`.
        """
        values = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
        plain = {
            name: value.value if isinstance(value, Enum) else value
            for name, value in values.items()
            if since is None or value != getattr(since, name)
        }
        if plain:
            change_object(self.path, lambda there: {**there, **plain}, WHAT)


def preferences_in(folder: Path) -> PreferencesFile:
    """The file that holds them in a folder of settings."""
    return PreferencesFile(folder / "preferences.json")


def _read(name: str, usual: Any, kept: Any) -> Any:
    """The kept value, if it is one that could stand in place of the usual one."""
    if isinstance(usual, Enum):
        return next((each for each in type(usual) if each.value == kept), usual)
    if name in CHOICES:
        return kept if kept in CHOICES[name] else usual
    if name == "cluster_address":
        return kept if type(kept) is str and not why_no_address(kept) else usual
    if name == "threads":
        return kept if type(kept) is int and 0 <= kept <= MOST_THREADS else usual
    if isinstance(usual, str):
        return kept if is_text(kept) else usual
    return kept if type(kept) is type(usual) else usual
