"""A folder of one's own pictures, from the dialogless program to the prediction."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.end_to_end.commands import hearsee
from tests.end_to_end.terminal_here import TerminalHere
from tests.models.data.own_pictures.pictures import BAD, write_pictures, write_zip

pytestmark = pytest.mark.end_to_end


@pytest.fixture
def pets(tmp_path: Path) -> Path:
    """Sound pictures of three classes, and a bad file of every kind."""
    folder = write_pictures(tmp_path / "pets", 60, ("cat", "dog", "red panda"))
    for number, (suffix, make) in enumerate(BAD.values()):
        (folder / "dog" / f"bad{number}.{suffix}").write_bytes(make(500 + number))
    return folder


def test_a_folder_of_pictures_is_trained_on_and_its_bad_files_are_named(
    terminal: TerminalHere, pets: Path, tmp_path: Path
) -> None:
    common = ("--data", pets, "--runs", "runs")
    trained = hearsee(*common, "--json", "train softmax for 5 epochs", folder=tmp_path)
    assert trained.code == 0, trained.errors
    finished = trained.events[-1]
    assert finished["event"] == "finished"
    assert finished["test_accuracy"] > 0.8
    saved = terminal(*common, "save the remarks", folder=tmp_path)
    assert saved.code == 0, saved.errors
    told = (tmp_path / "remarks.txt").read_text("utf-8")
    assert all(f"dog/bad{number}." in told for number in range(len(BAD)))
    predicted = terminal(*common, "--json", "predict image 3", folder=tmp_path)
    assert [image["image"] for image in predicted.events[-1]["images"]] == [3]
    assert predicted.events[-1]["images"][0]["label"] in ("cat", "dog", "red panda")


def test_a_zip_is_trained_on_as_well(terminal: TerminalHere, pets: Path, tmp_path: Path) -> None:
    files = {path.relative_to(pets).as_posix(): path.read_bytes() for path in pets.rglob("*.png")}
    archive = write_zip(tmp_path / "pets.zip", files)
    outcome = terminal(
        "--data", archive, "--runs", "runs", "--json", "train softmax for 2 epochs", folder=tmp_path
    )
    assert outcome.code == 0, outcome.errors
    assert outcome.events[-1]["test_accuracy"] > 0.5


def test_a_folder_without_pictures_is_one_sentence(terminal: TerminalHere, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    outcome = terminal("--data", "empty", "--json", "train softmax", folder=tmp_path)
    assert outcome.code == 2
    assert "Traceback" not in outcome.errors + json.dumps(outcome.events)
