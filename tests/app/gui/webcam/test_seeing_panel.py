"""What the webcam sees, and what a model makes of it."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.data import DataReady, OpenData
from app.compute.messages.predictions import PicturePredicted, PredictPicture
from app.compute.messages.runs import Train
from app.gui.webcam.camera import NO_CAMERA
from app.gui.webcam.webcam_window import WebcamWindow
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.parts.webcam import WEBCAM
from tests.app.facts import picture
from tests.app.fakes import FakeRunner
from tests.app.gui.webcam.fake_camera import DESK, LAPTOP, FakeCamera, striped
from tests.app.gui.webcam.shown import See, album_opened, primary, shown, trained_on_it


def test_without_a_camera_one_sentence_stands_where_the_picture_would_be(
    teaching: WebcamWindow, session: Session, camera: FakeCamera, see: See
) -> None:
    see(1)
    camera.plug()
    assert "is gone" in teaching.seeing.preview.message.text()
    assert not any(card.hold.isEnabled() for card in teaching.cards)
    teaching.seeing.again.click()
    assert teaching.seeing.preview.message.text() == NO_CAMERA
    camera.plug(DESK)
    see(1)
    assert not teaching.seeing.preview.message.isVisible()
    assert all(card.hold.isEnabled() for card in teaching.cards)
    assert not teaching.seeing.again.isVisible()


def test_another_camera_can_be_chosen_and_said(
    teaching: WebcamWindow, session: Session, camera: FakeCamera
) -> None:
    camera.plug(LAPTOP, DESK)
    teaching.seeing.camera.setCurrentIndex(teaching.seeing.camera.findData(DESK.name))
    assert camera.on is DESK
    session.say("use the next camera")
    assert camera.on is LAPTOP
    assert teaching.seeing.camera.currentData() == LAPTOP.name


def test_a_user_sees_a_mirror_and_a_camera_that_looks_away_sees_none(
    teaching: WebcamWindow, camera: FakeCamera, session: Session
) -> None:
    camera.see(striped(1, side=64))
    mirrored = teaching.seeing.preview.image.pixelColor(0, 0)
    camera.plug(LAPTOP, DESK)
    session.prefer(camera=DESK.name)
    camera.see(striped(1, side=64))
    assert teaching.seeing.preview.image.pixelColor(63, 0) == mirrored
    assert teaching.seeing.preview.image.pixelColor(0, 0) != mirrored


def test_the_next_step_stands_out_from_the_first_picture_to_the_model(
    teaching: WebcamWindow, session: Session, see: See, runner: FakeRunner
) -> None:
    assert primary(teaching) == []
    for place in (0, 1):
        session.webcam.press(place)
        see(3)
        session.webcam.release()
    assert primary(teaching) == ["Open the pictures"]
    teaching.seeing.open_pictures.click()
    assert runner.last() == OpenData(session.state.webcam.album.folder)
    session.receive(DataReady(album_opened(session)))
    assert primary(teaching) == ["Train MLP"]
    teaching.seeing.train.click()
    request = runner.last()
    assert isinstance(request, Train)
    assert "The training begins…" in shown(teaching)
    session.receive(RunRestored(trained_on_it()))
    assert primary(teaching) == ["Predict what it sees"]
    session.webcam.press(0)
    see(1)
    session.webcam.release()
    assert primary(teaching) == ["Open the pictures"]


def test_the_model_says_what_it_sees_and_how_sure_it_is(
    teaching: WebcamWindow, session: Session, see: See, runner: FakeRunner
) -> None:
    session.webcam.rename(0, "cup")
    session.webcam.rename(1, "pen")
    session.receive(DataReady(album_opened(session)))
    run = trained_on_it()
    session.receive(RunRestored(run))
    teaching.seeing.look.click()
    see(3)
    asked = [each for each in runner.requests if isinstance(each, PredictPicture)]
    assert len(asked) == 1
    assert asked[0].contents.startswith(b"\x89PNG")
    pen = replace(picture(), probabilities=(0.1, 0.9), source=WEBCAM)
    session.receive(PicturePredicted(run.model.run, pen, inverted=False))
    assert {"pen", "90.0 %", "cup"} <= set(shown(teaching.seeing.answer))
    assert teaching.seeing.answer.accessibleName() == "The model takes it for pen"
    see(1)
    assert len([each for each in runner.requests if isinstance(each, PredictPicture)]) == 2
    teaching.seeing.look.click()
    assert not teaching.seeing.answer.isVisible()
    see(2)
    assert len([each for each in runner.requests if isinstance(each, PredictPicture)]) == 2
