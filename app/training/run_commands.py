"""Commands that go on with a run of the history, or repeat it. What is said for each stands beside what it
does."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.compute.messages.runs import RUN_ENDS
from app.runs.slots import EITHER, RunNumber
from app.training.training import Training


@command("(resume|continue) run {number}", zh="继续第{number}次训练", ends=RUN_ENDS)
def resume_run(training: Training, number: RunNumber) -> str:
    """Take up a run of the history that was stopped or cut off."""
    return training.resume_run(number)


@command(
    f"replay {EITHER}",
    zh=("重复第{number}次训练", "重复这次训练"),
    menu="Runs",
    label="Replay this run",
    ends=RUN_ENDS,
)
def replay_run(training: Training, number: RunNumber | None = None) -> str:
    """Train a run once more, bit for bit: the same settings, device and threads."""
    return training.replay(number)
