"""The ear of the window: made in a thread, since its libraries and its model take a while to load."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Protocol

from app.state.events.unions import Event
from app.state.events.voice import Overheard
from app.state.parts.hearing import Fetch
from app.state.parts.preferences import InterfaceLanguage, Language, Listening, Pauses
from app.state.state import State
from app.voice.wake_word import wake_words
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language as Spoken
from audio.listening.ear_events import Asleep
from audio.listening.reasons import reason_of
from audio.listening.verdicts import Unavailable
from audio.recognisers.catalogue import WHISPER
from language.sentence import message

NOT_YET = message("Hearing is still getting ready: try again in a moment, or type the command.")
CLOSES_WITHIN_SECONDS = 10.0

EXPECTED = {
    InterfaceLanguage.SYSTEM: None,
    InterfaceLanguage.ENGLISH: Spoken.ENGLISH,
    InterfaceLanguage.CHINESE: Spoken.CHINESE,
}
"""What is probably spoken to a window for which somebody chose this language."""


class EarControl(Protocol):
    """What may be asked of an ear, from any thread. Everything returns at once."""

    def listen(self) -> None:
        """Listen hands-free until told otherwise."""

    def sleep(self) -> None:
        """Listen no more."""

    def press(self) -> None:
        """The key to talk is down."""

    def release(self) -> None:
        """The key to talk is up."""

    def choose(self, microphone_name: str | None) -> None:
        """Use another microphone; None is the default one."""

    def hush(self, at_most: float) -> None:
        """Drop what is heard until `unhush`, for at most so many seconds: the app itself makes a sound."""

    def unhush(self) -> None:
        """The app has finished."""


@dataclass(frozen=True)
class MadeEar:
    """An ear, and how to end it and all that it needs."""

    ear: EarControl
    close: Callable[[], None]
    follow: Callable[[Grammar], None] | None = None
    """Have it hear the phrases of another grammar, within a second or so; it hears on meanwhile. None where
    that takes another ear."""


@dataclass(frozen=True)
class EarWish:
    """What an ear has to be like; another wish takes another ear."""

    grammar: Grammar
    """What can be said."""
    engine: str = WHISPER
    language: Language = Language.AUTO
    wake_words: tuple[str, ...] = ()
    """Those that call the app, where it waits for one."""
    pauses: Pauses = Pauses.USUAL
    fetched: bool = False
    """Whether Whisper's weights have come since the window was opened, and make a difference."""
    expected: Spoken | None = field(default=None, compare=False)
    """What is probably spoken at first: no reason for another ear, since it soon hears which."""


def wish(grammar: Grammar, state: State) -> EarWish:
    """The ear that a session wants, whose vocabulary has this grammar."""
    preferences = state.preferences
    return EarWish(
        grammar,
        preferences.engine,
        preferences.language,
        wake_words(preferences) if preferences.listening is Listening.WAKE_WORD else (),
        preferences.pauses,
        state.weights.fetch is Fetch.DONE and preferences.engine == WHISPER,
        EXPECTED[preferences.interface],
    )


Maker = Callable[[], MadeEar | None]
"""Makes an ear, or none where nothing can hear, once it has told why."""


class BackgroundEar:
    """Makes an ear in a thread of its own; what is asked of it meanwhile is done once it is there.

    Only a key that goes down meanwhile is not heeded: done later, it would open the microphone while nobody
    holds it.
    """

    def __init__(self, make: Maker, sink: Callable[[Event], None]) -> None:
        self._sink = sink
        self._made: MadeEar | None = None
        self._wanted = make
        self._microphone: str | None = None
        self._listening = False
        self._made_by: Maker | None = None
        self._followed: Maker | None = None
        """The wish before the one that is wanted, where the ear is becoming that one and hears meanwhile."""
        self._pressed = False
        # One thread, so that what is asked stays in order.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="hearsee-ear")
        self._thread.submit(self._make, make)

    def listen(self) -> None:
        """See `EarControl`."""
        self._listening = True
        self._thread.submit(self._listen)

    def sleep(self) -> None:
        """See `EarControl`."""
        self._listening = False
        self._ask(lambda ear: ear.sleep())

    def press(self) -> None:
        """See `EarControl`."""
        self._pressed = self._is_ready()
        if self._pressed:
            self._ask(lambda ear: ear.press())
        else:
            self._sink(Overheard(NOT_YET))

    def release(self) -> None:
        """See `EarControl`."""
        if self._pressed:
            self._pressed = False
            self._ask(lambda ear: ear.release())

    def choose(self, microphone_name: str | None) -> None:
        """See `EarControl`."""
        self._microphone = microphone_name
        self._ask(lambda ear: ear.choose(microphone_name))

    def hush(self, at_most: float) -> None:
        """See `EarControl`."""
        self._ask(lambda ear: ear.hush(at_most))

    def unhush(self) -> None:
        """See `EarControl`."""
        self._ask(lambda ear: ear.unhush())

    def remake(self, make: Maker) -> None:
        """End the ear and make another one, which goes on as the old one would have."""
        self._wanted, self._followed = make, None
        self._thread.submit(self._remake, make)

    def follow(self, grammar: Grammar, make: Maker) -> None:
        """Have the ear hear another grammar. `make` makes one that would, where this one cannot."""
        if self._is_ready():
            self._followed = self._made_by
        before, self._wanted = self._wanted, make
        self._thread.submit(self._follow, grammar, before, make)

    def close(self, within: float = CLOSES_WITHIN_SECONDS) -> None:
        """End it; nothing of it is left when this returns, unless a driver or a disk hangs for longer."""
        closed = self._thread.submit(self._close)
        ended, _ = wait([closed], within)
        self._thread.shutdown(wait=bool(ended))

    def _is_ready(self) -> bool:
        return self._made_by is not None and self._made_by in (self._wanted, self._followed)

    def _close(self) -> None:
        if self._made is not None:
            self._made.close()

    def _remake(self, make: Maker) -> None:
        if make is not self._wanted:
            return  # another one is wanted by now
        old, self._made = self._made, None
        try:
            if old is not None:
                old.close()
                self._sink(Asleep())  # an ear that is closed tells nothing any more
        finally:
            self._make(make)
        if self._made is not None:
            self._made.ear.choose(self._microphone)
        if self._listening:
            self._listen()

    def _follow(self, grammar: Grammar, before: Maker, make: Maker) -> None:
        # Another ear in between that was not made, since it was not wanted for long, is to be made now.
        if self._made is None or self._made.follow is None or self._made_by is not before:
            self._remake(make)
            return
        try:
            self._made.follow(grammar)
        except Exception:  # whatever it is, another ear may do
            self._remake(make)
        else:
            self._made_by = make

    def _listen(self) -> None:
        if self._made is not None:
            self._made.ear.listen()

    def _make(self, make: Maker) -> None:
        try:
            self._made = make()
        except Exception as error:  # whatever it is, the window goes on without an ear
            self._sink(
                Unavailable(
                    message(
                        "Hearing could not start ({error}); the typed line works.", error=reason_of(error)
                    )
                )
            )
        self._made_by = make

    def _ask(self, what: Callable[[EarControl], None]) -> None:
        def ask() -> None:
            if self._made is not None:
                what(self._made.ear)

        with contextlib.suppress(RuntimeError):  # it is closed by now, while a sound was being played
            self._thread.submit(ask)


class EarOfState:
    """Has another ear made whenever the session wants one that is different in more than what can be said.

    `grammar` says what can be said now, `make` makes an ear, in the ear's thread.
    """

    def __init__(
        self,
        grammar: Callable[[], Grammar],
        state: State,
        make: Callable[[EarWish], MadeEar | None],
        sink: Callable[[Event], None],
    ) -> None:
        self._grammar = grammar
        self._make = make
        self._wish = wish(grammar(), state)
        self.ear = BackgroundEar(partial(make, self._wish), sink)

    def follow(self, state: State) -> None:
        """Watch a session: what it wants changes with its state."""
        wanted, before = wish(self._grammar(), state), self._wish
        if wanted == before:
            return
        self._wish, make = wanted, partial(self._make, wanted)
        if replace(wanted, grammar=before.grammar) == before:
            self.ear.follow(wanted.grammar, make)
        else:
            self.ear.remake(make)
