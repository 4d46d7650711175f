"""How many threads a model trains with, and how they wait for one another."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from models.settings.specification import RunSpecification

SPINS = "20000"
"""Rounds in which a thread of GNU OpenMP, which torch has on Linux, looks for work before it sleeps.

Measured: with 1,000 of them, two threads were as fast as one at the steps of an MLP (batch 256), with 5,000
1.2 times, with 20,000 1.5 and with 100,000 1.35 times as fast; with none, 0.8 times.
"""
LARGE_STEPS = ("kernel-svm", "lenet", "cnn")
"""Models whose every step is large enough to be worth sharing out, whatever else the cores do."""
SMALL_STEPS = ("softmax", "softmax-concise", "svm", "mlp", "mlp-concise")
"""Models whose steps are worth sharing out on cores that stay idle to their end, which nobody can promise; so
that a run changes its threads while it goes on, where that changes nothing else, see
`app.compute.worker.thread_tuning`."""


def threads_for(specification: RunSpecification, cores: int) -> int:
    """All cores where steps are large, one where they are small.

    A convolutional network gains on all cores and loses little beside other programs. The step of a small
    model is slower on two threads than on one where another program comes beside it.
    """
    return max(1, cores) if specification.model in LARGE_STEPS else 1


def waiting(environment: Mapping[str, str]) -> dict[str, str]:
    """Variables that tell OpenMP how its threads wait, for a process that has not loaded it yet.

    They spin for as long as it takes to the next product of a step, and then they sleep. Those that sleep at
    once are woken too late for small steps; those that spin on, as they do by themselves, take the cores from
    other programs: beside a busy one they were measured at a tenth of the speed of one thread. What the user
    has set in `environment` stands.
    """
    told = environment.keys() & {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"}
    if told:
        return {}
    return {"GOMP_SPINCOUNT": SPINS} if sys.platform == "linux" else {"OMP_WAIT_POLICY": "passive"}


def usable_cores() -> int:
    """Those that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
