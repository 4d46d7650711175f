"""A model that leaves or comes is shown below every tab, with a button that stops it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from app.compute.messages.control import RequestStopped
from app.compute.messages.data import DataReady
from app.compute.messages.models import Export, Exported, ExportProgress, ImportModel
from app.compute.messages.runs import Stop
from app.gui.window.window import Window
from app.session.session import Session
from app.state.events.runs import RunRestored
from tests.app.facts import data_summary, finished_run
from tests.app.fakes import FakeRunner, lines
from tests.app.gui.file_dialogs import choosing


def texts(window: Window) -> list[str]:
    return [each.text() for each in window.strip.findChildren(QLabel) if each.isVisible()]


def test_an_export_takes_the_place_of_the_run_while_it_lasts(window: Window, session: Session) -> None:
    session.receive(DataReady(data_summary()))
    session.receive(RunRestored(finished_run()))
    session.taking.export(0, Path("/exports"))
    assert texts(window)[0] == "Exporting run-1"
    session.receive(ExportProgress("run-1", "Writing ONNX", 0.25))
    assert texts(window)[0] == "Writing ONNX"
    (bar,) = window.strip.findChildren(QProgressBar)
    assert bar.value() == 250
    session.receive(Exported("run-1", Path("/exports/run-1"), 100, 1e-6, 3.0))
    assert texts(window)[0] == "MLP · finished"


def test_it_can_be_stopped_there(window: Window, session: Session, runner: FakeRunner, qtbot: QtBot) -> None:
    session.taking.bring_in(Path("/mail/model.onnx"))
    assert texts(window)[0] == "Reading model.onnx"
    (stop,) = [each for each in window.strip.findChildren(QPushButton) if each.isVisible()]
    qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert runner.last() == Stop()
    session.receive(RequestStopped("Stopped; everything is as it was."))
    assert not window.strip.isVisible()


@pytest.mark.parametrize("label", ["Export the model…", "Import a model…"])
def test_the_file_menu_offers_both(window: Window, label: str) -> None:
    menu = next(each for each in window.menuBar().actions() if each.text() == "&File").menu()
    assert label in [each.text() for each in menu.actions()]  # type: ignore[attr-defined]


def test_the_folder_of_an_export_is_asked_for(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    session.receive(DataReady(data_summary()))
    session.receive(RunRestored(finished_run()))
    (tmp_path / "out").mkdir()
    with choosing(tmp_path / "out"):
        session.say("export the model")
        qtbot.waitUntil(lambda: any(isinstance(each, Export) for each in runner.requests))
    (request,) = [each for each in runner.requests if isinstance(each, Export)]
    assert request.within == tmp_path / "out"


def test_the_file_of_an_import_is_asked_for(
    window: Window, session: Session, runner: FakeRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "model.onnx"
    file.write_bytes(b"numbers")
    with choosing(file):
        session.say("import a model")
        qtbot.waitUntil(lambda: ImportModel(file) in runner.requests)
    assert lines(session)[-1] == f"Importing {file}."
