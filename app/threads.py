"""How many threads a model trains with."""

from __future__ import annotations

import os

from models.specification import RunSpecification

LARGE_STEPS = ("kernel-svm", "lenet", "cnn")
"""Models whose every step is large enough to be worth sharing out."""


def threads_for(specification: RunSpecification, cores: int) -> int:
    """All cores where steps are large, one where they are small.

    Measured on two cores, the MLP at batch 64, examples a second: one thread 50,000 (beside busy programs
    33,000), two that sleep while they wait 30,000 (20,000), two that spin 63,000 (5,000). One is the choice
    that is never bad for it. A convolutional network gains on both cores and loses little beside others.
    """
    return max(1, cores) if specification.model in LARGE_STEPS else 1


def usable_cores() -> int:
    """Those that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
