"""A grammar file, and words that are heard by it: nested, ambiguous, too large, or no grammar."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.benchmarks.hostile.case import REFUSED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import hostile_text, mutated, nested
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

SOUND = """\
[intents]
order = ["(can i get|i want) [a|an] [{size}] {drink}", "order {count} {drink}", "heat to {level}"]
cancel = "never mind"

[slots]
size = ["small", "twelve ounce"]
count = "1..200"
level = "0.0..1.0"

[slots.drink]
latte = ["latte", "caffe latte"]
tea = ["tea"]
"""
HEARD = ("i want a small latte", "order twelve tea", "heat to zero point five", "never mind", "stop")
Made = tuple[bytes, str, str]
"""The file, what is heard, and both in words."""


def grammar_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee hear --grammar FILE CLIP`."""
    codes = USED_OR_REFUSED
    heard = random.choice(HEARD)
    if random.random() < 0.1:
        path, told = hostile_path(random, folder, ".toml")
        codes = REFUSED
    else:
        contents, heard, told = hostile_grammar(random)
        path = str(folder / "grammar.toml")
        Path(path).write_bytes(contents)
    words = ["hear", "--grammar", path, str(supplies.clip)]
    if random.random() < 0.5:
        words.insert(0, "--json")
    return Case(f"a grammar: {told}", tuple(words), codes, folder, hears=heard)


def hostile_grammar(random: Random) -> Made:
    """Damaged bytes, damaged texts, or one that is made to take long."""
    how = random.random()
    if how < 0.3:
        contents, told = mutated(random, SOUND.encode(), header=200)
        return contents, random.choice(HEARD), told
    if how < 0.6:
        return _with_another_text(random)
    return random.choice(GRAMMARS)(random)


def _with_another_text(random: Random) -> Made:
    """One of the texts or numbers in it is another."""
    old = random.choice(
        ("small", "never mind", "1..200", "0.0..1.0", "tea", "order", "{drink}", "size", "[slots]")
    )
    new = random.choice(
        (
            hostile_text(random),
            "9" * 5000 + ".." + "9" * 5001,
            f"0..1e{random.choice((10, 400, 10**9))}",
            "1e-400..1e400",
            "-5..5",
            "5..1",
            "nan..inf",
            "{size}" * random.choice((1, 200)),
            nested(random.choice((10, 300, 3000)), "[", "]", "a"),
            nested(random.choice((10, 300, 3000)), "(", ")", "a|b"),
            "{" * 1000,
            "|" * 1000,
            "[]",
            "a|" * 3000 + "a",
        )
    )
    escaped = "".join(f"\\u{ord(each):04x}" if ord(each) < 32 or each in '"\\' else each for each in new)
    text = SOUND.replace(old, escaped, 1)
    heard = random.choice((*HEARD, f"order {'9' * 5000} tea"))
    return text.encode(errors="surrogatepass"), heard, f"{escaped[:40]} for {old}"


def _one(template: str, heard: str, told: str, slots: str = "") -> Made:
    return f'[intents]\na = ["{template}"]\n[slots]\n{slots}\n'.encode(), heard, told


def _optional(random: Random) -> Made:
    times = random.choice((30, 200, 2000))
    return _one("[a] " * times + "b", "a " * random.choice((10, times)) + "b", f"[a] {times:,} times")


def _alternatives(random: Random) -> Made:
    times = random.choice((10, 60, 400))
    return _one("(a|a a|a a a) " * times, "a " * 2 * times, f"three readings of a, {times} times")


def _nested(random: Random) -> Made:
    depth, (left, right) = random.choice((50, 300, 5000)), random.choice(("[]", "()"))
    return _one(nested(depth, left, right, "a"), "a", f"{left}{right} {depth:,} deep")


def _many_values(random: Random) -> Made:
    count = random.choice((1_000, 100_000))
    values = ", ".join(f'"word{number} again"' for number in range(count))
    heard = random.choice((f"say word{count - 1} again", "say nothing"))
    return _one("say {what}", heard, f"{count:,} values of a slot", f"what = [{values}]")


def _many_slots(random: Random) -> Made:
    count = random.choice((50, 1000))
    slots = "\n".join(f's{number} = ["x", "x x"]' for number in range(count))
    template = " ".join(f"[{{s{number}}}]" for number in range(count))
    return _one(template + " x", "x " * random.choice((5, 100)), f"{count:,} slots that are alike", slots)


def _many_intents(random: Random) -> Made:
    count = random.choice((1_000, 30_000))
    intents = "\n".join(f'i{number} = "do thing {number}"' for number in range(count))
    return f"[intents]\n{intents}\n".encode(), f"do thing {count - 1}", f"{count:,} intents"


def _long_range(random: Random) -> Made:
    low, high = random.choice(
        (("0", "9" * 300), ("0", "9" * 5000), ("-1e300", "1e300"), ("0.000001", "0.000002"))
    )
    heard = random.choice((f"go {'nine ' * 300}", f"go {'9' * 4999}", f"go 0.{'0' * 5000}1", "go one"))
    return _one("go {far}", heard, f"a range from {low[:10]} to {high[:10]}", f'far = "{low}..{high}"')


def _long_word(random: Random) -> Made:
    length = random.choice((1_000, 100_000))
    return _one("x" * length, "x" * length, f"a word of {length:,} letters")


def _deep_toml(random: Random) -> Made:
    depth = random.choice((100, 900, 20_000))
    what = random.choice(
        (
            f"a = {nested(depth)}",
            f"{'a.' * depth}b = 1",
            f"[{'a.' * depth}b]\nc = 1",
            f"a = {'{a = ' * depth}1{'}' * depth}",
        )
    )
    return f"{what}\n[intents]\nb = 'b'\n".encode(), "b", f"TOML {depth:,} deep"


def _wrong_kinds(random: Random) -> Made:
    value = random.choice(
        (
            "1",
            "true",
            "1979-05-27",
            "[1]",
            "[[]]",
            "{}",
            "''",
            "[]",
            "[{}]",
            "nan",
            "'[' ",
            "0x" + "f" * 5000,
            "9" * 5000,
        )
    )
    where = random.choice(("intents", "slots", "[intents]\na", "[intents]\na = 'a {b}'\n[slots]\nb"))
    return f"{where} = {value}\n".encode(), "a", f"{value[:20]} for {where.splitlines()[-1]}"


GRAMMARS: tuple[Callable[[Random], Made], ...] = (
    _optional,
    _alternatives,
    _nested,
    _many_values,
    _many_slots,
    _many_intents,
    _long_range,
    _long_word,
    _deep_toml,
    _wrong_kinds,
)
