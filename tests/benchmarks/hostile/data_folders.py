"""A folder that is to be opened as a data set: what nobody puts there on purpose."""

from __future__ import annotations

import contextlib
import gzip
import os
import struct
from collections.abc import Callable
from pathlib import Path
from random import Random

from tests.app.small_data import write_small_data
from tests.benchmarks.hostile.case import Case
from tests.benchmarks.hostile.mutation import LENGTHS, hostile_text, mutated
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.pictures import hostile_picture
from tests.benchmarks.hostile.sounds import hostile_sound
from tests.benchmarks.hostile.supplies import Supplies
from tests.models.data.own_pictures.pictures import write_pictures
from tests.models.data.spoken.sounds import write_sounds

Make = Callable[[Random, Path], str]
"""Fills a folder; what with, in words."""


def data_folder_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee --data FOLDER`: looked through, trained on, or predicted as a whole."""
    data = folder / "data"
    data.mkdir()
    told = random.choice(FOLDERS)(random, data)
    how = random.random()
    words = ["--data", str(data), "--runs", str(folder / "runs"), "show me the remarks"]
    if how < 0.2:
        words = ["--data", str(supplies.data), "--runs", str(supplies.runs), "predict", str(data)]
    elif how < 0.4:
        words[-1] = "train softmax for 1 epoch"
    # A run that begins may still break off, with a reason.
    codes = frozenset({0, 1, 2}) if words[-1].startswith("train") else frozenset({0, 2})
    return Case(f"a folder: {told}", (*(["--json"] if random.random() < 0.5 else []), *words), codes, folder)


def _bad_pictures(random: Random, folder: Path) -> str:
    write_pictures(folder, each=6)
    for number in range(8):
        contents, told, suffix = hostile_picture(random, random.choice((".png", ".jpg", ".tif", ".gif")))
        (folder / random.choice(("cat", "dog")) / f"bad{number}{suffix}").write_bytes(contents)
    return f"pictures, and 8 bad ones, the last {told}"


def _bad_sounds(random: Random, folder: Path) -> str:
    write_sounds(folder, each=2)
    for number in range(8):
        contents, told = hostile_sound(random)
        (folder / f"{number % 3}_ben_{50 + number}.wav").write_bytes(contents)
    return f"recordings, and 8 bad ones, the last {told}"


def _hostile_names(random: Random, folder: Path) -> str:
    write_pictures(folder, each=6)
    for each in (folder / "cat", *sorted((folder / "dog").iterdir())[:3]):
        text = hostile_text(random).replace("/", "_").replace("\0", "_")
        name = text.encode(errors="surrogatepass")[:200] or b"caf\xe9"
        new = os.fsencode(each.parent) + b"/" + name + os.fsencode(each.suffix)
        with contextlib.suppress(OSError):
            each.rename(Path(os.fsdecode(new)))
    return "a class and pictures with odd names"


def _no_files(random: Random, folder: Path) -> str:
    write_pictures(folder, each=6)
    told = [hostile_path(random, _sub(folder, f"cat/{number}"), ".png")[1] for number in range(6)]
    return f"pictures among which are {', '.join(told)}"


def _sub(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _deep(random: Random, folder: Path) -> str:
    depth = random.choice((40, 1200, 3000))
    before = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(depth):
            os.mkdir("d")  # noqa: PTH102 - a path of so many folders is too long
            os.chdir("d")
        Path("x.png").write_bytes(b"no")
    finally:
        os.chdir(before)
    return f"{depth:,} folders within each other"


def _circles(random: Random, folder: Path) -> str:
    write_pictures(folder, each=4)
    for name, to in (("up", ".."), ("here", "."), ("cat/there", "../dog"), ("dog/back", "../cat")):
        (folder / name).symlink_to(to)
    return "links in circles"


def _web(random: Random, folder: Path) -> str:
    """There are as many ways through it as ways to order the folders."""
    count = random.choice((3, 12))
    names = [f"c{number}" for number in range(count)]
    write_pictures(folder, each=2, classes=tuple(names))
    for name in names:
        for other in names:
            (folder / name / f"to {other}").symlink_to(f"../{other}")
    return f"{count} folders with links to each other"


def _very_many(random: Random, folder: Path) -> str:
    count = random.choice((3_000, 10_000))
    for number in range(count):
        name = folder / f"c{number % random.choice((2, 500))}"
        name.mkdir(exist_ok=True)
        (name / f"{number}.png").write_bytes(b"")
    return f"{count:,} empty pictures"


def _many_classes(random: Random, folder: Path) -> str:
    count = random.choice((1, 101, 1500))
    write_pictures(folder, each=2, classes=tuple(f"class {number}" for number in range(count)))
    return f"{count:,} classes"


def _formulas(random: Random, folder: Path) -> str:
    write_pictures(folder, each=6, classes=("=1+1", "@SUM(A1)", "-2", "\x1b[31mred"))
    return "classes that are formulas or colour a terminal"


def _numbers(random: Random, folder: Path) -> str:
    """The four files of Fashion-MNIST, one of them damaged."""
    write_small_data(folder, training=60, test=20)
    path = random.choice(sorted(folder.iterdir()))
    contents = path.read_bytes()
    how = random.random()
    if how < 0.4:
        contents, told = mutated(random, gzip.decompress(contents), header=16)
        contents = gzip.compress(contents)
    elif how < 0.6:
        contents, told = mutated(random, contents, header=16)
    elif how < 0.8:
        sizes = [random.choice(LENGTHS) % 2**32 for _ in range(random.choice((1, 3, 4)))]
        told = f"a heading of {sizes}"
        contents = gzip.compress(struct.pack(f">HBB{len(sizes)}I", 0, 8, len(sizes), *sizes) + b"\0" * 10_000)
    else:
        told = "2 GB of zeros in 2 MB"
        contents = gzip.compress(b"\0" * 10**8) * 20
    path.write_bytes(contents)
    return f"{path.name}: {told}"


def _in_place_of_numbers(random: Random, folder: Path) -> str:
    write_small_data(folder, training=60, test=20)
    path = random.choice(sorted(folder.iterdir()))
    path.unlink()
    made, told = hostile_path(random, folder, "")
    with contextlib.suppress(OSError):
        Path(made).rename(path)
    return f"{path.name}: {told}"


def _empty(random: Random, folder: Path) -> str:
    (folder / "cat").mkdir()
    return "an empty class"


FOLDERS: tuple[Make, ...] = (
    _bad_pictures,
    _bad_pictures,
    _bad_sounds,
    _bad_sounds,
    _hostile_names,
    _hostile_names,
    _no_files,
    _deep,
    _circles,
    _web,
    _very_many,
    _many_classes,
    _formulas,
    _numbers,
    _numbers,
    _numbers,
    _in_place_of_numbers,
    _empty,
)
