"""The list of the runs and a comparison of them as text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from app.common.words.numbers import duration, percent
from app.common.words.settings import NO_VALUE
from app.runs.differences import Row, differences, reached
from app.runs.words import epochs_in_words, status_word, why_empty
from app.state.parts.compared import Compared
from app.state.parts.run_record import RunRecord, RunsWanted
from app.terminal.table import table
from language.sentence import message

HEADINGS = [
    message("number"),
    message("title"),
    message("data"),
    message("validation"),
    message("test"),
    message("epochs"),
    message("time"),
    message("when"),
    message("state"),
]


def records_as_text(records: Sequence[RunRecord], wanted: RunsWanted) -> str:
    """A row for each run; or why there is none, and what to say."""
    if not records:
        return why_empty(wanted)
    return table([HEADINGS, *map(_row, records)], left=(1, 2, 7, 8))


def compared_as_text(compared: Sequence[Compared]) -> str:
    """What each run has reached, and in what they differ; a column for each."""
    rows = [["", *(each.label for each in compared)], *map(_line, reached(compared))]
    different = differences(compared)
    if different:
        rows += [["", *("" for _ in compared)], *map(_line, different)]
    return table(rows)


def _line(row: Row) -> list[str]:
    return [row.title, *row.values]


def _row(record: RunRecord) -> list[str]:
    return [
        str(record.number),
        ("★ " if record.marks.starred else "") + record.title,
        record.data or NO_VALUE,
        _percent(record.validation_accuracy),
        _percent(record.test_accuracy),
        epochs_in_words(record),
        duration(record.seconds),
        f"{datetime.fromtimestamp(record.created):%Y-%m-%d %H:%M}",
        status_word(record),
    ]


def _percent(share: float | None) -> str:
    return percent(share) if share is not None else NO_VALUE
