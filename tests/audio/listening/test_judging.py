from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audio.capture.sound import Utterance
from audio.listening.ear_events import EarEvent, Thinking
from audio.listening.example import Example
from audio.listening.judging import Judgement, Judging
from audio.listening.verdicts import Heard, Unavailable

EXAMPLE = Utterance(b"example")


class Court:
    """A judging whose recogniser takes as long as the test says, and what it has told."""

    def __init__(self) -> None:
        self.inbox: queue.Queue[Callable[[], None]] = queue.Queue()
        self.may_answer = threading.Semaphore(0)
        self.heard: list[bytes] = []
        self.told: list[EarEvent] = []
        self.abandoned: list[bytes] = []
        self.kept: list[tuple[bytes, Judgement]] = []
        self.now = 0.0
        self.judging = Judging(
            self, self.inbox.put, self.told.append, lambda: self.now, self.abandon, self.keep
        )

    def hear(self, utterance: Utterance) -> Judgement:
        self.heard.append(utterance.pcm)
        assert self.may_answer.acquire(timeout=5)
        if not utterance.pcm:
            raise RuntimeError("odd")
        if utterance.pcm == EXAMPLE.pcm:
            return Example(None, "", utterance)
        return Heard(utterance.pcm.decode(), "command")

    def abandon(self, utterance: Utterance) -> None:
        self.abandoned.append(utterance.pcm)

    def keep(self, utterance: Utterance, judgement: Judgement) -> None:
        self.kept.append((utterance.pcm, judgement))

    def answer(self) -> None:
        """Let the recogniser answer once, and the judging take the answer in."""
        self.may_answer.release()
        self.inbox.get(timeout=5)()

    @property
    def verdicts(self) -> list[str]:
        return [event.text for event in self.told if isinstance(event, Heard)]


@pytest.fixture
def court() -> Iterator[Court]:
    one = Court()
    yield one
    end(one)


def end(court: Court) -> None:
    court.may_answer.release(100)
    court.judging.close()


def test_what_is_decided_is_told_in_its_order(court: Court) -> None:
    court.judging.decide(Utterance(b"a"), None)
    court.judging.decide(Utterance(b"b"), None)
    assert court.told == [Thinking(), Thinking()]
    assert court.judging.busy
    court.answer()
    court.answer()
    assert court.verdicts == ["a", "b"]
    assert not court.judging.busy


def test_what_has_been_considered_is_told_at_once_and_not_judged_again(court: Court) -> None:
    pause = Utterance(b"a")
    court.judging.consider(pause, 1.0)
    assert court.judging.opinion is None
    court.answer()
    assert court.judging.opinion == Heard("a", "command")
    assert court.told == []
    court.now = 1.5
    court.judging.decide(pause, 1.0)
    assert court.told == [Thinking(), Heard("a", "command", seconds=0.5)]
    assert court.heard == [b"a"]


def test_what_is_still_being_considered_is_told_when_its_verdict_comes(court: Court) -> None:
    pause = Utterance(b"a")
    court.judging.consider(pause, None)
    court.judging.decide(pause, None)
    assert court.told == [Thinking()]
    assert court.judging.opinion is None
    court.answer()
    assert court.verdicts == ["a"]


def test_what_is_dropped_is_never_told(court: Court) -> None:
    court.judging.consider(Utterance(b"a"), None)
    court.judging.drop()
    court.answer()
    assert court.told == []
    assert court.judging.opinion is None
    assert not court.judging.busy


def test_only_what_the_recogniser_is_at_and_nobody_waits_for_is_abandoned(court: Court) -> None:
    court.judging.decide(Utterance(b"a"), None)
    court.judging.consider(Utterance(b"b"), None)
    court.judging.consider(Utterance(b"c"), None)
    assert court.abandoned == []  # "b" had not begun
    court.answer()
    court.judging.drop()
    assert court.abandoned == [b"c"]
    court.answer()
    court.judging.consider(Utterance(b"d"), None)
    court.answer()
    court.judging.drop()
    assert court.abandoned == [b"c"]  # "d" is done


def test_another_utterance_than_the_considered_one_is_judged_itself(court: Court) -> None:
    court.judging.consider(Utterance(b"a"), None)
    court.judging.decide(Utterance(b"a longer one"), None)
    court.answer()
    court.answer()
    assert court.verdicts == ["a longer one"]


def test_only_the_newest_pause_waits_for_the_recogniser(court: Court) -> None:
    for pcm in (b"a", b"b", b"c"):
        court.judging.consider(Utterance(pcm), None)
    court.answer()
    court.answer()
    assert court.heard == [b"a", b"c"]
    assert court.judging.opinion == Heard("c", "command")


def test_a_recogniser_that_fails_is_a_verdict_and_the_next_one_is_judged(court: Court) -> None:
    court.judging.decide(Utterance(b""), None)
    court.judging.decide(Utterance(b"a"), None)
    court.answer()
    court.answer()
    assert court.told[2:] == [
        Unavailable("The recogniser failed (odd): say it again."),
        Heard("a", "command"),
    ]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(["consider", "drop", "end the considered", "end another", "answer"])))
def test_whatever_happens_each_utterance_that_ended_has_one_verdict_in_order(steps: list[str]) -> None:
    court = Court()
    pause: Utterance | None = None
    ended: list[str] = []
    for number, step in enumerate(steps):
        utterance = Utterance(str(number).encode())
        if step == "consider":
            pause = utterance
            court.judging.consider(pause, None)
        elif step == "drop":
            pause = None
            court.judging.drop()
        elif step == "answer":
            court.may_answer.release()
            with contextlib.suppress(queue.Empty):
                court.inbox.get(timeout=0.001)()
        else:
            if step == "end the considered" and pause is not None:
                utterance = pause
            pause = None
            ended.append(utterance.pcm.decode())
            court.judging.decide(utterance, None)
    while court.judging.busy:
        court.answer()
    end(court)
    assert court.verdicts == ended
    assert court.told.count(Thinking()) == len(ended)


def test_an_example_is_told_in_its_turn_once_it_is_certain(court: Court) -> None:
    court.judging.consider(EXAMPLE, 1.0)
    court.answer()
    assert court.told == []
    court.now = 3.0
    court.judging.decide(EXAMPLE, 1.0)
    thinking, example = court.told
    assert thinking == Thinking()
    assert isinstance(example, Example)
    assert (example.sound, example.seconds) == (EXAMPLE, 2.0)
    assert not court.judging.busy


def test_an_utterance_is_kept_with_its_verdict_and_a_pause_in_which_speech_went_on_is_not(
    court: Court,
) -> None:
    court.judging.consider(Utterance(b"half"), None)
    court.answer()
    assert court.kept == []
    court.judging.decide(Utterance(b"half and half"), None)
    court.answer()
    assert court.kept == [(b"half and half", Heard("half and half", "command"))]
