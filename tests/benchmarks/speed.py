"""How fast training is: against the notes' way of it, and against the bare matrix products.

    python -m tests.benchmarks.speed [--pairs 3] [--epochs 2] [--only mlp-64 ...] [--data FOLDER] [--out FILE]

Every figure is a ratio of two programs that ran in turns on the same machine, each a process of its own that
tells the median of its epochs. Prints a table for docs/figures-measured.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from app.compute.threads import waiting
from models.data.reading import FILES, TORCHVISION_FOLDER, find_files
from models.data.sources import DEBIAN_FOLDER

WORKERS = 4
"""As in the notes."""


@dataclass(frozen=True)
class Row:
    """Whole epochs of one network, with a pass over the test set."""

    name: str
    model: str
    batch_size: int
    at_least: float
    """How many times as many examples a second as the notes' way."""


ROWS = {
    "mlp-64": Row("MLP 784-256-10, batch 64", "mlp", 64, 10),
    "mlp-256": Row("MLP 784-256-10, batch 256", "mlp", 256, 10),
    "lenet-256": Row("LeNet, batch 256", "lenet", 256, 3),
}
PRODUCTS = "products"
AT_MOST = 1.6
"""Of a step, in bare products."""


@dataclass(frozen=True)
class Result:
    """Examples a second, a value a pair."""

    name: str
    at_least: float
    notes: tuple[float, ...]
    ours: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the pairs' ratios."""
        return statistics.median(ours / notes for ours, notes in zip(self.ours, self.notes, strict=True))


def unpack_for_torchvision(data: Path, root: Path) -> None:
    """Put the four files where torchvision looks for them."""
    folder = root / TORCHVISION_FOLDER
    folder.mkdir(parents=True)
    for path, name in zip(find_files(data), FILES, strict=True):
        contents = path.read_bytes()
        (folder / name).write_bytes(gzip.decompress(contents) if path.suffix == ".gz" else contents)


def measure(row: Row, root: Path, pairs: int, epochs: int, threads: int = 0) -> Result:
    """Let both ways train in turns."""
    ours, notes = [], []
    for _ in range(pairs):
        settings = (str(root), row.model, str(row.batch_size), str(epochs))
        notes.append(_examples_a_second("notes_way", *settings, str(WORKERS)))
        ours.append(_examples_a_second("our_way", *settings, str(threads)))
    return Result(row.name, row.at_least, tuple(notes), tuple(ours))


def measure_products(batch_size: int, rounds: int) -> dict[str, float]:
    """A step against its bare products, on one core."""
    (figures,) = lines_of("bare_products", str(batch_size), str(rounds), "1")
    return dict(figures)


def _examples_a_second(program: str, *arguments: str) -> float:
    epochs = lines_of(program, *arguments)
    return float(statistics.median(each["examples"] / each["seconds"] for each in epochs))


def lines_of(program: str, *arguments: str) -> list[dict[str, Any]]:
    """What one of the programs beside this one prints."""
    command = [sys.executable, "-m", f"tests.benchmarks.{program}", *arguments]
    # Ours waits as the app's training process does; the notes say nothing of that.
    tells = {**os.environ, **(waiting(os.environ) if program == "our_way" else {})}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=tells)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr[-1000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def table(results: Sequence[Result]) -> str:
    """For docs/figures-measured.md."""
    lines = ["| training | examples a second | the notes' way | times as fast |", "|---|---|---|---|"]
    for result in results:
        ours, notes = statistics.median(result.ours), statistics.median(result.notes)
        lines.append(f"| {result.name} | {ours:,.0f} | {notes:,.0f} | {result.ratio:.1f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and fail where a row misses its mark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--threads", type=int, default=0, help="of ours; 0 for what the app would choose")
    parser.add_argument("--only", nargs="*", choices=[*ROWS, PRODUCTS], default=[*ROWS, PRODUCTS])
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    results: list[Result] = []
    products: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        unpack_for_torchvision(chosen.data, root)
        for name in (each for each in chosen.only if each != PRODUCTS):
            results.append(measure(ROWS[name], root, chosen.pairs, chosen.epochs, chosen.threads))
            print(table(results[-1:]).splitlines()[-1], flush=True)
        if PRODUCTS in chosen.only:
            products = measure_products(256, rounds=60)
    print(f"\n{table(results)}\n")
    if products:
        print(f"A step of the MLP at batch 256 takes {products['ratio']:.2f} times its bare products.\n")
    print(
        f"n = {chosen.pairs} pairs of {chosen.epochs} epochs, Python {platform.python_version()}, "
        f"torch {torch.__version__}, {platform.machine()}."
    )
    if chosen.out:
        facts = {"rows": [asdict(result) for result in results], "products": products}
        chosen.out.write_text(json.dumps(facts, indent=2))
    missed = [result.name for result in results if result.ratio < result.at_least]
    if products and products["ratio"] > AT_MOST:
        missed.append("a step against its products")
    if missed:
        raise SystemExit(f"Below their marks: {', '.join(missed)}.")


if __name__ == "__main__":
    main()
