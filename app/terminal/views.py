"""The views of the state as text, for the terminal."""

from __future__ import annotations

from collections.abc import Callable

from app.common.words.numbers import count, duration, percent
from app.common.words.settings import SETTING_TITLES
from app.compute.messages.data import Picture
from app.results.class_table import COLUMN_TITLES, calibration_in_words, calibration_rows, class_rows
from app.results.words import images_in_words
from app.runs.live import compared_now, records_now
from app.state.parts.results import Pictures
from app.state.parts.study import Contender, StudyCourse
from app.state.parts.view import View
from app.state.state import State, class_names
from app.state.words.outcome import said_in_words, spread_over
from app.state.words.search import search_as_rows
from app.terminal.playground import exhibit_as_text
from app.terminal.runs import compared_as_text, records_as_text
from app.terminal.table import table as table
from app.terminal.why import why_as_text
from language.sentence import joined, message, small
from models.evaluation.verdict import verdict
from models.settings.selection import Question, Summary

LIKELIEST = 5
"""Classes that are told of a picture of the user's own."""


def view_as_text(state: State, view: View) -> str:
    """What the window would show, in lines. Only for views that have something to show."""
    return _VIEWS[view](state)


def study_as_text(course: StudyCourse) -> str:
    """A row for each contender or trial, or for each fold and their mean; below, why runs broke off."""
    if course.study.question is Question.SEARCH:
        titles = [small(SETTING_TITLES[setting]) for setting in course.study.searched]
        told = table([[message("trial"), *titles, message("validation")], *search_as_rows(course)])
        return joined("\n", [told, *_problems(course.contenders)])
    crosses = course.study.question is Question.CROSS_VALIDATION
    rows = [["", message("validation"), *([] if crosses else [message("test")]), "n", message("time a run")]]
    for contender in course.contenders:
        test = [] if crosses else [_figures(contender.test)]
        rows.append(_study_row(contender.name, contender.validation, test, contender.seconds))
    if crosses:
        seconds = Summary(tuple(each for row in course.contenders for each in row.seconds.values))
        rows.append(_study_row(message("mean"), course.total, [], seconds))
    return joined("\n", [table(rows), *_problems(course.contenders)])


def _runs(state: State) -> str:
    parts = [state.history_problem] if state.history_problem else []
    if state.records or not parts:
        parts.append(records_as_text(records_now(state), state.wanted))
    if state.compared.runs:
        parts.append(compared_as_text(compared_now(state).runs))
    return joined("\n\n", parts)


def _data(state: State) -> str:
    data = state.data
    if data is None:
        return message("No data set is open.")
    head = message(
        "{data} in {folder}, images of {width} x {height}",
        data=data.name,
        folder=data.folder,
        width=data.width,
        height=data.height,
    )
    if data.has_colours:
        head = message("{head} in colour", head=head)
    rows = [[message("class"), message("training"), message("test")]]
    for name, training, test in zip(data.classes, data.training_counts, data.test_counts, strict=True):
        rows.append([name, count(training), count(test)])
    rows.append([message("all"), count(sum(data.training_counts)), count(sum(data.test_counts))])
    aside = message(
        "{validation_examples} of the training images are set aside for validation.",
        validation_examples=count(data.validation_examples),
    )
    if data.holds_sounds:
        said = [f"{name} {count(n)}" for name, n in zip(data.speakers, data.speaker_counts, strict=True)]
        aside = joined("\n", [aside, message("Recordings of {listed}.", listed=", ".join(said))])
    return joined("\n", [head, table(rows), aside])


def _curves(state: State) -> str:
    run = state.run
    epochs = run.epochs if run else ()
    rows = [
        [
            message("epoch"),
            message("training loss"),
            message("training accuracy"),
            message("validation accuracy"),
        ]
    ]
    rows += [
        [
            str(epoch.epoch),
            f"{epoch.train_loss:.3f}",
            percent(epoch.train_accuracy),
            percent(epoch.validation_accuracy),
        ]
        for epoch in epochs
    ]
    if run is None or not epochs:
        return table(rows)
    found = verdict(run.specification, epochs)
    return joined("\n", [table(rows), joined(" ", [found.reason, found.advice])])


