import threading
import time
from dataclasses import replace

import pytest

from app.commands.own_phrases import Alias, Aliases
from app.compute.messages.control import Warned
from app.session.vocabulary import every_command
from app.state.events.unions import Event
from app.state.events.voice import Overheard
from app.state.parts.hearing import Fetch, Weights
from app.state.parts.preferences import InterfaceLanguage, Language, Listening, Preferences, ThemeChoice
from app.state.parts.view import View
from app.state.state import State
from app.voice.ear import (
    NOT_YET,
    BackgroundEar,
    EarOfState,
    EarWish,
    MadeEar,
    best_engine,
    engine_of,
    hearing_around,
    wish,
)
from audio.ear_events import Asleep
from audio.languages import Language as Spoken
from audio.recognisers.engines import Made
from audio.recognisers.recogniser import RecogniserError, Recognition, Thresholds
from audio.sound import Utterance
from audio.verdicts import Rejected, Unavailable
from tests.app.fakes import FakeEar


class Making:
    """Makes a fake ear, but not before it is let."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.ear = FakeEar()

    def __call__(self) -> MadeEar:
        assert self.let.wait(10)
        return MadeEar(self.ear, lambda: self.ear.asked.append("close"))


def wait_until_made(ear: BackgroundEar, making: Making) -> None:
    """Until it takes a press."""
    deadline = time.monotonic() + 10
    while "press" not in making.ear.asked and time.monotonic() < deadline:
        ear.press()
        time.sleep(0.001)
    ear.release()


def test_what_is_asked_before_the_ear_is_there_is_done_in_order_once_it_is() -> None:
    making = Making()
    ear = BackgroundEar(making, sink=lambda event: None)
    ear.choose("Headset")
    ear.listen()
    ear.sleep()
    assert making.ear.asked == []
    making.let.set()
    ear.close()
    assert making.ear.asked == ["choose Headset", "listen", "sleep", "close"]


def test_a_key_that_goes_down_before_the_ear_is_there_is_not_taken_for_a_tap_later() -> None:
    first, second = Making(), Making()
    told: list[Event] = []
    ear = BackgroundEar(first, sink=told.append)
    ear.press()
    ear.release()
    assert told == [Overheard(NOT_YET)]
    first.let.set()
    wait_until_made(ear, first)
    ear.remake(second)
    ear.press()
    second.let.set()
    ear.release()
    ear.close()
    assert first.ear.asked[0] == "press"
    assert first.ear.asked[-2:] == ["release", "close"]
    assert second.ear.asked == ["choose None", "close"]


def test_an_ear_that_cannot_be_made_is_told_in_a_sentence_and_missed_by_nobody() -> None:
    told: list[Event] = []

    def fail() -> MadeEar:
        raise OSError("no sound here")

    ear = BackgroundEar(fail, sink=told.append)
    ear.listen()
    ear.close()
    (unavailable,) = told
    assert isinstance(unavailable, Unavailable)
    assert "no sound here" in unavailable.reason
    assert "typed line" in unavailable.reason


def test_another_ear_goes_on_as_the_old_one_would_have() -> None:
    first, second = Making(), Making()
    first.let.set()
    second.let.set()
    told: list[Event] = []
    ear = BackgroundEar(first, sink=told.append)
    ear.choose("Headset")
    ear.listen()
    ear.remake(second)
    ear.close()
    assert first.ear.asked == ["choose Headset", "listen", "close"]
    assert second.ear.asked == ["choose Headset", "listen", "close"]
    assert told == [Asleep()]


def test_of_several_ears_that_are_wanted_only_the_last_is_made() -> None:
    first, second, third = Making(), Making(), Making()
    ear = BackgroundEar(first, sink=lambda event: None)
    ear.remake(second)
    ear.remake(third)
    for making in (first, second, third):
        making.let.set()
    ear.close()
    assert first.ear.asked == ["close"]
    assert second.ear.asked == []
    assert third.ear.asked == ["choose None", "close"]


def test_an_ear_that_cannot_be_made_anew_is_told_and_the_old_one_is_gone() -> None:
    first = Making()
    first.let.set()
    told: list[Event] = []

    def fail() -> MadeEar:
        raise OSError("no sound here")

    ear = BackgroundEar(first, sink=told.append)
    ear.remake(fail)
    ear.listen()
    ear.close()
    assert first.ear.asked == ["close"]
    assert isinstance(told[-1], Unavailable)


def test_an_ear_that_must_not_listen_all_the_time_does_not_and_the_next_one_does() -> None:
    first, second = FakeEar(), FakeEar()
    ear = BackgroundEar(lambda: MadeEar(first, lambda: None, push_to_talk_only=True), sink=lambda event: None)
    ear.listen()
    ear.choose("Headset")
    ear.remake(lambda: MadeEar(second, lambda: None))
    ear.close()
    assert first.asked == ["choose Headset"]
    assert second.asked == ["choose Headset", "listen"]


def test_an_ear_that_hangs_while_it_is_made_does_not_hold_up_the_end() -> None:
    making = Making()
    ear = BackgroundEar(making, sink=lambda event: None)
    start = time.monotonic()
    ear.close(within=0.1)
    assert time.monotonic() - start < 5
    making.let.set()


class Following:
    """What sort of ears a session had made."""

    def __init__(self, state: State = State()) -> None:  # noqa: B008 - frozen
        self.vocabulary = every_command()
        self.made: list[EarWish] = []
        self.following = EarOfState(
            lambda: self.vocabulary.grammar, state, self.make, sink=lambda event: None
        )

    def make(self, wanted: EarWish) -> MadeEar:
        self.made.append(wanted)
        return MadeEar(FakeEar(), lambda: None)

    def after(self, *states: State) -> list[EarWish]:
        """All that were made; a first one that nobody waited for need not have been."""
        for state in states:
            self.following.follow(state)
        self.following.ear.close()
        return self.made


def test_an_ear_is_made_for_what_can_be_said_and_again_when_that_changes() -> None:
    watched = Following()
    watched.following.follow(State())
    watched.vocabulary = watched.vocabulary.with_aliases(Aliases((Alias("fire it up", "train MLP"),)))
    made = watched.after(State(), State())
    assert made[-1].grammar.parse("fire it up") is not None
    assert len(made) <= 2


@pytest.mark.parametrize(
    "preferences",
    [
        Preferences(engine="sphinx"),
        Preferences(language=Language.CHINESE),
        Preferences(listening=Listening.WAKE_WORD),
    ],
)
def test_another_engine_language_or_the_wake_word_take_another_ear(preferences: Preferences) -> None:
    last = Following().after(State(preferences=preferences))[-1]
    assert (last.engine, last.language) == (preferences.engine, preferences.language)
    assert last.wake_words == (("computer",) if preferences.listening is Listening.WAKE_WORD else ())


def test_the_word_that_was_chosen_calls_and_another_one_takes_another_ear() -> None:
    by_word = Preferences(listening=Listening.WAKE_WORD, wake_word="hey computer")
    made = Following(State(preferences=Preferences(listening=Listening.WAKE_WORD))).after(
        State(preferences=by_word)
    )
    assert made[-1].wake_words == ("hey computer",)


def test_what_the_recogniser_need_not_know_takes_no_other_ear() -> None:
    changes = Preferences(listening=Listening.HANDS_FREE, theme=ThemeChoice.DARK, wake_word="hey computer")
    assert len(Following().after(State(preferences=changes), State(view=View.CURVES))) == 1


FETCHED = Weights(Fetch.DONE)


def test_the_language_of_the_window_is_expected_and_takes_no_other_ear() -> None:
    grammar, state = every_command().grammar, State()
    languages = {InterfaceLanguage.ENGLISH: Spoken.ENGLISH, InterfaceLanguage.CHINESE: Spoken.CHINESE}
    for interface, expected in languages.items():
        preferences = replace(state.preferences, interface=interface)
        wanted = wish(grammar, replace(state, preferences=preferences))
        assert wanted.expected is expected
        assert wanted == wish(grammar, state)
    assert wish(grammar, state).expected is None


@pytest.mark.parametrize(("engine", "ears"), [("auto", 2), ("whisper", 2), ("sphinx", 1), ("google", 1)])
def test_weights_that_have_come_take_another_ear_unless_another_engine_was_chosen(
    engine: str, ears: int
) -> None:
    before = State(preferences=Preferences(engine=engine))
    wanted = {wish(every_command().grammar, before).fetched}
    wanted.add(wish(every_command().grammar, replace(before, weights=FETCHED)).fetched)
    assert len(wanted) == ears
    assert not wish(every_command().grammar, replace(before, weights=Weights(Fetch.GOING))).fetched


class Makers:
    """Makes engines, all but some."""

    def __init__(self, *broken: str) -> None:
        self.broken = broken

    def __call__(self, engine: str) -> Made:
        if engine in self.broken:
            raise RecogniserError(f"There is no engine {engine}: get one.")
        whisper = engine == "auto"
        made = "whisper" if whisper else engine
        return Made(FakeRecogniser(), Thresholds(0, 0), made)


class FakeRecogniser:
    """Only stands there."""

    def warm_up(self) -> None:
        """Nothing to do."""

    def recognise(self, utterance: Utterance) -> Recognition:
        return Recognition("")

    def close(self) -> None:
        """Nothing to end."""


@pytest.mark.parametrize(
    ("engine", "made"),
    [("auto", "whisper"), ("whisper", "whisper"), ("sphinx", "sphinx"), ("google", "google")],
)
def test_the_engine_that_is_wanted_hears(engine: str, made: str) -> None:
    best = best_engine(EarWish(every_command().grammar, engine), Makers())
    assert (best.engine, best.instead) == (made, "")


def test_where_the_engine_that_is_wanted_cannot_hear_sphinx_does_and_says_why() -> None:
    best = best_engine(EarWish(every_command().grammar, "vosk"), Makers("vosk"))
    assert best.engine == "sphinx"
    assert best.instead == ("There is no engine vosk: get one; PocketSphinx hears instead, English only.")


@pytest.mark.parametrize(
    ("engine", "language", "words"),
    [
        ("whisper", Language.AUTO, "English and 中文"),
        ("whisper", Language.CHINESE, "中文 only"),
        ("whisper", Language.ENGLISH, "English only"),
        ("sphinx", Language.AUTO, "English only"),
        ("sphinx", Language.CHINESE, "English only"),
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


def test_an_engine_that_cannot_get_ready_makes_way_for_sphinx_as_well() -> None:
    unready = Unready()

    def make(engine: str) -> Made:
        return Made(unready if engine == "vosk" else FakeRecogniser(), Thresholds(0, 0), engine)

    best = best_engine(EarWish(every_command().grammar, "vosk"), make)
    assert best.engine == "sphinx"
    assert best.instead == "It lacks its model: get it; PocketSphinx hears instead, English only."
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


def test_an_engine_says_what_it_must_not_and_what_it_lacks() -> None:
    sphinx = Made(FakeRecogniser(), Thresholds(0, 0), "sphinx", "It does not load; PocketSphinx hears.")
    assert engine_of(sphinx, Language.AUTO).push_to_talk_only
    assert engine_of(sphinx, Language.AUTO).instead == "It does not load; PocketSphinx hears."
    # The window shows how they are fetched.
    assert engine_of(replace(sphinx, lacks_weights=True), Language.AUTO).instead == ""
    assert engine_of(Makers()("google"), Language.AUTO).sends_sound_away


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    making = Making()
    making.let.set()
    BackgroundEar(making, sink=lambda event: None).close()
    assert threading.active_count() == before
