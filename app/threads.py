"""How many threads a model trains with, and how they wait for one another."""

from __future__ import annotations

import os
from collections.abc import Mapping

from models.specification import RunSpecification

LARGE_STEPS = ("kernel-svm", "lenet", "cnn")
"""Models whose every step is large enough to be worth sharing out, whatever else the cores do."""


def threads_for(specification: RunSpecification, cores: int) -> int:
    """All cores where steps are large, one where they are small.

    A convolutional network gains on all cores and loses little beside other programs. The step of a small
    model is worth sharing out on cores that stay idle to its end, which nobody can promise: on two idle cores
    two threads make an MLP 1.3 times as fast at batch 64 and 1.5 times at batch 256; where another program
    comes later, it is slower than with one. So that is left to the user ("use 2 threads").
    """
    return max(1, cores) if specification.model in LARGE_STEPS else 1


def waiting(environment: Mapping[str, str]) -> dict[str, str]:
    """Variables that tell OpenMP how its threads wait, for a process that has not loaded it yet.

    They sleep: beside another busy program two that spin until there is work were measured at a tenth of the
    speed of one. What the user has set in `environment` stands.
    """
    told = environment.keys() & {"OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"}
    return {} if told else {"OMP_WAIT_POLICY": "passive"}


def usable_cores() -> int:
    """Those that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
