"""Runs side by side: what each has reached, and in which settings they differ."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from app.common.words.numbers import duration, percent
from app.common.words.settings import NAMED_BY_USERS, NO_VALUE, SETTING_TITLES, value_in_words
from app.state.parts.compared import Compared
from app.state.parts.run import Run
from language.sentence import message

VERSION_TITLES = {"hearsee": "HearSee", "python": message("Python"), "torch": message("PyTorch")}


@dataclass(frozen=True)
class Row:
    """One thing about every run."""

    title: str
    values: tuple[str, ...]
    """In words, in the order of the runs."""
    leaders: tuple[int, ...] = ()
    """Positions of the runs that do best here, where doing well means something and not all are equal."""
    own: tuple[int, ...] = ()
    """Positions of values that somebody has named: a class, a data set, a machine."""


def reached(compared: Sequence[Compared]) -> tuple[Row, ...]:
    """The best and the last figures of every run."""
    runs = [each.run for each in compared]
    same_loss = len({run.specification.loss for run in runs}) < 2
    return (
        _figures(message("Best validation accuracy"), runs, _best_accuracy, _at_epoch(percent), max),
        _figures(
            message("Last validation accuracy"), runs, _last("validation_accuracy"), _first(percent), max
        ),
        _figures(message("Test accuracy"), runs, _test_accuracy, _first(percent), max),
        # Losses of different kinds have different scales: none is the lowest.
        _figures(
            message("Lowest validation loss"),
            runs,
            _lowest_loss,
            _at_epoch(_loss),
            min if same_loss else None,
        ),
        _figures(message("Last training loss"), runs, _last("train_loss"), _first(_loss), None),
        _figures(message("Last training accuracy"), runs, _last("train_accuracy"), _first(percent), None),
        _figures(message("Time"), runs, _seconds, _first(duration), None),
    )


def differences(compared: Sequence[Compared]) -> tuple[Row, ...]:
    """The settings and conditions in which not all runs are the same; none for a single run.

    That a model lacks a setting is a difference; a condition that is not known of a run is none.
    """
    settings = (row for row in _settings(compared) if len(set(row.values)) > 1)
    conditions = (row for row in _conditions(compared) if len(set(row.values) - {NO_VALUE}) > 1)
    return (*settings, *conditions)


def _settings(compared: Sequence[Compared]) -> Iterator[Row]:
    for setting, title in SETTING_TITLES.items():
        specifications = [each.run.specification for each in compared]
        values = tuple(value_in_words(each, setting) for each in specifications)
        named = setting in NAMED_BY_USERS
        own = (place for place, each in enumerate(specifications) if named and getattr(each, setting))
        yield Row(title, values, own=tuple(own))


def _conditions(compared: Sequence[Compared]) -> Iterator[Row]:
    yield _own_row(message("Data"), compared, lambda each: each.run.data)
    yield _row(message("Device"), compared, lambda each: each.conditions.device)
    yield _row(message("Threads"), compared, lambda each: str(each.conditions.threads or ""))
    yield _row(message("Precision"), compared, lambda each: each.conditions.precision)
    yield _own_row(message("Cluster"), compared, lambda each: each.conditions.where)
    yield _own_row(message("Machine"), compared, lambda each: each.conditions.machine)
    for name in dict.fromkeys(name for each in compared for name in each.conditions.versions):
        versions = tuple(each.conditions.versions.get(name, NO_VALUE) for each in compared)
        yield Row(VERSION_TITLES.get(name, name), versions)


def _row(title: str, compared: Sequence[Compared], value: Callable[[Compared], str]) -> Row:
    return Row(title, tuple(value(each) or NO_VALUE for each in compared))


def _own_row(title: str, compared: Sequence[Compared], value: Callable[[Compared], str]) -> Row:
    row = _row(title, compared, value)
    return replace(row, own=tuple(place for place, each in enumerate(row.values) if each != NO_VALUE))


# ---- figures


Found = tuple[float, int] | None
"""A figure and the epoch that it is from, or None where the run has none."""


def _figures(
    title: str,
    runs: Sequence[Run],
    find: Callable[[Run], Found],
    word: Callable[[float, int], str],
    best: Callable[[Sequence[float]], float] | None,
) -> Row:
    found = [find(run) for run in runs]
    words = tuple(word(*each) if each is not None else NO_VALUE for each in found)
    figures = [each[0] for each in found if each is not None]
    if best is None or len(set(figures)) < 2:
        return Row(title, words)
    top = best(figures)
    return Row(title, words, tuple(place for place, each in enumerate(found) if each and each[0] == top))


def _best_accuracy(run: Run) -> Found:
    best = max(run.epochs, key=lambda epoch: epoch.validation_accuracy, default=None)
    return (best.validation_accuracy, best.epoch) if best is not None else None


def _lowest_loss(run: Run) -> Found:
    best = min(run.epochs, key=lambda epoch: epoch.validation_loss, default=None)
    return (best.validation_loss, best.epoch) if best is not None else None


def _last(figure: str) -> Callable[[Run], Found]:
    def find(run: Run) -> Found:
        return (getattr(run.epochs[-1], figure), run.epochs[-1].epoch) if run.epochs else None

    return find


def _test_accuracy(run: Run) -> Found:
    accuracy = run.finished.test_accuracy if run.finished is not None else None
    return (accuracy, 0) if accuracy is not None else None


def _seconds(run: Run) -> Found:
    return (run.seconds, 0) if run.seconds else None


def _first(word: Callable[[float], str]) -> Callable[[float, int], str]:
    return lambda figure, _epoch: word(figure)


def _at_epoch(word: Callable[[float], str]) -> Callable[[float, int], str]:
    return lambda figure, epoch: message("{figure} at epoch {epoch}", figure=word(figure), epoch=epoch)


def _loss(value: float) -> str:
    return f"{value:.3f}"
