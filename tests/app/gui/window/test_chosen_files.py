"""What comes of files and folders that are chosen or dropped."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.compute.messages.data import OpenData
from app.gui.window.chosen_files import ChosenFiles
from app.gui.window.file_choosing import FileChooser
from tests.app.fakes import lines, make_session


class Laid:
    """In place of the dialogs: what the user chooses, or None."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def folder(self, title: str, start: str = "") -> Path | None:
        return self.path

    def file(self, title: str, kinds: object, start: str = "") -> Path | None:
        return self.path


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_folder_that_is_chosen_is_opened_and_told(window: QWidget, tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    files = ChosenFiles(session, window)
    files.choose = cast("FileChooser", Laid(tmp_path))
    files.data_folder()
    assert runner.last() == OpenData(tmp_path)
    assert lines(session)[-1] == f"Opening {tmp_path}."


def test_where_none_is_chosen_nothing_happens(window: QWidget, tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    files = ChosenFiles(session, window)
    files.choose = cast("FileChooser", Laid(None))
    before = lines(session)
    files.data_folder()
    files.file("zip")
    files.import_from()
    files.own_folder("runs_folder")
    assert lines(session) == before
    assert not any(isinstance(each, OpenData) for each in runner.requests)


def test_a_picture_that_is_dropped_is_predicted_and_a_zip_is_opened(window: QWidget, tmp_path: Path) -> None:
    session, runner = make_session(tmp_path)
    files = ChosenFiles(session, window)
    files.take_dropped(tmp_path / "boot.png")
    assert not any(isinstance(each, OpenData) for each in runner.requests)
    assert lines(session)[-1].startswith("No model")
    files.take_dropped(tmp_path / "shoes.zip")
    assert runner.last() == OpenData(tmp_path / "shoes.zip")
