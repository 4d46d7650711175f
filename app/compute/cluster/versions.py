"""Whether two computers have the same versions of all that decides how a run comes out."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version

from language.sentence import message

COMPARED = ("hearsee", "torch", "distributed")
"""Packages whose versions have to be the same; Python's first two numbers too."""
OF_SCHEDULER = ("python", "distributed")
"""What has to be the same there: it computes nothing."""


def versions_here() -> dict[str, str]:
    """Those of this computer; what is not installed is left out."""
    found = {"python": platform.python_version()}
    for package in COMPARED:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


def mismatch(
    here: Mapping[str, str],
    there: Mapping[str, str | None],
    machine: str,
    names: tuple[str, ...] = ("python", *COMPARED),
) -> str:
    """Why no run may go to a machine, in a sentence that names both versions; "" where all are the same."""
    for name in names:
        ours, theirs = here.get(name) or "", there.get(name) or ""
        if _essence(name, ours) != _essence(name, theirs):
            title = name.capitalize() if name == "python" else name
            if not theirs:
                return message(
                    "{machine} has no {title} and this computer has {title2} {ours}; install the same on "
                    "both. Nothing was sent.",
                    machine=machine,
                    title=title,
                    title2=title,
                    ours=ours,
                )
            return message(
                "{machine} has {title} {theirs} and this computer has {ours}; install the same on "
                "both. Nothing was sent.",
                machine=machine,
                title=title,
                theirs=theirs,
                ours=ours or "none",
            )
    return ""


def _essence(name: str, number: str) -> str:
    """What counts: a build of torch for a graphics card is the same torch, and Python 3.11.2 is 3.11."""
    if name == "python":
        return ".".join(number.split(".")[:2])
    return number.split("+")[0]
