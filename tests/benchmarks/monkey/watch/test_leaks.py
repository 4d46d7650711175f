from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.benchmarks.monkey.watch.census import census, more, widgets
from tests.benchmarks.monkey.watch.leaks import Rest, growths, leaks


def rests(had: Callable[[float], float], count: int = 40, every: float = 40.0) -> list[Rest]:
    return [Rest(every * number, {"megabytes": had(every * number / 3600)}) for number in range(count)]


def test_what_grows_by_more_than_a_twentieth_an_hour_is_found_in_spite_of_noise() -> None:
    chance = random.Random(1)
    (found,) = leaks(rests(lambda hours: 300 * (1 + 0.2 * hours) + chance.gauss(0, 1)))
    assert 0.15 < found.an_hour < 0.25
    assert found.at_least > 0.05


def test_noise_alone_is_no_growth() -> None:
    for seed in range(20):
        chance = random.Random(seed)
        assert leaks(rests(lambda hours: 300 + chance.gauss(0, 6))) == []  # noqa: B023 - called at once


def test_a_little_growth_is_allowed() -> None:
    assert leaks(rests(lambda hours: 300 * (1 + 0.03 * hours))) == []


def test_what_comes_while_it_warms_up_is_none() -> None:
    assert leaks(rests(lambda hours: 200 + min(100, 1000 * hours))) == []


def test_a_few_odd_rests_hide_nothing_and_are_nothing() -> None:
    assert leaks(rests(lambda hours: 900 if 0.3 < hours < 0.33 else 300)) == []
    assert leaks(rests(lambda hours: 900 if 0.3 < hours < 0.33 else 300 * (1 + hours)))


def test_what_wanders_up_for_some_minutes_and_down_again_is_none() -> None:
    warming = [188, 211, 230, 232, 247, 257, 254, 257, 258, 336]
    seen = [
        363,
        341,
        347,
        344,
        370,
        382,
        380,
        379,
        368,
        369,
        363,
        365,
        364,
        365,
        372,
        386,
        380,
        416,
        418,
        395,
    ]
    measured = [Rest(40.0 * place, {"megabytes": float(each)}) for place, each in enumerate(warming + seen)]
    assert growths(measured)[0].at_least > 0.05
    assert leaks(measured) == []


def test_a_handle_that_is_lost_now_and_then_is_found() -> None:
    assert leaks(rests(lambda hours: 40 + int(hours * 20)))


def test_what_was_seen_for_too_short_a_time_says_nothing_of_an_hour() -> None:
    assert growths(rests(lambda hours: 300 * (1 + hours), count=12)) == []
    assert growths(rests(lambda hours: 300 * (1 + hours), every=5.0)) == []


def test_widgets_that_stay_are_counted_by_class(qtbot: QtBot) -> None:
    count = census()["widgets"]  # first, since what other tests left goes with it
    before = widgets()
    kept = QWidget()
    labels = [QLabel("x", kept) for _ in range(3)]
    assert census()["widgets"] == count + 4
    assert more(before, widgets()) == "QLabel +3, QWidget +1"
    kept.deleteLater()
    del labels, kept
    assert census()["widgets"] == count


def test_more_is_told_of_what_there_is_more_of() -> None:
    assert more(Counter(a=2, b=1), Counter(a=1, b=3, c=1)) == "b +2, c +1"
