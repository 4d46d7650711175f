"""Open 10,000 pictures, 5 % of them bad: how long that takes, whether every bad file is named, memory.

python -m tests.benchmarks.own_pictures [--pictures 10000] [--width 320] [--height 240] [--large 2.0] [--json]

Each step runs in a process of its own, whose peak of memory is told; `--large` is how many gigabytes of
pixels are trained on without being loaded (0 for none).
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from app.terminal.table import table
from models.data.remarks import Kind
from tests.models.data.own_pictures.pictures import BAD, encoded

CLASSES = ("apple", "boat", "cat", "dog", "elk", "fox", "goat", "hat", "iris", "jar")
BAD_SHARE = 0.05
KINDS = (*BAD, Kind.DUPLICATE, Kind.CONTRADICTORY)


def photograph(seed: int, label: int, size: tuple[int, int]) -> bytes:
    """A JPEG, or every fourth a PNG, of blurred noise with a bright band whose place tells the class."""
    values = np.random.default_rng(seed).integers(0, 160, (24, 32, 3), dtype=np.uint8)
    values[2 * label : 2 * label + 3] += 90
    image = Image.fromarray(values).resize(size, Image.Resampling.BICUBIC)
    return encoded(image, compress_level=1) if seed % 4 == 0 else encoded(image, "JPEG", quality=85)


def make(folder: Path, pictures: int, size: tuple[int, int]) -> dict[str, Kind]:
    """Write them, and return which files are bad and how."""
    bad: dict[str, Kind] = {}
    first: dict[int, bytes] = {}
    kinds = cycle(KINDS)
    for number in range(pictures):
        label = number % len(CLASSES)
        name = f"{number:06}"
        every = round(1 / BAD_SHARE)
        if (number + number // every) % every or number < 2 * len(CLASSES):  # in all classes
            contents, suffix = photograph(number, label, size), "png" if number % 4 == 0 else "jpg"
            if number < len(CLASSES):
                first[label] = contents
        else:
            kind = next(kinds)
            suffix, contents = _bad(kind, number, first[label], label, size)
            bad[f"{CLASSES[label]}/{name}.{suffix}"] = kind
        path = folder / CLASSES[label] / f"{name}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(contents)
        if bad.get(f"{CLASSES[label]}/{path.name}") is Kind.CONTRADICTORY:
            other = CLASSES[(label + 1) % len(CLASSES)]
            (folder / other).mkdir(exist_ok=True)
            (folder / other / path.name).write_bytes(contents)
            bad[f"{other}/{path.name}"] = Kind.CONTRADICTORY
    return bad


def _bad(kind: Kind, number: int, first: bytes, label: int, size: tuple[int, int]) -> tuple[str, bytes]:
    if kind is Kind.DUPLICATE:
        return "jpg", first
    if kind is Kind.CONTRADICTORY:
        return "jpg", photograph(number, label, size)
    suffix, maker = BAD[kind]
    return suffix, maker(number)


def scan(folder: Path, cache: Path) -> dict[str, Any]:
    """Open it as the worker does."""
    from models.data.sources import open_data_set

    begun, busy, memory = time.perf_counter(), time.process_time(), _peak()
    data = open_data_set(folder, cache)
    seconds, busy = time.perf_counter() - begun, time.process_time() - busy
    named = [[remark.path, remark.kind.name] for remark in data.remarks]
    return {
        "seconds": seconds,
        "processor_seconds": busy,
        "before_mb": memory,
        "peak_mb": _peak(),
        "training": len(data.training_labels),
        "test": len(data.test_labels),
        "named": named,
    }


def train(folder: Path, cache: Path) -> dict[str, Any]:
    """One epoch of the small CNN, and what it reaches on the test pictures."""
    from models.data.sources import open_data_set
    from models.events import Finished
    from models.settings.recipes import recipe, specified
    from models.training.training import fit
    from models.zoo import create_model

    data = open_data_set(folder, cache)
    specification = specified(recipe("cnn"), epochs=1)
    model = create_model(specification, data.image_shape, len(data.classes))
    begun = time.perf_counter()
    (finished,) = [event for event in fit(specification, model, data) if isinstance(event, Finished)]
    return {
        "seconds": time.perf_counter() - begun,
        "test_accuracy": finished.test_accuracy,
        "peak_mb": _peak(),
    }


def large(folder: Path, gigabytes: float) -> dict[str, Any]:
    """One epoch of softmax regression on so many bytes of pixels, which stay in their file."""
    import warnings

    import torch

    from models.data.data_set import DataSet
    from models.data.images_on_disk import paged
    from models.data.own_pictures.form import Form
    from models.data.own_pictures.pixel_file import PixelWriter, mapped
    from models.settings.specification import RunSpecification
    from models.training.training import fit
    from models.zoo import create_model

    form, path = Form(), folder / "pixels.npy"
    chunk = np.random.default_rng(0).integers(0, 256, (1000, *form.shape), dtype=np.uint8)
    chunk[np.arange(1000), np.arange(1000) % 10] = 255
    count = int(gigabytes * 1e9 / chunk[0].size) // 1000 * 1000
    with PixelWriter(path, form) as writer:
        for _ in range(count // 1000):
            for picture in chunk:
                writer.add(picture)
        writer.finish()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)
        everything = torch.from_numpy(mapped(path))
    rows, labels = torch.arange(count), torch.arange(count) % 10
    data = DataSet(
        "large",
        folder,
        tuple("0123456789"),
        paged(everything, rows[1000:]),
        labels[1000:],
        paged(everything, rows[:1000]),
        labels[:1000],
    )
    specification = RunSpecification("softmax", epochs=1, batch_size=256)
    before, begun, most = _memory("RssAnon"), time.perf_counter(), 0.0
    for number, _ in enumerate(fit(specification, create_model(specification, (28, 28), 10), data)):
        if number % 200 == 0:
            most = max(most, _memory("RssAnon"))
    seconds = time.perf_counter() - begun
    return {
        "pixels_mb": path.stat().st_size / 1e6,
        "examples_a_second": count / seconds,
        "own_memory_before_mb": before,
        "own_memory_peak_mb": most,
        "mapped_mb": _memory("RssFile"),
    }


def _peak() -> float:
    """Megabytes that this process has had in memory at most, its libraries among them."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def _memory(kind: str) -> float:
    """Megabytes of this process: "RssAnon" is its own, "RssFile" what it has mapped, which can be dropped."""
    status = Path("/proc/self/status").read_text("ascii")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith(kind)) / 1000


