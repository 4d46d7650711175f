"""What is different after something was taken back or done again, in words."""

from __future__ import annotations

from enum import Enum

from app.commands.own_phrases import Aliases
from app.common.words.numbers import counted
from app.common.words.settings import setting_and_value
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
from language.sentence import capital, listed, message, small, term
from models.data.corrections import Correction, CorrectionBook
from models.settings.specification import RunSpecification
from models.settings.titles import model_title

MOST_NAMED = 3
"""Settings that are named one by one when a change of them is taken back."""


def why_nothing(*, run_is_going: bool) -> str:
    """Why nothing can be taken back, in a sentence."""
    if run_is_going:
        return message("A run that was started cannot be taken back; say “stop” to end it.")
    return message(
        "There is nothing to undo. Settings, views, preferences, the playground, own "
        "phrases, corrections, pictures from the webcam, runs that were added and what you "
        "said of a run can be taken back; what was trained or saved cannot."
    )


def in_words(was: Part, now: Part) -> str:
    """What is different now, in a sentence. Both are the same part of the state."""
    match was, now:
        case View(), View():
            return (
                message("The {now} are in front.", now=term(now.value))
                if now.value.endswith("s")
                else message("The {now} is in front.", now=term(now.value))
            )
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
        return message("The settings are those of the {model}.", model=_within(model_title(now.model)))
    named = differences(was, now)
    if not named or len(named) > MOST_NAMED:
        return message("The settings of the {model} have changed.", model=_within(model_title(now.model)))
    told = [setting_and_value(name, _setting(getattr(now, name))) for name in named]
    return message("The next run has {told}.", told=listed(told))


def _preferences_in_words(was: Preferences, now: Preferences) -> str:
    names = {
        "listening": message("way of listening"),
        "wake_word": message("wake word"),
        "pauses": message("length of pauses"),
        "quiet_minutes": message("falling asleep by itself"),
        "interface": message("language of the window"),
        "threads": message("number of threads"),
        "precision": message("precision of computing"),
        "several_runs": message("training of several runs at once"),
        "compute": message("computer that trains"),
        "cluster_address": message("address of the cluster"),
        "runs_folder": message("folder for the runs"),
        "pictures_folder": message("folder for pictures"),
        "data_folder": message("folder for the data"),
    }
    told = [
        message(
            "the {name} is {name2}",
            name=names.get(name, term(name)),
            name2=_preference(name, getattr(now, name)) or message("the default one"),
        )
        for name in differences(was, now)
    ]
    return capital(message("{told}.", told=listed(told)))


VALUE_TITLES = {
    ("theme", "system"): message("as the desktop"),
    ("theme", "light"): message("light"),
    ("theme", "dark"): message("dark"),
    ("interface", "system"): message("as the desktop"),
    ("language", "auto"): message("English and Chinese"),
    ("engine", "auto"): message("the best that works offline"),
    ("precision", "auto"): message("automatic"),
    ("listening", message("push to talk")): message("push to talk"),
    ("listening", message("wake word")): message("after the wake word"),
    ("listening", "hands-free"): message("hands-free"),
    ("pauses", "usual"): message("as usual"),
    ("pauses", "longer"): message("longer than usual"),
    ("pauses", message("much longer")): message("much longer than usual"),
    ("several_runs", "on"): message("switched on"),
    ("several_runs", "off"): message("switched off"),
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
        return str(value) or message("none")
    if name == "quiet_minutes" and isinstance(value, int):
        return (
            message("after {value}", value=counted(value, "quiet minute"))
            if value
            else message("switched off")
        )
    if name == "precision":
        return PRECISION_TITLES[str(value)]
    return message("automatic") if name == "threads" and not value else _setting(value)


def _aliases_in_words(was: Aliases, now: Aliases) -> str:
    more = [each for each in now.all if each not in was.all]
    if more:
        return message("“{phrase}” means “{sentence}”.", phrase=more[0].phrase, sentence=more[0].sentence)
    less = [each for each in was.all if each not in now.all]
    return (
        message("“{phrase}” means nothing any more.", phrase=less[0].phrase)
        if less
        else message("Your phrases are in another order.")
    )


def _corrections_in_words(was: CorrectionBook, now: CorrectionBook) -> str:
    before, later = _all_corrections(was), _all_corrections(now)
    more = [each for place, each in later.items() if before.get(place) != each]
    less = [each for place, each in before.items() if place not in later]
    if len(more) + len(less) > 1:
        return message("The data set has {later}.", later=counted(len(later), "correction"))
    (changed_one,) = more or less
    image = image_first(changed_one.part, changed_one.image)
    if less:
        return message("{image} is as it was published.", image=image)
    left_out = changed_one.label is None
    return (
        message("{image} is left out.", image=image)
        if left_out
        else message("{image} has your label.", image=image)
    )


def _all_corrections(book: CorrectionBook) -> dict[object, Correction]:
    return {
        (data, each.place): each for data, corrections in book.by_data.items() for each in corrections.all
    }


def _found_in_words(was: UnknownRuns, now: UnknownRuns) -> str:
    runs = counted(abs(len(was.names) - len(now.names)), "run")
    if len(now.names) < len(was.names):
        return message("The history has {runs} more.", runs=runs)
    return message("The history has {runs} less; the folders are as they were.", runs=runs)


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


def _setting(value: object) -> str:
    match value:
        case Enum():
            return term(str(value.value))
        case bool():
            return message("on") if value else message("off")
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(str, value))
        case None:
            return message("none")
    return optimizer_title(str(value))


def _within(title: str) -> str:
    """A title in the middle of a sentence."""
    return title if title[1:2].isupper() else small(title)
