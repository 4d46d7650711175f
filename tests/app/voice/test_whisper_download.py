from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from app.state.events.unions import Event
from app.state.events.voice import WeightsCancelled, WeightsFailed, WeightsFetched, WeightsProgress
from app.state.parts.hearing import Fetch, Weights
from app.voice.whisper_download import Fetching, weights_in_words
from audio.recognisers.network.weights import WeightsError
from audio.recognisers.network.weights_download import Downloading, Progress
from tests.app.fakes import FakeClock

CACHE = Path("cache")


class Told:
    """What a fetch tells, until its end."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.ended = threading.Event()

    def __call__(self, event: Event) -> None:
        self.events.append(event)
        if not isinstance(event, WeightsProgress):
            self.ended.set()

    def end(self) -> Event:
        """What was told last."""
        assert self.ended.wait(10)
        self.ended.clear()
        return self.events[-1]


def nowhere(chosen: Path | None, cache: Path) -> Path | None:
    return None


def fetching(
    told: Told,
    download: Callable[[Path, Progress], object],
    find: Callable[[Path | None, Path], Path | None] = nowhere,
    clock: FakeClock | None = None,
) -> Fetching:
    return Fetching(CACHE, told, find=find, download=download, clock=clock or FakeClock())


def test_progress_is_told_with_its_seconds_and_then_the_end() -> None:
    told, clock = Told(), FakeClock()
    folders: list[Path] = []

    def download(cache: Path, progress: Progress) -> None:
        folders.append(cache)
        progress(Downloading(0, 10))
        clock.seconds += 3
        progress(Downloading(5, 10))

    fetch = fetching(told, download, clock=clock)
    fetch.start()
    assert told.end() == WeightsFetched()
    fetch.close()
    assert folders == [CACHE]
    assert told.events[:-1] == [WeightsProgress(0, 10, 0.0), WeightsProgress(5, 10, 3.0)]


def test_weights_that_are_here_by_now_are_not_downloaded() -> None:
    told = Told()

    def download(cache: Path, progress: Progress) -> None:
        raise AssertionError("there was no need")

    fetch = fetching(told, download, find=lambda chosen, cache: cache)
    fetch.start()
    assert told.end() == WeightsFetched()
    fetch.close()


class Endless:
    """A download that ends only when it is cancelled."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self.times = 0

    def __call__(self, cache: Path, progress: Progress) -> None:
        self.times += 1
        while True:
            progress(Downloading(1, 10))
            self.begun.set()


def test_a_fetch_that_is_cancelled_ends_and_can_be_begun_again() -> None:
    told, download = Told(), Endless()
    fetch = fetching(told, download)
    for times in (1, 2):
        fetch.start()
        fetch.start()  # it is going on already
        assert download.begun.wait(10)
        download.begun.clear()
        fetch.cancel()
        assert told.end() == WeightsCancelled()
        assert download.times == times
    fetch.close()


def test_closing_ends_it_and_leaves_no_thread() -> None:
    told, download = Told(), Endless()
    fetch = fetching(told, download)
    fetch.close()
    fetch.start()
    assert download.begun.wait(10)
    fetch.close()
    assert told.events[-1] == WeightsCancelled()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (WeightsError("The disk is full: free some."), "The disk is full: free some."),
        (ValueError("odd"), "Whisper could not be fetched (odd); try it once more."),
    ],
)
def test_what_goes_wrong_is_a_sentence(error: Exception, sentence: str) -> None:
    told = Told()

    def download(cache: Path, progress: Progress) -> None:
        raise error

    fetch = fetching(told, download)
    fetch.start()
    assert told.end() == WeightsFailed(sentence)
    fetch.close()


@pytest.mark.parametrize(
    ("weights", "words"),
    [
        (Weights(), ""),
        (Weights(Fetch.DONE), ""),
        (Weights(Fetch.GOING), "Fetching Whisper…"),
        (Weights(Fetch.GOING, 1_000_000, 148_000_000, 1.0), "Whisper: 1 of 148 MB"),
        (
            Weights(Fetch.GOING, 37_000_000, 148_000_000, 30.0),
            "Whisper: 37 of 148 MB, 1 min 30 s left",
        ),
        (
            Weights(Fetch.GOING, 140_000_000, 148_000_000, 60.0),
            "Whisper: 140 of 148 MB, a few seconds left",
        ),
        (Weights(Fetch.CANCELLED), "Whisper was not fetched."),
        (Weights(Fetch.FAILED), "Whisper could not be fetched."),
    ],
)
def test_how_far_it_is_in_words(weights: Weights, words: str) -> None:
    assert weights_in_words(weights) == words
