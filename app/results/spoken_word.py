"""“Predict what I say”: the next word at the microphone goes to the model in view, not to the recogniser."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.vocabulary import CommandError
from app.compute.messages.predictions import PredictSound
from app.compute.trained_model import TrainedModel
from app.core.core import Core
from app.core.feature import Feature
from app.core.requirements import open_data, run_is_going, trained_model
from app.state.events.results import WordAwaited, WordFound, WordNotFound
from app.state.events.unions import Event
from app.state.parts.conversation import Speaker
from app.state.parts.hearing import Ear
from app.state.parts.view import View
from app.state.state import State
from app.voice.ear import NOT_YET
from app.voice.voice import Voice
from audio.listening.said import Said
from language.sentence import joined, message

if TYPE_CHECKING:  # a window is there before numpy is
    from audio.capture.sound import Utterance
    from audio.listening.judging import Hearing

WAITS_SECONDS = 12.0
"""For a word to begin and end. A tap waits for less by itself."""
WAITED_IN_VAIN = message(
    "Nothing was said for {seconds} s, so nothing was predicted; say “predict what I say” to try again.",
    seconds=f"{WAITS_SECONDS:.0f}",
)
NO_EAR = message(
    "Predicting what you say needs the window and a microphone; “hearsee predict FILE.wav” takes a file."
)
NO_SOUNDS = message(
    "The open data set holds pictures, no sounds; say “open the spoken digits”, then "
    "“train CNN”, and then “predict what I say”."
)
CANCELLED = message("Cancelled; what you say is taken for commands again.")


class Saying(Feature):
    """Of one session. `clock` returns seconds and never goes back."""

    def __init__(self, core: Core, voice: Voice, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(core)
        self._voice = voice
        self._clock = clock
        self._until = 0.0
        self.conversion = ""
        """How the sound file that was looked at last was changed for that, in a sentence, or ""."""

    def around(self, hearing: Hearing) -> Hearing:
        """What hears, but for a word that is waited for. For the ear's own thread."""
        from audio.listening.said_listener import SaidListener

        # The state is one frozen value: any thread may read it.
        return SaidListener(hearing, lambda: self.waits)

    def start(self) -> str:
        """Wait for a word. What to do now, in a sentence."""
        session = self.core
        model = self._model()
        ear = self._voice.ear
        if ear is None:
            raise CommandError(NO_EAR)
        if session.state.engine is None:
            raise CommandError(session.state.hearing.problem or NOT_YET)
        self._until = self._clock() + WAITS_SECONDS
        session.receive(WordAwaited(model.run))
        session.show(View.PREDICTIONS)
        if not session.state.hearing.hands_free:
            # A tap opens the microphone for one utterance.
            ear.press()
            ear.release()
        return message("Say one word now; “cancel the prediction”, typed, ends the wait.")

    def cancel(self) -> str:
        """Wait for it no longer."""
        if not self.waits:
            raise CommandError(message("No word is waited for, so there is nothing to cancel."))
        self._end(CANCELLED)
        return CANCELLED

    def follow(self, event: Event, before: State, now: State) -> None:
        """Take the word that came, or in its place a sentence."""
        if isinstance(event, Said):
            self._take(event)

    def stop(self) -> str:
        """Wait for no word any more. A run that is going is stopped before that."""
        return self.cancel() if self.waits and not run_is_going(self.state) else ""

    def _take(self, word: Said) -> None:
        if not self.waits:
            return  # too late: nobody waits for it any more
        if word.problem:
            self._end(word.problem)
            self.core.tell(Speaker.PROBLEM, word.problem)
            return
        if not self.core.attempt(lambda: self._look(word.utterance, "")):
            self._end("")

    def predict_file(self, path: Path) -> str:
        """Have the model look at the word in a sound file. Raises `CommandError` where there is none."""
        from audio.capture.files import SoundFileError, conversion, read_sound
        from audio.capture.voice_activity import best_voice_activity
        from audio.listening.said_listener import word_in

        self._model()
        try:
            recording = read_sound(path)
            self.conversion = conversion(path)
        except SoundFileError as error:
            raise CommandError(str(error)) from error
        word = word_in(recording, best_voice_activity())
        if word.problem:
            raise CommandError(joined(": ", [path, word.problem]))
        if self.conversion:
            self.core.tell(Speaker.NOTICE, self.conversion)
        self._look(word.utterance, path.name)
        self.core.show(View.PREDICTIONS)
        return ""

    def tick(self) -> None:
        """Wait no longer than is reasonable, and not at all where nothing can be heard."""
        if not self.waits:
            return
        hearing = self.core.state.hearing
        problem = hearing.problem if hearing.ear is Ear.UNAVAILABLE else ""
        if problem or (self._clock() > self._until and hearing.ear is not Ear.THINKING):
            sentence = problem or WAITED_IN_VAIN
            self._end(sentence)
            self.core.tell(Speaker.PROBLEM, sentence)

    @property
    def waits(self) -> bool:
        """Whether the next word is waited for."""
        said = self.core.state.said
        return said is not None and said.waits

    def _end(self, problem: str) -> None:
        self.core.receive(WordNotFound(problem))
        ear = self._voice.ear
        if ear is not None and not self.core.state.hearing.hands_free:
            ear.sleep()

    def _look(self, word: Utterance, source: str) -> str:
        from audio.capture.sound import SAMPLE_RATE

        model = self._model()
        self.core.receive(WordFound(model.run, source))
        self.core.runner.send(PredictSound(model, word.pcm, SAMPLE_RATE, source))
        return ""

    def _model(self) -> TrainedModel:
        """The one in view. Raises `CommandError` where there is none, or it knows no sounds."""
        model = trained_model(self.core.state)
        data = open_data(self.core.state)
        if not data.holds_sounds:
            raise CommandError(NO_SOUNDS)
        return model
