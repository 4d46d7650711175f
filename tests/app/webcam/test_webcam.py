from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed
from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.predictions import PicturePredicted, PredictPicture
from app.compute.messages.runs import RunStarted, RunStopped, Train, WorkerLost
from app.compute.messages.unions import Report
from app.core.requirements import trained_model
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.parts.album import Album
from app.state.parts.webcam import WEBCAM
from app.webcam.album_files import read_album
from app.webcam.webcam import BETWEEN_SECONDS, BURST, TRY_AGAIN_SECONDS
from models.events import Started
from models.recipes import recipe
from tests.app.facts import data_summary, finished_run, picture
from tests.app.fakes import FakeClock, FakeRunner, lines, make_session


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Session:
    made, _ = make_session(tmp_path, clock=clock)
    made.asks_for_places = True
    return made


@pytest.fixture
def opened(session: Session) -> Session:
    assert session.say("teach from the webcam")
    return session


@pytest.fixture
def runner(session: Session) -> FakeRunner:
    assert isinstance(session.runner, FakeRunner)
    return session.runner


def album(session: Session) -> Album:
    return session.state.webcam.album


def names(session: Session) -> list[str]:
    return [each.name for each in album(session).classes]


def counts(session: Session) -> list[int]:
    return [len(each.pictures) for each in album(session).classes]


def see(session: Session, clock: FakeClock, count: int = 1) -> None:
    """The webcam sees so many pictures, each when one may be wanted."""
    for _ in range(count):
        clock.seconds += BETWEEN_SECONDS
        if session.webcam.wants_picture:
            session.webcam.keep_picture(b"png %d" % album(session).next_number)


def taught(session: Session, clock: FakeClock, *, pictures: int = 3) -> None:
    for place, name in enumerate(("cup", "pen")):
        session.webcam.rename(place, name)
        session.webcam.press(place)
        see(session, clock, pictures)
        session.webcam.release()


def trained(session: Session) -> str:
    session.receive(DataReady(data_summary()))
    run = replace(finished_run(), data=data_summary().name)
    session.receive(RunRestored(run))
    return run.model.run


def answer(run: str) -> PicturePredicted:
    return PicturePredicted(run, replace(picture(), source=WEBCAM), inverted=False)


# ---- opening and closing


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


def test_what_is_there_is_gone_on_with(opened: Session, clock: FakeClock, tmp_path: Path) -> None:
    taught(opened, clock)
    another, _ = make_session(tmp_path, clock=clock)
    another.asks_for_places = True
    another.say("open the webcam")
    assert (names(another), counts(another)) == (["cup", "pen"], [3, 3])
    assert album(another) == album(opened)


def test_what_others_changed_meanwhile_is_seen_and_cannot_be_taken_back(
    opened: Session, clock: FakeClock
) -> None:
    taught(opened, clock)
    opened.say("close the webcam")
    (album(opened).folder / "cup" / "000001.png").unlink()
    opened.say("open the webcam")
    assert counts(opened) == [2, 3]
    assert not opened.say("undo")


# ---- taking pictures


def test_pictures_are_taken_while_the_button_is_held(opened: Session, clock: FakeClock) -> None:
    opened.webcam.press(0)
    see(opened, clock, 4)
    opened.webcam.release()
    see(opened, clock, 4)
    assert counts(opened) == [4, 0]
    folder = album(opened).folder
    assert (folder / "Class 1" / "000004.png").read_bytes() == b"png 4"
    assert read_album(folder).size == 4


def test_a_tap_takes_one(opened: Session, clock: FakeClock) -> None:
    opened.webcam.press(1)
    opened.webcam.release()
    see(opened, clock, 3)
    assert counts(opened) == [0, 1]
    assert opened.state.webcam.taking is None


def test_pictures_that_come_too_soon_are_not_wanted(opened: Session, clock: FakeClock) -> None:
    opened.webcam.press(0)
    assert opened.webcam.wants_picture
    opened.webcam.keep_picture(b"first")
    assert not opened.webcam.wants_picture
    clock.seconds += BETWEEN_SECONDS
    assert opened.webcam.wants_picture


def test_a_phrase_takes_a_burst_which_ends_by_itself_or_at_a_word(opened: Session, clock: FakeClock) -> None:
    assert opened.say("take pictures of class 2")
    see(opened, clock, BURST + 5)
    assert counts(opened) == [0, BURST]
    assert opened.say("take webcam pictures")
    see(opened, clock, 2)
    assert opened.say("stop")
    see(opened, clock, 2)
    assert counts(opened) == [0, BURST + 2]
    assert lines(opened)[-1] == "Stopped; 2 pictures taken."
    assert not opened.say("take pictures of class 3")
    assert lines(opened)[-1] == "There is no class 3; there are 2 classes."


def test_without_a_picture_there_is_nothing_to_take_and_the_reason_is_said(opened: Session) -> None:
    opened.webcam.trouble("No camera was found.")
    opened.webcam.press(0)
    assert opened.state.webcam.taking is None
    assert lines(opened)[-1] == "No camera was found."


def test_a_camera_that_is_lost_ends_the_burst_and_loses_nothing(opened: Session, clock: FakeClock) -> None:
    opened.webcam.press(0)
    see(opened, clock, 2)
    opened.webcam.trouble("The camera is gone.")
    see(opened, clock, 2)
    opened.webcam.release()
    assert counts(opened) == [2, 0]
    assert read_album(album(opened).folder).size == 2


def test_where_nothing_can_be_written_one_sentence_says_so(
    opened: Session, clock: FakeClock, tmp_path: Path
) -> None:
    (tmp_path / "pictures").write_text("a file where the folder would be")
    opened.webcam.press(0)
    see(opened, clock, 3)
    assert counts(opened) == [0, 0]
    assert [line for line in lines(opened) if "could not be kept" in line] == lines(opened)[-1:]


# ---- taking back


def test_undo_takes_a_whole_burst_back_and_redo_brings_it_again(opened: Session, clock: FakeClock) -> None:
    taught(opened, clock)
    before, folder = album(opened), album(opened).folder
    assert opened.say("undo")
    assert lines(opened)[-1] == "Undone. 3 pictures fewer from the webcam."
    assert (counts(opened), read_album(folder).size) == ([3, 0], 3)
    assert opened.say("redo")
    assert album(opened) == before
    assert (folder / "pen" / "000006.png").read_bytes() == b"png 6"


def test_two_bursts_are_two_steps(opened: Session, clock: FakeClock) -> None:
    for _ in range(2):
        opened.webcam.press(0)
        see(opened, clock, 3)
        opened.webcam.release()
    opened.say("undo")
    assert counts(opened) == [3, 0]


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


# ---- classes and sets


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


# ---- learning and looking


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


# ---- cameras


def test_the_next_camera_is_chosen_and_kept(opened: Session, tmp_path: Path) -> None:
    assert not opened.say("use the next camera")
    opened.webcam.cameras_found(("Laptop", "Desk"))
    assert opened.say("换一个摄像头")
    assert opened.state.preferences.camera == "Desk"
    assert opened.say("use the next camera")
    assert opened.state.preferences.camera == "Laptop"
    assert "Laptop" in (tmp_path / "settings" / "preferences.json").read_text("utf-8")
