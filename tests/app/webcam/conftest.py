"""A session with a window, whose webcam is open or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.session.session import Session
from tests.app.fakes import FakeClock, FakeRunner, make_session


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
