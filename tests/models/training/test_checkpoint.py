from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from models.events import EpochDone
from models.settings.specification import RunSpecification
from models.training.checkpoint import Memory, RunMemory, load_memory, save_memory
from models.training.weights import WeightsError
from tests.models.samples import is_one_sentence

INNER = Memory({"W": torch.tensor([1.0, 2.0])}, {"steps": 7, "best": float("inf")})
MEMORY = RunMemory(
    specification=RunSpecification("mlp", hidden=(30, 20), learning_rate=0.1),
    data="stripes",
    epochs=(EpochDone(1, 1 / 3, 0.5, 0.1 + 0.2, 0.25, 1.5), EpochDone(2, 0.2, 0.6, 0.3, 0.5, 1.25)),
    seconds=2.75,
    learnt=Memory.of(model=INNER, average=Memory()),
)


def test_parts_come_back_as_they_were_put_together() -> None:
    both = Memory.of(one=INNER, two=Memory.of(inner=INNER), three=Memory())
    assert set(both.tensors) == {"one.W", "two.inner.W"}
    assert both.part("one").tensors.keys() == INNER.tensors.keys()
    assert both.part("two").part("inner").numbers == INNER.numbers
    assert not both.part("three").tensors


def test_a_memory_comes_back_from_its_file_to_the_last_bit(tmp_path: Path) -> None:
    path = tmp_path / "memory.safetensors"
    save_memory(MEMORY, path)
    back = load_memory(path)
    assert (back.specification, back.data) == (MEMORY.specification, MEMORY.data)
    assert (back.epochs, back.seconds) == (MEMORY.epochs, MEMORY.seconds)
    assert back.learnt.numbers == MEMORY.learnt.numbers
    assert torch.equal(back.learnt.tensors["model.W"], INNER.tensors["W"])
    assert [each.name for each in tmp_path.iterdir()] == ["memory.safetensors"]


def test_tensors_of_any_layout_and_kind_are_kept(tmp_path: Path) -> None:
    maps = torch.rand(2, 3, 4, 5).to(memory_format=torch.channels_last)
    alpha = torch.rand(4, 2, dtype=torch.float64)
    kept = replace(MEMORY, learnt=Memory({"maps": maps, "alpha": alpha, "one": torch.tensor(5)}))
    save_memory(kept, tmp_path / "memory.safetensors")
    back = load_memory(tmp_path / "memory.safetensors").learnt.tensors
    assert torch.equal(back["maps"], maps)
    assert torch.equal(back["alpha"], alpha)
    assert back["one"].item() == 5


@pytest.mark.parametrize("length", [0, 5, 60, -1])
def test_a_damaged_memory_is_a_sentence(tmp_path: Path, length: int) -> None:
    path = tmp_path / "memory.safetensors"
    save_memory(MEMORY, path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(WeightsError, match="damaged") as caught:
        load_memory(path)
    assert is_one_sentence(str(caught.value))


def test_a_file_of_weights_is_no_memory(tmp_path: Path) -> None:
    save_file({"W": torch.zeros(2)}, tmp_path / "weights.safetensors")
    with pytest.raises(WeightsError, match="damaged"):
        load_memory(tmp_path / "weights.safetensors")


def test_a_missing_memory_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(WeightsError, match="train it again") as caught:
        load_memory(tmp_path / "memory.safetensors")
    assert is_one_sentence(str(caught.value))


def test_a_memory_that_cannot_be_saved_leaves_the_earlier_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(WeightsError, match="allow writing there or choose another folder") as caught:
        save_memory(MEMORY, tmp_path / "file" / "memory.safetensors")
    assert is_one_sentence(str(caught.value))
