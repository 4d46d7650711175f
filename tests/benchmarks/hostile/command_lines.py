"""The words of the command line: options without values, values of no use, files that are none."""

from __future__ import annotations

import os
from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import ANY, Case
from tests.benchmarks.hostile.mutation import hostile_text
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

OPTIONS = (
    *(
        "--data",
        "--runs",
        "--cluster",
        "--grammar",
        "--engine",
        "--download",
        "--json",
        "--version",
        "--help",
    ),
    *("--dat", "--unknown", "--json=1", "--", "-", "-x", "--runs=", "--data=", "@file", "-h"),
)
WORDS = ("hear", "predict", "import", "doctor!", "help", "show the runs", "show", "the", "runs", "quit", "1")


def command_line_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee` and words in an order that nobody meant."""
    words: list[str] = []
    for _ in range(random.randint(1, 5)):
        how = random.random()
        if how < 0.35:
            words.append(random.choice(OPTIONS))
        elif how < 0.7:
            words.append(random.choice(WORDS))
        elif how < 0.85:
            words.append(_as_a_word(hostile_text(random)))
        else:
            words.append(
                hostile_path(random, _sub(folder, len(words)), random.choice((".wav", ".png", ".toml", "")))[
                    0
                ]
            )
    if not _has_a_command(words):  # no words would open the window
        words.insert(0, "show the runs")
    usual = [] if "--runs" in words else ["--runs", str(supplies.runs)]
    usual += [] if "--data" in words else ["--data", str(supplies.data)]
    told = " ".join(words)
    return Case(f"words: {told[:80]!r}", (*usual, *words), ANY, folder)


def _has_a_command(words: list[str]) -> bool:
    """Whether there is a word that is surely neither an option nor the value of one."""
    after_option = [before.startswith("-") for before in ("", *words)]
    return any(
        not word.startswith("-") and not after for word, after in zip(words, after_option, strict=False)
    )


def _as_a_word(text: str) -> str:
    """What a system hands over: bytes without NUL."""
    return os.fsdecode(text.replace("\0", "").encode(errors="surrogatepass"))[:100_000] or "''"


def _sub(folder: Path, number: int) -> Path:
    made = folder / str(number)
    made.mkdir()
    return made
