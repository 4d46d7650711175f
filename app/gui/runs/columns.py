"""The columns of the list of runs: what each shows, and what it is sorted by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from app.common.words.numbers import duration, percent
from app.common.words.settings import NO_VALUE
from app.common.words.times import moment
from app.runs.words import epochs_in_words, status_word
from app.state.parts.run_record import RunRecord
from language.sentence import message

Key = float | str


class Place(IntEnum):
    """Which column stands where."""

    TICK = 0
    STAR = 1
    NUMBER = 2
    TITLE = 3
    DATA = 4
    VALIDATION = 5
    TEST = 6
    EPOCHS = 7
    TIME = 8
    WHEN = 9
    STATUS = 10


@dataclass(frozen=True)
class Column:
    """One of them."""

    title: str
    tip: str
    text: Callable[[RunRecord, datetime], str]
    """Of a run, at this moment."""
    key: Callable[[RunRecord], Key]
    """By which runs are sorted; of a figure that is missing it is below all others."""
    room_for: str
    """A text that is about as wide as any: so wide is the column."""
    figures: bool = False
    """Whether it stands flush right."""


def _nothing(_record: RunRecord, _now: datetime) -> str:
    return ""


def _accuracy(share: float | None) -> str:
    return percent(share) if share is not None else NO_VALUE


def _when(record: RunRecord, now: datetime) -> str:
    return moment(datetime.fromtimestamp(record.created), now)


def _figure(share: float | None) -> float:
    return share if share is not None else -1.0


COLUMNS: dict[Place, Column] = {
    Place.TICK: Column(
        "", message("Compared: Space, or a click."), _nothing, lambda record: -float(record.number), "OO"
    ),
    Place.STAR: Column(
        "", message("Starred: S, or a click."), _nothing, lambda record: record.marks.starred, "OO"
    ),
    Place.NUMBER: Column(
        message("No."),
        message("What the run is called in a command, such as “open run 12”."),
        lambda record, _: str(record.number),
        lambda record: record.number,
        "9999",
        figures=True,
    ),
    Place.TITLE: Column(
        message("Run"),
        message("The run's name, or its model."),
        lambda record, _: record.title,
        lambda record: record.title.casefold(),
        "",
    ),
    Place.DATA: Column(
        message("Data"),
        message("The data set that it trained on."),
        lambda record, _: record.data or NO_VALUE,
        lambda record: record.data.casefold(),
        message("Fashion-MNIST"),
    ),
    Place.VALIDATION: Column(
        message("Validation"),
        message("Validation accuracy after the last epoch."),
        lambda record, _: _accuracy(record.validation_accuracy),
        lambda record: _figure(record.validation_accuracy),
        message("Validation"),
        figures=True,
    ),
    Place.TEST: Column(
        message("Test"),
        message("Test accuracy; choose by validation."),
        lambda record, _: _accuracy(record.test_accuracy),
        lambda record: _figure(record.test_accuracy),
        "100.0 %",
        figures=True,
    ),
    Place.EPOCHS: Column(
        message("Epochs"),
        message("Epochs done."),
        lambda record, _: epochs_in_words(record),
        lambda record: record.epochs,
        message("10 of 99"),
        figures=True,
    ),
    Place.TIME: Column(
        message("Time"),
        message("Of training and test."),
        lambda record, _: duration(record.seconds) if record.seconds else NO_VALUE,
        lambda record: record.seconds,
        message("9 min 59 s"),
        figures=True,
    ),
    Place.WHEN: Column(
        message("Begun"),
        message("When it began."),
        _when,
        lambda record: record.created,
        message("yesterday 9:59"),
    ),
    Place.STATUS: Column(
        message("State"),
        message("How it ended, or what it is doing."),
        lambda record, _: status_word(record),
        status_word,
        message("broke off"),
    ),
}
