"""What the program keeps for a user, and finds changed: settings, own phrases, corrections."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.hostile.case import DONE, FAILED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import as_json, hostile_text, mutated, nested, with_a_hostile_value
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

PREFERENCES: dict[str, Any] = {
    "listening": "push to talk",
    "wake_word": "computer",
    "pauses": "longer",
    "quiet_minutes": 10,
    "keep_phrases": True,
    "language": "auto",
    "engine": "whisper",
    "theme": "dark",
    "microphone": "",
    "interface": "简体中文",
    "device": "cpu",
    "threads": 2,
    "precision": "auto",
    "several_runs": True,
    "compute": "here",
    "cluster_address": "",
    "pictures_folder": "",
}
PHRASES: dict[str, Any] = {"banana": "show the runs", "苹果": "显示训练记录", "two words": "help"}
NOT_UNDERSTOOD: dict[str, Any] = {"phrases": [{"text": "make coffee", "day": "2026-11-24"}]}
CORRECTIONS: dict[str, Any] = {"1f": {"training": {"12": 4, "77": None}, "test": {"0": 1}}}
KEPT: dict[str, dict[str, Any]] = {
    "preferences.json": PREFERENCES,
    "phrases.json": PHRASES,
    "not-understood.json": NOT_UNDERSTOOD,
    "corrections.json": CORRECTIONS,
}
LEFT = frozenset({DONE})
"""What is kept beside is left alone, and the command is done."""


def kept_file_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """A command that reads what was kept, or writes it."""
    config = folder / "config"
    settings = config / "HearSee"
    settings.mkdir(parents=True)
    name = random.choice(list(KEPT))
    path = settings / name
    how = random.random()
    if how < 0.15:
        made, told = hostile_path(random, settings, ".json")
        with contextlib.suppress(OSError):  # not of every length can there be a file
            Path(made).rename(path)
    else:
        contents, told = _contents(random, name)
        path.write_bytes(contents)
    said = random.choice(
        ("show the runs", "banana", "show me the corrections", "unknown words here", "doctor")
    )
    said = "show the runs" if said == "doctor" else said
    words = ["--data", str(supplies.data), "--runs", str(supplies.runs), said]
    if random.random() < 0.5:
        words.insert(0, "--json")
    # A folder of runs that the settings name and that cannot be is a failure of its own.
    codes = frozenset({*USED_OR_REFUSED, FAILED}) if "folder" in told else USED_OR_REFUSED
    return Case(
        f"{name}: {told}; then “{said}”",
        tuple(words),
        codes,
        folder,
        environment={"XDG_CONFIG_HOME": str(config)},
    )


def _contents(random: Random, name: str) -> tuple[bytes, str]:
    how = random.random()
    if how < 0.25:
        return mutated(random, as_json(KEPT[name]), header=100)
    if how < 0.75:
        value, told = with_a_hostile_value(random, _with_folders(random, name))
        return as_json(value), told
    return random.choice(WHOLE)(random)


def _with_folders(random: Random, name: str) -> dict[str, Any]:
    """Settings that may name a folder which cannot be."""
    content = dict(KEPT[name])
    if name == "preferences.json" and random.random() < 0.4:
        content[random.choice(("runs_folder", "data_folder", "pictures_folder"))] = hostile_text(random)
    return content


def _deep(random: Random) -> tuple[bytes, str]:
    depth = random.choice((1_000, 100_000))
    left, right = random.choice((("[", "]"), ('{"a":', "}")))
    return nested(depth, left, right, "1").encode(), f"{left} {depth:,} deep"


def _long(random: Random) -> tuple[bytes, str]:
    count = random.choice((10_000, 200_000))
    return as_json({f"phrase {number}": "show the runs" for number in range(count)}), f"{count:,} entries"


def _large(random: Random) -> tuple[bytes, str]:
    return b'{"a": "' + b"x" * 200_000_000 + b'"}', "200 MB of one text"


def _digits(random: Random) -> tuple[bytes, str]:
    number = "9" * random.choice((400, 5000))
    where = random.choice(
        (
            f'{{"threads": {number}}}',
            f'{{"1f": {{"training": {{"{number}": 1}}}}}}',
            f'{{"1f": {{"test": {{"1": {number}}}}}}}',
        )
    )
    return where.encode(), f"a number of {len(number):,} digits"


def _other(random: Random) -> tuple[bytes, str]:
    return random.choice(
        (
            (b"", "empty"),
            (b"null", "null"),
            (b"[]", "a list"),
            (b"\xff\xfe{\0}\0", "UTF-16"),
            (b"\xef\xbb\xbf{}", "a mark before it"),
            (b"\0" * 1000, "zeros, as after a power cut"),
            (b'{"a": 1} {"b": 2}', "two objects"),
            (b'{"\\ud800": "\\udfff", "a": "\\u0000"}', "lone surrogates"),
            (json.dumps({"banana": "banana"}).encode(), "a phrase that stands for itself"),
            (
                json.dumps({"banana": "apple", "apple": "banana"}).encode(),
                "phrases that stand for each other",
            ),
            (
                json.dumps({"[a] " * 200: "help", "{model}": "help", "(a|b": "help"}).encode(),
                "phrases that are templates",
            ),
        )
    )


WHOLE: tuple[Callable[[Random], tuple[bytes, str]], ...] = (
    _deep,
    _long,
    _large,
    _digits,
    _other,
    _other,
    _other,
)
"""Other contents altogether."""
