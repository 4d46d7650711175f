"""A change that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass

from app.commands.own_phrases import Aliases
from app.state.parts.album import Album
from app.state.parts.playground import Exhibit
from app.state.parts.preferences import Preferences
from app.state.parts.run_record import MarkedRun, UnknownRuns
from app.state.parts.view import View
from models.data.corrections import CorrectionBook
from models.settings.specification import RunSpecification

Part = (
    RunSpecification
    | View
    | Preferences
    | Aliases
    | MarkedRun
    | UnknownRuns
    | Exhibit
    | CorrectionBook
    | Album
)
"""A part of the state that can be taken back; its type says which one it is."""


@dataclass(frozen=True)
class Step:
    """A change that can be taken back, and done again."""

    before: Part
    now: Part


STEPS_KEPT = 50
