"""Bursts, as the session takes them."""

from __future__ import annotations

from pathlib import Path

from app.session.session import Session
from app.webcam.album_files import read_album
from app.webcam.bursts import BETWEEN_SECONDS, BURST
from tests.app.fakes import FakeClock, lines
from tests.app.webcam.taking import album, counts, see, taught


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
