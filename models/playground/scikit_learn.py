"""scikit-learn, loaded when it is needed: that takes a second or more."""

from __future__ import annotations

import importlib
import os
from types import ModuleType

OPENMP = "KMP_"
"""How the settings of Intel's OpenMP begin in the environment."""


def scikit_learn(module: str) -> ModuleType:
    """A module of scikit-learn, as "svm"; not for the thread of a window the first time.

    With it comes threadpoolctl, which sets KMP_DUPLICATE_LIB_OK, and scikit-learn sets KMP_INIT_AT_FORK. Both
    would be handed down to every process that is started from then on, the training process among them,
    where the first hides two OpenMP runtimes in one process, which may give wrong results. So the environment
    is what it was afterwards.
    """
    before = _settings()
    try:
        return importlib.import_module(f"sklearn.{module}")
    finally:
        for name in _settings().keys() - before.keys():
            del os.environ[name]
        os.environ.update(before)


def _settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name.startswith(OPENMP)}
