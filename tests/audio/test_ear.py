from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from audio.devices import MicrophoneError
from audio.ear import Ear
from audio.ear_events import Asleep, EarEvent, Level, Listening, Thinking
from audio.sound import Utterance
from audio.verdicts import Heard, Unavailable, Verdict
from tests.audio.sounds import frames, noise, tone

WORD = frames(noise(0.6), tone(0.5), noise(0.9))
STOP = Heard("stop", "stop")


class FakeMicrophone:
    """Gives the frames that the test says, then waits. A fault is raised once they have been given."""

    def __init__(self, opening: Exception | None = None) -> None:
        self.opening = opening
        self.waiting: queue.Queue[bytes | Exception | None] = queue.Queue()
        self.closed = threading.Event()

    def hear(self, *sound: bytes | Exception) -> None:
        for frame in sound:
            self.waiting.put(frame)

    def __enter__(self) -> FakeMicrophone:
        if self.opening is not None:
            raise self.opening
        return self

    def __exit__(self, *_: object) -> None:
        self.closed.set()

    def frames(self) -> Iterator[bytes]:
        while (frame := self.waiting.get()) is not None:
            if isinstance(frame, Exception):
                raise frame
            yield frame

    def stop(self) -> None:
        self.waiting.put(None)


class FakeHearing:
    """Answers at once, or when the test lets it."""

    def __init__(self, answer: Verdict | Exception = STOP) -> None:
        self.answer = answer
        self.heard: list[Utterance] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def hear(self, utterance: Utterance) -> Verdict:
        self.heard.append(utterance)
        self.may_answer.wait(5)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Scene:
    """An ear with microphones that are handed out in turn, and what it has told."""

    def __init__(
        self, *microphones: FakeMicrophone, hearing: FakeHearing | None = None, reopens_after: float = 0.05
    ) -> None:
        self.microphones = list(microphones)
        self.names: list[str | None] = []
        self.hearing = hearing or FakeHearing()
        self.told: queue.Queue[EarEvent] = queue.Queue()
        self.levels: list[Level] = []
        self.now = 0.0
        self.ear = Ear(
            self.hearing, self.open, self.told.put, clock=lambda: self.now, reopens_after=reopens_after
        )

    def open(self, name: str | None) -> FakeMicrophone:
        self.names.append(name)
        return self.microphones.pop(0)

    def next(self) -> EarEvent:
        """The next event that is no level."""
        while isinstance(event := self.told.get(timeout=3), Level):
            self.levels.append(event)
        return event

    def nothing_more(self) -> bool:
        time.sleep(0.15)
        return self.told.empty() or all(isinstance(self.told.get(), Level) for _ in range(self.told.qsize()))


Make = Callable[..., Scene]


@pytest.fixture
def scene() -> Iterator[Make]:
    scenes: list[Scene] = []

    def make(*microphones: FakeMicrophone, **options: object) -> Scene:
        scenes.append(Scene(*microphones, **options))  # type: ignore[arg-type]  # Passed on as they are.
        return scenes[-1]

    before = threading.active_count()
    yield make
    for one in scenes:
        one.hearing.may_answer.set()
        start = time.monotonic()
        one.ear.close()
        assert time.monotonic() - start < 2
    deadline = time.monotonic() + 2
    while threading.active_count() > before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert threading.active_count() <= before


def test_hands_free_it_listens_thinks_and_tells_the_verdict(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    microphone.hear(*frames(noise(0.1)))
    assert s.next() == STOP
    s.ear.sleep()
    assert s.next() == Asleep()
    assert microphone.closed.wait(1)


def test_asleep_it_opens_no_microphone(scene: Make) -> None:
    s = scene()
    s.ear.sleep()
    assert s.nothing_more()
    assert s.names == []


def test_push_to_talk_tells_the_verdict_and_then_sleeps(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*frames(tone(0.5)))
    wait_until(lambda: microphone.waiting.empty())
    s.now = 1.0
    s.ear.release()
    microphone.hear(*frames(noise(0.5)))
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]
    assert s.hearing.heard[0].seconds > 0.4


