import threading
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.commands.own_phrases import Alias, Aliases
from app.session.vocabulary import every_command
from app.state.events.unions import Event
from app.state.events.voice import Overheard
from app.state.parts.hearing import Fetch, Weights
from app.state.parts.preferences import (
    InterfaceLanguage,
    Language,
    Listening,
    Pauses,
    Preferences,
    ThemeChoice,
)
from app.state.parts.view import View
from app.state.state import State
from app.voice.ear import (
    NOT_YET,
    BackgroundEar,
    EarOfState,
    EarWish,
    MadeEar,
    wish,
)
from audio.grammar.grammar import Grammar
from audio.grammar.languages import Language as Spoken
from audio.listening.ear_events import Asleep
from audio.listening.verdicts import Unavailable
from audio.recognisers.recogniser import RecogniserError
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


def test_an_ear_is_hushed_for_a_sound_of_the_app_and_one_that_is_closed_is_not_asked() -> None:
    making = Making()
    making.let.set()
    ear = BackgroundEar(making, sink=lambda event: None)
    ear.hush(3.0)
    ear.unhush()
    ear.close()
    ear.unhush()
    assert making.ear.asked == ["hush 3", "unhush", "close"]


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


def test_where_nothing_can_hear_nothing_is_asked_of_it_and_the_next_ear_listens() -> None:
    told: list[Event] = []
    made = FakeEar()
    ear = BackgroundEar(lambda: None, sink=told.append)
    ear.listen()
    ear.choose("Headset")
    ear.remake(lambda: MadeEar(made, lambda: None))
    ear.close()
    assert made.asked == ["choose Headset", "listen"]
    assert told == []


def test_an_ear_that_hangs_while_it_is_made_does_not_hold_up_the_end() -> None:
    making = Making()
    ear = BackgroundEar(making, sink=lambda event: None)
    start = time.monotonic()
    ear.close(within=0.1)
    assert time.monotonic() - start < 5
    making.let.set()


ALIAS = every_command().with_aliases(Aliases((Alias("fire it up", "train MLP"),))).grammar


def followed(*, can: bool = True, fails: bool = False) -> tuple[FakeEar, list[Grammar], FakeEar]:
    """An ear that is to hear another grammar, and takes a press at once; the grammars that it followed, and
    another ear that may take its place."""
    first, other, heard = FakeEar(), FakeEar(), list[Grammar]()

    def follow(grammar: Grammar) -> None:
        if fails:
            raise RecogniserError("It has died.")
        heard.append(grammar)

    made = threading.Event()

    def make() -> MadeEar:
        made.set()
        return MadeEar(first, lambda: first.asked.append("close"), follow=follow if can else None)

    ear = BackgroundEar(make, sink=lambda event: None)
    assert made.wait(10)
    ear.listen()
    ear.follow(ALIAS, lambda: MadeEar(other, lambda: other.asked.append("close")))
    ear.close()
    return first, heard, other


def test_an_ear_that_can_hears_another_grammar_and_goes_on_listening() -> None:
    first, heard, other = followed()
    assert heard == [ALIAS]
    assert first.asked == ["listen", "close"]
    assert other.asked == []


@pytest.mark.parametrize("broken", [{"can": False}, {"fails": True}])
def test_where_it_cannot_another_ear_takes_its_place(broken: dict[str, bool]) -> None:
    first, heard, other = followed(**broken)
    assert heard == []
    assert first.asked == ["listen", "close"]
    assert other.asked == ["choose None", "listen", "close"]


def test_a_key_is_taken_while_another_grammar_is_being_followed() -> None:
    let, fake, told = threading.Event(), FakeEar(), list[Event]()

    def follow(_grammar: Grammar) -> None:
        assert let.wait(10)

    making = Making()
    making.let.set()
    making.ear = fake
    ear = BackgroundEar(lambda: replace(making(), follow=follow), sink=told.append)
    wait_until_made(ear, making)
    told.clear()
    for _ in range(2):
        ear.follow(ALIAS, making)
        ear.press()
        ear.release()
    let.set()
    ear.close()
    assert told == []
    assert fake.asked[-5:] == ["press", "release", "press", "release", "close"]


def test_another_ear_that_was_not_made_yet_is_not_forgotten_for_another_grammar() -> None:
    first, second, third = Making(), FakeEar(), FakeEar()
    first.let.set()
    ear = BackgroundEar(lambda: replace(first(), follow=lambda _grammar: None), sink=lambda event: None)
    ear.remake(lambda: MadeEar(second, lambda: None))  # in another language, say
    ear.follow(ALIAS, lambda: MadeEar(third, lambda: third.asked.append("close")))
    ear.close()
    assert third.asked[-1] == "close"


class Following:
    """What sort of ears a session had made."""

    def __init__(
        self,
        state: State = State(),  # noqa: B008 - frozen
        follow: Callable[[Grammar], None] | None = None,
    ) -> None:
        self.vocabulary = every_command()
        self.made: list[EarWish] = []
        self.follow = follow
        self.following = EarOfState(
            lambda: self.vocabulary.grammar, state, self.make, sink=lambda event: None
        )

    def make(self, wanted: EarWish) -> MadeEar:
        self.made.append(wanted)
        return MadeEar(FakeEar(), lambda: None, follow=self.follow)

    def after(self, *states: State) -> list[EarWish]:
        """All that were made; a first one that nobody waited for need not have been."""
        for state in states:
            self.following.follow(state)
        self.following.ear.close()
        return self.made


def test_what_can_be_said_is_followed_by_the_same_ear_where_it_can() -> None:
    heard: list[Grammar] = []
    watched = Following(follow=heard.append)
    watched.following.follow(State())
    watched.vocabulary = watched.vocabulary.with_aliases(Aliases((Alias("fire it up", "train MLP"),)))
    assert len(watched.after(State(), State())) == 1
    assert [each.parse("fire it up") is not None for each in heard] == [True]


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
        Preferences(engine="vosk"),
        Preferences(language=Language.CHINESE),
        Preferences(listening=Listening.WAKE_WORD),
        Preferences(pauses=Pauses.LONGER),
    ],
)
def test_another_engine_language_length_of_pauses_or_the_wake_word_take_another_ear(
    preferences: Preferences,
) -> None:
    last = Following().after(State(preferences=preferences))[-1]
    assert (last.engine, last.language) == (preferences.engine, preferences.language)
    assert last.pauses is preferences.pauses
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


@pytest.mark.parametrize(("engine", "ears"), [("whisper", 2), ("vosk", 1), ("google", 1)])
def test_weights_that_have_come_take_another_ear_unless_another_engine_was_chosen(
    engine: str, ears: int
) -> None:
    before = State(preferences=Preferences(engine=engine))
    wanted = {wish(every_command().grammar, before).fetched}
    wanted.add(wish(every_command().grammar, replace(before, weights=FETCHED)).fetched)
    assert len(wanted) == ears
    assert not wish(every_command().grammar, replace(before, weights=Weights(Fetch.GOING))).fetched


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    making = Making()
    making.let.set()
    BackgroundEar(making, sink=lambda event: None).close()
    assert threading.active_count() == before
