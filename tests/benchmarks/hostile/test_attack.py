from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.benchmarks.hostile.attack import Kind, numbers
from tests.benchmarks.hostile.kinds import KINDS
from tests.benchmarks.hostile.mutation import mutated
from tests.benchmarks.hostile.supplies import Supplies

MAKES_NO_LARGE_FILES = ("lines", "command-lines", "surroundings", "kept-files")


def test_a_full_run_has_two_thousand_inputs() -> None:
    assert sum(kind.count for kind in KINDS) >= 2000


def test_a_share_is_spread_evenly_and_never_nothing() -> None:
    assert numbers(200, 1.0) == list(range(200))
    assert numbers(200, 0.02) == [0, 50, 100, 150]
    assert numbers(24, 0.01) == [0]


def test_the_same_seed_damages_in_the_same_way() -> None:
    contents = bytes(range(256)) * 4
    first, again, other = (mutated(Random(seed), contents) for seed in ("1/a", "1/a", "1/b"))
    assert first == again
    assert first != other


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.name in MAKES_NO_LARGE_FILES], ids=lambda kind: kind.name
)
def test_the_same_seed_makes_the_same_case(kind: Kind, tmp_path: Path) -> None:
    supplies = Supplies(tmp_path / "data", tmp_path / "runs", {}, tmp_path / "stop.wav")
    told = []
    for time in range(2):
        folder = tmp_path / f"{time}"
        folder.mkdir()
        case = kind.make(Random("7"), folder, supplies, 3)
        told.append([each.replace(str(folder), "") for each in (case.told, *case.arguments)])
    assert told[0] == told[1]
