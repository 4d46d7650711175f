"""A command whose outcome could not be kept says so at its end, and does not end as if all were well."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import pytest

from app.common.folders import Folders
from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.runs import RunEpoch, RunFinished, RunStarted, Train
from app.compute.messages.unions import Report, Request
from app.runs.history.history import History
from app.terminal.exit_codes import BAD_INPUT, DONE, FAILED
from app.terminal.run_command import run_command
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, epoch_done, finished, started
from tests.app.runs_at_hand import kept_in

Meanwhile = Callable[[Train], None]


class Trainer:
    """Trains at once; what else happens before a run's end is `meanwhile`."""

    places = 1

    def __init__(self, meanwhile: Meanwhile, *, unsaved: bool = False) -> None:
        self._meanwhile, self._unsaved = meanwhile, unsaved
        self._reports: list[Report] = []

    def expect(self, runs: Sequence[RunSpecification]) -> None:
        pass

    def send(self, request: Request) -> None:
        if isinstance(request, OpenData):
            self._reports.append(DataReady(data_summary()))
        if isinstance(request, Train):
            model = request.model
            model.weights.write_bytes(b"weights")
            model.memory.write_bytes(b"memory")
            self._meanwhile(request)
            self._reports += [
                RunStarted(model.run, started(model.specification)),
                RunEpoch(model.run, epoch_done(1)),
                RunFinished(model.run, finished(1), "abc", self._unsaved),
            ]

    def poll(self, timeout: float = 0.0) -> list[Report]:
        ready, self._reports = self._reports, []
        return ready

    def close(self) -> None:
        pass


def train(
    folders: Folders,
    meanwhile: Meanwhile = lambda request: None,
    *,
    as_json: bool = False,
    unsaved: bool = False,
) -> int:
    return run_command(
        "train the MLP for 1 epoch",
        folders,
        data_folder=None,
        as_json=as_json,
        make_runner=lambda folders: Trainer(meanwhile, unsaved=unsaved),
    )


def break_history(folders: Folders) -> None:
    """As if it could not be opened any more."""
    for path in folders.runs.glob("history.sqlite*"):
        path.unlink()
    (folders.runs / "history.sqlite").mkdir(parents=True)


def test_a_run_that_is_kept_ends_well(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    assert train(folders) == DONE
    assert "kept" not in capsys.readouterr().err


def test_a_run_that_was_never_in_the_history_is_gone(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    break_history(folders)
    assert train(folders) == FAILED
    told = capsys.readouterr()
    assert "Finished" in told.out
    assert told.err.splitlines()[-1].startswith("This run could not be kept, and what was learnt is gone:")


def test_a_program_is_told_so_too(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    break_history(folders)
    assert train(folders, as_json=True) == FAILED
    said = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [event["event"] for event in said][-2:] == ["finished", "failed"]
    assert "could not be kept" in said[-1]["message"]


def test_a_run_whose_end_is_not_in_the_history_can_be_resumed(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    kept_in(History(folders.runs))
    assert train(folders, lambda request: break_history(folders)) == FAILED
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("The end of 20")
    assert "“hearsee resume” goes through the last epochs again" in last


def test_a_run_whose_end_found_no_room_can_be_resumed(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train(folders, unsaved=True) == FAILED
    assert "“hearsee resume” goes through the last epochs" in capsys.readouterr().err.splitlines()[-1]


def test_a_run_without_weights_is_gone(folders: Folders, capsys: pytest.CaptureFixture[str]) -> None:
    def full(request: Train) -> None:
        request.model.weights.unlink()
        request.model.memory.unlink()

    assert train(folders, full) == FAILED
    last = capsys.readouterr().err.splitlines()[-1]
    assert "-mlp-1 could not be kept, and what was learnt is gone" in last


def test_a_setting_that_cannot_be_kept_was_not_set(
    folders: Folders, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folders.settings is not None
    folders.settings.write_text("a file where the folder should be")
    assert run_command("use 2 threads", folders, data_folder=None, as_json=False) == FAILED
    assert capsys.readouterr().err.splitlines()[-1] == "What this command changed could not be kept."
    assert run_command("use 2000000 threads", folders, data_folder=None, as_json=False) == BAD_INPUT
