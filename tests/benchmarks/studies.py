"""How much sooner a study is done where several of its runs go at once, against one after the other.

    python -m tests.benchmarks.studies [--pairs 3] [--epochs 3] [--only folds models short] [--data FOLDER]

Each study is asked of the app in words, with a training process that is ready and no further ones, as in a
window that was just opened; the time is from the words to the last figure. Both ways take turns, and a ratio
is the median of the pairs'. On one device, with one thread a run, both ways must end with the same weights,
and "short" must not be slower by more than the scatter of such times. Prints a line of JSON a study and a
table for docs/figures-measured.md.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import torch

from app.compute.messages.control import Configure, WorkerSettings
from app.compute.runner.pool import PoolRunner
from app.compute.threads import usable_cores
from app.runs.history.history import History
from app.session.session import Session
from app.session.vocabulary import every_command
from app.state.parts.run import Status
from models.data.sources import DEBIAN_FOLDER

SENTENCES = {
    "folds": "cross validate the MLP with 5 folds for {epochs} epochs",
    "models": "compare softmax, perceptron, MLP and linear SVM for {epochs} epochs with 1 seed",
    "short": "cross validate the softmax with 2 folds for 1 epoch",
}
POLL_SECONDS = 0.02
SLOWER_AT_MOST = 1.15
"""How many times as long several at once may take before it counts as slower."""


@dataclass(frozen=True)
class Course:
    """One study that was done."""

    seconds: float
    at_once: int
    """The most runs that went at a time."""
    digests: tuple[str, ...]
    """Of the weights, run by run."""


@dataclass(frozen=True)
class Result:
    """A study in both ways, a course a pair."""

    name: str
    one_by_one: tuple[Course, ...]
    several: tuple[Course, ...]

    @property
    def ratio(self) -> float:
        """How many times as soon several at once are done: the median of the pairs' ratios."""
        pairs = zip(self.one_by_one, self.several, strict=True)
        return statistics.median(one.seconds / several.seconds for one, several in pairs)

    @property
    def equal(self) -> bool:
        """Whether every course ended with the same weights."""
        return len({course.digests for course in (*self.one_by_one, *self.several)}) == 1


def course(sentence: str, data: Path, threads: int, *, one_at_a_time: bool) -> Course:
    """Have the app do a study, from the words to its end."""
    with tempfile.TemporaryDirectory() as folder:
        runner = PoolRunner(WorkerSettings(Path(folder) / "cache"))
        session = Session(
            every_command(),
            runner,
            History(Path(folder) / "runs"),
            data_folder=data,
            pictures_folder=Path(folder),
        )
        try:
            runner.send(Configure(threads=threads, device="cpu", one_at_a_time=one_at_a_time))
            session.data.open(data)
            while session.state.data is None and not session.state.data_problem:
                session.drain(POLL_SECONDS)
            return _timed(session, sentence)
        finally:
            session.close()


def _timed(session: Session, sentence: str) -> Course:
    started, at_once = time.perf_counter(), 0
    if not session.say(sentence):
        raise SystemExit(session.state.conversation[-1].text)
    while (study := session.state.study) is not None and study.going:
        at_once = max(at_once, len(study.runs_going))
        session.drain(POLL_SECONDS)
    seconds = time.perf_counter() - started
    assert study is not None
    if any(run.status is not Status.FINISHED for run in study.runs):
        raise SystemExit(f"“{sentence}” broke off: {session.state.conversation[-1].text}")
    return Course(seconds, at_once, tuple(run.digest for run in study.runs))


def measure(name: str, epochs: int, pairs: int, data: Path, threads: int) -> Result:
    """Let both ways take turns; which begins, too."""
    sentence = SENTENCES[name].format(epochs=epochs)
    one_by_one: list[Course] = []
    several: list[Course] = []
    for number in range(pairs):
        for alone in (True, False) if number % 2 == 0 else (False, True):
            done = course(sentence, data, threads, one_at_a_time=alone)
            (one_by_one if alone else several).append(done)
    return Result(name, tuple(one_by_one), tuple(several))


def table(results: Sequence[Result], epochs: int) -> str:
    """For docs/figures-measured.md."""
    lines = [
        "| study | one after the other, seconds | several at once, seconds | at once | times as soon |",
        "|---|---|---|---|---|",
    ]
    for result in results:
        alone = statistics.median(each.seconds for each in result.one_by_one)
        beside = statistics.median(each.seconds for each in result.several)
        most = max(each.at_once for each in result.several)
        words = SENTENCES[result.name].format(epochs=epochs)
        lines.append(f"| “{words}” | {alone:.1f} | {beside:.1f} | {most} | {result.ratio:.2f} |")
    return "\n".join(lines)


def main() -> None:
    """Measure, print, and fail where several at once are slower or end otherwise."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pairs", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1, help="a run; 0 for what the app chooses")
    parser.add_argument("--only", nargs="*", choices=list(SENTENCES), default=list(SENTENCES))
    parser.add_argument("--data", type=Path, default=DEBIAN_FOLDER)
    parser.add_argument("--out", type=Path)
    chosen = parser.parse_args()
    results = []
    for name in chosen.only:
        results.append(measure(name, chosen.epochs, chosen.pairs, chosen.data, chosen.threads))
        latest = results[-1]
        facts = {"study": name, "ratio": latest.ratio, "equal": latest.equal, "pairs": chosen.pairs}
        print(json.dumps(facts), flush=True)
    print(f"\n{table(results, chosen.epochs)}\n")
    print(
        f"n = {chosen.pairs} pairs, {usable_cores()} cores, {chosen.threads or 'automatic'} threads a run, "
        f"Python {platform.python_version()}, torch {torch.__version__}, {platform.machine()}."
    )
    if chosen.out:
        chosen.out.write_text(json.dumps([asdict(result) for result in results], indent=2))
    slower = [each.name for each in results if each.ratio < 1 / SLOWER_AT_MOST]
    unequal = [each.name for each in results if not each.equal]
    if slower or (unequal and chosen.threads):
        sys.exit(f"Slower: {', '.join(slower) or 'none'}; other weights: {', '.join(unequal) or 'none'}.")


if __name__ == "__main__":
    main()
