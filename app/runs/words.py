"""A line of the history in words, the same in the window and the terminal, and why there is none."""

from __future__ import annotations

from app.common.words.values import listed
from app.state.parts.run import Status
from app.state.parts.run_record import MarkedRun, RunRecord, RunsWanted

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


def why_empty(wanted: RunsWanted) -> str:
    """Why no run is listed, and what brings one."""
    if wanted.text:
        return f"No run has “{wanted.text}” in its title, note, model, optimizer or data set."
    if wanted.deleted:
        return "The bin is empty."
    if wanted.starred:
        return "No run has a star yet: say “star run 1”, or press S on a run."
    if wanted.model:
        return "There is no run of this model yet."
    return "There is no run yet: say “train MLP”, and it is kept here with all its curves."


def marks_in_words(was: MarkedRun, now: MarkedRun) -> str:
    """What is said of a run now and was not before, in a sentence."""
    run, marks, before = f"run {now.number}", now.marks, was.marks
    told = []
    if marks.deleted != before.deleted:
        told.append(f"{run} is {'in the bin' if marks.deleted else 'back in the list'}")
    if marks.starred != before.starred:
        told.append(f"{run} has {'a star' if marks.starred else 'no star'}")
    if marks.name != before.name:
        told.append(f"{run} is called “{marks.name}”" if marks.name else f"{run} has no name of its own")
    if marks.note != before.note:
        told.append(f"{run} has the note “{marks.note}”" if marks.note else f"{run} has no note")
    text = f"{listed(told or [f'{run} is as it was'])}."
    return f"{text[:1].upper()}{text[1:]}"
