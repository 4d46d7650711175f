"""A line of the history in words, the same in the window and the terminal, and why there is none."""

from __future__ import annotations

from app.state.parts.run import Status
from app.state.parts.run_record import MarkedRun, RunRecord, RunsWanted
from language.sentence import capital, listed, message

STATUS_WORDS = {
    Status.STARTING: message("starting"),
    Status.TRAINING: message("training"),
    Status.PAUSED: message("paused"),
    Status.STOPPING: message("stopping"),
    Status.STOPPED: message("stopped"),
    Status.FINISHED: message("finished"),
    Status.FAILED: message("broke off"),
}


def status_word(record: RunRecord) -> str:
    """For example "finished", "broke off"."""
    return STATUS_WORDS[record.status]


def epochs_in_words(record: RunRecord) -> str:
    """For example "10", or "4 of 10" where the run has not done all of them."""
    asked = record.specification.epochs
    return (
        f"{record.epochs}"
        if record.epochs == asked
        else message("{epochs} of {asked}", epochs=record.epochs, asked=asked)
    )


def why_empty(wanted: RunsWanted) -> str:
    """Why no run is listed, and what brings one."""
    if wanted.text:
        return message(
            "No run has “{text}” in its title, note, model, optimizer or data set.", text=wanted.text
        )
    if wanted.deleted:
        return message("The bin is empty.")
    if wanted.starred:
        return message("No run has a star yet: say “star run 1”, or press S on a run.")
    if wanted.model:
        return message("There is no run of this model yet.")
    return message("There is no run yet: say “train MLP”, and it is kept here with all its curves.")


def marks_in_words(was: MarkedRun, now: MarkedRun) -> str:
    """What is said of a run now and was not before, in a sentence."""
    run, marks, before = message("run {number}", number=now.number), now.marks, was.marks
    told = []
    if marks.deleted != before.deleted:
        told.append(
            message("{run} is in the bin", run=run)
            if marks.deleted
            else message("{run} is back in the list", run=run)
        )
    if marks.starred != before.starred:
        told.append(
            message("{run} has a star", run=run) if marks.starred else message("{run} has no star", run=run)
        )
    if marks.name != before.name:
        told.append(
            message("{run} is called “{marks}”", run=run, marks=marks.name)
            if marks.name
            else message("{run} has no name of its own", run=run)
        )
    if marks.note != before.note:
        told.append(
            message("{run} has the note “{note}”", run=run, note=marks.note)
            if marks.note
            else message("{run} has no note", run=run)
        )
    return capital(message("{told}.", told=listed(told or [message("{run} is as it was", run=run)])))
