"""The command that times the reading of the data. What is said for it stands beside what it does."""

from __future__ import annotations

from app.commands.slots import LoadingWorkers
from app.commands.vocabulary import command
from app.compute import messages
from app.core.core import Core
from app.playground.commands import bring_to_front, left_or_opened
from app.playground.scenes.exhibiting import turned
from app.state import events
from app.state.parts.playground import Exhibit

SCENE = "loading"


@command(
    "(time|measure) [the] data loading [with up to {workers} (workers|worker)]",
    zh=("测量数据读取[的]时间[用{workers}个进程]", "测量读取数据[的]时间[用{workers}个进程]"),
    menu="Playground",
    label="Time the data loading",
)
def time_loading(session: Core, workers: LoadingWorkers | None = None) -> str:
    """Read the training set once with 0 to so many loader workers, and from memory, and time each."""
    session.need_rest()
    exhibit = left_or_opened(session, SCENE)
    if workers is not None:
        exhibit = turned(exhibit, "workers", workers)
    bring_to_front(session, exhibit)
    batch_size, most = _asked(exhibit)
    session.receive(events.LoadingAsked(batch_size, most))
    session.runner.send(messages.TimeLoading(session.data_folder, batch_size, most))
    return "Timing; say “stop” to end it."


def _asked(exhibit: Exhibit) -> tuple[int, int]:
    settings = dict(exhibit.settings)
    return int(settings["batch"]), int(settings["workers"])
