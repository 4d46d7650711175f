"""What of the runs of a command could not be kept, in words. For the terminal, which ends with them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from app.common.words.numbers import counted
from app.runs.history.rows import is_there
from app.runs.history.unsaved import is_kept
from app.state.parts.run import Run, Status
from language.sentence import joined, message


def not_kept_in_words(runs: Collection[Run], *, unwritten: bool) -> str:
    """In sentences; "" where all is kept. `unwritten`: whether the history lacks what it was to be told."""
    ended = [run for run in runs if not run.status.going]
    gone = [run for run in ended if not is_kept(run.model.run) or _lacks_weights(run)]
    without_end = [run for run in ended if run not in gone and _lacks_its_end(run)]
    parts = []
    if gone:
        parts.append(
            message(
                "{gone} could not be kept, and what was learnt is gone: make room or let the history "
                "be written, and train once more.",
                gone=_named(gone),
            )
        )
    if without_end:
        parts.append(
            message(
                "The end of {without_end} could not be kept; once there is room or the history can "
                "be written, “hearsee resume” goes through the last epochs again.",
                without_end=_named(without_end),
            )
        )
    elif unwritten and not gone:
        parts.append(message("The history could not be written, so what is new is missing from it."))
    return joined(" ", parts)


def _lacks_weights(run: Run) -> bool:
    return run.has_weights and bool(run.epochs) and not is_there(run.model.weights)


def _lacks_its_end(run: Run) -> bool:
    """Once the history knows how a run finished, what it would need to go on is removed."""
    return run.status is Status.FINISHED and is_there(run.model.memory)


def _named(runs: Sequence[Run]) -> str:
    if len(runs) > 1:
        return counted(len(runs), "run")
    return runs[0].model.run if is_kept(runs[0].model.run) else message("This run")
