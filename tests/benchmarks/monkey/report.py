"""What is printed of a run."""

from __future__ import annotations

from pathlib import Path

from tests.benchmarks.monkey.journal import read
from tests.benchmarks.monkey.order import Order, Told
from tests.benchmarks.monkey.watch.leaks import Rest, growths

LAST = 30
"""Actions before a finding that are told."""


def of_finding(finding: dict[str, str], order: Order) -> str:
    """One finding, with all that helps to see it again."""
    actions = read(order.journal)
    lines = [
        f"FOUND {finding['kind']}: {finding['text']}",
        f"seed {order.seed}, window {order.life}, after {finding['after'] or (actions and actions[-1])}",
        *(f"    {line}" for line in finding["details"].splitlines()),
        f"the last {min(LAST, len(actions))} of {len(actions)} actions:",
        *(f"    {number}. {action}" for number, action in list(enumerate(actions, 1))[-LAST:]),
        f"picture: {finding['picture'] or 'none'}",
        f"again: make bench-monkey ARGS='--replay {order.journal}'",
    ]
    return "\n".join(lines)


def of_window(order: Order, told: Told) -> str:
    """How a window went, in a line, and how what it has grew."""
    rests = [_rest(each) for each in told.rests]
    lines = [
        f"window {order.life}: {told.actions} actions, {told.said} phrases of the vocabulary, "
        f"{len(rests)} rests, longest turn {1000 * told.longest:.0f} ms of its own processor time, "
        f"{len(told.findings)} found"
    ]
    if rests:
        first, last = rests[0], rests[-1]
        had = ", ".join(f"{what} {first.had[what]:,.6g} to {last.had[what]:,.6g}" for what in first.had)
        lines.append(f"    from its first rest to its last: {had}")
    lines += [f"    {each}" for each in growths(rests)]
    lines += [f"    {each}" for each in told.jumps]
    return "\n".join(lines)


def _rest(values: dict[str, float]) -> Rest:
    return Rest(values["seconds"], {what: value for what, value in values.items() if what != "seconds"})


def where(folder: Path) -> str:
    """Where everything is that a run has left."""
    return f"Actions, pictures and stacks are in {folder}."
