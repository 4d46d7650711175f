import threading

from app import events
from app.aliases import Alias, Aliases
from app.every_command import every_command
from app.hearing import BackgroundEar, EarOfGrammar, MadeEar
from app.state import State
from audio.ear_events import Asleep
from audio.grammar import Grammar
from audio.verdicts import Unavailable
from tests.app.fakes import FakeEar


class Making:
    """Makes a fake ear, but not before it is let."""

    def __init__(self) -> None:
        self.let = threading.Event()
        self.ear = FakeEar()

    def __call__(self) -> MadeEar:
        assert self.let.wait(10)
        return MadeEar(self.ear, lambda: self.ear.asked.append("close"))


def test_what_is_asked_before_the_ear_is_there_is_done_in_order_once_it_is() -> None:
    making = Making()
    ear = BackgroundEar(making, sink=lambda event: None)
    ear.press()
    ear.release()
    ear.choose("Headset")
    ear.listen()
    ear.sleep()
    assert making.ear.asked == []
    making.let.set()
    ear.close()
    assert making.ear.asked == ["press", "release", "choose Headset", "listen", "sleep", "close"]


def test_an_ear_that_cannot_be_made_is_told_in_a_sentence_and_missed_by_nobody() -> None:
    told: list[events.Event] = []

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
    told: list[events.Event] = []
    ear = BackgroundEar(first, sink=told.append)
    ear.choose("Headset")
    ear.listen()
    ear.remake(second)
    ear.press()
    ear.close()
    assert first.ear.asked == ["choose Headset", "listen", "close"]
    assert second.ear.asked == ["choose Headset", "listen", "press", "close"]
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
    told: list[events.Event] = []

    def fail() -> MadeEar:
        raise OSError("no sound here")

    ear = BackgroundEar(first, sink=told.append)
    ear.remake(fail)
    ear.listen()
    ear.close()
    assert first.ear.asked == ["close"]
    assert isinstance(told[-1], Unavailable)


def test_an_ear_is_made_for_what_can_be_said_and_again_when_that_changes() -> None:
    vocabulary = every_command()
    session_has = [vocabulary]
    made: list[Grammar] = []

    def make(grammar: Grammar) -> MadeEar:
        made.append(grammar)
        return MadeEar(FakeEar(), lambda: None)

    following = EarOfGrammar(lambda: session_has[-1].grammar, make, sink=lambda event: None)
    following.follow(State())
    session_has.append(vocabulary.with_aliases(Aliases((Alias("fire it up", "train MLP"),))))
    following.follow(State())
    following.follow(State())
    following.ear.close()
    # A first ear that nobody waited for need not have been made.
    assert made[-1].parse("fire it up") is not None
    assert len(made) <= 2


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    making = Making()
    making.let.set()
    BackgroundEar(making, sink=lambda event: None).close()
    assert threading.active_count() == before
