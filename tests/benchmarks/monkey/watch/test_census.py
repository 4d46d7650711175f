from __future__ import annotations

import sys

import pytest
from pytestqt.qtbot import QtBot

from tests.benchmarks.monkey.watch.census import census

BLOCKS, BYTES, LEFT_EVERY = 50_000, 1000, 1000


@pytest.mark.skipif(
    sys.platform != "linux", reason="elsewhere memory that is freed may stay with the process"
)
def test_memory_that_was_freed_is_not_counted(qtbot: QtBot) -> None:
    before = census()["megabytes"]
    held = [bytearray(BYTES) for _ in range(BLOCKS)]
    kept = held[::LEFT_EVERY]  # without these the system would have the rest by itself
    full = census()["megabytes"]
    del held
    after = census()["megabytes"]
    assert full > before + 30
    assert after < before + 15
    assert kept
