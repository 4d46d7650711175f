"""What is done with the ear: what it hears, when it listens, and what is fetched for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from app.commands.vocabulary import CommandError
from app.core.core import Core
from app.core.feature import Feature
from app.state.events.unions import Event
from app.state.events.voice import Answered, Asked, WeightsMissing, WeightsRequested
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear, Fetch
from app.state.parts.preferences import Listening, Preferences
from app.state.state import State
from app.voice.ear import EarControl
from app.voice.intent_handler import Heeding
from app.voice.offers import offer_weights
from app.voice.phrases import OwnPhrases
from app.voice.questions import OpenQuestion
from app.voice.quiet import Quiet
from app.voice.teaching.library import Learning
from app.voice.wake_word import Addressing
from app.voice.whisper_download import FetchControl
from audio.listening import verdicts
from audio.recognisers.catalogue import ENGINES, WHISPER
from language.sentence import message


class PlaysBack(Protocol):
    """Whoever plays what was heard."""

    def start(self, ear: EarControl) -> str:
        """Play the last utterance. What is played, in a sentence. Raises `CommandError`."""


class Voice(Feature):
    """The ear of one session, and what belongs to it. `clock` returns seconds and never goes back."""

    def __init__(
        self,
        core: Core,
        phrases: OwnPhrases,
        suggest: Callable[[str], None],
        ear: EarControl | None,
        clock: Callable[[], float],
    ) -> None:
        """`suggest` offers what may have been meant by words that are no command."""
        super().__init__(core)
        self.ear = ear
        """What hears, where there is somebody to be heard."""
        self.learning: Learning | None = None
        """What is taught by voice, where that can be kept."""
        self.fetching: FetchControl | None = None
        """Who fetches Whisper's weights, where there is somebody."""
        self.playing_back: PlaysBack | None = None
        """Who plays what was heard, where there is somebody."""
        self._addressing = Addressing(clock)
        self._open_question = OpenQuestion(clock)
        self._quiet = Quiet(core, lambda: self.ear, clock)
        self._heeding = Heeding(core, phrases, suggest, self._addressing, self._open_question)

    # ---- the ear

    def use_ear(self, ear: EarControl) -> None:
        """Hear through it, as the preferences say."""
        self.ear = ear
        if self.state.preferences.microphone:
            ear.choose(self.state.preferences.microphone)
        if self.state.preferences.listening is not Listening.PUSH_TO_TALK:
            ear.listen()

    def attend(self) -> None:
        """What is said in the next seconds is meant for the app, also without the wake word."""
        self._addressing.open()

    # ---- Whisper

    def fetch_weights(self) -> None:
        """Have Whisper's weights fetched."""
        if self.fetching is None:
            raise CommandError(message("Fetching Whisper needs the window; start it with “hearsee” alone."))
        if self.state.weights.fetch is Fetch.GOING:
            raise CommandError(message("Whisper is being fetched already."))
        if self.state.weights.fetch is Fetch.DONE or self._whisper_hears:
            raise CommandError(message("Whisper is here already."))
        self.core.prefer(whisper_declined=False)
        self.core.receive(WeightsRequested())
        self.fetching.start()

    def cancel_download(self) -> None:
        """Fetch no longer what is being fetched."""
        if self.fetching is not None and self.state.weights.fetch is Fetch.GOING:
            self.fetching.cancel()
            self.core.prefer(whisper_declined=True)
        elif self.state.download is not None:
            self.core.stop()
        else:
            raise CommandError(message("Nothing is being fetched."))

    @property
    def _whisper_hears(self) -> bool:
        return self.state.engine is not None and self.state.engine.title == ENGINES[WHISPER].title

    # ---- what follows

    def follow(self, event: Event, before: State, now: State) -> None:
        """Listen as it is wished, and act on what was heard."""
        self._quiet.follow(now)
        if now.preferences != before.preferences:
            self._follow_preferences(before.preferences, now.preferences)
        match event:
            case Asked():
                self._addressing.extend()
                self._open_question.begin()
            case WeightsMissing():
                if self.fetching is not None:
                    offer_weights(self.core)
            case verdicts.Heard() | verdicts.Unsure() | verdicts.Rejected():
                self._heeding.heed(event)
            case _:
                pass

    def tick(self) -> None:
        """Close a question that nobody answers, and sleep where nobody says anything."""
        self._close_question_in_time()
        self._quiet.catch_up()

    def _follow_preferences(self, before: Preferences, now: Preferences) -> None:
        if self.ear is None:
            return
        if now.microphone != before.microphone:
            self.ear.choose(now.microphone or None)
        if now.listening is not before.listening:
            self.ear.sleep() if now.listening is Listening.PUSH_TO_TALK else self.ear.listen()

    def _close_question_in_time(self) -> None:
        # What is being recognised may be the answer.
        thinking = self.state.hearing.ear is Ear.THINKING
        if self.state.question is not None and self._open_question.is_over and not thinking:
            self.core.receive(Answered())
            self.core.tell(Speaker.NOTICE, message("Nobody answered, so nothing was done."))
