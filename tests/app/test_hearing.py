import threading

from app import events
from app.hearing import BackgroundEar, MadeEar
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


def test_no_thread_is_left() -> None:
    before = threading.active_count()
    making = Making()
    making.let.set()
    BackgroundEar(making, sink=lambda event: None).close()
    assert threading.active_count() == before
