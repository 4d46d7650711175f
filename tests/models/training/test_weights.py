from __future__ import annotations

from pathlib import Path

import pytest
import torch
from torch import nn

from models.settings.specification import MODELS, RunSpecification
from models.training.weights import WeightsError, digest, load_weights, save_weights
from models.zoo import create_model
from tests.models.samples import is_one_sentence


def some_model(name: str = "softmax", seed: int = 0, shape: tuple[int, int] = (4, 5)) -> nn.Module:
    return create_model(RunSpecification(name, seed=seed), shape, 3)


def complaint(model: nn.Module, path: Path) -> str:
    """The one sentence about this file; the model stays as it was."""
    before = [values.clone() for values in model.parameters()]
    with pytest.raises(WeightsError) as caught:
        load_weights(model, path)
    assert all(torch.equal(a, b) for a, b in zip(before, model.parameters(), strict=True))
    assert is_one_sentence(str(caught.value))
    return str(caught.value)


@pytest.mark.parametrize("name", MODELS)
def test_saved_weights_come_back(tmp_path: Path, name: str) -> None:
    saved, loaded = (some_model(name, seed, shape=(12, 12)) for seed in (1, 2))
    save_weights(saved, tmp_path / "weights")
    load_weights(loaded, tmp_path / "weights")
    for one, other in zip(saved.parameters(), loaded.parameters(), strict=True):
        assert torch.equal(one, other)


def test_saving_replaces_the_earlier_file_and_leaves_nothing_else(tmp_path: Path) -> None:
    for seed in (1, 2):
        save_weights(some_model(seed=seed), tmp_path / "weights")
    assert [path.name for path in tmp_path.iterdir()] == ["weights"]
    loaded = some_model(seed=3)
    load_weights(loaded, tmp_path / "weights")
    assert torch.equal(next(loaded.parameters()), next(some_model(seed=2).parameters()))


def test_weights_that_cannot_be_saved_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "weights").mkdir()
    with pytest.raises(WeightsError, match="could not be saved") as caught:
        save_weights(some_model(), tmp_path / "weights")
    assert is_one_sentence(str(caught.value))
    assert [path.name for path in tmp_path.iterdir()] == ["weights"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="No such file or directory"):
        save_weights(some_model(), tmp_path / "nowhere" / "weights")


def test_missing_weights(tmp_path: Path) -> None:
    assert complaint(some_model(), tmp_path / "weights").startswith("There are no saved weights at")


def test_a_folder_in_place_of_weights(tmp_path: Path) -> None:
    assert "cannot be read (Is a directory)" in complaint(some_model(), tmp_path)


def test_damaged_weights_of_every_length(tmp_path: Path) -> None:
    path = tmp_path / "weights"
    save_weights(some_model(), path)
    whole = path.read_bytes()
    for length in range(0, len(whole), 7):
        path.write_bytes(whole[:length])
        assert "is damaged or holds no weights" in complaint(some_model(), path)


def test_a_damaged_header(tmp_path: Path) -> None:
    path = tmp_path / "weights"
    save_weights(some_model(), path)
    whole = path.read_bytes()
    for damaged in (
        whole.replace(b"F32", b"F99"),
        whole.replace(b"{", b"[", 1),
        b"\xff" * 8 + whole[8:],
        b"text",
    ):
        path.write_bytes(damaged)
        assert "is damaged or holds no weights" in complaint(some_model(), path)


def test_weights_of_another_model(tmp_path: Path) -> None:
    save_weights(some_model("mlp"), tmp_path / "weights")
    sentence = complaint(some_model("softmax"), tmp_path / "weights")
    assert "holds the weights of another model" in sentence
    assert "not W 20x3, b 3" in sentence


def test_weights_for_images_of_another_size(tmp_path: Path) -> None:
    save_weights(some_model(shape=(5, 5)), tmp_path / "weights")
    assert "(W 25x3, b 3, not W 20x3, b 3)" in complaint(some_model(), tmp_path / "weights")


def test_weights_of_another_precision(tmp_path: Path) -> None:
    save_weights(some_model().double(), tmp_path / "weights")
    assert "holds the weights of another model" in complaint(some_model(), tmp_path / "weights")


def test_equal_parameters_have_one_fingerprint_and_any_other_bit_another() -> None:
    torch.manual_seed(0)
    model, other = nn.Linear(3, 2), nn.Linear(3, 2)
    other.load_state_dict(model.state_dict())
    assert digest(other) == digest(model)
    with torch.no_grad():
        other.bias[1] = torch.nextafter(other.bias[1], torch.tensor(9.0))
    assert digest(other) != digest(model)


def test_another_shape_with_the_same_numbers_has_another_fingerprint() -> None:
    wide, tall = nn.Linear(4, 1, bias=False), nn.Linear(1, 4, bias=False)
    for model in (wide, tall):
        nn.init.ones_(model.weight)
    assert digest(wide) != digest(tall)
