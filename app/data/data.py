"""The data set that is open: what opens it, and what brings it back where the worker has lost it."""

from __future__ import annotations

from pathlib import Path

from app.compute.messages.data import DataFailed, OpenData
from app.compute.messages.runs import WorkerLost
from app.core.feature import Feature
from app.core.requirements import need_rest
from app.state.events.results import DataRequested
from app.state.events.unions import Event
from app.state.state import State


class Data(Feature):
    """Opens one data set at a time for one session."""

    def open(self, folder: Path | None, *, fetch: bool = False) -> None:
        """Have the worker read a data set; None finds Fashion-MNIST. With `fetch` it may be downloaded.

        Raises `CommandError` while a run is going.
        """
        need_rest(self.state)
        self.core.data_folder = folder
        self.core.receive(DataRequested())
        self.core.runner.send(OpenData(folder, fetch))

    def follow(self, event: Event, before: State, now: State) -> None:
        """Know which data set the worker has where another one failed, and have it read anew by a new one."""
        match event:
            case DataFailed(_, still, folder, asked, _):
                if still is not None and self.core.data_folder == asked:  # else another one is on its way
                    self.core.data_folder = folder
            case WorkerLost(replaced=True, further=False):
                # A data set that was never read may be what it died of: the user decides whether to try
                # again.
                if self.state.data is not None:
                    self.core.runner.send(OpenData(self.core.data_folder))
            case _:
                pass
