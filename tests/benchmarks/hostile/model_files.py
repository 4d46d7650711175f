"""A model that is to be imported: lies about its size, numbers of odd kinds, pickles that run code."""

from __future__ import annotations

import io
import json
import os
import pickle
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from tests.benchmarks.hostile.archives import overlapping
from tests.benchmarks.hostile.case import REFUSED, USED_OR_REFUSED, Case
from tests.benchmarks.hostile.mutation import LENGTHS, as_json, mutated, nested, with_a_hostile_value
from tests.benchmarks.hostile.paths import hostile_path
from tests.benchmarks.hostile.supplies import Supplies

WEIGHTS, ONNX, PROGRAM = "weights.safetensors", "model.onnx", "model.pt2"
LARGE = (0, -1, 8192, 65_536, 2**20, 2**31, 2**63, 10**30, 1e308, [8192] * 3, [65_536] * 16)
"""For the numbers that a model is made of."""
SIZES = ("filters", "hidden", "features", "dense", "kernel", "units", "layers", "image_shape", "classes")
NOTHING = {"dtype": "F32", "shape": [0], "data_offsets": [0, 0]}
Made = tuple[str, bytes, str]
"""A file's name, its contents, and what it is in words."""


def model_case(random: Random, folder: Path, supplies: Supplies, number: int) -> Case:
    """`hearsee import FILE_OR_FOLDER`."""
    mark, codes = folder / "mark", USED_OR_REFUSED
    if random.random() < 0.1:
        path, told = hostile_path(random, folder, random.choice((".onnx", ".safetensors", ".pt2", "")))
        codes = REFUSED
    else:
        name, contents, told = random.choice(FILES)(random, supplies, mark)
        within = folder / "model" if random.random() < 0.2 else folder
        within.mkdir(exist_ok=True)
        (within / name).write_bytes(contents)
        path = str(within if within != folder else within / name)
    words = ["--data", str(supplies.data), "--runs", str(folder / "runs"), "import", path]
    if random.random() < 0.5:
        words.insert(0, "--json")
    return Case(f"a model: {told}", tuple(words), codes, folder, must_not_appear=mark)


def _exported(random: Random, supplies: Supplies, name: str) -> tuple[bytes, str]:
    model = random.choice(list(supplies.exports))
    return supplies.exports[model][name], f"{model} as {name}"


def _damaged(random: Random, supplies: Supplies, mark: Path) -> Made:
    name = random.choice((WEIGHTS, WEIGHTS, ONNX, ONNX, PROGRAM))
    contents, told = _exported(random, supplies, name)
    contents, what = mutated(random, contents, header=random.choice((16, 2000)))
    return name, contents, f"{told}, {what}"


def _parts(contents: bytes) -> tuple[dict[str, Any], bytes]:
    """The heading of a safetensors file, and its numbers."""
    length = int.from_bytes(contents[:8], "little")
    heading: dict[str, Any] = json.loads(contents[8 : 8 + length])
    return heading, contents[8 + length :]


def _joined(heading: bytes, numbers: bytes) -> bytes:
    return struct.pack("<Q", len(heading)) + heading + numbers


def _heading(random: Random, supplies: Supplies, mark: Path) -> Made:
    """The heading says something else: of the places of the numbers, or of their kinds."""
    contents, told = _exported(random, supplies, WEIGHTS)
    heading, numbers = _parts(contents)
    name = random.choice(list(heading))
    if name != "__metadata__" and random.random() < 0.6:
        entry = heading[name]
        entry["shape"] = random.choice(([2**40], [2**32, 2**32], [0], [], [-1], entry["shape"] * 3, [1] * 70))
        if random.random() < 0.5:
            size = random.choice(LENGTHS)
            entry["data_offsets"] = random.choice(([0, size], [size, 0], [0, len(numbers) + 1], [0]))
        if random.random() < 0.5:
            entry["dtype"] = random.choice(("F64", "F8_E4M3", "BF16", "BOOL", "U64", "X", None))
        what = f"{name} is {entry}"
    else:
        heading, what = with_a_hostile_value(random, heading)
    return WEIGHTS, _joined(as_json(heading), numbers), f"{told}, {what[:100]}"


