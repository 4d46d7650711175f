"""Runs as a log that TensorBoard shows: a folder for each, with its four curves over the epochs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from app.common.files import write_whole
from app.export.tensorboard_file import Scalar, event_file
from app.state.parts.compared import Compared
from models.events import EpochDone

FILE = "events.out.tfevents.0000000001.hearsee"
"""TensorBoard looks for the first part of it. Always the same: a log written again replaces the old one."""
NOT_IN_NAMES = re.compile(r'[\x00-\x20<>:"/\\|?*]+')
"""What some system does not take in the name of a folder."""
NAME_LENGTH = 60
TAGS = {
    "loss/train": "train_loss",
    "loss/validation": "validation_loss",
    "accuracy/train": "train_accuracy",
    "accuracy/validation": "validation_accuracy",
}
"""The curves by the names that TensorBoard groups them by."""


def write_log(runs: Sequence[Compared], folder: Path) -> None:
    """Write a log of each run, whole or not at all, into a folder of its own in `folder`. Raises `OSError`.

    Show them with `tensorboard --logdir FOLDER`.
    """
    for each in runs:
        write_whole(folder / folder_name(each) / FILE, event_file(_scalars(each), each.created))


def folder_name(compared: Compared) -> str:
    """For example "12 MLP": the name that TensorBoard shows, and one that every system takes."""
    title = NOT_IN_NAMES.sub(" ", compared.title)[:NAME_LENGTH].strip(" .")
    return f"{compared.number} {title}".strip()


def _scalars(compared: Compared) -> Iterator[Scalar]:
    now = compared.created
    for epoch in compared.run.epochs:
        now += epoch.seconds
        yield from _points(epoch, now)


def _points(epoch: EpochDone, wall_time: float) -> Iterator[Scalar]:
    for tag, figure in TAGS.items():
        yield Scalar(tag, getattr(epoch, figure), epoch.epoch, wall_time)
