from __future__ import annotations

from dataclasses import replace

from app.playground.scenes.exhibiting import opened, picture_of
from app.playground.scenes.loading import LoadingPicture
from app.state.parts.loading_times import LoadingTimes, TimedWay, loading_result, way_in_words

SLOW = TimedWay(0, 60_000, 60_000, 4.0)
QUICK = TimedWay(2, 60_000, 60_000, 2.5)
RESIDENT = TimedWay(None, 60_000, 60_000, 0.125)


def shown(times: LoadingTimes) -> LoadingPicture:
    picture = picture_of(replace(opened("loading"), facts=times))
    assert isinstance(picture, LoadingPicture)
    return picture


def test_before_anything_is_measured_it_says_how_to() -> None:
    assert "say “time the data loading”" in picture_of(opened("loading")).sentence


def test_while_it_is_measured_it_says_how_far_it_is() -> None:
    times = LoadingTimes(256, 2).with_progress(SLOW).with_progress(TimedWay(1, 3_000, 60_000, 0.3))
    assert shown(LoadingTimes(256, 2)).sentence == "Measuring…"
    assert shown(times).sentence == "Measuring: 1 worker, 3,000 of 60,000 pictures read."
    assert dict(shown(times).numbers) == {
        "pictures in a batch": 256,
        "seconds 0 workers": 4.0,
        "pictures a second 0 workers": 15_000.0,
    }


def test_progress_takes_the_place_of_what_was_known_of_the_same_way() -> None:
    times = LoadingTimes(256, 2).with_progress(TimedWay(0, 100, 60_000, 0.1)).with_progress(SLOW)
    assert times.ways == (SLOW,)
    assert times.done == (SLOW,)


def test_the_best_loader_is_held_against_memory() -> None:
    times = LoadingTimes(256, 2, (SLOW, QUICK, RESIDENT)).ended()
    assert shown(times).sentence == (
        "Reading 60,000 pictures once takes 2.5 s at best, with 2 workers; from one tensor in memory it "
        "takes 0.125 s, 20 times less."
    )


def test_what_was_stopped_keeps_what_is_through() -> None:
    times = LoadingTimes(256, 2).with_progress(SLOW).with_progress(TimedWay(1, 3_000, 60_000, 0.3)).ended()
    assert times.ways == (SLOW,)
    assert not times.going
    assert loading_result(times) == "Reading 60,000 pictures once takes 4 s at best, with 0 workers."
    assert loading_result(LoadingTimes(256, 2).ended()) == ""


def test_what_went_wrong_is_the_sentence() -> None:
    picture = shown(LoadingTimes(256, 2).ended("The folder is gone."))
    assert picture.problem
    assert picture.sentence == "The folder is gone."


def test_ways_have_names() -> None:
    assert [way_in_words(way) for way in (0, 1, 2, None)] == [
        "0 workers",
        "1 worker",
        "2 workers",
        "in memory",
    ]