STEPS: dict[str, Callable[..., dict[str, Any]]] = {"scan": scan, "train": train, "large": large}


def in_own_process(step: str, *arguments: object) -> dict[str, Any]:
    """What a step tells, from a process that does nothing else."""
    command = [sys.executable, "-m", "tests.benchmarks.own_pictures", "--step", step, *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def measure(pictures: int, size: tuple[int, int], gigabytes: float) -> dict[str, Any]:
    """Make the pictures, and take every step."""
    with tempfile.TemporaryDirectory() as home:
        folder, cache = Path(home, "pictures"), Path(home, "cache")
        bad = make(folder, pictures, size)
        first = in_own_process("scan", folder, cache)
        named = {(path, kind) for path, kind in first.pop("named")}
        again = in_own_process("scan", folder, cache)
        again.pop("named")
        unnamed = [path for path, kind in bad.items() if (path, kind.name) not in named]
        trained = in_own_process("train", folder, cache)
        of_large = in_own_process("large", home, gigabytes) if gigabytes else {}
    return {
        "pictures": pictures,
        "bad": len(bad),
        "bad_not_named": unnamed,
        "first": first,
        "again": again,
        "train": trained,
        "large": of_large,
    }


def as_table(result: dict[str, Any]) -> str:
    """The figures for people."""
    first, again, trained = result["first"], result["again"], result["train"]
    rows = [
        ["", "seconds", "of the processor", "peak memory"],
        [
            "first opening",
            f"{first['seconds']:.1f}",
            f"{first['processor_seconds']:.1f}",
            f"{first['peak_mb']:.0f} MB",
        ],
        [
            "second opening",
            f"{again['seconds']:.2f}",
            f"{again['processor_seconds']:.2f}",
            f"{again['peak_mb']:.0f} MB",
        ],
        ["an epoch of the small CNN", f"{trained['seconds']:.1f}", "", f"{trained['peak_mb']:.0f} MB"],
    ]
    said = [
        f"{result['pictures']} pictures, {result['bad']} of them bad.",
        f"Bad files that were not named: {', '.join(result['bad_not_named']) or 'none'}.",
        f"Test accuracy after the epoch: {trained['test_accuracy']:.3f}.",
        f"Memory before the first opening, with all libraries: {first['before_mb']:.0f} MB.",
    ]
    of_large = result["large"]
    if of_large:
        said.append(
            f"{of_large['pixels_mb']:.0f} MB of pixels in their file: "
            f"{of_large['examples_a_second']:.0f} examples a second, "
            f"own memory {of_large['own_memory_before_mb']:.0f} MB before "
            f"and at most {of_large['own_memory_peak_mb']:.0f} MB."
        )
    return "\n".join([table(rows), *said])


def main() -> None:
    """Measure, and print it."""
    options = _parser().parse_args()
    if options.step:
        first, *rest = options.arguments
        kind = float if options.step == "large" else Path
        print(json.dumps(STEPS[options.step](Path(first), *map(kind, rest))))
        return
    result = measure(options.pictures, (options.width, options.height), options.large)
    print(json.dumps(result) if options.json else as_table(result))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pictures", type=int, default=10_000)
    parser.add_argument("--width", type=int, default=320)
    parser.add_argument("--height", type=int, default=240)
    parser.add_argument("--large", type=float, default=2.0)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--step", choices=tuple(STEPS), help=argparse.SUPPRESS)
    parser.add_argument("arguments", nargs="*", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    main()
