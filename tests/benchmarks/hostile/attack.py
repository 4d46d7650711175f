"""Runs inputs of the kinds that are wanted, one after the other, and keeps account of what is found."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import Case, Outcome
from tests.benchmarks.hostile.judgement import findings
from tests.benchmarks.hostile.program import run_alone
from tests.benchmarks.hostile.station import Station
from tests.benchmarks.hostile.supplies import Supplies, make_supplies

Make = Callable[[Random, Path, Supplies, int], Case]
ALONE_EACH = 40
"""So often an input is a real program of its own also where a station could take it."""


@dataclass(frozen=True)
class Kind:
    """A kind of input."""

    name: str
    count: int
    """In a full run."""
    make: Make


@dataclass(frozen=True)
class Found:
    """An input that did not end as it should."""

    name: str
    case: Case
    outcome: Outcome
    why: tuple[str, ...]


@dataclass
class Account:
    """What was run, and what it took."""

    inputs: dict[str, int] = field(default_factory=dict)
    alone: int = 0
    found: list[Found] = field(default_factory=list)
    longest: tuple[float, str] = (0.0, "")
    """Processor seconds, and of which input."""
    largest: tuple[float, str] = (0.0, "")
    """Megabytes, and of which input."""


class Attack:
    """Has a folder, a station and supplies; `close` it at the end."""

    def __init__(self, folder: Path, seed: str, *, always_alone: bool = False) -> None:
        self._folder = folder
        self._seed = seed
        self._always_alone = always_alone
        self._station = Station(_made(folder / "home"))
        self._supplies = make_supplies(_made(folder / "supplies"), self._station)
        self.account = Account()

    def run(self, kind: Kind, number: int) -> Found | None:
        """Run one input; what is wrong with its outcome, or None."""
        name = f"{kind.name}/{number}"
        folder = _made(self._folder / kind.name / str(number))
        case = kind.make(Random(f"{self._seed}/{name}"), folder, self._supplies, number)
        alone = case.alone or self._always_alone or number % ALONE_EACH == ALONE_EACH - 1
        alone = alone and not any("\0" in word for word in case.arguments)
        outcome = run_alone(case, folder / "home") if alone else self._station.run(case)
        self._count(name, kind, outcome, alone=alone)
        why = findings(case, outcome)
        if not why:
            remove(folder)
            return None
        found = Found(name, case, outcome, tuple(why))
        self.account.found.append(found)
        return found

    def close(self) -> None:
        """End what was started."""
        self._station.close()

    def _count(self, name: str, kind: Kind, outcome: Outcome, *, alone: bool) -> None:
        account = self.account
        account.inputs[kind.name] = account.inputs.get(kind.name, 0) + 1
        account.alone += alone
        account.longest = max(account.longest, (outcome.processor_seconds, name))
        account.largest = max(account.largest, (outcome.megabytes, name))


def numbers(count: int, share: float) -> Sequence[int]:
    """Which inputs of a kind make up this share of it: at least one, spread evenly."""
    wanted = max(1, min(count, round(count * share)))
    return [place * count // wanted for place in range(wanted)]


def spread(kinds: Sequence[Kind], share: float) -> Iterator[tuple[Kind, int]]:
    """All inputs of a share of these kinds."""
    for kind in kinds:
        for number in numbers(kind.count, share):
            yield kind, number


def remove(folder: Path) -> None:
    """All of it. Python's own way calls itself for every folder, and some here are thousands deep."""
    subprocess.run(["rm", "-rf", "--", str(folder)], check=True)


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder
