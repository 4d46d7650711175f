"""The ear of the window: made in a thread, since its libraries and its model take a while to load."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app.compute.messages.control import Warned
from app.state.events.unions import Event
from app.state.events.voice import EngineHears, MicrophonesFound, Overheard, WeightsMissing
from app.state.parts.hearing import Engine, Fetch
from app.state.parts.preferences import InterfaceLanguage, Language, Listening
from app.state.state import State
from app.voice.wake_word import wake_words
from audio.ear_events import Asleep
from audio.grammar import Grammar
from audio.languages import Language as Spoken
from audio.reasons import reason_of
from audio.recognisers.catalogue import AUTO, ENGINES, SPHINX, WHISPER
from audio.verdicts import Unavailable
from audio.wake_word import with_wake_word

if TYPE_CHECKING:
    from audio.devices import Devices
    from audio.judging import Hearing
    from audio.recognisers.engines import Made

NOT_YET = "Hearing is still getting ready: try again in a moment, or type the command."
CLOSES_WITHIN_SECONDS = 10.0
NO_MICROPHONE = "No microphone was found: connect one and press F8, or type your commands."

SPOKEN = {Language.AUTO: None, Language.ENGLISH: Spoken.ENGLISH, Language.CHINESE: Spoken.CHINESE}
"""What a recogniser is told of the user's choice; None leaves it to the sound."""
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


@dataclass(frozen=True)
class MadeEar:
    """An ear, and how to end it and all that it needs."""

    ear: EarControl
    close: Callable[[], None]
    push_to_talk_only: bool = False
    """Whether it must not listen hands-free; see `audio.recognisers.catalogue`."""


@dataclass(frozen=True)
class EarWish:
    """What an ear has to be like; another wish takes another ear."""

    grammar: Grammar
    """What can be said."""
    engine: str = AUTO
    language: Language = Language.AUTO
    wake_words: tuple[str, ...] = ()
    """Those that call the app, where it waits for one."""
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
        state.weights.fetch is Fetch.DONE and preferences.engine in (AUTO, WHISPER),
        EXPECTED[preferences.interface],
    )


class BackgroundEar:
    """Makes an ear in a thread of its own; what is asked of it meanwhile is done once it is there.

    Only a key that goes down meanwhile is not heeded: done later, it would open the microphone while nobody
    holds it.
    """

    def __init__(self, make: Callable[[], MadeEar], sink: Callable[[Event], None]) -> None:
        self._sink = sink
        self._made: MadeEar | None = None
        self._wanted = make
        self._microphone: str | None = None
        self._listening = False
        self._made_by: Callable[[], MadeEar] | None = None
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
        self._pressed = self._made_by is self._wanted
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

    def remake(self, make: Callable[[], MadeEar]) -> None:
        """End the ear and make another one, which goes on as the old one would have."""
        self._wanted = make
        self._thread.submit(self._remake, make)

    def close(self, within: float = CLOSES_WITHIN_SECONDS) -> None:
        """End it; nothing of it is left when this returns, unless a driver or a disk hangs for longer."""
        closed = self._thread.submit(self._close)
        ended, _ = wait([closed], within)
        self._thread.shutdown(wait=bool(ended))

    def _close(self) -> None:
        if self._made is not None:
            self._made.close()

    def _remake(self, make: Callable[[], MadeEar]) -> None:
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

    def _listen(self) -> None:
        """Where the ear cannot, the next one may."""
        if self._made is not None and not self._made.push_to_talk_only:
            self._made.ear.listen()

    def _make(self, make: Callable[[], MadeEar]) -> None:
        try:
            self._made = make()
        except Exception as error:  # whatever it is, the window goes on without an ear
            self._sink(Unavailable(f"Hearing could not start ({reason_of(error)}); the typed line works."))
        self._made_by = make

    def _ask(self, what: Callable[[EarControl], None]) -> None:
        def ask() -> None:
            if self._made is not None:
                what(self._made.ear)

        self._thread.submit(ask)


class EarOfState:
    """Has another ear made whenever the session wants one that is different.

    `grammar` says what can be said now, `make` makes an ear, in the ear's thread.
    """

    def __init__(
        self,
        grammar: Callable[[], Grammar],
        state: State,
        make: Callable[[EarWish], MadeEar],
        sink: Callable[[Event], None],
    ) -> None:
        self._grammar = grammar
        self._make = make
        self._wish = wish(grammar(), state)
        self.ear = BackgroundEar(partial(make, self._wish), sink)

    def follow(self, state: State) -> None:
        """Watch a session: what it wants changes with its state."""
        wanted = wish(self._grammar(), state)
        if wanted != self._wish:
            self._wish = wanted
            self.ear.remake(partial(self._make, wanted))


