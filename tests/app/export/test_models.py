"""Taking models away and bringing them in, as a session does it: with a worker that only remembers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed, RequestStopped
from app.compute.messages.data import DataReady
from app.compute.messages.models import Export, Exported, ExportProgress, ImportModel, ModelImported
from app.compute.messages.runs import WorkerLost
from app.compute.messages.unions import Report
from app.runs.history.database import HistoryError
from app.runs.history.history import History
from app.session.session import Session
from app.state.events.results import DataRequested
from app.state.events.runs import RunRestored
from app.state.parts.dialog import Dialog, DialogRequest
from app.state.parts.run import Run, Status
from models.exporting.facts import ModelFacts
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, epoch_done, finished, finished_run
from tests.app.fakes import FakeRunner, lines, make_session

FOLDER = Path("/exports")


@pytest.fixture
def session(tmp_path: Path) -> Session:
    return make_session(tmp_path)[0]


@pytest.fixture
def runner(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def with_a_run(session: Session) -> Run:
    """One of the history, in view, with its data set open."""
    session.receive(DataReady(data_summary()))
    model = session.history.create(RunSpecification("mlp", epochs=3))
    run = replace(finished_run(), model=model, data=data_summary().name)
    for epoch in run.epochs:
        session.history.record_epoch(model.run, epoch)
    session.history.record_finished(model.run, finished())
    session.receive(RunRestored(run))
    return run


def imported(**changes: object) -> ModelImported:
    specification = RunSpecification("softmax", epochs=2)
    facts = ModelFacts(
        specification,
        "Softmax regression",
        "2026-01-01-softmax-7",
        "Tiny",
        tuple("0123456789"),
        (28, 28),
        digest="abc",
        epochs=(epoch_done(1), epoch_done(2)),
    )
    whole = ModelImported(Path("/mail/weights.safetensors"), facts, b"numbers", finished(2))
    return replace(whole, **changes)  # type: ignore[arg-type]


def test_the_model_in_view_is_exported_where_nobody_can_be_asked(
    session: Session, runner: FakeRunner
) -> None:
    run = with_a_run(session)
    assert session.say("export the model")
    request = runner.last()
    assert isinstance(request, Export)
    assert (request.model, request.within, request.title) == (run.model, session.pictures_folder, "MLP")
    assert (request.epochs, request.finished) == (run.epochs, run.finished)
    assert session.state.taking is not None
    assert lines(session)[-1] == f"Exporting {run.model.run} into {session.pictures_folder}."


def test_in_a_window_the_user_is_asked_where(session: Session, runner: FakeRunner) -> None:
    run = with_a_run(session)
    session.asks_for_places = True
    session.say("导出第1次训练")
    assert session.state.dialog == DialogRequest(Dialog.EXPORT, run.number)
    assert not any(isinstance(each, Export) for each in runner.requests)
    session.taking.export(run.number, FOLDER)
    request = runner.last()
    assert isinstance(request, Export)
    assert request.within == FOLDER


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("export the model", "No model has been trained yet"),
        ("export run 7", "There is no run 7"),
    ],
)
def test_what_cannot_be_exported_is_a_sentence(
    session: Session, runner: FakeRunner, said: str, answer: str
) -> None:
    assert not session.say(said)
    assert lines(session)[-1].startswith(answer)
    assert runner.requests == []


def test_a_run_on_another_data_set_or_without_one_is_not_exported(
    session: Session, runner: FakeRunner
) -> None:
    run = with_a_run(session)
    session.receive(RunRestored(replace(run, data="Clothes of 1900")))
    assert not session.say("export the model")
    assert "open that data set again first" in lines(session)[-1]
    session.receive(RunRestored(run))
    session.receive(DataRequested())
    assert not session.say("export the model")
    assert "once it is open" in lines(session)[-1]


def test_how_far_it_is_and_that_it_is_done_is_shown(session: Session) -> None:
    run = with_a_run(session)
    session.say("export the model")
    session.receive(ExportProgress(run.model.run, "Writing ONNX", 0.25))
    assert session.state.taking is not None
    assert (session.state.taking.what, session.state.taking.fraction) == ("Writing ONNX", 0.25)
    assert not session.say("export the model")  # one at a time
    session.receive(Exported(run.model.run, FOLDER / "x", 1000, 5.7e-6, 34.6))
    assert session.state.taking is None
    assert lines(session)[-1] == (
        f"Exported into {FOLDER / 'x'}. On 1,000 test images the scores of its ONNX file differ from the "
        "model’s by at most 5.7e-06 (scores up to 34.6)."
    )


@pytest.mark.parametrize(
    "end",
    [RequestFailed("No."), RequestStopped("Stopped."), WorkerLost("Gone.", True)],
)
def test_whatever_ends_it_another_can_be_begun(session: Session, end: Report) -> None:
    with_a_run(session)
    session.say("export the model")
    assert session.say("stop")
    session.receive(end)
    assert session.state.taking is None
    assert session.say("export the model")


def test_a_model_that_was_read_becomes_a_run(session: Session, runner: FakeRunner) -> None:
    session.taking.bring_in(Path("/mail/weights.safetensors"))
    assert runner.last() == ImportModel(Path("/mail/weights.safetensors"))
    session.receive(imported())
    run = session.state.run
    assert run is not None
    assert (run.number, run.status, run.data, run.digest) == (1, Status.FINISHED, "Tiny", "abc")
    assert run.finished == finished(2)
    assert [epoch.epoch for epoch in run.epochs] == [1, 2]
    assert run.model.weights.read_bytes() == b"numbers"
    record = session.shelf.record(1)
    assert "where it is called 2026-01-01-softmax-7" in record.marks.note
    assert "measured here" in record.marks.note
    assert lines(session)[-1] == (
        "Imported as run 1: Softmax regression, 90.0 % right on the test set, as measured here."
    )


def test_without_its_data_set_it_has_no_figures_and_says_what_to_open(session: Session) -> None:
    session.receive(imported(finished=None))
    assert session.state.run is not None
    assert session.state.run.finished is None
    assert not session.state.run.resumable
    assert lines(session)[-1].endswith("Open the data set Tiny to have it predict.")


def test_a_history_that_takes_nothing_has_nothing_of_it(session: Session, tmp_path: Path) -> None:
    session.history = History(tmp_path / "file" / "runs")
    (tmp_path / "file").write_text("no folder")
    session.receive(imported())
    assert session.state.run is None
    assert "was read and could not be kept" in lines(session)[-1]


def no_room(path: Path, contents: bytes) -> None:
    raise OSError(28, "No space left on device")


def test_weights_that_find_no_room_leave_no_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    history = History(tmp_path / "runs", clock=lambda: 0.0)
    number = history.adopt(imported(), note="first").number
    assert number == 1
    monkeypatch.setattr("app.runs.history.history.write_whole", no_room)
    with pytest.raises(HistoryError):
        history.adopt(imported(), note="second")
    assert not (tmp_path / "runs" / "1970-01-01-softmax-2").exists()
    assert [record.marks.note for record in history.records()] == ["first"]


def test_a_model_to_be_brought_in_is_asked_for(session: Session) -> None:
    session.say("导入模型")
    assert session.state.dialog == DialogRequest(Dialog.IMPORT)
