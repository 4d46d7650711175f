"""What a command needs in the terminal: nothing, the training process until a report ends it, or a window."""

from __future__ import annotations

from app.commands.invocation import Invocation
from app.commands.rules import Rules
from app.compute.messages.predictions import Calibrated, Explained, MistakesFound, Predicted
from app.state.parts.view import View


def needs_data(invocation: Invocation, rules: Rules) -> bool:
    """Whether the data set has to be open, and so a worker there. The list of runs is in the history."""
    return rules.ends is not None and invocation.arguments.get("what") not in (View.RUNS, View.PLAYGROUND)


def ends_of(invocation: Invocation, rules: Rules) -> tuple[type, ...]:
    """The reports that end it; none where it is done at once."""
    what = invocation.arguments.get("what")
    if invocation.command != "show":
        return rules.ends or ()
    if what is View.MISTAKES:
        return (MistakesFound,)
    if what is View.CALIBRATION:
        return (Calibrated,)
    if what is View.WHY:
        return (Explained,)
    return (Predicted,) if what is View.PREDICTIONS else ()
