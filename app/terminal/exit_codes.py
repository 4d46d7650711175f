"""What a command in the terminal ends with, as a number."""

from __future__ import annotations

from app.compute.messages.control import RequestFailed
from app.compute.messages.data import DataFailed
from app.compute.messages.runs import WorkerLost
from app.compute.messages.unions import Report

DONE, FAILED, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130
"""Exit codes."""


BROKEN = (RequestFailed, WorkerLost, DataFailed)
"""Reports after which what was waited for does not come."""


def code_of(broken: Report) -> int:
    """Bad input where it is what was asked for that cannot be done."""
    return BAD_INPUT if isinstance(broken, RequestFailed) and not broken.unforeseen else FAILED
