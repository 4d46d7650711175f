from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from app.gui.plots.plot_thread import Plotting


class Drawings:
    """What was drawn, in the thread of the window; the first waits until it may."""

    def __init__(self, plotting: Plotting) -> None:
        self.begun, self.may_go_on = threading.Event(), threading.Event()
        self.drawn: list[tuple[object, object]] = []
        self.threads: set[str] = set()
        plotting.drawn.connect(self._note)

    def _note(self, holder: object, what: object) -> None:
        if isinstance(holder, str):  # and no panel of a window that an earlier test has left
            self.drawn.append((holder, what))

    def slow(self) -> str:
        self.begun.set()
        assert self.may_go_on.wait(10)
        return "slow"

    def quick(self, what: str) -> Callable[[], str]:
        def draw() -> str:
            self.threads.add(threading.current_thread().name)
            return what

        return draw


@pytest.fixture
def drawings(loaded_plotting: Plotting) -> Drawings:
    return Drawings(loaded_plotting)


def test_of_several_drawings_for_one_holder_only_the_latest_is_made(
    loaded_plotting: Plotting, drawings: Drawings, qtbot: QtBot
) -> None:
    loaded_plotting.draw("a", drawings.slow)
    assert drawings.begun.wait(10)
    for what in ("one", "two", "three"):
        loaded_plotting.draw("a", drawings.quick(what))
    loaded_plotting.draw("b", drawings.quick("other"))
    drawings.may_go_on.set()
    qtbot.waitUntil(lambda: len(drawings.drawn) == 3)
    assert drawings.drawn[0] == ("a", "slow")
    assert sorted(drawings.drawn[1:]) == [("a", "three"), ("b", "other")]  # what was slow rests first
    assert drawings.threads == {"hearsee-plotting"}


def test_what_is_forgotten_is_not_drawn(loaded_plotting: Plotting, drawings: Drawings, qtbot: QtBot) -> None:
    loaded_plotting.draw("a", drawings.slow)
    assert drawings.begun.wait(10)
    loaded_plotting.draw("b", drawings.quick("forgotten"))
    loaded_plotting.draw("c", drawings.quick("kept"))
    loaded_plotting.forget("b")
    drawings.may_go_on.set()
    qtbot.waitUntil(lambda: len(drawings.drawn) == 2)
    assert [holder for holder, _ in drawings.drawn] == ["a", "c"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_drawing_that_fails_keeps_no_other_from_being_drawn(
    loaded_plotting: Plotting, drawings: Drawings, qtbot: QtBot
) -> None:
    def fail() -> None:
        raise ValueError("no such figure")

    failed: list[object] = []
    loaded_plotting.failed.connect(lambda holder, draw: failed.append((holder, draw)))
    loaded_plotting.draw("a", fail)
    loaded_plotting.draw("b", drawings.quick("drawn"))
    qtbot.waitUntil(lambda: drawings.drawn == [("b", "drawn")])
    assert failed == [("a", fail)]


class NothingLoads(Plotting):
    """On a computer whose matplotlib is damaged."""

    def _load(self) -> None:
        raise ImportError("no matplotlib")


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_where_nothing_can_be_loaded_whoever_waits_for_a_figure_is_told(qtbot: QtBot) -> None:
    plotting = NothingLoads()
    failed: list[object] = []
    plotting.failed.connect(lambda holder, _: failed.append(holder))

    def draw() -> None:
        raise ImportError("no matplotlib")

    plotting.owe("saving", draw)
    plotting.start()
    qtbot.waitUntil(lambda: failed == ["saving"])
    plotting.close()


def test_the_same_figure_rests_after_it_was_drawn_and_others_do_not(qtbot: QtBot) -> None:
    now = [0.0]
    plotting = Plotting(clock=lambda: now[0])
    order: list[str] = []

    def took(seconds: float, name: str) -> Callable[[], None]:
        def draw() -> None:
            now[0] += seconds
            order.append(name)

        return draw

    with qtbot.waitSignal(plotting.loaded, timeout=30_000):
        plotting.start()
    with qtbot.waitSignal(plotting.drawn):
        plotting.draw("curves", took(0.04, "curves"))
    plotting.draw("curves", took(0.04, "longer curves"))
    with qtbot.waitSignal(plotting.drawn):
        plotting.draw("matrix", took(0.0, "matrix"))
    assert order == ["curves", "matrix"]
    now[0] += 0.04
    plotting.draw("matrix", took(0.0, "matrix again"))
    qtbot.waitUntil(lambda: "longer curves" in order)
    plotting.close()


def test_what_is_owed_is_made_although_it_is_closed_first(qtbot: QtBot) -> None:
    plotting = Plotting()
    made: list[str] = []
    with qtbot.waitSignal(plotting.loaded, timeout=30_000):
        plotting.start()
    begun, may_go_on = threading.Event(), threading.Event()

    def slow() -> None:
        begun.set()
        assert may_go_on.wait(10)

    plotting.draw("slow", slow)
    assert begun.wait(10)
    plotting.draw("drawing", lambda: made.append("drawn"))
    plotting.owe("saving", lambda: made.append("saved"))
    closing = threading.Thread(target=plotting.close)
    closing.start()
    qtbot.waitUntil(lambda: plotting._closed)
    may_go_on.set()
    closing.join(10)
    assert made == ["saved"]
