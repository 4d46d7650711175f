"""How the runs of a study share this computer: how many at once, on how many threads, in which precision."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure
from app.compute.messages.runs import RunReport, RunStarted, TakeUp, Train
from app.compute.threads import threads_for
from models.settings.specification import CONVOLUTIONAL, RunSpecification


class StudySharing:
    """Of one study after the other. `configured` is what the user wants; `cores` are this computer's."""

    def __init__(self, configured: Configure, cores: int) -> None:
        self.configured = configured
        self._cores = cores
        self.devices: tuple[str, ...] = ("cpu",)
        """Of this computer, as soon as they are known."""
        self._precision = ""
        """Of the study's convolutional networks, once the first of them has found it."""
        self._undecided: set[str] = set()
        """Convolutional runs that have been sent before that was known."""

    def begin(self) -> None:
        """Another study."""
        self._precision = ""
        self._undecided.clear()

    @property
    def is_undecided(self) -> bool:
        """Whether the next run may have to compute as one that goes already will."""
        return bool(self._undecided)

    def note(self, report: RunReport) -> None:
        """Take in what was reported."""
        if isinstance(report, RunStarted) and report.run in self._undecided:
            self._precision = report.conditions.precision
            self._undecided.clear()

    def note_going(self, going: Collection[str]) -> None:
        """What no other run tells has to be found by the next."""
        self._undecided &= set(going)

    @property
    def most_places(self) -> int:
        """For runs that share neither a core nor a graphics card."""
        wanted = self.configured
        device = self.devices[0] if wanted.device == "auto" else wanted.device
        if wanted.one_at_a_time or device != "cpu":
            return 1
        return max(1, self._cores // max(1, wanted.threads))

    def among_others(self, request: Train | TakeUp, at_once: int) -> Train | TakeUp:
        """The request for a run of a study, so that those `at_once` share the cores and compute alike."""
        asked = request.conditions or Conditions()
        shared = replace(
            asked,
            threads=asked.threads or self._threads_among(at_once, request.model.specification),
            precision=asked.precision or self._precision_of_others(request, asked),
        )
        return request if shared == asked else replace(request, conditions=shared)

    def _threads_among(self, at_once: int, specification: RunSpecification) -> int:
        """0 leaves it to the worker, which may try how many are the quickest.

        Not in a study: what is quickest for a run alone would slow the one that begins beside it.
        """
        if self.configured.threads or self.most_places < 2:
            return 0
        threads = threads_for(specification, self._cores // max(1, min(at_once, self.most_places)))
        return 0 if threads == self._cores else threads

    def _precision_of_others(self, request: Train | TakeUp, asked: Conditions) -> str:
        """What the first convolutional network of the study found, or "" where it is to be found yet."""
        convolves = request.model.specification.model in CONVOLUTIONAL
        if not convolves or asked.device or self.configured.precision != "auto":
            return ""
        if not self._precision:
            self._undecided.add(request.model.run)
        return self._precision
