"""What a session does with pictures of the user's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.commands.vocabulary import CommandError
from app.compute.messages.control import RequestStopped
from app.compute.messages.data import UNKNOWN, DataReady, Picture
from app.compute.messages.predictions import (
    Explain,
    FolderPredicted,
    FolderProgress,
    PicturePredicted,
    PredictDrawing,
    Predicted,
    PredictFolder,
    PredictPicture,
)
from app.compute.messages.runs import Stop
from app.session.session import Session
from app.state.parts.view import View
from tests.app.facts import data_summary, picture
from tests.app.fakes import lines, make_session
from tests.app.going_runs import finish, report, run_name, runner_of


def own(name: str = "boot.jpg") -> Picture:
    return replace(picture(0, 0, 4), index=UNKNOWN, label=UNKNOWN, source=name)


@pytest.fixture
def session(tmp_path: Path) -> Session:
    session = make_session(tmp_path)[0]
    report(session, DataReady(data_summary()))
    finish(session)
    return session


def test_a_file_is_sent_to_the_worker_and_shown(session: Session) -> None:
    assert session.picture_desk.predict_file(Path("a/boot.jpg")) == "Predicting boot.jpg."
    request = runner_of(session).last()
    assert isinstance(request, PredictPicture)
    assert (request.name, request.path, request.invert) == ("boot.jpg", Path("a/boot.jpg"), None)
    report(session, PicturePredicted(run_name(session), own(), inverted=True))
    assert session.state.view is View.PREDICTIONS
    assert session.state.predictions is not None
    assert session.state.predictions.pictures == (own(),)


def test_light_and_dark_are_exchanged_and_back(session: Session) -> None:
    assert not session.say("invert the picture")
    session.picture_desk.predict_contents(b"bytes")
    report(session, PicturePredicted(run_name(session), own(), inverted=True))
    for inverted in (False, True):
        assert session.say("invert the picture")
        request = runner_of(session).last()
        assert isinstance(request, PredictPicture)
        assert (request.contents, request.invert) == (b"bytes", inverted)
        report(session, PicturePredicted(run_name(session), own(), inverted))


def test_a_picture_of_ones_own_is_explained_but_not_corrected(session: Session) -> None:
    session.picture_desk.predict_contents(b"bytes")
    report(session, PicturePredicted(run_name(session), own(), inverted=False))
    assert not session.say("exclude this image")
    assert session.say("explain it")
    assert isinstance(runner_of(session).last(), Explain)


def test_the_next_test_image_takes_its_place(session: Session) -> None:
    session.picture_desk.predict_contents(b"bytes")
    report(session, PicturePredicted(run_name(session), own(), inverted=False))
    report(session, Predicted(run_name(session), (picture(3),)))
    assert session.state.foreign is None


def test_a_folder_tells_how_far_it_is_and_what_came_of_it(session: Session, tmp_path: Path) -> None:
    session.picture_desk.predict_file(tmp_path)
    request = runner_of(session).last()
    assert isinstance(request, PredictFolder)
    assert request.table == tmp_path / "pictures" / "predictions.csv"
    report(session, FolderProgress(64, 200))
    assert session.state.folder_progress == FolderProgress(64, 200)
    session.say("stop")
    assert runner_of(session).last() == Stop()
    report(session, RequestStopped("Stopped; everything is as it was."))
    assert session.state.folder_progress is None
    report(session, FolderPredicted("Named 200 pictures.", request.table))
    assert lines(session)[-1] == "Named 200 pictures."


def test_a_drawing_is_sent_as_it_is(session: Session) -> None:
    assert session.say("draw a picture")
    assert session.state.drawing
    session.picture_desk.predict_drawing(bytes(9), 3, 3)
    request = runner_of(session).last()
    assert isinstance(request, PredictDrawing)
    assert (request.pixels, request.height, request.width) == (bytes(9), 3, 3)
    assert session.say("draw")
    assert not session.state.drawing


@pytest.mark.parametrize("words", ["predict a file", "paste", "draw a picture", "predict a folder"])
def test_without_a_model_nothing_is_begun(tmp_path: Path, words: str) -> None:
    session = make_session(tmp_path)[0]
    assert not session.say(words)
    assert "train MLP" in lines(session)[-1]
    assert not session.state.drawing
    with pytest.raises(CommandError):
        session.picture_desk.predict_drawing(bytes(9), 3, 3)


@pytest.mark.parametrize(
    ("text", "chinese", "name"),
    [
        ("predict a file", "预测文件", "predict_picture"),
        ("predict a folder", "预测文件夹", "predict_folder"),
        ("paste the picture", "粘贴图片", "paste_picture"),
        ("draw a picture", "画图", "draw_picture"),
        ("invert the picture", "反色", "invert_picture"),
    ],
)
def test_a_sentence_in_either_language_means_one_command(
    session: Session, text: str, chinese: str, name: str
) -> None:
    for said in (text, chinese):
        found = session.vocabulary.parse(said)
        assert found is not None
        assert (found.command, found.arguments) == (name, {})
