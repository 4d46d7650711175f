"""What is different after something was taken back or done again, in words."""

from __future__ import annotations

from enum import Enum

from app.commands.own_phrases import Aliases
from app.common.words.numbers import counted
from app.common.words.titles import (
    COMPUTER_TITLES,
    PRECISION_TITLES,
    device_title,
    image_first,
    optimizer_title,
)
from app.playground.scenes.exhibiting import exhibit_in_words
from app.state.parts.album import Album, album_in_words
from app.state.parts.playground import Exhibit
from app.state.parts.preferences import Preferences
from app.state.parts.run_record import MarkedRun, UnknownRuns
from app.state.parts.undo import Part
from app.state.parts.view import View
from app.state.reducers.undo import differences
from audio.recognisers.catalogue import ENGINES
from models.data.corrections import Correction, CorrectionBook
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

MOST_NAMED = 3
"""Settings that are named one by one when a change of them is taken back."""


def why_nothing(*, run_is_going: bool) -> str:
    """Why nothing can be taken back, in a sentence."""
    if run_is_going:
        return "A run that was started cannot be taken back; say “stop” to end it."
    return (
        "There is nothing to undo. Settings, views, preferences, the playground, own phrases, corrections, "
        "pictures from the webcam, runs that were added and what you said of a run can be taken back; what "
        "was trained or saved cannot."
    )


def in_words(was: Part, now: Part) -> str:
    """What is different now, in a sentence. Both are the same part of the state."""
    match was, now:
        case View(), View():
            return f"The {now.value} {'are' if now.value.endswith('s') else 'is'} in front."
        case RunSpecification(), RunSpecification():
            return _settings_in_words(was, now)
        case Preferences(), Preferences():
            return _preferences_in_words(was, now)
        case Aliases(), Aliases():
            return _aliases_in_words(was, now)
        case MarkedRun(), MarkedRun():
            return marks_in_words(was, now)
        case UnknownRuns(), UnknownRuns():
            return _found_in_words(was, now)
        case Exhibit(), Exhibit():
            return exhibit_in_words(was, now)
        case Album(), Album():
            return album_in_words(was, now)
        case CorrectionBook(), CorrectionBook():
            return _corrections_in_words(was, now)
    raise TypeError(f"{was!r} and {now!r} are no two of one kind")


def _settings_in_words(was: RunSpecification, now: RunSpecification) -> str:
    if was.model != now.model:
        return f"The settings are those of the {_within(model_title(now.model))}."
    named = differences(was, now)
    if not named or len(named) > MOST_NAMED:
        return f"The settings of the {_within(model_title(now.model))} have changed."
    told = [f"{name.replace('_', ' ')} {_setting(getattr(now, name))}" for name in named]
    return f"The next run has {_listed(told)}."


def _preferences_in_words(was: Preferences, now: Preferences) -> str:
    names = {
        "listening": "way of listening",
        "wake_word": "wake word",
        "pauses": "length of pauses",
        "quiet_minutes": "falling asleep by itself",
        "interface": "language of the window",
        "threads": "number of threads",
        "precision": "precision of computing",
        "several_runs": "training of several runs at once",
        "compute": "computer that trains",
        "cluster_address": "address of the cluster",
        "runs_folder": "folder for the runs",
        "pictures_folder": "folder for pictures",
        "data_folder": "folder for the data",
    }
    told = [
        f"the {names.get(name, name)} is {_preference(name, getattr(now, name)) or 'the default one'}"
        for name in differences(was, now)
    ]
    text = f"{_listed(told)}."
    return f"{text[:1].upper()}{text[1:]}"


VALUE_TITLES = {
    ("theme", "system"): "as the desktop",
    ("theme", "light"): "light",
    ("theme", "dark"): "dark",
    ("interface", "system"): "as the desktop",
    ("language", "auto"): "English and Chinese",
    ("precision", "auto"): "automatic",
    ("listening", "push to talk"): "push to talk",
    ("listening", "wake word"): "after the wake word",
    ("listening", "hands-free"): "hands-free",
    ("pauses", "usual"): "as usual",
    ("pauses", "longer"): "longer than usual",
    ("pauses", "much longer"): "much longer than usual",
    ("several_runs", "on"): "switched on",
    ("several_runs", "off"): "switched off",
}
"""What values of preferences are called beside their own names."""


def _preference(name: str, value: object) -> str:
    title = VALUE_TITLES.get((name, _setting(value)))
    if title is not None:
        return title
    if name == "engine" and value in ENGINES:
        return ENGINES[str(value)].title
    if name == "device":
        return device_title(str(value))
    if name == "compute":
        return COMPUTER_TITLES[str(value)]
    if name == "cluster_address":
        return str(value) or "none"
    if name == "quiet_minutes" and isinstance(value, int):
        return f"after {counted(value, 'quiet minute')}" if value else "switched off"
    if name == "precision":
        return PRECISION_TITLES[str(value)]
    return "automatic" if name == "threads" and not value else _setting(value)


def _aliases_in_words(was: Aliases, now: Aliases) -> str:
    more = [each for each in now.all if each not in was.all]
    if more:
        return f"“{more[0].phrase}” means “{more[0].sentence}”."
    less = [each for each in was.all if each not in now.all]
    return f"“{less[0].phrase}” means nothing any more." if less else "Your phrases are in another order."


def _corrections_in_words(was: CorrectionBook, now: CorrectionBook) -> str:
    before, later = _all_corrections(was), _all_corrections(now)
    more = [each for place, each in later.items() if before.get(place) != each]
    less = [each for place, each in before.items() if place not in later]
    if len(more) + len(less) > 1:
        return f"The data set has {counted(len(later), 'correction')}."
    (changed_one,) = more or less
    image = image_first(changed_one.part, changed_one.image)
    if less:
        return f"{image} is as it was published."
    left_out = changed_one.label is None
    return f"{image} {'is left out' if left_out else 'has your label'}."


def _all_corrections(book: CorrectionBook) -> dict[object, Correction]:
    return {
        (data, each.place): each for data, corrections in book.by_data.items() for each in corrections.all
    }


def _found_in_words(was: UnknownRuns, now: UnknownRuns) -> str:
    runs = counted(abs(len(was.names) - len(now.names)), "run")
    if len(now.names) < len(was.names):
        return f"The history has {runs} more."
    return f"The history has {runs} less; the folders are as they were."


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
    text = f"{_listed(told or [f'{run} is as it was'])}."
    return f"{text[:1].upper()}{text[1:]}"


def _setting(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return "none"
    return optimizer_title(str(value))


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _within(title: str) -> str:
    """A title in the middle of a sentence."""
    return title if title[1:2].isupper() else f"{title[:1].lower()}{title[1:]}"