def test_a_short_press_waits_for_one_utterance(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.press()
    s.now = 0.1
    s.ear.release()
    assert s.next() == Listening(hands_free=False)
    microphone.hear(*WORD)
    assert [s.next() for _ in range(3)] == [Thinking(), STOP, Asleep()]


def test_a_press_while_it_listens_hands_free_goes_back_to_that(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    s.ear.press()
    microphone.hear(*frames(tone(0.5)))
    assert s.next() == Listening(hands_free=False)
    s.now = 1.0
    s.ear.release()
    microphone.hear(*frames(noise(0.5)))
    told = [s.next() for _ in range(3)]
    assert told[0] == Thinking()
    assert {type(event) for event in told[1:]} == {Heard, Listening}
    assert Listening(hands_free=True) in told


def test_while_it_thinks_no_sound_is_lost(scene: Make) -> None:
    microphone = FakeMicrophone()
    hearing = FakeHearing()
    hearing.may_answer.clear()
    s = scene(microphone, hearing=hearing)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD, *WORD)
    assert [s.next(), s.next()] == [Thinking(), Thinking()]
    hearing.may_answer.set()
    wait_until(lambda: len(hearing.heard) == 2)
    microphone.hear(*frames(noise(0.3)))
    assert [s.next(), s.next()] == [STOP, STOP]


def test_levels_come_about_twenty_times_a_second(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    for frame in frames(tone(3.0, amplitude=1.0)):
        s.now += 0.03
        microphone.hear(frame)
        wait_until(lambda: microphone.waiting.empty())
    s.ear.sleep()
    assert s.next() == Asleep()
    assert 45 <= len(s.levels) <= 60
    assert all(0.9 < one.value <= 1 for one in s.levels)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [(MicrophoneError("It has gone."), "It has gone."), (RuntimeError("odd"), "The microphone failed (odd)")],
)
def test_a_microphone_that_fails_is_told_once_and_reopened(
    scene: Make, fault: Exception, reason: str
) -> None:
    first, again = FakeMicrophone(), FakeMicrophone()
    s = scene(first, FakeMicrophone(fault), FakeMicrophone(fault), again)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    first.hear(fault)
    told = s.next()
    assert isinstance(told, Unavailable)
    assert told.reason.startswith(reason)
    assert s.next() == Listening(hands_free=True)
    again.hear(*WORD)
    assert s.next() == Thinking()


def test_a_failed_press_is_told_and_ends_asleep(scene: Make) -> None:
    s = scene(FakeMicrophone(MicrophoneError("Busy.")))
    s.ear.press()
    assert s.next() == Unavailable("Busy.")
    assert s.next() == Asleep()
    s.ear.release()
    assert s.nothing_more()
    assert s.names == [None]


def test_asked_again_it_tells_again(scene: Make) -> None:
    s = scene(*(FakeMicrophone(MicrophoneError("Busy.")) for _ in range(2)))
    s.ear.press()
    assert s.next() == Unavailable("Busy.")
    assert s.next() == Asleep()
    s.ear.press()
    assert s.next() == Unavailable("Busy.")


def test_waiting_to_reopen_it_still_falls_asleep_at_once(scene: Make) -> None:
    s = scene(FakeMicrophone(MicrophoneError("Busy.")), reopens_after=60.0)
    s.ear.listen()
    assert s.next() == Unavailable("Busy.")
    s.ear.sleep()
    assert s.next() == Asleep()


def test_another_microphone_is_opened_by_its_name(scene: Make) -> None:
    first, second = FakeMicrophone(), FakeMicrophone()
    s = scene(first, second)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    s.ear.choose("Headset")
    assert first.closed.wait(1)
    second.hear(*WORD)
    assert s.next() == Thinking()
    assert s.names == [None, "Headset"]


def test_a_recogniser_that_fails_unexpectedly_is_a_verdict(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone, hearing=FakeHearing(RuntimeError("odd")))
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    microphone.hear(*WORD)
    assert s.next() == Thinking()
    microphone.hear(*frames(noise(0.3)))
    assert s.next() == Unavailable("The recogniser failed (odd): say it again.")


def test_closing_while_no_frame_comes_takes_no_time_and_closes_the_microphone(scene: Make) -> None:
    microphone = FakeMicrophone()
    s = scene(microphone)
    s.ear.listen()
    assert s.next() == Listening(hands_free=True)
    start = time.monotonic()
    s.ear.close()
    s.ear.close()
    assert time.monotonic() - start < 1
    assert microphone.closed.is_set()
    assert s.nothing_more()


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 3
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.001)
