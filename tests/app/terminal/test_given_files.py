from pathlib import Path

import pytest

from app.common.folders import Folders
from app.compute.messages.control import Configure, RequestFailed
from app.compute.messages.data import DataReady, OpenData, UseCorrections
from app.compute.messages.runs import WorkerLost
from app.compute.messages.unions import Report, Request
from app.compute.runner.process import Runner
from app.runs.history.history import History
from app.terminal.exit_codes import BAD_INPUT, FAILED
from app.terminal.run_command import (
    predict_sounds,
    run_import,
)
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner
from tests.app.runs_at_hand import kept_in


class AnsweringRunner(FakeRunner):
    """A worker that opens any data set, and has one answer for all else."""

    def __init__(self, answer: Report) -> None:
        super().__init__()
        self.answer = answer

    def send(self, request: Request) -> None:
        super().send(request)
        if isinstance(request, OpenData):
            self.reports.append(DataReady(data_summary()))
        elif not isinstance(request, Configure | UseCorrections):
            self.reports.append(self.answer)


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (RequestFailed("/nowhere.png is not there."), BAD_INPUT),
        (RequestFailed("It broke.", unforeseen=True), FAILED),
        (WorkerLost("It died.", replaced=False), FAILED),
    ],
)
def test_a_file_that_cannot_be_used_is_bad_input_and_a_fault_of_the_apps_is_not(
    folders: Folders, capsys: pytest.CaptureFixture[str], answer: Report, code: int
) -> None:
    kept_in(History(folders.runs), "mlp")

    def answering(_: Folders) -> Runner:
        return AnsweringRunner(answer)

    path = Path("/nowhere.png")
    assert predict_sounds([path], folders, data_folder=None, as_json=False, make_runner=answering) == code
    assert run_import(path, folders, data_folder=None, as_json=False, make_runner=answering) == code
    assert capsys.readouterr().err.count(answer.message) == 2  # type: ignore[union-attr]
