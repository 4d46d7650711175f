"""Whisper's weights, fetched beside everything else: a thread, and what is told of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from app.common.words.numbers import duration, megabytes
from app.state.events.unions import Event
from app.state.events.voice import (
    WeightsCancelled,
    WeightsEvent,
    WeightsFailed,
    WeightsFetched,
    WeightsProgress,
)
from app.state.parts.hearing import Fetch, Weights
from audio.listening.reasons import reason_of
from audio.recognisers.network.weights import WeightsError, find_weights
from audio.recognisers.network.weights_download import Downloading, Progress, download_weights
from language.sentence import joined, message

FEW_SECONDS = 9.95
"""Below it no figure of what is left would be right for long."""
Sink = Callable[[Event], None]


class FetchControl(Protocol):
    """What may be asked of who fetches. Everything returns at once; events tell what comes of it."""

    def start(self) -> None:
        """Fetch the weights, unless that is going on already."""

    def cancel(self) -> None:
        """Fetch them no longer."""


class CancelledError(Exception):
    """Raised within a download to end it."""


class Fetching:
    """Fetches into the folder `cache`, in a thread of its own. `clock` returns seconds and never goes back.

    What ends it is told last: `WeightsFetched`, `WeightsCancelled` or `WeightsFailed`.
    """

    def __init__(
        self,
        cache: Path,
        sink: Sink,
        *,
        find: Callable[[Path | None, Path], Path | None] = find_weights,
        download: Callable[[Path, Progress], object] = download_weights,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._cache = cache
        self._sink = sink
        self._find = find
        self._download = download
        self._clock = clock
        self._cancelled = threading.Event()
        self._busy = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """See `FetchControl`."""
        if self._busy:
            return
        self._busy = True
        self._cancelled = threading.Event()
        self._thread = threading.Thread(
            target=self._fetch, args=(self._cancelled,), name="hearsee-weights", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """See `FetchControl`."""
        self._cancelled.set()

    def close(self) -> None:
        """Cancel; nothing of it is left when this returns."""
        self.cancel()
        if self._thread is not None:
            self._thread.join()

    def _fetch(self, cancelled: threading.Event) -> None:
        end = self._end_of(cancelled)
        # Before it is told: whoever hears of the end may start it again.
        self._busy = False
        self._sink(end)

    def _end_of(self, cancelled: threading.Event) -> WeightsEvent:
        start = self._clock()

        def tell(downloading: Downloading) -> None:
            if cancelled.is_set():
                raise CancelledError
            seconds = self._clock() - start
            self._sink(WeightsProgress(downloading.done_bytes, downloading.total_bytes, seconds))

        try:
            # They may have come by another way meanwhile.
            if self._find(None, self._cache) is None:
                self._download(self._cache, tell)
        except CancelledError:
            return WeightsCancelled()
        except WeightsError as error:
            return WeightsFailed(str(error))
        except Exception as error:  # whatever it is, the window goes on with what hears now
            return WeightsFailed(
                message("Whisper could not be fetched ({error}); try it once more.", error=reason_of(error))
            )
        return WeightsFetched()


def weights_in_words(weights: Weights) -> str:
    """How far they are, for beside a bar; "" where there is nothing to tell."""
    match weights.fetch:
        case Fetch.GOING:
            return _going(weights)
        case Fetch.OFFERED | Fetch.CANCELLED:
            return message("Whisper was not fetched.")
        case Fetch.FAILED:
            return message("Whisper could not be fetched.")
        case Fetch.NONE | Fetch.DONE:
            return ""


def _going(weights: Weights) -> str:
    if not weights.done_bytes:
        return message("Fetching Whisper…")
    left = weights.seconds_left
    rest = (
        ""
        if left is None
        else message(
            ", {value} left", value=message("a few seconds") if left < FEW_SECONDS else duration(left)
        )
    )
    return message(
        "Whisper: {done_bytes}",
        done_bytes=joined("", [megabytes(weights.done_bytes, weights.total_bytes), rest]),
    )
