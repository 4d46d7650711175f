"""Runs of the history that are looked at together, and how."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from app.compute.conditions import Conditions
from app.state.parts.run import Run
from language.sentence import joined

MOST_COMPARED = 6
"""As many as there are colours that can be told apart."""
USUAL_SMOOTHING = 0.6


class Axis(str, Enum):
    """What the curves are drawn over."""

    EPOCHS = "epochs"
    SECONDS = "seconds"


@dataclass(frozen=True)
class Compared:
    """One of the runs, with all its curves, and its number in the history."""

    number: int
    title: str
    run: Run
    created: float = 0.0
    """Seconds since 1970, or 0 where that is not known."""
    conditions: Conditions = field(default_factory=Conditions)

    @property
    def label(self) -> str:
        """What it is called beside its curves: "12 · MLP"."""
        return joined(" · ", [self.number, self.title])


@dataclass(frozen=True)
class RunsCompared:
    """The runs that were picked, in the order of picking, and how their curves are drawn."""

    runs: tuple[Compared, ...] = ()
    axis: Axis = Axis.EPOCHS
    smoothing: float = USUAL_SMOOTHING
    """The weight of what came before in an exponential moving average: 0 (none) to below 1."""
