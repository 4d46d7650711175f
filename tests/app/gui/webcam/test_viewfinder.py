"""Which camera sees, and what is said where none does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.gui.webcam.camera import NO_CAMERA, Camera, CameraError, Frame
from app.gui.webcam.viewfinder import Viewfinder
from tests.app.gui.webcam.fake_camera import DESK, LAPTOP, FakeCamera, striped


class Told:
    """What a viewfinder told."""

    def __init__(self, finder: Viewfinder) -> None:
        self.frames: list[Frame] = []
        self.troubles: list[str] = []
        self.names: list[tuple[str, ...]] = []
        finder.seen.connect(self.frames.append)
        finder.troubled.connect(self.troubles.append)
        finder.found.connect(self.names.append)


@pytest.fixture
def camera() -> FakeCamera:
    return FakeCamera(LAPTOP, DESK)


@pytest.fixture
def finder(qtbot: QtBot, camera: FakeCamera) -> Iterator[Viewfinder]:
    parent = QObject()
    made = Viewfinder(lambda: camera, parent, patience=100)
    yield made
    made.close()
    assert camera.on is None


@pytest.fixture
def told(finder: Viewfinder) -> Told:
    return Told(finder)


def test_the_first_camera_sees_unless_another_is_wanted(
    finder: Viewfinder, camera: FakeCamera, told: Told
) -> None:
    finder.run("")
    assert camera.on is LAPTOP
    finder.run(DESK.name)
    assert camera.on is DESK
    finder.run("one that is not here")
    assert camera.on is LAPTOP
    assert told.names[-1] == ("Laptop camera", "Desk camera")


def test_it_starts_once_however_often_it_is_asked(finder: Viewfinder, camera: FakeCamera) -> None:
    for _ in range(3):
        finder.run("")
    assert camera.started == 1


def test_nothing_is_seen_while_it_rests(finder: Viewfinder, camera: FakeCamera, told: Told) -> None:
    finder.run("")
    camera.see(striped(0))
    finder.rest()
    assert camera.on is None
    assert len(told.frames) == 1
    finder.try_again()
    camera.plug(LAPTOP)
    assert camera.on is None


def test_where_there_is_no_camera_the_first_that_comes_is_taken(
    finder: Viewfinder, camera: FakeCamera, told: Told
) -> None:
    camera.there = ()
    finder.run("")
    assert told.troubles == [NO_CAMERA]
    camera.plug(DESK)
    camera.see(striped(0))
    assert camera.on is DESK
    assert told.troubles == [NO_CAMERA, ""]


def test_one_that_is_unplugged_is_said_to_be_gone_and_comes_back(
    finder: Viewfinder, camera: FakeCamera, told: Told
) -> None:
    camera.there = (LAPTOP,)
    finder.run("")
    camera.see(striped(0))
    camera.plug()
    assert "Laptop camera is gone; all that was taken is kept" in told.troubles[-1]
    assert camera.on is None
    camera.plug(LAPTOP)
    camera.see(striped(0))
    assert told.troubles[-1] == ""


def test_another_one_that_comes_or_goes_disturbs_nothing(finder: Viewfinder, camera: FakeCamera) -> None:
    finder.run("")
    camera.plug(LAPTOP)
    camera.plug(LAPTOP, DESK)
    assert (camera.on, camera.started) == (LAPTOP, 1)


def test_a_camera_that_gives_no_picture_is_not_waited_for_for_ever(
    finder: Viewfinder, camera: FakeCamera, told: Told, qtbot: QtBot
) -> None:
    finder.run("")
    qtbot.waitUntil(lambda: bool(told.troubles))
    assert "another program may be using it" in told.troubles[0]
    assert camera.on is None
    finder.try_again()
    camera.see(striped(0))
    qtbot.waitUntil(lambda: len(told.troubles) == 3)  # it froze
    assert told.troubles[1] == ""


def test_what_a_camera_says_of_itself_is_told(finder: Viewfinder, camera: FakeCamera, told: Told) -> None:
    finder.run("")
    camera.fail("The system forbids it.")
    assert told.troubles == ["The system forbids it."]
    assert finder.device is None


def test_where_cameras_need_something_first_that_is_told_whenever_it_is_tried(qtbot: QtBot) -> None:
    def make() -> Camera:
        raise CameraError("One package more is needed.")

    parent = QObject()
    finder = Viewfinder(make, parent)
    told = Told(finder)
    finder.run("")
    finder.try_again()
    assert told.troubles == ["One package more is needed."] * 2
    finder.close()
