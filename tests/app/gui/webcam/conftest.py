"""“Teach from the webcam”, open, with a camera that sees what it is shown."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.gui.webcam.webcam_window import WebcamWindow
from app.gui.window.window import Window
from app.session.session import Session
from app.webcam.bursts import BETWEEN_SECONDS
from tests.app.fakes import FakeClock, make_session
from tests.app.gui.webcam.fake_camera import LAPTOP, FakeCamera, striped
from tests.app.gui.webcam.shown import See


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def session(tmp_path: Path, clock: FakeClock) -> Session:
    return make_session(tmp_path, clock=clock)[0]


@pytest.fixture
def camera(window: Window) -> FakeCamera:
    made = FakeCamera(LAPTOP)
    window.dialogs.make_camera = lambda: made
    return made


@pytest.fixture
def teaching(window: Window, session: Session, camera: FakeCamera, qtbot: QtBot) -> WebcamWindow:
    session.say("teach from the webcam")
    made = window.dialogs.webcam
    assert made is not None
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def see(camera: FakeCamera, clock: FakeClock) -> See:
    seen = 0

    def see_them(count: int) -> None:
        nonlocal seen
        for _ in range(count):
            clock.seconds += BETWEEN_SECONDS
            seen += 1
            camera.see(striped(0, seen))

    return see_them
