"""A line that is typed: a pasted log, numbers of 5,000 digits, brackets, scripts of every direction."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import ANY, Case
from tests.benchmarks.hostile.mutation import hostile_text, nested
from tests.benchmarks.hostile.supplies import Supplies

SAID = (
    "show the runs",
    "open run 1",
    "predict the test image number 3",
    "compare run 1 and run 2",
    "show the confusion matrix",
    "explain the test image number 1",
    "relabel the image number 2 of the test set as a dog",
    "exclude the image number 2 of the test set",
    "show the cats called dog",
    "show polynomial regression with degree 9",
    "show the data against capacity with high degree 5",
    "add a point at minus 1 comma minus 2 to class A",
    "delete run 99 now",
    "set the learning rate to 0.05",
    "显示训练记录",
    "打开第1次训练",
    "预测第3张图片",
    "显示多项式回归次数为9",
    "把学习率设为0.05",
)
"""Sentences that take no time, whatever number stands in them."""
NUMBERS = (
    "-1",
    "99999999999999999999",
    "9" * 5000,
    "1e400",
    "0." + "0" * 5000 + "1",
    "½",
    "²",
    "٣",
    "一千万亿",
    "NaN",
    "1_0",
    "０",
    "0x10",
)


def line_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee "LINE"`."""
    line = random.choice(LINES)(random)
    told = line if len(line) <= 80 else f"{line[:40]} … ({len(line):,} characters)"
    words = ["--data", str(supplies.data), "--runs", str(supplies.runs), line]
    if random.random() < 0.5:
        words.insert(0, "--json")
    config = {"XDG_CONFIG_HOME": str(folder / "config")}  # corrections are none of the other inputs'
    return Case(f"a line: {told!r}", tuple(words), ANY - {1}, folder, environment=config)


def _hostile(random: Random) -> str:
    return hostile_text(random) or "?"


def _number(random: Random) -> str:
    """Another number in a sentence."""
    words = random.choice([each for each in SAID if any(letter.isdigit() for letter in each)])
    digits = "".join(letter if letter.isdigit() else " " for letter in words).split()
    return words.replace(random.choice(digits), random.choice(NUMBERS))


def _changed(random: Random) -> str:
    """A sentence with a word that is other, missing or there very often."""
    words = random.choice(SAID).split()
    place = random.randrange(len(words))
    how = random.randrange(4)
    if how == 0:
        words[place] = hostile_text(random)
    elif how == 1:
        words[place] = f"{words[place]} " * random.choice((2, 500))
    elif how == 2:
        random.shuffle(words)
    else:
        words.insert(
            place, random.choice((":", ";", "“", "”", "\t", "\u200b", "\ufeff", "。", "/", "--json", "="))
        )
    return " ".join(words) or "?"


def _log(random: Random) -> str:
    """As somebody pastes it by mistake."""
    line = random.choice(
        (
            "2026-11-27 05:43:53 INFO worker: run 3; loss: 0.25; epoch: 1 of 20: ",
            "1 of 2 ",
            ": ",
            "; ",
            "a: b; ",
            "“a” ",
            "Traceback? File x, line 1: error; ",
            "(and so on) ",
            "1, 2, 3 and 4 ",
            "字：词；",
        )
    )
    return line * random.choice((20, 500, 2000))


def _words(random: Random) -> str:
    """Very much that is known, word for word."""
    known = sorted({word for each in SAID for word in each.split()})
    return " ".join(random.choice(known) for _ in range(random.choice((5, 30, 500, 3000))))


def _brackets(random: Random) -> str:
    left, right = random.choice(("()", "[]", "{}", "<>", "“”", "（）"))
    return "show " + nested(random.choice((3, 300, 5000)), left, right, random.choice(("", "runs")))


def _numbers(random: Random) -> str:
    """Words of numbers without end."""
    word = random.choice(
        ("one hundred ", "minus ", "point ", "nine ", "million ", "一百", "万", "负", "点", "first ")
    )
    return f"open run {word * random.choice((3, 100, 3000))}"


LINES: tuple[Callable[[Random], str], ...] = (
    _hostile,
    _hostile,
    _number,
    _number,
    _changed,
    _changed,
    _log,
    _words,
    _brackets,
    _numbers,
)
