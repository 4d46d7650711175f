"""Waits for a scheduler that is gone."""

from __future__ import annotations

import asyncio

import pytest

from app.compute.cluster.scheduler import NobodyWaitsError, reached


@pytest.mark.parametrize("error", [OSError(), TimeoutError(), asyncio.TimeoutError(), RuntimeError()])
def test_where_the_scheduler_does_not_answer_nobody_waits_for_the_run(error: Exception) -> None:
    """Up to Python 3.10 what a wait of asyncio ends with is another error than a wait of a socket."""
    with pytest.raises(NobodyWaitsError), reached():
        raise error