def _metadata(random: Random, supplies: Supplies, mark: Path) -> Made:
    contents, told = _exported(random, supplies, WEIGHTS)
    heading, numbers = _parts(contents)
    heading["__metadata__"] = random.choice(
        (
            None,
            {},
            [],
            "x",
            5,
            {"hearsee": None},
            {"hearsee": 5},
            {"hearsee": nested(100_000)},
            {"a": "b" * 10**6},
        )
    )
    return WEIGHTS, _joined(as_json(heading), numbers), f"{told}, other metadata"


def _facts(random: Random, supplies: Supplies, mark: Path) -> Made:
    """What is said of the model is another thing, in one place."""
    contents, told = _exported(random, supplies, WEIGHTS)
    heading, numbers = _parts(contents)
    facts = json.loads(heading["__metadata__"]["hearsee"])
    if random.random() < 0.5:
        facts, what = with_a_hostile_value(random, facts)
    else:
        facts, what = _another_size(random, facts)
    heading["__metadata__"]["hearsee"] = as_json(facts).decode()
    return WEIGHTS, _joined(as_json(heading), numbers), f"{told}, {what[:100]}"


def _another_size(random: Random, facts: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """A model that would be far larger, or of no size at all."""
    settings = dict(facts["specification"])
    if random.random() < 0.5:
        settings["model"] = random.choice(
            ("mlp", "mlp-concise", "cnn", "lenet", "kernel-svm", "linear", "hard-svm", "?")
        )
    names = [name for name in settings if any(size in name for size in SIZES)] or ["filters"]
    name = random.choice([*names, "image_shape"])
    number = random.choice(LARGE)
    if name == "image_shape":
        side = random.choice((1, 512, 10**6, 2**40))
        return {
            **facts,
            name: random.choice(([side, side], [3, side, side], [side] * 9)),
        }, f"images of {side}"
    settings[name] = (
        [number] if isinstance(settings.get(name), list) and not isinstance(number, list) else number
    )
    return {**facts, "specification": settings}, f"{settings['model']} with {name} {str(number)[:40]}"


def _long_heading(random: Random, supplies: Supplies, mark: Path) -> Made:
    """Much that has to be read before a single number."""
    contents, told = _exported(random, supplies, WEIGHTS)
    numbers = _parts(contents)[1]
    what, heading = random.choice(HEADINGS)
    return WEIGHTS, _joined(heading(), numbers), f"{told}, {what}"


HEADINGS: tuple[tuple[str, Callable[[], bytes]], ...] = (
    ("a heading of 80 MB of blanks", lambda: b"{" + b" " * 80_000_000 + b"}"),
    ("a heading that is nested deeply", lambda: nested(1_000_000).encode()),
    ("500,000 numbers of nothing", lambda: as_json({f"n{place}": NOTHING for place in range(500_000)})),
    ("a heading of 300 MB", lambda: b'{"__metadata__":{"a":"' + b"x" * 300_000_000 + b'"}}'),
    ("a heading that goes on for ever", lambda: b'{"a":' * 5_000_000),
)


def _length(random: Random, supplies: Supplies, mark: Path) -> Made:
    contents, told = _exported(random, supplies, WEIGHTS)
    length = random.choice((*LENGTHS, 10**8 + 1, len(contents), len(contents) - 8))
    return WEIGHTS, struct.pack("<Q", length) + contents[8:], f"{told}, a heading of {length:,} bytes"


def _graph(random: Random, supplies: Supplies, mark: Path) -> Made:
    """An ONNX file that says other things of its numbers, or of its model."""
    import onnx

    contents, told = _exported(random, supplies, ONNX)
    model = onnx.ModelProto.FromString(contents)
    tensor = random.choice(list(model.graph.initializer))
    how = random.randrange(6)
    if how == 0:
        tensor.data_type = random.choice((0, 8, 14, 15, 16, 17, 20, 23, 99, 2**31 - 1))
        what = f"numbers of kind {tensor.data_type}"
    elif how == 1:
        del tensor.dims[:]
        tensor.dims.extend(random.choice(([2**62], [-1], [], [2**31, 2**31, 2**31], [0], [1] * 100)))
        what = f"numbers of shape {list(tensor.dims)[:5]}"
    elif how == 2:
        tensor.raw_data = random.choice((b"", b"\0", b"\xff" * 10_000_000))
        what = f"{len(tensor.raw_data):,} bytes of numbers"
    elif how == 3:
        location = random.choice(("/etc/passwd", "../../../etc/passwd", "/dev/zero", "\0"))
        tensor.external_data.add(key="location", value=location)
        tensor.data_location = onnx.TensorProto.EXTERNAL
        what = f"numbers in {location!r}"
    elif how == 4:
        entry = random.choice(list(model.metadata_props))
        entry.value = random.choice(
            ("", "null", "5", nested(100_000), '{"a": ' + "9" * 5000 + "}", "x" * 10**7, "\0")
        )
        what = f"{entry.key} is {entry.value[:30]!r}"
    else:
        entry = next(each for each in model.metadata_props if each.key == "hearsee")
        facts, what = _another_size(random, json.loads(entry.value))
        entry.value = as_json(facts).decode()
    return ONNX, model.SerializeToString(), f"{told}, {what}"


class _RunsCode:
    """Whoever unpickles it makes a folder; it could as well remove some."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return os.mkdir, (str(self._mark),)


def _pickle(random: Random, supplies: Supplies, mark: Path) -> Made:
    """Under any name, in any wrapping, and sometimes damaged."""
    name = random.choice(
        ("model.pt", "model.pth", "model.pkl", "model.bin", ONNX, WEIGHTS, PROGRAM, "model.json", "m")
    )
    protocol = random.randrange(pickle.HIGHEST_PROTOCOL + 1)
    contents, told = pickle.dumps({"weights": _RunsCode(mark)}, protocol), f"a pickle, protocol {protocol}"
    if random.random() < 0.5:
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w") as archive:
            for each in ("archive/data.pkl", "archive/version", "archive/data/0"):
                archive.writestr(each, contents if each.endswith("pkl") else "3\n")
        contents, told = made.getvalue(), f"{told} in a zip"
    if random.random() < 0.3:
        contents, what = mutated(random, contents)
        told = f"{told}, {what}"
    return name, contents, f"{told}, called {name}"


def _bomb(random: Random, supplies: Supplies, mark: Path) -> Made:
    import zlib

    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = b"".join(packer.compress(b"\0" * 10**6) for _ in range(900)) + packer.flush()
    names = [f"archive/data/{number}" for number in range(50)]
    return (
        PROGRAM,
        overlapping(["archive/data.pkl", *names], data, 900 * 10**6),
        "a .pt2 that unpacks to 45 GB",
    )


def _pickle_of_opcodes(random: Random, supplies: Supplies, mark: Path) -> Made:
    contents = random.choice(
        (
            b"\x80\x04" + b"]" * 10_000_000 + b".",
            b"\x80\x04\x8e" + struct.pack("<Q", 2**62) + b"x",
            b"(" * 1_000_000 + b"t.",
            b"\x80\x04" + b"I" + b"9" * 100_000 + b"\n.",
            f"cos\nmkdir\n(V{mark}\ntR.".encode(),
        )
    )
    return random.choice(("model.pt", ONNX, WEIGHTS)), contents, f"a pickle that begins {contents[:12]!r}"


def _model_json(random: Random, supplies: Supplies, mark: Path) -> Made:
    """The description that lies beside an exported model, by itself."""
    contents, told = _exported(random, supplies, "model.json")
    value, what = with_a_hostile_value(random, json.loads(contents))
    return "model.json", as_json(value), f"{told}, {what[:100]}"


FILES: tuple[Callable[[Random, Supplies, Path], Made], ...] = (
    _damaged,
    _damaged,
    _damaged,
    _heading,
    _heading,
    _metadata,
    _facts,
    _facts,
    _facts,
    _long_heading,
    _length,
    _graph,
    _graph,
    _pickle,
    _pickle,
    _pickle_of_opcodes,
    _bomb,
    _model_json,
)
