"""Give the program hostile inputs of every kind: each has to end in a sentence, within limits.

python -m tests.benchmarks.hostile [--seed SEED] [--share 1.0] [--kind NAME] [--only KIND/NUMBER]

The same seed gives the same inputs. Exit code 1 where one did not end as it should: it is printed with what
is wrong, and how to repeat it; its files stay in the folder that is named.
"""

from __future__ import annotations

import argparse
import os
import platform
import secrets
import shlex
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.hostile.attack import Account, Attack, Found, remove, spread
from tests.benchmarks.hostile.case import Outcome
from tests.benchmarks.hostile.kinds import KINDS


def main() -> int:
    """Attack, and print what came of it."""
    chosen = _parser().parse_args()
    wanted = [kind for kind in KINDS if not chosen.kind or kind.name in chosen.kind]
    inputs = list(spread(wanted, chosen.share))
    if chosen.only:
        name, number = chosen.only.rsplit("/", 1)
        inputs = [(kind, int(number)) for kind in KINDS if kind.name == name]
    print(f"Seed {chosen.seed}, {len(inputs):,} inputs.", flush=True)
    folder, began = Path(tempfile.mkdtemp(prefix="hostile-")), time.monotonic()
    attack = Attack(folder, chosen.seed, always_alone=chosen.alone)
    try:
        for kind, number in inputs:
            found = attack.run(kind, number)
            if found is not None or chosen.only:
                print(described(found, chosen.seed) if found else "As it should be.", flush=True)
    finally:
        attack.close()
    print(summary(attack.account, chosen.seed, time.monotonic() - began))
    if attack.account.found:
        print(f"The inputs that were found are in {folder}.")
        return 1
    remove(folder)
    return 0


def described(found: Found, seed: str) -> str:
    """An input, what came of it, and how to repeat it."""
    case, outcome = found.case, found.outcome
    words = " ".join(shlex.quote(_printable(word)) for word in case.arguments)
    around = "".join(f" {name}={_printable(value)!r}" for name, value in case.environment.items())
    return "\n".join(
        (
            f"\n{found.name}: {_printable(case.told)}",
            *(f"    {why}" for why in found.why),
            f"    hearsee {words}{f' with{around}' if around else ''}",
            *(f"    > {_printable(line)}" for line in _said(outcome)),
            f"    exit code {outcome.code}, {outcome.processor_seconds:.1f} s of processor time in "
            f"{outcome.seconds:.1f} s, {outcome.megabytes:.0f} MB",
            f"    repeat: make bench-hostile ARGS='--seed {seed} --only {found.name}'",
        )
    )


def _said(outcome: Outcome, most: int = 4) -> list[str]:
    """The end of what it said."""
    lines = [line for line in f"{outcome.out}\n{outcome.errors}".split("\n") if line.strip()]
    return [line.rsplit("\r", 1)[-1] for line in lines[-most:]]


def summary(account: Account, seed: str, seconds: float) -> str:
    """How many of each kind, and how many were found."""
    bad = {name: sum(found.name.startswith(f"{name}/") for found in account.found) for name in account.inputs}
    lines = ["", "| inputs | number | not as they should be |", "|---|---|---|"]
    lines += [f"| {name} | {count} | {bad[name]} |" for name, count in account.inputs.items()]
    lines.append(f"| all | {sum(account.inputs.values()):,} | {len(account.found)} |")
    (longest, slow), (largest, large) = account.longest, account.largest
    return "\n".join(
        (
            *lines,
            f"\n{account.alone} of them as a program of their own. At most {longest:.1f} s of processor time "
            f"({slow}) and {largest:.0f} MB ({large}).",
            f"Seed {seed}, {seconds:.0f} s, {os.cpu_count()} cores, {platform.platform()}.",
        )
    )


def _printable(text: str, most: int = 200) -> str:
    plain = text.encode("unicode_escape").decode() if not text.isprintable() else text
    return plain if len(plain) <= most else f"{plain[: most // 2]} … {plain[-most // 2 :]}"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", default=str(secrets.randbelow(10**6)), help="any text")
    parser.add_argument("--share", type=float, default=1.0, help="of all inputs; at least one of each kind")
    parser.add_argument("--kind", action="append", choices=[kind.name for kind in KINDS])
    parser.add_argument("--only", metavar="KIND/NUMBER", help="one input, as it was printed")
    parser.add_argument("--alone", action="store_true", help="each as a program of its own: seconds each")
    return parser


if __name__ == "__main__":
    sys.exit(main())
