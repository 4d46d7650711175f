"""Phrases taught by voice, between the window, which teaches them, and the ear, which hears them."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.compute.messages.control import Warned
from app.state.events.unions import Event
from app.state.events.voice import PhrasesTaught
from language.sentence import message

if TYPE_CHECKING:  # a window is there before numpy is
    from app.voice.teaching.store import TaughtPhraseStore
    from audio.capture.sound import Utterance
    from audio.grammar.grammar import Parse
    from audio.listening.judging import Hearing
    from audio.teaching.comparison import Comparison
    from audio.teaching.taught_phrases import TaughtPhrase, TaughtPhrases

CHANGED = message("Another recogniser hears by now: close this, and teach the phrase from the start.")
AFTER_A_LESSON_SECONDS = 0.5
"""What began so soon after its end was still meant for it: the recogniser may have been busy meanwhile."""
NOT_YET = message("The ear is not ready yet: try again in a moment.")


@dataclass(frozen=True, eq=False)
class _Use:
    """What the recogniser that hears now can compare with."""

    comparison: Comparison
    store: TaughtPhraseStore
    phrases: tuple[TaughtPhrase, ...] = ()


class Learning:
    """The phrases in one folder, in the way of comparing that fits the recogniser. Called from any thread.

    `parse` says what a sentence means, `tell` takes an event; both are called from any thread, too. `clock`
    returns seconds and never goes back.
    """

    def __init__(
        self,
        folder: Path,
        parse: Callable[[str], Parse | None],
        tell: Callable[[Event], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._parse = parse
        self._tell = tell
        self._clock = clock
        self._wanted = False
        self._lessons = 0
        self._lesson_ended_at = -math.inf
        self._files = threading.Lock()
        self._use: _Use | None = None
        self._taught: tuple[_Use, TaughtPhrases] | None = None
        self._noticed: set[str] = set()

    def want(self, wanted: bool) -> None:
        """Whether what is said next is an example, and no command."""
        self._wanted = wanted

    def begin_lesson(self) -> Lesson:
        """Until it is ended nothing is a command, and every example has to be compared in one way."""
        self._lessons += 1
        return Lesson(self)

    def end_lesson(self) -> None:
        """What is said from now on is a command again."""
        self._lessons -= 1
        self._lesson_ended_at = self._clock()

    def around(self, hearing: Hearing, recogniser: object) -> Hearing:
        """What also hears the phrases, and lends itself to whoever teaches one. For the ear's own thread."""
        from app.voice.teaching.store import TaughtPhraseStore
        from audio.teaching.comparison import comparison_by
        from audio.teaching.example_listener import ExampleListener
        from audio.teaching.listener import TaughtListener

        comparison = comparison_by(recogniser, self._folder)
        with self._files:
            self._use = _Use(comparison, TaughtPhraseStore(self._folder, comparison.kind))
            self._load()
        taught = TaughtListener(hearing, self._to_hear, comparison.features, self._parse)
        return ExampleListener(taught, self._is_example, comparison.features)

    def taught(self) -> TaughtPhrases:
        """The phrases that can be heard now. Raises `RecogniserError` where nothing can be compared."""
        from audio.recognisers.recogniser import RecogniserError
        from audio.teaching.taught_phrases import TaughtPhrases

        use, made = self._use, self._taught
        if use is None:
            raise RecogniserError(NOT_YET)
        if made is None or made[0] is not use:
            comparison = use.comparison
            phrases = TaughtPhrases(self._fit(use), comparison.background(), comparison.limits)
            self._taught = made = use, phrases
        return made[1]

    def keep(self, phrase: TaughtPhrase, sounds: Sequence[Utterance] = (), kind: str | None = None) -> None:
        """Hear it from now on. Raises `TaughtPhrasesError`, also where examples are no longer compared in
        the way of that `kind`."""
        from app.voice.teaching.entries import TaughtPhrasesError

        with self._changing() as store:
            if kind not in (None, self.kind):
                raise TaughtPhrasesError(CHANGED)
            store.add(phrase, sounds)

    def rename(self, old: str, new: str) -> None:
        """Give a phrase another name. Raises `TaughtPhrasesError`."""
        with self._changing() as store:
            store.rename(old, new)

    def forget(self, name: str) -> None:
        """Hear it no longer, and keep nothing of it. Raises `TaughtPhrasesError`."""
        with self._changing() as store:
            store.forget(name)

    @property
    def kind(self) -> str | None:
        """How examples are compared now; None before there is an ear."""
        use = self._use
        return None if use is None else use.comparison.kind

    def _is_example(self, utterance: Utterance) -> bool:
        """Also what was said while a lesson lasted, and is only judged now."""
        began_at = self._clock() - utterance.seconds
        late = began_at < self._lesson_ended_at + AFTER_A_LESSON_SECONDS
        return self._wanted or self._lessons > 0 or late

    def _fit(self, use: _Use) -> tuple[TaughtPhrase, ...]:
        """The phrases that can be compared with what is heard: an example of another width cannot."""
        width = use.comparison.background().width
        fit = []
        for phrase in use.phrases:
            if any(example.shape[1] != width for example in phrase.examples):
                self._warn(_unfit(phrase.name))
            else:
                fit.append(phrase)
        return tuple(fit)

    def _to_hear(self) -> TaughtPhrases:
        """As `taught`, but nothing is computed while there is nothing to hear."""
        from audio.teaching.dynamic_time_warping import Templates
        from audio.teaching.taught_phrases import TaughtPhrases

        use = self._use
        return self.taught() if use is not None and use.phrases else TaughtPhrases((), Templates(()))

    @contextmanager
    def _changing(self) -> Iterator[TaughtPhraseStore]:
        from app.voice.teaching.entries import TaughtPhrasesError

        with self._files:
            if self._use is None:
                raise TaughtPhrasesError(NOT_YET)
            try:
                yield self._use.store
            finally:
                self._load()

    def _load(self) -> None:
        from app.voice.teaching.entries import TaughtPhrasesError

        assert self._use is not None
        store = self._use.store
        try:
            kept = store.load()
        except TaughtPhrasesError as error:
            self._warn(str(error))
            return
        self._use = _Use(self._use.comparison, store, kept.phrases)
        self._tell(PhrasesTaught(kept.names))
        for notice in kept.notices:
            self._warn(notice)

    def _warn(self, text: str) -> None:
        if text not in self._noticed:  # not again whenever the ear is made anew
            self._noticed.add(text)
            self._tell(Warned(text))


