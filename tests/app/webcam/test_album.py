"""The album that is found on the disk."""

from __future__ import annotations

from pathlib import Path

from app.session.session import Session
from tests.app.fakes import FakeClock, make_session
from tests.app.webcam.taking import album, counts, names, taught


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
