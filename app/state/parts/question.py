"""Questions, and what their answers bring about: a command, a phrase, or what the user agrees to or
declines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.commands.invocation import Invocation
from app.commands.own_phrases import Alias
from app.state.parts.run import Run
from models.settings.selection import Study


@dataclass(frozen=True)
class Consent:
    """The preferences that an answer changes, and what is said of it then."""

    changes: Mapping[str, Any]
    reply: str


@dataclass(frozen=True)
class Beginning:
    """A study of many runs that is to begin, and what is said of it then."""

    study: Study
    reply: str


@dataclass(frozen=True)
class GoingOn:
    """Whether a run that was cut off is to go on."""

    run: Run
    wanted: bool


@dataclass(frozen=True)
class Offered:
    """What was said in a way that nobody knew, and the command that it may have meant."""

    phrase: str
    meaning: Invocation
    sentence: str
    """What the grammar has for it, or ""."""


Answer = Invocation | Alias | Beginning | Consent | GoingOn | Offered
"""What an answer brings about: a command, a new phrase of the user's own, or what was agreed to."""


@dataclass(frozen=True)
class Option:
    """One of the answers that a question offers by number."""

    label: str
    answer: Answer


@dataclass(frozen=True)
class Question:
    """Something to answer with yes or no, or with a number, before it is done."""

    text: str
    yes: Answer
    """What a yes brings about; with options that is the first of them."""
    options: tuple[Option, ...] = ()
    """Two or three, or none where only yes and no are answers."""
    heading: str = ""
    """What stands above the options, where each is shown by itself."""
    loses: bool = False
    """Whether a yes loses something or gives something away: then it has to be heard clearly."""
    no: Answer | None = None
    """What a no brings about, where that is anything."""
