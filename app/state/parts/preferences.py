"""What a user chose once and for all: how the app listens, in which language, how it looks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from audio.grammar.wake_words import WAKE_WORDS
from language.catalogue import is_chinese


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


class Pauses(str, Enum):
    """How long somebody may pause before what was said is taken to be whole."""

    USUAL = "usual"
    LONGER = "longer"
    MUCH_LONGER = "much longer"


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

    def is_chinese(self, system: Sequence[str]) -> bool:
        """Whether it is Chinese, on a system whose user wants these languages, the most wanted first."""
        return is_chinese(system) if self is InterfaceLanguage.SYSTEM else self is InterfaceLanguage.CHINESE


DEVICES = ("auto", "cpu", "cuda", "mps")
"""Where a run may train; "auto" is the quickest that is there."""
PRECISIONS = ("auto", "float32", "bfloat16")
"""In how many bits a run's products are computed; "auto" is the quickest that serves the model."""
HERE, CLUSTER = COMPUTERS = ("here", "cluster")
"""Where runs train."""
FOLDERS = ("runs_folder", "pictures_folder", "data_folder")
"""The preferences that name one."""
MOST_THREADS = 256
QUIET_MINUTES = (0, 5, 10, 30)
"""After how many without a word the microphone may be turned off; 0 is never."""

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
    pauses: Pauses = Pauses.USUAL
    quiet_minutes: int = QUIET_MINUTES[0]
    """One of `QUIET_MINUTES`."""
    keep_phrases: bool = False
    """Whether phrases that are not understood are kept; only ever with the user's consent."""
    language: Language = Language.AUTO
    engine: str = "whisper"
    """The recogniser, by its name."""
    theme: ThemeChoice = ThemeChoice.SYSTEM
    microphone: str = ""
    """Its name, or "" for the default one."""
    camera: str = ""
    """The same of the webcam."""
    whisper_declined: bool = False
    """Whether the user did not want Whisper to be fetched; then it is not offered again."""
    found_declined: str = ""
    """The fingerprint of the found runs that the user did not want to be added; see `app.runs.found_runs`."""
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
