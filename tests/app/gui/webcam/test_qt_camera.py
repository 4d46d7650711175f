"""QtMultimedia itself, as far as a computer without a camera has it. Without the extra these are skipped."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from app.gui.webcam import qt_camera
from app.gui.webcam.camera import DENIED, CameraError, Device, Frame, Sink
from app.gui.webcam.qt_camera import QtCamera, make_camera, suiting, told_apart

NOWHERE = Device("/dev/video99", "Camera that is not there")


def test_the_smallest_size_that_is_large_and_quick_enough_is_taken() -> None:
    sizes = [(320, 240, 30.0), (1920, 1080, 30.0), (640, 480, 30.0), (640, 480, 60.0), (1280, 720, 10.0)]
    assert suiting(sizes) == 3
    assert suiting(sizes[:2]) == 1
    assert suiting([(160, 120, 30.0), (320, 240, 5.0)]) == 1
    assert suiting([]) is None


def test_two_cameras_of_one_kind_have_two_names() -> None:
    assert told_apart(["Webcam", "Desk", "Webcam", "Webcam"]) == ["Webcam", "Desk", "Webcam 2", "Webcam 3"]


def test_without_the_extra_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_camera, "find_spec", lambda name: None)
    with pytest.raises(CameraError, match=r'pip install "PySide6-Addons==\d+\.\d+\.\d+" and start') as raised:
        make_camera()
    assert "\n" not in str(raised.value)


@pytest.fixture
def camera(qtbot: QtBot) -> Iterator[QtCamera]:
    """The cameras of this computer."""
    if find_spec("PySide6.QtMultimedia") is None:
        pytest.skip("needs PySide6-Addons, which has QtMultimedia")
    try:
        made = QtCamera()
    except ImportError as error:
        pytest.skip(f"QtMultimedia does not load here: {error}")
    yield made
    made.close()


class Told:
    def __init__(self) -> None:
        self.frames: list[Frame] = []
        self.lost: list[str] = []
        self.sink = Sink(self.frames.append, self.lost.append)


def test_the_cameras_that_are_there_are_told_apart(camera: QtCamera) -> None:
    devices = camera.devices()
    assert len({each.key for each in devices}) == len({each.name for each in devices}) == len(devices)


def test_a_camera_that_is_gone_when_it_is_to_start_is_a_sentence(camera: QtCamera) -> None:
    told = Told()
    camera.start(NOWHERE, told.sink)
    assert told.lost == ["The camera Camera that is not there is not there any more; choose another one."]


@pytest.mark.usefixtures("camera")
def test_where_the_system_forbids_it_that_is_said(qtbot: QtBot) -> None:
    forbidden = QtCamera(permission=lambda told: told(False))
    told = Told()
    forbidden.start(NOWHERE, told.sink)
    assert told.lost == [DENIED]
    forbidden.close()


@pytest.mark.usefixtures("camera")
def test_what_is_allowed_after_it_was_stopped_starts_nothing(qtbot: QtBot) -> None:
    asked: list[Callable[[bool], None]] = []
    slow = QtCamera(permission=asked.append)
    told = Told()
    slow.start(NOWHERE, told.sink)
    slow.stop()
    asked[0](True)
    assert told.lost == []
    slow.close()


def test_real_video_frames_become_squares_of_plain_values(camera: QtCamera, qtbot: QtBot) -> None:
    from PySide6.QtMultimedia import QVideoFrame

    told = Told()
    camera.receive(told.sink)
    image = QImage(QSize(640, 480), QImage.Format.Format_RGB32)
    image.fill(QColor(200, 10, 20))
    camera.video.setVideoFrame(QVideoFrame(image))
    qtbot.waitUntil(lambda: len(told.frames) == 1)
    frame = told.frames[0]
    assert frame.side == 480
    assert tuple(frame.pixels[:3]) == (200, 10, 20)
    qtbot.wait(100)
    assert len(told.frames) == 1, "a picture is told of once"
    camera.stop()
    camera.video.setVideoFrame(QVideoFrame(image))
    qtbot.wait(100)
    assert len(told.frames) == 1, "nothing is told of after the end"


def test_a_video_frame_as_cameras_give_it_keeps_its_brightness(camera: QtCamera, qtbot: QtBot) -> None:
    """In NV12: a plane of brightness, 16 to 235 from black to white, and one of colours half as fine."""
    from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

    told = Told()
    camera.receive(told.sink)
    form = QVideoFrameFormat(QSize(64, 48), QVideoFrameFormat.PixelFormat.Format_NV12)
    form.setColorRange(QVideoFrameFormat.ColorRange.ColorRange_Video)
    frame = QVideoFrame(form)
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    for plane, value in ((0, 180), (1, 128)):
        memory = frame.bits(plane)
        assert isinstance(memory, memoryview)
        memory[:] = bytes([value]) * len(memory)
    frame.unmap()
    camera.video.setVideoFrame(frame)
    qtbot.waitUntil(lambda: len(told.frames) == 1)
    seen = told.frames[0]
    assert seen.side == 48
    assert all(abs(value - 191) <= 3 for value in seen.pixels)


def test_the_window_loads_it_only_when_a_camera_is_asked_for() -> None:
    import subprocess

    code = (
        "import sys; import app.gui.window.window, app.gui.webcam.webcam_window, app.gui.webcam.qt_camera;"
        "sys.exit('PySide6.QtMultimedia' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
