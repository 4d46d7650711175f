from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from models.common.device import (
    AUTO,
    CPU,
    CUDA,
    MPS,
    DeviceError,
    available_devices,
    choose_device,
    device_of,
)
from models.data.data_set import DataSet, Split
from models.data.partition import partition
from models.data.task import task_of
from models.events import EpochDone, Failed, Finished, RunEvent
from models.settings.recipes import RECIPES, recipe
from models.settings.specification import RunSpecification
from models.training.checkpoint import RunMemory, load_memory, save_memory
from models.training.learners import create_learner
from models.training.training import fit
from models.zoo import create_model
from tests.models.samples import is_one_sentence, striped_data_set


@pytest.mark.parametrize(
    ("there", "taken"), [((CUDA, CPU), CUDA), ((MPS, CPU), MPS), ((CUDA, MPS, CPU), CUDA), ((CPU,), CPU)]
)
def test_auto_takes_a_card_before_the_processor(there: tuple[str, ...], taken: str) -> None:
    assert choose_device(AUTO, there) == torch.device(taken)


def test_a_device_that_is_named_is_taken() -> None:
    assert choose_device(CPU, (CUDA, CPU)) == torch.device(CPU)
    assert choose_device(CPU) == torch.device(CPU)


@pytest.mark.parametrize("wanted", [CUDA, "toaster"])
def test_a_device_that_is_not_there_is_a_sentence(wanted: str) -> None:
    with pytest.raises(DeviceError) as told:
        choose_device(wanted, (MPS, CPU))
    assert is_one_sentence(str(told.value))
    assert "the Apple graphics and the processor" in str(told.value)


def test_the_processor_is_always_there_and_last() -> None:
    assert available_devices()[-1] == CPU


def ways_to_train() -> list[RunSpecification]:
    """Every model, and all that changes examples or remembers more than a model."""
    wanted = [
        *(
            replace(recipe(model), features=64) if model == "kernel-svm" else recipe(model)
            for model in RECIPES
        ),
        RunSpecification("cnn", averaging=True, augmentation="flips and shifts"),
        RunSpecification("mlp", early_stopping=1, dropout=0.2, fold=1, folds=3, examples=50),
        RunSpecification("logistic", loss="logistic", positive="1"),
        RunSpecification("hard-svm", loss="hinge", positive="1", negative="2"),
    ]
    return [replace(each, epochs=2, batch_size=16) for each in wanted]


@pytest.fixture(scope="module")
def data_set() -> DataSet:
    return striped_data_set(size=28)


@pytest.mark.parametrize("specification", ways_to_train(), ids=lambda each: each.model)
def test_nothing_is_computed_but_where_the_model_is(
    specification: RunSpecification, data_set: DataSet
) -> None:
    """Tensors that are made where torch makes them by default would here be on no device at all."""
    plain, _ = trained(specification, data_set)
    with torch.device("meta"):
        elsewhere, memories = trained(specification, data_set, "cpu")
    assert without_seconds(elsewhere) == without_seconds(plain)
    assert isinstance(elsewhere[-1], Finished) or specification.model == "hard-svm"
    assert {each.device.type for memory in memories for each in memory.learnt.tensors.values()} == {"cpu"}


def trained(
    specification: RunSpecification, data_set: DataSet, device: str | None = None
) -> tuple[list[RunEvent], list[RunMemory]]:
    memories: list[RunMemory] = []
    with torch.device("cpu"):
        task = task_of(specification, data_set).data_set
        model = create_model(specification, task.image_shape, len(task.classes)).to(device)
    return list(fit(specification, model, task, remember=memories.append)), memories


def without_seconds(events: list[RunEvent]) -> list[RunEvent]:
    """What is the same in every run."""
    return [replace(each, seconds=0.0) if isinstance(each, EpochDone | Finished) else each for each in events]


@pytest.mark.parametrize("model", ["mlp", "hard-svm", "kernel-svm"])
def test_examples_and_optimizer_go_where_the_model_goes(model: str, data_set: DataSet) -> None:
    specification = replace(recipe(model), features=64 if model == "kernel-svm" else recipe(model).features)
    made = create_model(specification, (28, 28), 10).to("meta")
    there = device_of(made)
    assert there.type == "meta"
    parts = partition(data_set, specification).on(there)
    assert devices(parts) == {"meta"}
    learner = create_learner(specification, made, len(parts.train))
    # The multipliers of the hard margin stay with the processor, whose work they are.
    kept = {each.device.type for each in learner.memory().tensors.values()}
    assert kept == ({"cpu"} if model == "hard-svm" else {"meta"})


def devices(parts: Split) -> set[str]:
    examples: list[Any] = [parts.train, parts.validation]
    return {each.device.type for part in examples for each in (part.images, part.labels)}


def test_what_was_remembered_anywhere_is_read_onto_the_processor(tmp_path: Path, data_set: DataSet) -> None:
    _, memories = trained(replace(recipe("mlp"), epochs=1), data_set)
    save_memory(memories[0], tmp_path / "memory")
    tensors = load_memory(tmp_path / "memory").learnt.tensors.values()
    assert {each.device.type for each in tensors} == {"cpu"}


def test_examples_that_are_there_already_are_not_copied(data_set: DataSet) -> None:
    assert data_set.test.on(torch.device("cpu")).images.data_ptr() == data_set.test_images.data_ptr()
    assert not isinstance(trained(replace(recipe("softmax"), epochs=1), data_set)[0][-1], Failed)
