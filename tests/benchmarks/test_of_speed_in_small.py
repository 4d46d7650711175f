"""The benchmarks of speed in a small form: that they measure at all, not what."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from app.compute.messages.control import WorkerSettings
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.settings.recipes import recipe
from tests.app.small_data import write_small_data
from tests.benchmarks.first_paint import moments
from tests.benchmarks.presets import Outcome, run, table
from tests.benchmarks.stopping import milliseconds_to_stop

pytestmark = pytest.mark.end_to_end


def test_the_window_is_painted_before_it_works(tmp_path: Path) -> None:
    window, working = moments("app", str(tmp_path))
    assert 0 < window.seconds < working.seconds
    assert 0 < window.processor_seconds < working.processor_seconds
    (bare,) = moments("bare", str(tmp_path))
    assert bare.seconds > 0


def test_a_preset_is_trained_and_timed(tmp_path: Path) -> None:
    outcome = run("quick mlp", 1, write_small_data(tmp_path))
    assert (outcome.preset, outcome.seed) == ("quick mlp", 1)
    assert outcome.seconds > 0
    assert 0 <= outcome.accuracy <= 1


def test_presets_are_summed_up_in_a_table() -> None:
    outcomes = [Outcome("quick mlp", 0, 4.0, 0.88), Outcome("quick mlp", 1, 6.0, 0.89)]
    assert table(outcomes).splitlines()[-1] == "| quick mlp | 0.88 | 0.8850 ± 0.0071 | 5.0 |"


def test_the_time_to_stop_is_measured(tmp_path: Path) -> None:
    data = write_small_data(tmp_path / "data")
    runner = WorkerRunner(WorkerSettings(tmp_path / "cache"))
    try:
        model = TrainedModel("run", recipe("lenet"), tmp_path / "weights.safetensors")
        assert milliseconds_to_stop(runner, model, data, after=0.0) > 0
    finally:
        runner.close()
    assert model.weights.exists()


def test_growth_is_measured_in_a_process_of_its_own() -> None:
    size = json.dumps({"examples": 60, "epochs": 1, "pixels": 8})
    command = [sys.executable, "-m", "tests.benchmarks.growth", "--one", size]
    cost = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert cost["seconds"] > 0
    assert cost["megabytes"] > 0