def _confusion(state: State) -> str:
    if state.run is None or state.run.finished is None:
        return message("There is no confusion matrix yet.")
    classes, matrix = class_names(state), state.run.finished.confusion
    rows = [[message("true \\ predicted"), *[str(label) for label in range(len(classes))]]]
    rows += [[f"{label} {name}", *map(str, matrix[label])] for label, name in enumerate(classes)]
    return table(rows)


def _class_figures(state: State) -> str:
    if state.run is None or state.run.finished is None:
        return message("There are no figures of the classes yet.")
    return table([list(COLUMN_TITLES.values()), *class_rows(state.run.finished, class_names(state))])


def _calibration(state: State) -> str:
    if state.calibration is None:
        return message("There is no calibration yet.")
    found = state.calibration.calibration
    return joined("\n", [table(calibration_rows(found)), calibration_in_words(found)])


def _pictures(state: State, shown: Pictures | None) -> str:
    if shown is None or not shown.pictures:
        return message("There are no such images.")
    classes = class_names(state)
    sure = message("probability") if shown.pictures[0].probabilities else message("score")
    rows = [[message("image"), message("true"), message("predicted"), sure, ""]]
    for picture in shown.pictures:
        predicted = picture.predicted
        if predicted is not None:
            mark = "" if predicted == picture.label else message("wrong")
            answer = _answer(picture, predicted)
            rows.append([str(picture.index), classes[picture.label], classes[predicted], answer, mark])
    if shown.total == len(shown.pictures):
        return table(rows)
    return joined("\n", [table(rows), message("{images}.", images=images_in_words(shown, classes))])


def _answer(picture: Picture, label: int) -> str:
    """The probability of a class, or its score from a model that gives none."""
    return percent(picture.probabilities[label]) if picture.probabilities else f"{picture.scores[label]:.2f}"


def _study_row(name: str, validation: Summary, test: list[str], seconds: Summary) -> list[str]:
    time = duration(seconds.mean) if seconds.values else "-"
    return [name, _figures(validation), *test, str(len(validation.values)), time]


def _figures(figures: Summary) -> str:
    return spread_over(figures) if figures.values else "-"


def _problems(contenders: tuple[Contender, ...]) -> list[str]:
    """Each once, however many runs of a contender broke off for it."""
    return list(
        dict.fromkeys(
            joined(": ", [contender.name, problem])
            for contender in contenders
            for problem in contender.problems
        )
    )


def _own_picture(picture: Picture, classes: tuple[str, ...]) -> str:
    """The likeliest classes: what it shows, only the user knows."""
    answers = picture.probabilities or picture.scores
    order = sorted(range(len(answers)), key=lambda label: -answers[label])[:LIKELIEST]
    rows = [[message("predicted"), message("probability") if picture.probabilities else message("score")]]
    return table(rows + [[classes[label], _answer(picture, label)] for label in order])


def _predictions(state: State) -> str:
    if state.foreign is not None:
        return _own_picture(state.foreign.picture, class_names(state))
    if state.said is not None:
        return said_in_words(state.said, class_names(state))
    return _pictures(state, state.predictions)


def _comparison(state: State) -> str:
    return study_as_text(state.study) if state.study else message("There is no comparison yet.")


_VIEWS: dict[View, Callable[[State], str]] = {
    View.DATA: _data,
    View.CURVES: _curves,
    View.CONFUSION_MATRIX: _confusion,
    View.CLASS_FIGURES: _class_figures,
    View.CALIBRATION: _calibration,
    View.WHY: why_as_text,
    View.MISTAKES: lambda state: _pictures(state, state.mistakes),
    View.PREDICTIONS: _predictions,
    View.COMPARISON: _comparison,
    View.RUNS: _runs,
    View.PLAYGROUND: lambda state: exhibit_as_text(state.playground.shown),
}
