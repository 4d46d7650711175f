"""What an examination found, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from language.sentence import message


class Health(str, Enum):
    """How well something is."""

    GOOD = "good"
    NOTICE = "notice"
    """It works, and there is something to know."""
    BAD = "bad"
    """Something does not work, or may give wrong results."""


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    name: str
    health: Health
    found: str
    """What it is like, in a sentence or two."""
    advice: str = ""
    """What to do, in a sentence or two, or "" where nothing has to be done."""


def private(finding: Finding, home: Path) -> Finding:
    """The same without the user's name, which the home folder has: it is written as ~."""
    return replace(finding, found=_private(finding.found, home), advice=_private(finding.advice, home))


def _private(text: str, home: Path) -> str:
    # The longest first: the one may begin with the other.
    for each in sorted({str(home), str(home.resolve())}, key=len, reverse=True):
        if len(each) > 1:  # not "/", where nobody has a home
            text = text.replace(each, "~")
    return text


def worst(findings: Iterable[Finding]) -> Health:
    """Of several findings that of the worst; good where there is none."""
    order = list(Health)
    return max((each.health for each in findings), key=order.index, default=Health.GOOD)


def in_short(findings: Iterable[Finding]) -> str:
    """All of them in a sentence."""
    health = [each.health for each in findings]
    bad, notices = health.count(Health.BAD), health.count(Health.NOTICE)
    if bad:
        return message(
            "Something is wrong: {bad} of {health} findings; what to do stands beside it.",
            bad=bad,
            health=len(health),
        )
    if notices:
        return message(
            "Everything works; worth a look: {notices} of {health} findings.",
            notices=notices,
            health=len(health),
        )
    return message("Everything is as it should be: {health} findings.", health=len(health))
