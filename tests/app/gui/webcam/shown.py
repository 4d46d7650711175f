"""What a test shows to the webcam, and what it asks of its window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLabel, QWidget

from app.compute.messages.data import DataSummary
from app.gui.webcam.webcam_window import WebcamWindow
from app.session.session import Session
from app.state.parts.run import Run
from tests.app.facts import data_summary, finished, finished_run, picture

See = Callable[[int], None]


def counts(session: Session) -> list[int]:
    return [len(each.pictures) for each in session.state.webcam.album.classes]


def shown(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible() and each.text()]


def album_opened(session: Session) -> DataSummary:
    album = session.state.webcam.album
    names = tuple(each.name for each in album.classes)
    return replace(
        data_summary(),
        name="webcam",
        folder=str(album.folder),
        classes=names,
        training_counts=(3, 3),
        test_counts=(1, 1),
        samples=tuple(picture(number, number % 2, None) for number in range(4)),
    )


def trained_on_it() -> Run:
    """A run that has finished, on two classes."""
    end = replace(finished(), confusion=((3, 0), (0, 3)))
    return replace(finished_run(), data="webcam", finished=end)


def primary(teaching: WebcamWindow) -> list[str]:
    buttons = (teaching.seeing.open_pictures, teaching.seeing.train, teaching.seeing.look)
    return [each.text() for each in buttons if each.property("kind") == "primary"]