Around = Callable[["Hearing", object], "Hearing"]
"""What else hears: the usual hearing and its recogniser -> one that knows more."""


def as_it_is(hearing: Hearing, recogniser: object) -> Hearing:
    """Nothing else does."""
    return hearing


def make_ear(
    wanted: EarWish,
    sink: Callable[[Event], None],
    cache: Path,
    around: Around = as_it_is,
    before: Callable[[Hearing], Hearing] = lambda hearing: hearing,
    devices: Devices | None = None,
) -> MadeEar:
    """The real ear: microphone, endpoints, recogniser. Takes about a second.

    `cache` is the folder in which Whisper's weights are kept. Tells which engine hears, and where only the
    weights keep Whisper from it. `around` lets something else hear, too: see `app.voice.teaching.library`;
    `before` lets something else hear in place of all that: see `app.results.spoken_word`. `devices` are the
    sound inputs, where they are not those of this computer.
    """
    from audio.devices import MicrophoneError
    from audio.ear import Ear
    from audio.judging import finish_anyway
    from audio.listening import Listener
    from audio.microphone import Microphone, list_microphones
    from audio.recognisers.engines import make_recogniser
    from audio.recognisers.recogniser import Interruptible, RecogniserError

    try:
        names = list_microphones(devices)
        sink(MicrophonesFound(names) if names else Unavailable(NO_MICROPHONE))
    except MicrophoneError as error:
        sink(Unavailable(str(error)))
    grammar = wanted.grammar
    if wanted.wake_words:
        grammar = with_wake_word(grammar, wanted.wake_words)
    spoken = SPOKEN[wanted.language]
    made = best_engine(
        wanted,
        lambda engine: make_recogniser(
            engine, grammar, cache=cache, language=spoken, expected=wanted.expected
        ),
    )
    if made.lacks_weights:
        sink(WeightsMissing())
    sink(EngineHears(engine_of(made, wanted.language)))
    try:
        made.recogniser.warm_up()
    except RecogniserError as error:
        sink(Unavailable(str(error)))
    listener = Listener(made.recogniser, grammar, made.thresholds)
    hearing = before(hearing_around(listener, made.recogniser, around, sink))
    recogniser = made.recogniser
    abandon = recogniser.abandon if isinstance(recogniser, Interruptible) else finish_anyway
    ear = Ear(hearing, lambda name: Microphone(name, devices), sink, abandon=abandon)

    def close() -> None:
        ear.close()
        made.recogniser.close()

    return MadeEar(ear, close, ENGINES[made.engine].push_to_talk_only)


def best_engine(wanted: EarWish, make: Callable[[str], Made]) -> Made:
    """The engine that is wanted, or where it cannot be made PocketSphinx, and then why. A window never
    stays deaf for a wish that cannot be fulfilled."""
    from audio.recognisers.recogniser import RecogniserError

    # Whisper by its name and Whisper by itself differ only in what is done where it cannot hear.
    engine = AUTO if wanted.engine == WHISPER else wanted.engine
    try:
        return _warm(make(engine))
    except RecogniserError as error:
        instead = f"{str(error).removesuffix('.')}; PocketSphinx hears instead, English only."
        return replace(make(SPHINX), instead=instead)


def _warm(made: Made) -> Made:
    """Raises `RecogniserError` where it cannot hear; PocketSphinx, for which nothing else stands in, may."""
    if made.engine == SPHINX:
        return made
    try:
        made.recogniser.warm_up()
    except Exception:
        made.recogniser.close()
        raise
    return made


def hearing_around(
    listener: Hearing, recogniser: object, around: Around, sink: Callable[[Event], None]
) -> Hearing:
    """What also hears something else, or where that fails, the listener alone."""
    try:
        return around(listener, recogniser)
    except Exception as error:  # whatever it is, commands are heard
        sink(Warned(f"Your own phrases cannot be heard ({reason_of(error)}); commands can."))
        return listener


def engine_of(made: Made, language: Language) -> Engine:
    """As people should know it."""
    known = ENGINES[made.engine]
    return Engine(
        known.title,
        _languages_in_words(known.languages, language),
        known.push_to_talk_only,
        known.sends_sound_away,
        # That weights are missing shows where they are fetched.
        "" if made.lacks_weights else made.instead,
    )


def _languages_in_words(can: tuple[Spoken, ...], chosen: Language) -> str:
    """What an engine that can hear these listens for."""
    spoken = SPOKEN[chosen]
    heard = [spoken] if spoken in can else list(can)
    names = [name.value for name, each in SPOKEN.items() if each in heard]
    return " and ".join(names) if len(names) > 1 else f"{names[0]} only"
