from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from app.common.arguments import as_argument


@pytest.mark.parametrize("folder", ["/home/ann/runs", "/home/ann/My Pictures/runs", "/home/ann/图片 一/runs"])
def test_a_path_is_one_argument_of_a_command(folder: str) -> None:
    assert shlex.split(f"tensorboard --logdir {as_argument(Path(folder))}")[2:] == [folder]


def test_a_path_without_spaces_stays_as_people_know_it() -> None:
    assert as_argument(Path("/home/ann/runs")) == "/home/ann/runs"
