"""matplotlib's back end, and PyCharm, which replaces it: the plots of many tutorials never appear."""

from __future__ import annotations

from app.common.display import DROPPED_BACK_END
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from language.sentence import message

OF_PYCHARM = ("backend_interagg", "pycharm")
"""What its back ends are called."""


def examine_plots(here: Surroundings) -> tuple[Finding, ...]:
    """What would hinder plots elsewhere, and why it does not here."""
    version = here.version_of("matplotlib")
    if not version:
        found = message("matplotlib is not installed, so there are no figures.")
        return (Finding(message("Plots"), Health.BAD, found, message("Install it: pip install matplotlib.")),)
    return (
        Finding(
            message("Plots"),
            Health.GOOD,
            message("matplotlib {version}. {here}", version=version, here=_back_end(here)),
        ),
    )


def _back_end(here: Surroundings) -> str:
    named = here.environment.get("MPLBACKEND") or here.environment.get(DROPPED_BACK_END, "")
    why = message("HearSee’s figures stand in its own window and use none, so nothing has to be done")
    if any(each in named for each in OF_PYCHARM):
        return message(
            "PyCharm names a back end of its own ({named}), by which plots of other programs go "
            "to its tool window or nowhere. {why}; for those, turn off “Show plots in tool "
            "window”.",
            named=named,
            why=why,
        )
    if named:
        return message("The back end {named} is named by MPLBACKEND. {why}.", named=named, why=why)
    if here.environment.get("PYCHARM_HOSTED"):
        return message("PyCharm runs this program and names no back end. {why}.", why=why)
    return message("No back end is named. {why}.", why=why)
