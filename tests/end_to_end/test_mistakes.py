"""Understanding mistakes, through the real window, terminal and worker."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.app.small_data import write_small_data
from tests.end_to_end.conftest import WindowProgram
from tests.end_to_end.terminal_here import TerminalHere

pytestmark = pytest.mark.end_to_end
Open = Callable[..., WindowProgram]


def test_a_cell_is_clicked_its_images_come_and_one_is_set_right_and_learnt_from(
    tmp_path: Path, open_program: Open
) -> None:
    program = open_program(tmp_path, write_small_data(tmp_path / "data"))
    program.until(lambda facts: facts["data"])
    program.ask("say", "train softmax for 1 epoch")
    program.until(lambda facts: facts["status"] == "finished")
    program.ask("say", "show the confusion matrix")
    program.until(lambda facts: facts["canvases"]["results"] > 20)
    assert program.ask("click", 3, 3)
    cell = program.until(lambda facts: facts["mistakes"])
    assert {(label, predicted) for _, label, predicted in cell["mistakes"]} == {(3, 3)}
    program.ask("say", "predict image 12 of the training set")
    program.until(lambda facts: facts["predicted"] == [[12, "training", 2]])
    program.ask("say", "exclude it")
    facts = program.until(lambda facts: facts["training_images"] == 599)
    assert facts["corrections"] == 1
    program.ask("say", "train softmax for 1 epoch")
    program.until(lambda facts: (facts["status"], facts["number"]) == ("finished", 2))
    program.ask("say", "put back image 12 of the training set")
    program.until(lambda facts: facts["training_images"] == 600)
    program.ask("say", "show the calibration")
    facts = program.until(lambda facts: facts["view"] == "calibration" and facts["canvases"]["results"] > 20)
    assert not facts["torch"], "the window's process has loaded torch"
    assert program.close() == 0


def test_shirts_called_coat_come_when_they_are_asked_for(terminal: TerminalHere, tmp_path: Path) -> None:
    common = ("--runs", "runs", "--json")
    assert terminal(*common, "train softmax for 1 epoch", folder=tmp_path).code == 0
    matrix = terminal(*common, "show the confusion matrix", folder=tmp_path).events[-1]["confusion"]
    outcome = terminal(*common, "show the shirts called coat", folder=tmp_path)
    assert outcome.code == 0, outcome.errors
    shown = outcome.events[-1]
    assert shown["total"] == matrix[6][4]
    assert {(each["label"], each["predicted"]) for each in shown["images"]} == {("Shirt", "Coat")}


def test_classes_calibration_and_corrections_are_told_to_programs(
    terminal: TerminalHere, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = write_small_data(tmp_path / "data", training=200)
    common = ("--data", data, "--runs", "runs", "--json")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert terminal(*common, "train softmax for 1 epoch", folder=tmp_path).code == 0
    classes = terminal(*common, "show the class figures", folder=tmp_path).events[-1]
    assert len(classes["classes"]) == 10
    assert 0 <= classes["mean"]["f1"] <= 1
    found = terminal(*common, "show the calibration", folder=tmp_path).events[-1]
    assert found["event"] == "calibration"
    assert sum(each["count"] for each in found["bins"]) == 100
    assert terminal(*common, "exclude image 5 of the training set", folder=tmp_path).code == 0
    listed = terminal(*common, "show the corrections", folder=tmp_path).events[-1]
    assert listed["corrections"] == [{"part": "training", "image": 5, "label": None}]
    again = terminal(*common, "replay run 1", folder=tmp_path)
    assert "the data set had no corrections and has the corrections" in again.out
