from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.vocabulary import CommandError
from app.common.folders import Folders
from app.compute.messages.data import OpenData
from app.session.session import Session
from app.session.start import settle_folders
from tests.app.fakes import FakeRunner, lines, make_session


@pytest.fixture
def usual(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "runs", tmp_path / "cache", tmp_path / "pictures", tmp_path / "weights")


@pytest.fixture
def session(tmp_path: Path, usual: Folders) -> Session:
    made = make_session(tmp_path)[0]
    made.folders.let_change(usual)
    return made


def test_pictures_go_to_the_chosen_folder_at_once(session: Session, usual: Folders, tmp_path: Path) -> None:
    assert (
        session.folders.use("pictures_folder", tmp_path) == f"From now on, pictures are saved in {tmp_path}."
    )
    assert session.pictures_folder == tmp_path
    session.say("undo")
    assert session.pictures_folder == usual.pictures


def test_a_data_set_is_opened_at_once_and_at_every_start(
    session: Session, usual: Folders, tmp_path: Path
) -> None:
    session.folders.use("data_folder", tmp_path)
    assert isinstance(session.runner, FakeRunner)
    assert session.runner.last() == OpenData(tmp_path)
    later = make_session(tmp_path)[0]
    settle_folders(later, usual)
    assert later.data_folder == tmp_path


def test_a_data_set_waits_for_the_end_of_a_run(session: Session, tmp_path: Path) -> None:
    session.say("train mlp")
    session.folders.use("data_folder", tmp_path)
    assert isinstance(session.runner, FakeRunner)
    assert not any(isinstance(each, OpenData) for each in session.runner.requests)


def test_runs_move_with_the_next_start(session: Session, usual: Folders, tmp_path: Path) -> None:
    told = session.folders.use("runs_folder", tmp_path)
    assert told == f"From the next start on, the runs are kept in {tmp_path}."
    assert session.history.folder == usual.runs
    later = make_session(tmp_path)[0]
    settle_folders(later, usual)
    assert later.history.folder == tmp_path


def test_folders_that_are_named_for_one_start_come_first(
    session: Session, usual: Folders, tmp_path: Path
) -> None:
    session.folders.use("runs_folder", tmp_path)
    session.folders.use("data_folder", tmp_path)
    later = make_session(tmp_path)[0]
    later.data_folder = tmp_path / "named"
    settle_folders(later, replace(usual, runs_named=True))
    assert (later.history.folder, later.data_folder) == (usual.runs, tmp_path / "named")


def test_a_folder_that_is_not_there_is_refused(session: Session, tmp_path: Path) -> None:
    session.folders.use("pictures_folder", tmp_path)
    gone = tmp_path / "gone"
    with pytest.raises(CommandError) as refused:
        session.folders.use("pictures_folder", gone)
    assert (
        str(refused.value) == f"There is no folder {gone}, so everything stays where it was; choose another."
    )
    assert session.pictures_folder == tmp_path


def test_a_file_is_no_folder(session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CommandError):
        session.folders.use("runs_folder", tmp_path / "file")


def test_the_usual_folder_comes_back_by_a_sentence(session: Session, usual: Folders, tmp_path: Path) -> None:
    session.folders.use("pictures_folder", tmp_path)
    session.say("图片用默认的文件夹")
    assert session.pictures_folder == usual.pictures
    assert lines(session)[-1] == "From now on, pictures are saved in the usual folder."


def test_in_the_terminal_pictures_stay_where_it_is(tmp_path: Path) -> None:
    session = make_session(tmp_path)[0]
    session.prefer(pictures_folder=str(tmp_path))
    assert session.pictures_folder == tmp_path / "pictures"
