"""Predicting anything, and why, through the real window, terminal and worker."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.app.small_data import write_small_data
from tests.end_to_end.commands import hearsee
from tests.end_to_end.conftest import WindowProgram
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = pytest.mark.end_to_end
Open = Callable[..., WindowProgram]


def band(path: Path, label: int, size: int = 280) -> Path:
    """A photograph of class `label` of the small data: black on white, ten times as large."""
    page = np.full((size, size), 255, dtype=np.uint8)
    page[20 * label : 20 * label + 40] = 20
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(page).convert("RGB").save(path)
    return path


def rows_of(table: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))


def test_a_file_a_drawing_and_a_folder_are_predicted_in_the_window_and_it_says_why(
    tmp_path: Path, open_program: Open
) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    program.ask("say", "train lenet for 1 epoch")
    program.until(lambda facts: facts["status"] == "finished")
    picture = band(tmp_path / "mine" / "three.png", 3)
    assert program.ask("drop", str(picture))
    program.until(lambda facts: facts["source"] == "three.png" and facts["canvases"]["prediction"] > 20)
    program.ask("say", "explain it")
    facts = program.until(lambda facts: facts["explained"])
    assert facts["view"] == "explanation"
    program.ask("say", "draw a picture")
    assert program.ask("draw_line")
    program.until(lambda facts: facts["source"] == "Your drawing")
    assert program.ask("drop", str(picture.parent))
    program.until(lambda facts: any("Named 1 picture" in text for _, text in facts["conversation"]))
    table = tmp_path / "pictures" / "predictions.csv"
    assert [row["file"] for row in rows_of(table)] == ["three.png"]
    assert not program.facts()["torch"], "the window's process has loaded torch"
    assert program.close() == 0


def test_pictures_and_folders_are_predicted_in_the_terminal(terminal: TerminalHere, tmp_path: Path) -> None:
    data = write_small_data(tmp_path / "data")
    common = ("--data", data, "--runs", "runs", "--json")
    assert terminal(*common, "train softmax for 3 epochs", folder=tmp_path).code == 0
    band(tmp_path / "mine" / "three.jpg", 3)
    (tmp_path / "mine" / "broken.png").write_bytes(b"no picture")
    one = terminal(*common, "predict", tmp_path / "mine" / "three.jpg", folder=tmp_path)
    assert one.code == 0, one.errors
    assert (one.events[-1]["file"], one.events[-1]["inverted"]) == ("three.jpg", True)
    assert len(one.events[-1]["likeliest"]) == 5
    folder = hearsee(*common, "predict", "mine", folder=tmp_path)
    assert folder.code == 0, folder.errors
    rows = rows_of(tmp_path / "predictions.csv")
    assert [(row["file"], row["problem"]) for row in rows] == [
        ("broken.png", "is damaged"),
        ("three.jpg", ""),
    ]
    assert rows[1]["class 1"] == one.events[-1]["likeliest"][0]["class"]
    broken = terminal(*common, "predict", tmp_path / "mine" / "broken.png", folder=tmp_path)
    assert broken.code == 2
    assert f"{tmp_path / 'mine' / 'broken.png'} is damaged" in broken.out
    assert "Traceback" not in broken.errors
