from __future__ import annotations

from functools import partial

from app.runs.history.database import HistoryError
from app.runs.history.recording import AGAIN_SECONDS, COMPLETE, LATER, RESTS, Recording
from tests.app.fakes import FakeClock


class FakeHistory:
    """Takes facts as long as there is room."""

    def __init__(self) -> None:
        self.room = True
        self.refuses_after = 0.0
        self.clock = FakeClock()
        self.facts: list[str] = []
        self.tried = 0

    def write(self, fact: str) -> None:
        self.tried += 1
        if not self.room:
            self.clock.seconds += self.refuses_after
            raise HistoryError("The disk is full.")
        self.facts.append(fact)


class Told:
    """A recording on a fake history, and all that it said."""

    def __init__(self) -> None:
        self.history = FakeHistory()
        self.clock = self.history.clock
        self.said: list[str] = []
        self.recording = Recording(self.said.append, self.said.append, self.clock)

    def record(self, *facts: str) -> None:
        for fact in facts:
            self.recording.record(partial(self.history.write, fact))


def test_facts_are_written_at_once_and_nothing_is_said() -> None:
    told = Told()
    told.record("epoch 1", "epoch 2")
    assert told.history.facts == ["epoch 1", "epoch 2"]
    assert told.said == []


def test_what_found_no_room_is_written_later_in_its_order_and_told_once() -> None:
    told = Told()
    told.record("epoch 1")
    told.history.room = False
    told.record("epoch 2", "epoch 3")
    assert told.said == [f"The disk is full. {LATER}"]
    told.history.room = True
    told.record("epoch 4")
    assert told.history.facts == ["epoch 1", "epoch 2", "epoch 3", "epoch 4"]
    assert told.said[1:] == [COMPLETE]


def test_the_next_trouble_is_told_again() -> None:
    told = Told()
    for room in (False, True, False):
        told.history.room = room
        told.record("a fact")
    assert told.said == [f"The disk is full. {LATER}", COMPLETE, f"The disk is full. {LATER}"]


def test_a_run_that_is_over_is_written_once_there_is_room_though_nothing_more_happens() -> None:
    told = Told()
    told.history.room = False
    told.record("finished")
    told.history.room = True
    told.recording.catch_up_in_time()
    assert told.history.facts == []
    told.clock.seconds += AGAIN_SECONDS
    told.recording.catch_up_in_time()
    assert told.history.facts == ["finished"]


def test_a_history_in_trouble_is_not_tried_at_every_turn() -> None:
    told = Told()
    told.history.room = False
    told.record("finished")
    for _ in range(100):
        told.clock.seconds += AGAIN_SECONDS / 50
        told.recording.catch_up_in_time()
    assert 2 <= told.history.tried <= 4


def test_a_history_that_another_program_holds_delays_nobody_at_every_fact() -> None:
    told = Told()
    told.history.room, told.history.refuses_after = False, 5.0
    for epoch in range(10):
        told.record(f"epoch {epoch}")
    told.recording.catch_up_in_time()
    assert told.history.tried == 1
    told.history.room = True
    told.clock.seconds += 5.0 * RESTS
    told.record("finished")
    assert told.history.facts == [*(f"epoch {epoch}" for epoch in range(10)), "finished"]
    assert told.said == [f"The disk is full. {LATER}", COMPLETE]
