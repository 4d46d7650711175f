"""For all tests: whatever a test starts, it ends; and nothing that it starts leaves this computer."""

from __future__ import annotations

import atexit
import os
import sys
import threading
import time
from collections.abc import Iterator

import pytest

# Tests run side by side, a process on each core. Two threads of each would wait for each other at every sum,
# which made some tests take three times as long. Here, before anything reads it that computes.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

# Python may be told to keep nothing that it compiles, as in many containers. Each of the hundreds of programs
# and workers that tests start would compile all of our sources anew: a quarter of what its start costs.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A window on a screen would take the keyboard from whoever works there; and there may be none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from models.playground.scikit_learn import scikit_learn  # noqa: E402
from tests.guards.connections import Connections  # noqa: E402

# Before a test imports it by itself, which would change what every later process inherits.
scikit_learn("svm")

# Every process that is started from here on is looked at; with pytest-xdist also those that run the tests.
CONNECTIONS = Connections()
atexit.register(CONNECTIONS.close)

ALLOWED = ("pytest_timeout", "tqdm_monitor")
"""Those that a library keeps for the whole process, once."""
PATIENCE_SECONDS = 2.0


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    """Fail the test that leaves a thread running."""
    before = set(threading.enumerate())
    yield
    deadline = time.monotonic() + PATIENCE_SECONDS
    while left := _left(before):
        if time.monotonic() > deadline:
            pytest.fail(f"threads left running: {[thread.name for thread in left]}")
        time.sleep(0.01)


@pytest.fixture(autouse=True)
def connections() -> Iterator[Connections]:
    """Fail the test of whose programs one would connect to another computer, or did since the test before."""
    yield CONNECTIONS
    tried = CONNECTIONS.tried()
    if tried:
        pytest.fail("\n".join(("not asked for:", *tried)))


def _left(before: set[threading.Thread]) -> list[threading.Thread]:
    return [
        thread
        for thread in threading.enumerate()
        if thread not in before and thread.is_alive() and not thread.name.startswith(ALLOWED)
    ]
