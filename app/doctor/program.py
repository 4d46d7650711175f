"""Python and Qt: what the window is made of."""

from __future__ import annotations

from app.common.display import why_no_window
from app.doctor.finding import Finding, Health
from app.doctor.surroundings import Surroundings
from language.sentence import joined, message

OLDEST, NEWEST = (3, 10), (3, 13)
"""Of Python, as pyproject.toml has it."""
UNSOUND_QT = "6.12.0"


def examine_python(here: Surroundings) -> tuple[Finding, ...]:
    """Its version, and where it is."""
    name, found = (
        message("Python"),
        message(
            "Python {python} on {system}, in {prefix}.",
            python=here.python,
            system=here.system,
            prefix=here.prefix,
        ),
    )
    if not OLDEST <= here.python[:2] <= NEWEST:
        advice = message(
            "Make an environment with Python 3.12: PyTorch and Qt have packages for 3.10 to 3.13 alone."
        )
        return (Finding(name, Health.BAD, found, advice),)
    if here.bits < 64:
        advice = message("Install a Python of 64 bits from python.org: there is no PyTorch for 32.")
        return (
            Finding(
                name,
                Health.BAD,
                message("This Python is one of {bits} bits. {found}", bits=here.bits, found=found),
                advice,
            ),
        )
    if not here.own_environment and not (here.prefix / "conda-meta").is_dir():
        found = message("{found} It is the system’s own, which other programs use too.", found=found)
        advice = message(
            "Give HearSee an environment of its own: python -m venv .venv, or what make does by itself."
        )
        return (Finding(name, Health.NOTICE, found, advice),)
    return (Finding(name, Health.GOOD, found),)


def examine_qt(here: Surroundings) -> tuple[Finding, ...]:
    """Its version, and whether a window can open."""
    versions = {name: here.version_of(name) for name in ("PySide6-Essentials", "shiboken6")}
    missing = [name for name, version in versions.items() if not version]
    if missing:
        advice = 'Install it: pip install "PySide6-Essentials!=6.12.0" "shiboken6!=6.12.0".'
        return (
            Finding(
                message("Qt"),
                Health.BAD,
                message("{missing} is not installed, so there is no window.", missing=missing[0]),
                advice,
            ),
        )
    found = message(
        "Qt {versions}, with shiboken {versions2}.",
        versions=versions["PySide6-Essentials"],
        versions2=versions["shiboken6"],
    )
    if UNSOUND_QT in versions.values():
        return (_unsound(here, found),)
    if len(set(versions.values())) > 1:
        advice = message("Install both in one version: pip install --upgrade PySide6-Essentials shiboken6.")
        return (
            Finding(
                message("Qt"),
                Health.BAD,
                message("{found} The two belong together and are not the same.", found=found),
                advice,
            ),
        )
    reason = why_no_window(here.environment, here.platform)
    if reason:
        return (Finding(message("Qt"), Health.NOTICE, found, reason),)
    return (Finding(message("Qt"), Health.GOOD, found),)


def _unsound(here: Surroundings, found: str) -> Finding:
    on_311 = here.python[:2] == (3, 11)
    why = message("On Python 3.11 this release miscounts references and ends the window after a few minutes.")
    advice = 'Install another: pip install "PySide6-Essentials!=6.12.0" "shiboken6!=6.12.0".'
    return Finding(message("Qt"), Health.BAD if on_311 else Health.NOTICE, joined(" ", [found, why]), advice)