class Lesson:
    """One lesson. It ends where another recogniser takes over that compares in another way.

    What was said so far would mean nothing to that one, and what it has to prepare takes too long for a
    window's thread.
    """

    def __init__(self, learning: Learning) -> None:
        self._learning = learning
        self._kind = learning.kind

    def taught(self) -> TaughtPhrases:
        """As `Learning.taught`. Raises `RecogniserError` also where the lesson has ended."""
        from audio.recognisers.recogniser import RecogniserError

        if not self._lasts():
            raise RecogniserError(CHANGED)
        return self._learning.taught()

    def keep(self, phrase: TaughtPhrase, sounds: Sequence[Utterance] = ()) -> None:
        """As `Learning.keep`. Raises `TaughtPhrasesError` also where the lesson has ended."""
        from app.voice.teaching.entries import TaughtPhrasesError

        if not self._lasts():
            raise TaughtPhrasesError(CHANGED)
        self._learning.keep(phrase, sounds, self._kind)

    def end(self) -> None:
        """See `Learning.end_lesson`."""
        self._learning.end_lesson()

    def _lasts(self) -> bool:
        kind = self._learning.kind
        if self._kind is None:  # it was opened before there was an ear
            self._kind = kind
        return kind == self._kind


def _unfit(phrase: str) -> str:
    return message(
        "The examples of “{phrase}” do not fit this recogniser: forget it, and teach it once more.",
        phrase=phrase,
    )
