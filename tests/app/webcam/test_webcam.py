"""What a session does with the webcam."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed
from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.predictions import PredictPicture
from app.compute.messages.runs import RunStarted, RunStopped, Train, WorkerLost
from app.compute.messages.unions import Report
from app.core.requirements import trained_model
from app.session.session import Session
from app.webcam.album_files import read_album
from app.webcam.webcam import TRY_AGAIN_SECONDS
from models.events import Started
from models.settings.recipes import recipe
from tests.app.facts import data_summary
from tests.app.fakes import FakeClock, FakeRunner, lines, make_session
from tests.app.webcam.taking import album, answer, counts, names, see, taught, trained


def test_it_opens_with_two_classes_and_nothing_is_written_yet(opened: Session, tmp_path: Path) -> None:
    assert opened.state.webcam.is_open
    assert names(opened) == ["Class 1", "Class 2"]
    assert not (tmp_path / "pictures").exists()
    assert "stay on this computer" in lines(opened)[-1]


def test_in_the_terminal_it_is_a_sentence(tmp_path: Path) -> None:
    session, _ = make_session(tmp_path)
    assert not session.say("用摄像头教")
    assert lines(session)[-1] == "The webcam needs the window; start it with “hearsee” alone."


@pytest.mark.parametrize(
    "text",
    [
        "take pictures of class 1",
        "remove the last webcam picture",
        "add a webcam class",
        "begin a new set of webcam pictures",
        "use the next camera",
        "close the webcam",
    ],
)
def test_what_needs_it_open_says_so(session: Session, text: str) -> None:
    assert not session.say(text)
    assert "not open" in lines(session)[-1]


def test_the_last_picture_is_removed_of_whichever_class_it_is(opened: Session, clock: FakeClock) -> None:
    taught(opened, clock)
    assert opened.say("删除最后一张照片")
    assert counts(opened) == [3, 2]
    opened.say("undo")
    assert counts(opened) == [3, 3]
    assert read_album(album(opened).folder) == album(opened)


def test_a_class_is_removed_with_its_pictures_and_comes_back(opened: Session, clock: FakeClock) -> None:
    taught(opened, clock)
    opened.webcam.remove_class(0)
    assert (names(opened), read_album(album(opened).folder).size) == (["pen"], 3)
    opened.say("undo")
    assert (names(opened), read_album(album(opened).folder).size) == (["cup", "pen"], 6)


def test_a_class_is_added_and_its_name_is_to_be_typed(opened: Session) -> None:
    before = opened.state.webcam.naming
    assert opened.say("添加一个类别")
    assert names(opened) == ["Class 1", "Class 2", "Class 3"]
    assert (opened.state.webcam.chosen, opened.state.webcam.naming) == (2, before + 1)


def test_a_name_that_cannot_be_changes_nothing(opened: Session) -> None:
    opened.webcam.rename(0, "Class 2")
    opened.webcam.rename(0, "a/b")
    assert names(opened) == ["Class 1", "Class 2"]
    assert ["already" in line for line in lines(opened)[-2:]] == [True, False]


def test_another_set_begins_empty_and_the_first_stays(opened: Session, clock: FakeClock) -> None:
    assert not opened.say("begin a new set of webcam pictures")
    taught(opened, clock)
    first = album(opened)
    assert opened.say("begin a new set of webcam pictures")
    assert (album(opened).folder.name, counts(opened)) == ("webcam-2", [0, 0])
    opened.webcam.press(0)
    see(opened, clock, 1)
    opened.webcam.release()
    assert read_album(first.folder) == first
    opened.say("undo")
    opened.say("undo")
    assert album(opened) == first


def test_the_album_opens_as_a_data_set_once_there_is_enough(
    opened: Session, clock: FakeClock, runner: FakeRunner
) -> None:
    assert not opened.say("open the webcam pictures")
    assert "two classes" in lines(opened)[-1]
    taught(opened, clock)
    assert opened.say("打开摄像头照片")
    assert runner.last() == OpenData(album(opened).folder)


def test_one_picture_at_a_time_is_given_to_the_model(opened: Session, runner: FakeRunner) -> None:
    run = trained(opened)
    assert opened.say("predict what the webcam sees")
    view, shown = opened.state.view, opened.state.predictions
    assert opened.webcam.wants_look
    opened.webcam.name_picture(b"png")
    request = runner.last()
    assert isinstance(request, PredictPicture)
    assert (request.contents, request.model.run) == (b"png", run)
    assert not opened.webcam.wants_look
    opened.receive(answer(run))
    assert opened.webcam.wants_look
    assert opened.state.webcam.seen == answer(run)
    assert (opened.state.view, opened.state.predictions) == (view, shown)
    assert opened.say("stop")
    assert not opened.webcam.wants_look
    opened.receive(answer(run))
    assert opened.state.webcam.seen is None


def test_an_answer_does_not_end_another_look(opened: Session) -> None:
    run = trained(opened)
    opened.say("predict what the webcam sees")
    opened.webcam.name_picture(b"png")
    opened.results.find_mistakes()
    opened.receive(answer(run))
    assert opened.state.looking


def test_without_a_model_there_is_nobody_to_look(session: Session) -> None:
    assert not session.say("predict what the webcam sees")
    assert "No model has been trained yet" in lines(session)[-1]
    assert not session.state.webcam.is_open


def test_while_a_run_begins_the_model_is_asked_again_now_and_then(
    opened: Session, clock: FakeClock, runner: FakeRunner
) -> None:
    opened.receive(DataReady(data_summary()))
    opened.say("train softmax for 3 epochs")
    assert opened.say("predict what the webcam sees")
    opened.webcam.name_picture(b"png")
    assert isinstance(runner.last(), Train)
    assert "not finished an epoch" in opened.state.webcam.note
    assert not opened.webcam.wants_look
    clock.seconds += TRY_AGAIN_SECONDS
    assert opened.webcam.wants_look


@pytest.mark.parametrize("report", [RequestFailed("It broke."), WorkerLost("It died.", replaced=True)])
def test_a_model_that_fails_is_not_asked_over_and_over(opened: Session, report: Report) -> None:
    trained(opened)
    opened.say("predict what the webcam sees")
    opened.webcam.name_picture(b"png")
    opened.receive(report)
    assert not opened.state.webcam.looks
    assert any(str(getattr(report, "message", "")) in line for line in lines(opened))


def test_a_model_of_other_classes_is_not_taken_for_one_of_these(opened: Session) -> None:
    opened.receive(DataReady(data_summary()))
    opened.say("train softmax for 3 epochs")
    run = opened.state.run
    assert run is not None
    opened.receive(RunStarted(run.model.run, started_on(data_summary().name)))
    opened.receive(RunStopped(run.model.run, 1.0))
    trained_model(opened.state)
    opened.receive(DataReady(replace(data_summary(), classes=("apple", "cup", "pen"))))
    opened.say("predict what the webcam sees")
    assert "other classes" in lines(opened)[-1]


def started_on(data: str) -> Started:
    return Started(recipe("softmax"), data, 10, 2, 2, 1, 20)


def test_the_next_camera_is_chosen_and_kept(opened: Session, tmp_path: Path) -> None:
    assert not opened.say("use the next camera")
    opened.webcam.cameras_found(("Laptop", "Desk"))
    assert opened.say("换一个摄像头")
    assert opened.state.preferences.camera == "Desk"
    assert opened.say("use the next camera")
    assert opened.state.preferences.camera == "Laptop"
    assert "Laptop" in (tmp_path / "settings" / "preferences.json").read_text("utf-8")
