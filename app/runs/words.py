"""A line of the history in words: the same in the window and the terminal."""

from __future__ import annotations

from app.state.parts.run import Status
from app.state.parts.run_record import RunRecord

STATUS_WORDS = {
    Status.STARTING: "starting",
    Status.TRAINING: "training",
    Status.PAUSED: "paused",
    Status.STOPPING: "stopping",
    Status.STOPPED: "stopped",
    Status.FINISHED: "finished",
    Status.FAILED: "broke off",
}


def status_word(record: RunRecord) -> str:
    """For example "finished", "broke off"."""
    return STATUS_WORDS[record.status]


def epochs_in_words(record: RunRecord) -> str:
    """For example "10", or "4 of 10" where the run has not done all of them."""
    asked = record.specification.epochs
    return f"{record.epochs}" if record.epochs == asked else f"{record.epochs} of {asked}"
