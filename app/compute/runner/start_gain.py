"""Whether one more training process is worth its start, from how the runs of a study go.

A start costs some seconds of a core and the memory of torch and the data set. It is worth that where a run
would still be left to begin once the process is ready; the runs that go meanwhile wait for nothing.
"""

from __future__ import annotations

from collections.abc import Collection

from app.compute.messages.runs import RunFinished, RunProgress, RunReport

MARGIN = 1.5
"""How many times as long as a start the study must have runs to begin: a busy computer starts slowly."""
TELLING_SECONDS = 0.25
"""Of training, before which a run tells nothing about its length."""


class StudyPace:
    """How long the runs of a study take, from what is reported of them."""

    def __init__(self) -> None:
        self._lengths: dict[str, float] = {}
        self._left: dict[str, float] = {}

    def note(self, report: RunReport) -> None:
        """Take in what was reported."""
        match report:
            case RunProgress(run, _, fraction, _, seconds) if seconds >= TELLING_SECONDS and fraction > 0:
                self._lengths[run] = seconds / fraction
                self._left[run] = seconds / fraction - seconds
            case RunFinished(run, finished):
                self._lengths[run], self._left[run] = finished.seconds, 0.0

    def seconds_of_work(self, going: Collection[str], to_begin: int, places: int) -> float | None:
        """In how many seconds the last run begins if nothing is changed, or None before that can be told.

        `going` are the runs that train now in some of so many `places`, `to_begin` those that have not begun.
        """
        known = [self._left[run] for run in going if run in self._left]
        if not self._lengths or not to_begin or len(known) < len(going):
            return None
        mean = sum(self._lengths.values()) / len(self._lengths)
        return min(known, default=0.0) + (to_begin - 1) / places * mean


def is_worth_a_start(work: float | None, start: float) -> bool:
    """Whether a process that takes `start` seconds to be ready still finds a run to begin."""
    return work is not None and work > MARGIN * start
