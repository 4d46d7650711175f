"""What the commands and manners of the voice use besides what every feature does."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from app.core.core import Core
from app.voice.ear import EarControl
from app.voice.kept_phrases import KeptPhrase
from app.voice.questions import OpenQuestion
from app.voice.wake_word import Addressing
from app.voice.whisper_download import FetchControl


class KeepsPhrases(Protocol):
    """What was not understood, as it is kept on disk."""

    @property
    def phrases_path(self) -> Path | None:
        """The file, where there is one."""

    def phrases(self) -> tuple[KeptPhrase, ...]:
        """All of it, the oldest first."""

    def forget_phrases(self) -> None:
        """Delete all of it."""


class PlaysBack(Protocol):
    """Whoever plays what was heard."""

    def start(self, ear: EarControl) -> str:
        """Play the last utterance. What is played, in a sentence. Raises `CommandError`."""


class VoiceCore(Core, Protocol):
    """The session, as the voice knows it."""

    ear: EarControl | None
    """What hears, where there is somebody to be heard."""
    fetching: FetchControl | None
    """Who fetches Whisper's weights, where there is somebody."""
    playing_back: PlaysBack | None
    """Who plays what was heard, where there is somebody."""
    addressing: Addressing
    open_question: OpenQuestion

    @property
    def kept(self) -> KeepsPhrases:
        """What outlasts the session."""

    @property
    def learning(self) -> object | None:
        """What keeps the phrases that are taught by voice, where there is a folder for them."""

    def attend(self) -> None:
        """What is said in the next seconds is meant for the app, also without the wake word."""

    def need_hands_free(self) -> None:
        """Raises `CommandError` where the engine must not listen all the time."""

    def not_understood(self, text: str) -> None:
        """Say that a sentence fits nothing, and what comes near."""

    def suggest(self, text: str) -> None:
        """Offer what may have been meant by what was heard; nothing is done unasked."""

    def note_unknown(self, text: str, *, only_noted: bool = False) -> None:
        """Remember what fits nothing; on disk only where it was said to the app and the user agreed to it."""

    def fetch_weights(self) -> None:
        """Have Whisper's weights fetched."""

    def cancel_download(self) -> None:
        """Fetch no longer what is being fetched."""

    def remember(self) -> None:
        """Ask what the phrase that was not understood should mean."""
