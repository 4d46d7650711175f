from __future__ import annotations

from pathlib import Path

from torch import nn

from app.compute.trained_model import TrainedModel
from app.compute.worker.loaded_model import LoadedModel, stamp
from models.settings.specification import RunSpecification


def trained(folder: Path, run: str = "run-1") -> TrainedModel:
    return TrainedModel(run, RunSpecification("mlp"), folder / "weights.safetensors")


def loaded(read: tuple[int, int, int] | None) -> LoadedModel:
    return LoadedModel("run-1", (28, 28), nn.Identity(), read)


def test_a_model_that_trains_here_is_the_one_of_its_run(tmp_path: Path) -> None:
    assert loaded(None).is_that_of(trained(tmp_path))
    assert not loaded(None).is_that_of(trained(tmp_path, "run-2"))


def test_a_model_whose_file_another_worker_has_written_since_is_not(tmp_path: Path) -> None:
    meant = trained(tmp_path)
    meant.weights.write_bytes(b"epoch 1")
    model = loaded(stamp(meant.weights))
    assert model.is_that_of(meant)
    later = tmp_path / "later"
    later.write_bytes(b"epoch 2")
    later.replace(meant.weights)
    assert not model.is_that_of(meant)


def test_a_file_that_is_not_there_has_no_stamp(tmp_path: Path) -> None:
    assert stamp(tmp_path / "none") is None
