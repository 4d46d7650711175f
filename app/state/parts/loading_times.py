"""How long each way of reading the training set takes, as far as that has been measured."""

from __future__ import annotations

from dataclasses import dataclass, replace

from language.sentence import message


@dataclass(frozen=True)
class TimedWay:
    """One way to read it once."""

    workers: int | None
    """Of a loader, or None for the tensor that is in memory."""
    examples: int
    """Read so far."""
    total: int
    seconds: float

    @property
    def done(self) -> bool:
        """Whether all has been read."""
        return self.examples >= self.total

    @property
    def a_second(self) -> float:
        """Examples a second, so far."""
        return self.examples / self.seconds if self.seconds > 0 else 0.0


@dataclass(frozen=True)
class LoadingTimes:
    """One round of measurements."""

    batch_size: int
    most_workers: int
    ways: tuple[TimedWay, ...] = ()
    """In the order in which they are measured; the last may not be through."""
    going: bool = True
    problem: str = ""
    """Why they are not all there, in a sentence."""

    @property
    def done(self) -> tuple[TimedWay, ...]:
        """Those that are through."""
        return tuple(way for way in self.ways if way.done)

    def with_progress(self, way: TimedWay) -> LoadingTimes:
        """With this in place of what was known of the same way."""
        others = tuple(each for each in self.ways if each.workers != way.workers)
        return replace(self, ways=(*others, way))

    def ended(self, problem: str = "") -> LoadingTimes:
        """No more will come; what is not through is not kept."""
        return replace(self, ways=self.done, going=False, problem=problem)


def way_in_words(workers: int | None) -> str:
    """Which way that is."""
    if workers is None:
        return message("in memory")
    return (
        message("{workers} worker", workers=workers)
        if workers == 1
        else message("{workers} workers", workers=workers)
    )


def loading_result(times: LoadingTimes) -> str:
    """What was found, in a sentence; "" where nothing was."""
    loaders = [way for way in times.done if way.workers is not None]
    resident = next((way for way in times.done if way.workers is None), None)
    if not loaders:
        return ""
    best = min(loaders, key=lambda way: way.seconds)
    seconds, way = _seconds(best.seconds), way_in_words(best.workers)
    if resident is None:
        return message(
            "Reading {total} pictures once takes {seconds} at best, with {way}.",
            total=f"{best.total:,}",
            seconds=seconds,
            way=way,
        )
    less = best.seconds / max(resident.seconds, 1e-9)
    return message(
        "Reading {total} pictures once takes {seconds} at best, with {way}; from one tensor "
        "in memory it takes {seconds2}, {less} times less.",
        total=f"{best.total:,}",
        seconds=seconds,
        way=way,
        seconds2=_seconds(resident.seconds),
        less=f"{less:.3g}",
    )


def _seconds(seconds: float) -> str:
    return message("{number} s", number=f"{seconds:.3g}")
