"""The worker's end of a pipe, and the window's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import Pipe
from multiprocessing.connection import Connection

import pytest

from app.compute.messages.control import Configure
from app.compute.messages.runs import Stop
from app.compute.worker.line import Line, StoppedError


@dataclass
class Ends:
    window: Connection
    line: Line


@pytest.fixture
def ends() -> Iterator[Ends]:
    ours, theirs = Pipe()
    with ours, theirs:
        yield Ends(ours, Line(theirs))


def test_stop_is_heard_among_others_and_all_of_them_have_their_turn(ends: Ends) -> None:
    for request in (Configure(threads=2), Stop(), Configure(threads=3)):
        ends.window.send(request)
    with pytest.raises(StoppedError):
        ends.line.hear_stop()
    assert [ends.line.next() for _ in range(3)] == [Configure(threads=2), Stop(), Configure(threads=3)]
    assert not ends.line.is_asked


def test_stop_is_for_the_run_that_it_names(ends: Ends) -> None:
    ends.line.begun = "this"
    ends.window.send(Stop("another"))
    ends.line.hear_stop()
    ends.window.send(Stop("this"))
    with pytest.raises(StoppedError):
        ends.line.hear_stop()


def test_what_ends_a_timing_comes_next_unless_it_was_to_stop(ends: Ends) -> None:
    ends.line.hear_anything()
    for request in (Stop(), Configure(threads=2)):
        ends.window.send(request)
        with pytest.raises(StoppedError):
            ends.line.hear_anything()
    assert ends.line.next() == Configure(threads=2)
    assert not ends.line.is_asked
