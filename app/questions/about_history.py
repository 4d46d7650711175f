"""Answers that need several runs: which is best, in what they differ, how many there are."""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.common.words.numbers import count, counted, percent
from app.core.requirements import NOTHING_TRAINED
from app.runs.differences import Row, differences
from app.runs.runs import RunShelf
from app.state.parts.compared import Compared
from app.state.parts.run_record import RunRecord, RunsWanted
from app.state.parts.trials import best
from app.state.words.search import search_result
from language.sentence import joined, message
from models.settings.titles import model_title


def best_model(shelf: RunShelf) -> str:
    """Which model or run is the best so far."""
    tested = [record for record in _records(shelf) if record.test_accuracy is not None]
    if not tested:
        raise CommandError(message("No run has come to its end yet."))
    first = max(tested, key=_accuracy)
    model = model_title(first.specification.model)
    return message(
        "Run {number} is the best so far: {model}, {first} right on the test set.",
        number=first.number,
        model=model,
        first=percent(_accuracy(first)),
    )


def difference(shelf: RunShelf, first: int | None = None, second: int | None = None) -> str:
    """In what two runs differ: those that are named, or else the latest two."""
    numbers = [first, second] if first is not None and second is not None else _latest_two(shelf)
    runs = [_compared(shelf, number) for number in numbers if number is not None]
    found = [_in_words(row) for row in differences(runs)]
    accuracies = [_end(each) for each in runs]
    reached = message(
        "They reached {accuracies} and {accuracies2}.", accuracies=accuracies[0], accuracies2=accuracies[1]
    )
    if not found:
        return message(
            "Runs {numbers} and {numbers2} had the same settings. {reached}",
            numbers=numbers[0],
            numbers2=numbers[1],
            reached=reached,
        )
    return message(
        "Differences of run {numbers} and run {numbers2}: {listed}. {reached}",
        numbers=numbers[0],
        numbers2=numbers[1],
        listed=joined("; ", found),
        reached=reached,
    )


def run_count(shelf: RunShelf) -> str:
    """How many runs there are."""
    records = _records(shelf)
    starred = sum(record.marks.starred for record in records)
    return message(
        "There are {records} in the history, {starred} of them with a star.",
        records=counted(len(records), "run"),
        starred=count(starred),
    )


def best_settings(shelf: RunShelf) -> str:
    """Which settings were best in the search."""
    course = shelf.state.study
    if course is None or best(course) is None:
        raise CommandError(message("No trial of a search has finished yet; say “search the settings” first."))
    return search_result(course)


def _records(shelf: RunShelf) -> tuple[RunRecord, ...]:
    return shelf.records(RunsWanted())


def _accuracy(record: RunRecord) -> float:
    return record.test_accuracy or 0.0


def _latest_two(shelf: RunShelf) -> list[int | None]:
    numbers = shelf.youngest(RunsWanted())[:2]
    if len(numbers) < 2:
        raise CommandError(NOTHING_TRAINED if not numbers else message("There is only one run so far."))
    return [numbers[1], numbers[0]]


def _compared(shelf: RunShelf, number: int) -> Compared:
    return shelf.compared(number)


def _end(compared: Compared) -> str:
    end = compared.run.finished
    if end is not None and end.test_accuracy is not None:
        return percent(end.test_accuracy)
    epochs = compared.run.epochs
    return percent(epochs[-1].validation_accuracy) if epochs else message("nothing")


def _in_words(row: Row) -> str:
    return message("{title}: {first} / {second}", title=row.title, first=row.values[0], second=row.values[1])
