"""Commands about runs that the history does not know."""

from __future__ import annotations

from app.commands.vocabulary import command
from app.runs.found_runs import FoundRuns


@command(
    "add [the] found runs",
    "add the runs that were found",
    zh="添加找到的训练[记录]",
    menu="Runs",
    label="Add the runs that were found",
)
def add_found_runs(found: FoundRuns) -> str:
    """Have the history know the runs in its folder again that it has lost, or that were put there."""
    return found.add()


@command("leave [the] found runs", "leave the runs that were found", zh="不添加找到的训练[记录]")
def leave_found_runs(found: FoundRuns) -> str:
    """Ask no more about the runs in its folder that the history does not know; they stay there."""
    return found.leave()
