"""What a test sees of the album, and what it has the webcam see."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.data import DataReady
from app.compute.messages.predictions import PicturePredicted
from app.session.session import Session
from app.state.events.runs import RunRestored
from app.state.parts.album import Album
from app.state.parts.webcam import WEBCAM
from app.webcam.bursts import BETWEEN_SECONDS
from tests.app.facts import data_summary, finished_run, picture
from tests.app.fakes import FakeClock


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
