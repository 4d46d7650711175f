"""For all tests: whatever a test starts, it ends; and nothing that it starts leaves this computer."""

from __future__ import annotations

import atexit
import gc
import os
import sys
import threading
import time
from collections.abc import Generator, Iterator

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


LONGEST_FIRST = (
    "tests/end_to_end/test_window.py",
    "tests/app/compute/cluster/test_on_a_cluster.py",
    "tests/end_to_end/test_kills.py",
    "tests/end_to_end/test_terminal.py",
    "tests/end_to_end/test_hearing_clips.py",
    "tests/app/compute/runner/test_several_workers.py",
    "tests/end_to_end/test_hear.py",
    "tests/audio/recognisers/test_whisper_engine.py",
    "tests/benchmarks/test_speed.py",
    "tests/end_to_end/test_teaching.py",
    "tests/app/compute/worker/test_training.py",
    "tests/end_to_end/test_own_pictures_predicted.py",
    "tests/app/compute/worker/test_worker.py",
    "tests/end_to_end/test_two_windows.py",
    "tests/end_to_end/test_cluster.py",
    "tests/benchmarks/test_of_speed_in_small.py",
    "tests/app/gui/window/test_window.py",
    "tests/app/gui/playground/test_page.py",
    "tests/models/training/test_training.py",
    "tests/end_to_end/test_mistakes.py",
    "tests/end_to_end/test_doctor.py",
    "tests/end_to_end/test_resume.py",
    "tests/end_to_end/test_runs.py",
    "tests/end_to_end/test_spoken_words.py",
    "tests/end_to_end/test_taking.py",
)
"""Files that take a process a quarter of a minute or more: one that comes last has the other cores wait."""


def pytest_configure(config: pytest.Config) -> None:
    """Have the order below kept also where processes share the files; by itself, most tests come first."""
    config.option.loadscopereorder = False


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is loaded for the tests stays: no collection of garbage looks through it, now or later."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, all others as they are found."""
    places = {name: place for place, name in enumerate(LONGEST_FIRST)}
    items.sort(key=lambda item: places.get(item.nodeid.split("::")[0], len(places)))


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
