"""Which runs of the history are wanted. Pure."""

from __future__ import annotations

from app.common.words.wording import model_title, optimizer_title
from app.state.parts.run_record import RunRecord, RunsWanted


def is_wanted(record: RunRecord, wanted: RunsWanted) -> bool:
    """Whether the list shows it. The case of letters makes no difference."""
    marks = record.marks
    if marks.deleted != wanted.deleted or (wanted.starred and not marks.starred):
        return False
    if wanted.model and record.specification.model != wanted.model:
        return False
    words = wanted.text.casefold().split()
    return not words or all(word in _everything(record) for word in words)


def _everything(record: RunRecord) -> str:
    """All that a word of a search may stand in."""
    specification = record.specification
    said = (
        record.title,
        record.run,
        record.marks.note,
        specification.model,
        model_title(specification.model),
        specification.optimizer,
        optimizer_title(specification.optimizer),
        record.data,
    )
    return "\n".join(said).casefold()
