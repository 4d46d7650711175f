"""Under what a run trains: all that decides its outcome besides its specification and its data."""

from __future__ import annotations

import platform
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from language.sentence import joined, message

THEN = " → "
"""Between what was at a run's beginning and what was later."""
NONE = "none"
_MAY_DIFFER = message("it goes on and may end with slightly different weights.")


@dataclass(frozen=True)
class Conditions:
    """Under what a run trained: all that decides its outcome besides the specification and the data."""

    device: str = ""
    """As torch names its kind: "cpu", "cuda", "mps"."""
    threads: int = 0
    """For arithmetic, or 0 where that is not known, or changed meanwhile and makes no difference."""
    machine: str = ""
    """The system and the processor, in words."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Of what has a say in the result: "hearsee", "python", "torch"."""
    precision: str = ""
    """Of the products in training, one of `models.common.precision.PRECISIONS`; "" stands for float32 too."""
    corrections: str = ""
    """The digest of what was set right in the data set, "" for nothing: see `models.data.corrections`."""
    where: str = ""
    """The cluster and the machine in it that did the run, in words; "" for this computer."""


def conditions_here(device: str = "", threads: int = 0, precision: str = "") -> Conditions:
    """Those of this computer and this program, for a device, a number of threads and a precision."""
    versions = {name: _version(name) for name in ("hearsee", "torch")} | {"python": platform.python_version()}
    known = {name: each for name, each in versions.items() if each}
    return Conditions(device, threads, _machine(), known, precision)


def differences(then: Conditions, now: Conditions) -> tuple[str, ...]:
    """What may make a run come out otherwise: machine and versions that are not the same, in words.

    What is not known of either is no difference.
    """
    found = []
    if then.machine and now.machine and then.machine != now.machine:
        found.append(
            message("the machine was {machine} and is {machine2}", machine=then.machine, machine2=now.machine)
        )
    for name in sorted(then.versions.keys() & now.versions.keys()):
        if then.versions[name] != now.versions[name]:
            found.append(
                message(
                    "{name} was {versions} and is {versions2}",
                    name=name,
                    versions=then.versions[name],
                    versions2=now.versions[name],
                )
            )
    if then.corrections != now.corrections:
        found.append(
            message("the data set had {then} and has {now}", then=_corrections(then), now=_corrections(now))
        )
    return tuple(found)


def changes_in_words(then: Conditions, now: Conditions) -> str:
    """What there is to be warned of where a run goes on under other conditions, in a sentence, or ""."""
    changes = differences(then, now)
    return (
        message(
            "Since this run was begun, {listed}; {_may_differ}",
            listed=joined("; ", changes),
            _may_differ=_MAY_DIFFER,
        )
        if changes
        else ""
    )


def _corrections(conditions: Conditions) -> str:
    digest = conditions.corrections
    return message("the corrections {digest}", digest=digest) if digest else message("no corrections")


def both(then: Conditions, now: Conditions) -> Conditions:
    """Those of a run that was begun under some and went on under others: both are named where they differ.

    So nothing that repeats the run finds itself under the same.
    """
    versions = {name: _both(then.versions.get(name, ""), each) for name, each in now.versions.items()}
    machines = [then.machine, now.machine]
    if then.device and then.device != now.device:
        machines = [f"{each.machine} ({each.device})" for each in (then, now)]
    return replace(
        now,
        machine=_both(*machines),
        versions={**then.versions, **versions},
        corrections=_both_corrections(then.corrections, now.corrections),
    )


def _both_corrections(then: str, now: str) -> str:
    """Unlike what is not known of a machine, no corrections are something of their own."""
    last = then.split(THEN)[-1] or NONE
    return then if last == (now or NONE) else f"{then or NONE}{THEN}{now or NONE}"


def _both(then: str, now: str) -> str:
    if not then:
        return now
    return then if then.split(THEN)[-1] == now else f"{then}{THEN}{now}"


def _version(package: str) -> str:
    """Without importing it; "" where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _machine() -> str:
    """For example "Linux x86_64, AMD EPYC"."""
    system = " ".join(filter(None, (platform.system(), platform.machine())))
    return ", ".join(filter(None, (system, _processor())))


def _processor() -> str:
    """Its name, or "" where the system does not tell."""
    try:
        # Where Python itself says nothing more than "x86_64", or nothing.
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    return next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
