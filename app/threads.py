"""How many threads a model trains with, and how they wait for one another."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from models.specification import BY_ITS_OWN_RULE, RunSpecification

LARGE_STEPS = ("kernel-svm", "lenet", "cnn")
"""Models whose every step is large enough to be worth sharing out, whatever else the cores do."""
SPINS = "5000"
"""How often a thread looks for work before it sleeps: some 10 µs."""


def candidates(specification: RunSpecification, cores: int) -> tuple[int, ...]:
    """The numbers of threads that may be the quickest for a run, the first where nothing shows another to be.

    A convolutional network gains on all cores and loses little beside other programs. The step of a small
    model is worth sharing out on idle cores alone, which trying shows (`models.rehearsal`): on two idle cores
    two threads make an MLP 1.3 times as fast at batch 64 and 1.5 times at batch 256; beside busy programs
    they more than halve it.
    """
    cores = max(1, cores)
    if specification.model in LARGE_STEPS:
        return (cores,)
    if specification.model in BY_ITS_OWN_RULE or cores == 1:
        return (1,)
    return (1, cores)


def threads_for(specification: RunSpecification, cores: int) -> int:
    """The number that is never bad for a run, whatever else goes on."""
    return candidates(specification, cores)[0]


def waiting(environment: Mapping[str, str], system: str = sys.platform) -> dict[str, str]:
    """Variables that tell OpenMP how its threads wait, for a process that has not loaded it yet.

    A thread that spins until there is work starts at once, but takes the core from whom it waits for: beside
    another busy program two that spin for milliseconds were measured at a tenth of the speed of one. Two that
    sleep at once spend more time waking than working. So they spin for about as long as waking takes. Only
    GCC's OpenMP, which torch brings on Linux, can be told so; others are told to sleep. What the user has set
    in `environment` stands.
    """
    if environment.keys() & {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"}:
        return {}
    return {"GOMP_SPINCOUNT": SPINS} if system == "linux" else {"OMP_WAIT_POLICY": "passive"}


def usable_cores() -> int:
    """Those that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
