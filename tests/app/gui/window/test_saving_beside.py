"""Figures that are saved while the window goes on."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.compute.messages.data import DataReady
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.conversation import Speaker
from app.state.parts.view import View
from tests.app.facts import data_summary
from tests.app.fakes import lines

PATIENCE = 30_000
"""Milliseconds: what saves loads fonts first."""


class Threads:
    """In place of the language of the window: notes in which threads a figure is put into words."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def __call__(self, text: str) -> str:
        self.names.add(threading.current_thread().name)
        return text


@pytest.fixture
def threads(window: Window, session: Session) -> Threads:
    session.receive(DataReady(data_summary()))
    session.words = threads = Threads()
    return threads


def test_a_figure_is_made_and_written_beside_the_window_and_then_told_of(
    session: Session, threads: Threads, qtbot: QtBot
) -> None:
    assert session.say("save the figure")
    qtbot.waitUntil(lambda: "Saved as" in lines(session)[-1], timeout=PATIENCE)
    assert threads.names == {"hearsee-plotting"}
    (saved,) = session.pictures_folder.iterdir()
    assert lines(session)[-1] == f"Saved as {saved}."


def test_what_could_not_be_saved_is_told_as_well(
    session: Session, threads: Threads, qtbot: QtBot, tmp_path: Path
) -> None:
    session.pictures_folder = tmp_path / "file" / "pictures"
    (tmp_path / "file").write_text("no folder")
    session.say("save the figure")
    qtbot.waitUntil(lambda: session.state.conversation[-1].speaker is Speaker.PROBLEM, timeout=PATIENCE)
    assert "could not be saved" in lines(session)[-1]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_nobody_foresaw_is_answered_too(session: Session, threads: Threads, qtbot: QtBot) -> None:
    def words(text: str) -> str:
        raise ValueError(text)

    session.words = words
    session.say("save the figure")
    qtbot.waitUntil(lambda: session.state.conversation[-1].speaker is Speaker.PROBLEM, timeout=PATIENCE)
    assert lines(session)[-1].startswith("The figure could not be saved")


class Chosen:
    """In place of the dialogs for files."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def new_file(self, title: str, start: str, suffixes: object) -> Path:
        return self.path


def test_so_is_one_whose_file_is_chosen(
    window: Window, session: Session, threads: Threads, qtbot: QtBot, tmp_path: Path
) -> None:
    window.dialogs.files.choose = Chosen(tmp_path / "data.svg")  # type: ignore[assignment]
    window.dialogs.files.save_as(View.DATA)
    qtbot.waitUntil(lambda: f"Saved as {tmp_path / 'data.svg'}." in lines(session), timeout=PATIENCE)
    assert (tmp_path / "data.svg").read_text("utf-8").startswith("<?xml")
