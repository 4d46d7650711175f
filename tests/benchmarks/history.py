"""How soon the list of the runs is read, and how soon a search has found: 1,000 runs of 20 epochs.

python -m tests.benchmarks.history [--runs 1000] [--epochs 20] [--times 20]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from app.runs.history.history import History
from app.state.parts.run_record import RunsWanted
from tests.app.many_runs import write_many_runs


def main() -> None:
    """Print the median and the longest time of each question."""
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        write_many_runs(Path(folder), options.runs, options.epochs)
        print(f"{options.runs} runs of {options.epochs} epochs, asked {options.times} times:")
        for name, ask in _questions(Path(folder)).items():
            times = [_seconds(ask) for _ in range(options.times)]
            passed, busy = ([each[kind] for each in times] for kind in (0, 1))
            print(
                f"  {name:28} median {1000 * median(passed):6.1f} ms, longest {1000 * max(passed):6.1f} ms, "
                f"of the processor {1000 * median(busy):6.1f} ms"
            )


def _questions(folder: Path) -> dict[str, Callable[[], object]]:
    """Each asks a history that was just opened, as a window does."""
    return {
        "the list": lambda: History(folder).records(),
        "a search in two words": lambda: History(folder).records(RunsWanted(text="kernel 第77")),
        "those with a star": lambda: History(folder).records(RunsWanted(starred=True)),
        "one run with all its curves": lambda: History(folder).run(500),
        "whether anything changed": lambda: History(folder).stamp(),
    }


def _seconds(ask: Callable[[], object]) -> tuple[float, float]:
    """That passed, and that the processor was busy with it; they differ where others want it too."""
    begun, busy = time.perf_counter(), time.process_time()
    ask()
    return time.perf_counter() - begun, time.process_time() - busy


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=1000)
    parser.add_argument("--epochs", type=int, default=20)
    parser.add_argument("--times", type=int, default=20)
    return parser


if __name__ == "__main__":
    main()
