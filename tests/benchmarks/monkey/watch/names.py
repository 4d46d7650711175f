"""What somebody else has called something: the same in every language, and anything at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from app.commands.own_phrases import Alias
from app.commands.slots import ClassName, values_of
from app.compute.conditions import Conditions
from app.state.parts.conversation import Speaker
from app.state.parts.question import Option
from app.state.state import State, class_names
from audio.grammar.tokens import has_han

USERS = (Speaker.HEARD, Speaker.TYPED)
SHOWN = 60
"""Characters of a phrase that is not understood, which an answer repeats."""
LEAST = 12
"""Characters of what somebody said before it excuses the same in a text of the window's."""


def without(text: str, names: Iterable[str]) -> str:
    """A text with "x" in place of all names and paths, but for names that are no words: a point, a figure."""
    for name in sorted(filter(_is_word, names), key=len, reverse=True):
        # The folder that a path begins with is no name in it: what is left would be no path.
        text = re.sub(f"{re.escape(name)}(?!/)", "x", text) if "/" in name else text.replace(name, "x")
    return PATH.sub("x", text)


def _is_word(name: str) -> bool:
    return any(map(str.isalpha, name)) and not (len(name) == 1 and name.isascii())


PATH = re.compile(r"(?:\w+://[\w.:/-]+|(?<![\w.])(?:~|[A-Za-z]:)?[/\\][\w./\\+~-]*[\w/\\+~-])")
"""Or an address, to the first space; what comes after that stands among the names, where it can be chosen."""
A_PATH_ENDS = re.compile(f'(?:{PATH.pattern}|"[^"]+")$')
FASHION = tuple(str(each) for each in values_of(ClassName).phrases.values())
"""The classes of Fashion-MNIST, of which can be spoken also where another data set is open."""


def names_in(state: State) -> tuple[str, ...]:
    """Of data sets, classes, files, runs, phrases and devices, and what somebody said."""
    every = (*FASHION, *_of_data(state), *_of_runs(state), *_of_the_user(state), *_of_devices(state))
    return tuple(each for each in dict.fromkeys(every) if each)


def _of_data(state: State) -> Iterator[str]:
    if state.data is not None:
        yield from (state.data.name, str(state.data.folder), *state.data.classes, *state.data.speakers)
    yield from class_names(state)
    yield from (each.name for each in state.webcam.album.classes)
    if state.foreign is not None:
        yield state.foreign.picture.source


def _of_runs(state: State) -> Iterator[str]:
    for record in state.records:
        yield from (record.marks.name, record.marks.note, record.data)
        yield from _of_a_machine(record.conditions)
    if state.run is not None:
        yield from (state.run.data, state.run.model.run, *state.run.classes)
    for run in state.runs_known.values():  # a line may be about one that is not in view any more
        yield run.data


def _of_a_machine(conditions: Conditions) -> Iterator[str]:
    yield from (conditions.where, conditions.machine, conditions.device, conditions.precision)
    yield from conditions.versions.values()


def _of_the_user(state: State) -> Iterator[str]:
    for alias in state.aliases.all:
        yield from (alias.phrase, alias.sentence)
    for taught in state.taught:
        yield from (taught.name, taught.sentence)
    if state.question is not None:
        yield from (each.label for each in state.question.options if _is_a_phrase_to_offer(each))
    for line in state.conversation:
        if line.speaker in USERS and len(line.text) > LEAST:
            yield from (line.text, line.text[:SHOWN])
        if line.unknown:  # what was heard and not understood, which no line of the user's says
            yield from (line.unknown, line.unknown[:SHOWN])


def _is_a_phrase_to_offer(option: Option) -> bool:
    """What may have been said; a meaning for a phrase of the user's is in the language of that phrase."""
    answer = option.answer
    return not isinstance(answer, Alias) or has_han(answer.phrase) == has_han(option.label)


def _of_devices(state: State) -> Iterator[str]:
    yield from state.microphones
    yield from state.webcam.cameras
    for field in fields(state.preferences):  # addresses and folders
        value = getattr(state.preferences, field.name)
        if type(value) is str:
            yield value
