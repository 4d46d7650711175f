"""Drive the real window at random until something is found.

    python -m tests.benchmarks.monkey [--minutes 20] [--seed 1] [--leave-out language stall ...]
    python -m tests.benchmarks.monkey --replay FOLDER/actions-0.jsonl

The real window with its training process, on small data, in a home of its own, without a network. Whatever
the vocabulary can say is said, in both languages and in any order; what is in view is clicked, typed into,
dropped on and closed; files of every kind are chosen; processes are killed. It stops at the first

    exception   that nobody caught, in whatever thread or process; a warning of Python's or of Qt's; a crash
    line        that is no sentence for people, or claims what is not so
    language    text in the other language than that of the window, besides names and what somebody said
    stall       more than half a second of its thread's own processor time in one turn of its event loop, as
                it were without other programs on the processor
    leak        what the window has at rest grows by more than 5 % an hour, after a warm-up
    unrest      what goes on does not end when it is told to; hang: nothing answers
    outside     a file is written outside its home

and prints the seed, the last actions, a picture, and how to do the same again. What is done depends on the
seed and on what is in view, and so, a little, on how quick the computer is; the file of actions is what was.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.monkey import report
from tests.benchmarks.monkey.home import Home
from tests.benchmarks.monkey.keeper import Keeper
from tests.benchmarks.monkey.order import Order
from tests.benchmarks.monkey.screen import NOWHERE, SCREENS, screen


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="make bench-monkey", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--minutes", type=float, default=20.0, help="how long (default: 20)")
    parser.add_argument("--seed", type=int, help="any number; the same one draws the same (default: any)")
    parser.add_argument(
        "--life", type=float, default=30.0, help="minutes after which a window is closed and another opened"
    )
    parser.add_argument("--rest", type=float, default=30.0, help="seconds between two rests (default: 30)")
    parser.add_argument(
        "--leave-out",
        nargs="*",
        default=[],
        metavar="NAME",
        help="findings, actions or commands to leave out",
    )
    parser.add_argument("--go-on", action="store_true", help="tell all that is found, not the first alone")
    parser.add_argument("--hears", action="store_true", help="with a recogniser, on a sound card of its own")
    parser.add_argument("--replay", type=Path, metavar="FILE", help="do the actions of this file again")
    parser.add_argument("--screen", choices=SCREENS, default=NOWHERE, help="where windows are shown")
    parser.add_argument("--out", type=Path, metavar="FOLDER", help="for actions and pictures (default: any)")
    return parser.parse_args()


def main() -> int:
    chosen = arguments()
    seed = random.SystemRandom().randrange(10**6) if chosen.seed is None else chosen.seed
    out = (chosen.out or Path(tempfile.mkdtemp(prefix="hearsee-monkey-"))).resolve()
    out.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="hearsee-home-"))
    print(f"seed {seed}", flush=True)
    try:
        with screen(chosen.screen) as shown:
            home = Home(folder).make()
            found = _run(chosen, seed, out, Keeper(home, home.environment(shown, out)), folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    if found:
        print(report.where(out))
        return 1
    if chosen.out is None:
        shutil.rmtree(out)
    print("Nothing was found.")
    return 0


def _run(chosen: argparse.Namespace, seed: int, out: Path, keeper: Keeper, home: Path) -> int:
    """One window after the other. How many things were found."""
    ends = time.monotonic() + 60 * chosen.minutes
    found = life = said = 0
    while (left := ends - time.monotonic()) > 10 or not life:
        order = Order(
            home=str(home),
            out=str(out),
            life=life,
            seed=seed,
            seconds=min(left, 60 * chosen.life),
            rest_every=chosen.rest,
            said=said,
            leave_out=tuple(chosen.leave_out),
            replay=str(chosen.replay.resolve()) if chosen.replay else "",
            hears=chosen.hears,
            goes_on=chosen.go_on,
        )
        told = keeper.keep(order)
        life, said, found = life + 1, said + told.said, found + len(told.findings)
        for finding in told.findings:
            print(report.of_finding(finding, order), flush=True)
        print(report.of_window(order, told), flush=True)
        if chosen.replay or (found and not chosen.go_on) or not told.actions:
            break
    return found


if __name__ == "__main__":
    sys.exit(main())
