"""How a run is to be computed: where, with how many threads, and in what precision."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

import torch

from app.compute.conditions import Conditions
from app.compute.messages.control import Configure
from app.compute.threads import SMALL_STEPS, threads_for, usable_cores
from app.compute.worker.thread_tuning import choices_up_to
from language.sentence import message
from models.common.device import TITLES, choose_device
from models.common.precision import PRECISIONS, quickest_precision
from models.data.checks import DataError
from models.data.data_set import DataSet
from models.settings.specification import CONVOLUTIONAL, RunSpecification
from models.training.learner import DivergedError
from models.training.trial_steps import comes_out_the_same, quickest, rehearsal

Clock = Callable[[], float]


@dataclass(frozen=True)
class Computation:
    """How one run is computed."""

    device: torch.device
    threads: int
    """Or 0 where the run comes to the same, to the last bit, with each number of `choices`."""
    precision: str
    """One of `models.common.precision.PRECISIONS`."""
    choices: tuple[int, ...] = ()
    """Numbers of threads among which it may change at any time; see `app.compute.worker.thread_tuning`."""


class Computing:
    """Decides for every run: as it was begun, or as the user wants it, or as is the quickest here and now.

    `devices` are those of this computer, `warn` is told a sentence, `clock` tells seconds and never goes
    back.
    """

    def __init__(
        self,
        devices: tuple[str, ...],
        warn: Callable[[str], None],
        clock: Clock = time.perf_counter,
        cores: int | None = None,
    ) -> None:
        self._devices = devices
        self._warn = warn
        self._clock = clock
        self._cores = cores or usable_cores()
        self._in_bfloat16: dict[str, bool] = {}
        """Whether a device can be quicker in it, once that was tried."""
        self._same: dict[object, bool] = {}
        """Which kinds of runs come to the same with any number of threads, as far as that was tried."""

    def decide(
        self,
        specification: RunSpecification,
        data_set: DataSet,
        wanted: Configure,
        again: Conditions,
        *,
        goes_on: bool,
    ) -> Computation:
        """How a run on the task's `data_set` is computed, where it `goes_on` or is to be repeated as `again`.

        Raises `DeviceError` where the device that is wanted is not there.
        """
        device = self._device(wanted, again, goes_on=goes_on)
        precision = again.precision or self._precision(
            specification, device, wanted, known=bool(again.device)
        )
        choices = self._choices(specification, data_set, device, wanted, again)
        if len(choices) > 1:
            return Computation(device, 0, precision, choices)
        (threads,) = choices
        torch.set_num_threads(threads)
        precision = precision or self._quickest(specification, data_set, device)
        return Computation(device, threads, precision, choices)

    def _choices(
        self,
        specification: RunSpecification,
        data_set: DataSet,
        device: torch.device,
        wanted: Configure,
        again: Conditions,
    ) -> tuple[int, ...]:
        """With how many threads the run may be computed: one number, unless all come to the same."""
        threads = again.threads or wanted.threads or threads_for(specification, self._cores)
        # Runs of a study that go side by side each have their share of the cores, and keep to it.
        is_shared = again.threads and not again.device
        if wanted.threads or is_shared or device.type != "cpu" or specification.model not in SMALL_STEPS:
            return (threads,)
        choices = choices_up_to(self._cores)
        if again.threads not in (0, *choices):
            return (threads,)
        return choices if self._is_the_same(specification, data_set, device, choices) else (threads,)

    def _is_the_same(
        self,
        specification: RunSpecification,
        data_set: DataSet,
        device: torch.device,
        choices: tuple[int, ...],
    ) -> bool:
        """Whether the run comes to the same with all `choices`; tried once for runs of the same sizes."""
        sizes = len(data_set.training), len(data_set.test), *data_set.image_shape, len(data_set.classes)
        # Folds have one size where their number divides the examples; else some have one example more.
        are_equal = specification.folds and len(data_set.training) % specification.folds == 0
        kind = replace(specification, seed=0, epochs=1, fold=1 if are_equal else specification.fold), sizes
        if kind not in self._same:
            ways = [partial(torch.set_num_threads, each) for each in choices]
            try:
                self._same[kind] = comes_out_the_same(specification, data_set, device, ways)
            except (DataError, DivergedError, MemoryError, RuntimeError):
                return False  # the run itself will tell what is wrong
        return self._same[kind]

    def _device(self, wanted: Configure, again: Conditions, *, goes_on: bool) -> torch.device:
        """What was begun on a device that is gone goes on here, which is told."""
        if goes_on and again.device and again.device not in self._devices:
            here = choose_device(wanted.device, self._devices)
            there = TITLES.get(again.device, again.device)
            may_differ = message(
                "it goes on with the {titles} and may end with slightly different weights.",
                titles=TITLES[here.type],
            )
            self._warn(
                message(
                    "This run was begun on the {there}, which is not here; {may_differ}",
                    there=there,
                    may_differ=may_differ,
                )
            )
            return here
        return choose_device(again.device or wanted.device, self._devices)

    def _precision(
        self, specification: RunSpecification, device: torch.device, wanted: Configure, *, known: bool
    ) -> str:
        """What a run computes products in, or "" where that is to be tried.

        float32 where a run is `known` from before there was a choice.
        """
        if known or specification.model not in CONVOLUTIONAL:
            return "float32"
        if wanted.precision != "auto":
            return wanted.precision
        if device.type not in self._in_bfloat16:
            # Where others want the cores, two threads would tell of their waiting for each other.
            torch.set_num_threads(1)
            self._in_bfloat16[device.type] = quickest_precision(device) == "bfloat16"
        return "" if self._in_bfloat16[device.type] else "float32"

    def _quickest(self, specification: RunSpecification, data_set: DataSet, device: torch.device) -> str:
        """The precision in which the run's own steps take the least time."""
        try:
            steps = {each: rehearsal(specification, data_set, device, each) for each in PRECISIONS}
            return quickest(PRECISIONS, lambda each: steps[each](), self._clock)
        except (MemoryError, RuntimeError):
            return PRECISIONS[0]  # the run itself will tell what is wrong
