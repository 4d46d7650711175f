"""What a user agrees to, or declines, in words of its own: an answer and nothing else does it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.state.parts.run import Run
from models.selection import Study


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
