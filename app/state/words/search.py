"""A search over settings in words: the same in the window and the terminal."""

from __future__ import annotations

from typing import Any

from app.common.words.numbers import counted, percent
from app.common.words.settings import SETTING_TITLES, setting_and_value, value_in_words
from app.state.parts.study import StudyCourse
from app.state.parts.trials import ranked, trials
from language.sentence import joined, listed, message, small
from models.settings.selection import Study
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

BEST_SHOWN = 3
"""Trials whose distance from each other is told."""
CAUTION = message(
    "The best of many looks better than it is: train it with other seeds, and only then look at the test set."
)


def setting_in_words(specification: RunSpecification, setting: str) -> str:
    """For example "learning rate 0.0021", "Adam", "hidden layers of 256-128", "batches of 64"."""
    value = getattr(specification, setting)
    match setting:
        case "hidden":
            return message("hidden layers of {value}", value="-".join(map(str, value)))
        case "batch_size":
            return message("batches of {batch_size}", batch_size=value_in_words(specification, setting))
        case "gamma":
            return f"γ {value:g}"
        case "filters":
            return counted(value, "filter")
        case "optimizer" | "activation":
            return value_in_words(specification, setting)
        case _:
            return setting_and_value(setting, f"{value:g}")


def trial_in_words(specification: RunSpecification, searched: tuple[str, ...]) -> str:
    """What was tried, for example "learning rate 0.0021, dropout 0.3"."""
    return joined(", ", (setting_in_words(specification, setting) for setting in searched))


def search_title(course: StudyCourse) -> str:
    """For example "Search for MLP: learning rate and dropout"."""
    search = message("Search for {model}", model=model_title(course.study.runs[0].model))
    return joined(": ", [search, searched_in_words(course.study)])


def searched_in_words(study: Study) -> str:
    """For example "learning rate, dropout and weight decay"."""
    return listed(small(SETTING_TITLES[setting]) for setting in study.searched)


def search_result(course: StudyCourse) -> str:
    """The best trial, how near others come, and what that is worth, in a few sentences."""
    found = ranked(course)
    if not found:
        if course.going:
            return message("No trial has finished yet.")
        return message("No trial of it finished, so there is nothing to tell.")
    first = found[0]
    settings = trial_in_words(first.specification, course.study.searched)
    accuracy, of = percent(first.accuracy or 0.0), counted(len(found), "trial")
    if course.going:
        return message(
            "Best of {of} so far: trial {number}, {accuracy} on validation, with {settings}.",
            of=of,
            number=first.number,
            accuracy=accuracy,
            settings=settings,
        )
    told = [
        message(
            "Best of {of}: trial {number}, {accuracy} on validation, with {settings}.",
            of=of,
            number=first.number,
            accuracy=accuracy,
            settings=settings,
        )
    ]
    leading = found[:BEST_SHOWN]
    if len(leading) == BEST_SHOWN:
        apart = (leading[0].accuracy or 0.0) - (leading[-1].accuracy or 0.0)
        told.append(message("The best three lie within {apart}.", apart=percent(apart)))
    if first.chance is not None:
        told.append(
            message(
                "By the number of examples alone such a figure is known to ± {chance}.",
                chance=percent(first.chance),
            )
        )
    return joined(" ", [*told, CAUTION])


def search_facts(course: StudyCourse) -> dict[str, Any]:
    """The same for programs: what was searched, and every trial that finished, the best first."""
    return {
        "model": course.study.runs[0].model,
        "searched": course.study.searched,
        "table": [
            {
                "trial": trial.number,
                "run": trial.run.model.run if trial.run else None,
                "settings": {name: getattr(trial.specification, name) for name in course.study.searched},
                "validation": trial.accuracy,
                "standard_error": trial.chance,
                "seconds": trial.run.finished.seconds if trial.run and trial.run.finished else None,
            }
            for trial in ranked(course)
        ],
        "problems": {trial.number: trial.problem for trial in trials(course) if trial.problem},
    }


def search_as_rows(course: StudyCourse) -> list[list[str]]:
    """A row for each trial that has begun, the best first, below those that broke off or are going."""
    done = ranked(course)
    rest = [trial for trial in trials(course) if trial.run is not None and trial.accuracy is None]
    return [
        [
            str(trial.number),
            *[value_in_words(trial.specification, setting) for setting in course.study.searched],
            percent(trial.accuracy)
            if trial.accuracy is not None
            else message("broke off")
            if trial.problem
            else "-",
        ]
        for trial in (*done, *rest)
    ]
