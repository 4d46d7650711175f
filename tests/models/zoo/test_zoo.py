from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from torch import nn

from models.losses import create_loss
from models.settings.recipes import recipe
from models.settings.specification import BY_ITS_OWN_RULE, MODELS, RunSpecification
from models.zoo import create_model

SHAPE = (12, 13)
LEARNS_OTHERWISE = (*BY_ITS_OWN_RULE, "perceptron")
"""The perceptron takes its examples one by one, and its loss is 0 where it starts."""
IMAGES = torch.rand(16, *SHAPE, generator=torch.Generator().manual_seed(1))


def values_of(model: nn.Module) -> torch.Tensor:
    """All that was decided at the start, learnt or not."""
    return torch.cat([values.flatten().float() for values in (*model.parameters(), *model.buffers())])


@pytest.mark.parametrize("classes", [2, 3, 10])
@pytest.mark.parametrize("name", MODELS)
def test_every_model_that_has_a_name_maps_images_to_scores(name: str, classes: int) -> None:
    scores = create_model(RunSpecification(name), SHAPE, classes)(IMAGES)
    assert scores.shape == (16, classes)
    assert scores.dtype == torch.float32


@pytest.mark.parametrize(
    ("name", "parameters"),
    [
        ("linear", 7_850),
        ("logistic", 7_850),
        ("softmax", 7_850),
        ("softmax-concise", 7_850),
        ("perceptron", 7_850),
        ("svm", 7_850),
        ("hard-svm", 7_850),
        ("kernel-svm", 20_490),
        ("mlp", 203_530),
        ("mlp-concise", 203_530),
        ("lenet", 61_706),
        ("cnn", 104_426),
    ],
)
def test_the_models_are_as_large_as_they_should_be(name: str, parameters: int) -> None:
    model = create_model(RunSpecification(name), (28, 28), 10)
    assert sum(parameter.numel() for parameter in model.parameters()) == parameters


@pytest.mark.parametrize("name", MODELS)
def test_the_start_follows_the_seed_and_nothing_else(name: str) -> None:
    state = torch.get_rng_state()
    first = values_of(create_model(RunSpecification(name, seed=1), SHAPE, 3))
    torch.rand(1)
    again = values_of(create_model(RunSpecification(name, seed=1), SHAPE, 3))
    other = values_of(create_model(RunSpecification(name, seed=2), SHAPE, 3))
    torch.set_rng_state(state)
    assert torch.equal(first, again)
    # Two of them start at 0.
    assert torch.equal(first, other) == (name in ("perceptron", "hard-svm"))


@pytest.mark.parametrize("name", MODELS)
def test_no_model_disturbs_torchs_own_stream(name: str) -> None:
    before = torch.get_rng_state()
    create_model(RunSpecification(name), SHAPE, 3)
    assert torch.equal(torch.get_rng_state(), before)


@pytest.mark.parametrize("name", MODELS)
def test_biases_start_at_0(name: str) -> None:
    model = create_model(RunSpecification(name), SHAPE, 10)
    scales = {id(layer.weight) for layer in model.modules() if isinstance(layer, nn.BatchNorm2d)}
    biases = [values for values in model.parameters() if values.ndim == 1 and id(values) not in scales]
    assert biases
    assert not any(values.any() for values in biases)


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("name", [name for name in MODELS if name not in LEARNS_OTHERWISE])
def test_every_model_learns_by_the_loss_of_its_recipe(name: str, classes: int) -> None:
    specification = recipe(name)
    model = create_model(specification, SHAPE, classes)
    loss = create_loss(specification.loss)
    labels = torch.arange(16) % classes
    images = IMAGES.clone()
    images[torch.arange(16), labels] = 1.0
    at_first = loss(model(images), labels).item()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.05)
    for _ in range(40):
        optimizer.zero_grad()
        loss(model(images), labels).backward()
        optimizer.step()
    assert loss(model(images), labels).item() < 0.8 * at_first


@pytest.mark.parametrize(
    ("start", "other"),
    [
        (RunSpecification("mlp"), {"hidden": (20, 20)}),
        (RunSpecification("mlp"), {"activation": "tanh"}),
        (RunSpecification("mlp"), {"dropout": 0.5}),
        (RunSpecification("mlp-concise"), {"hidden": (20,)}),
        (RunSpecification("mlp-concise"), {"activation": "sigmoid"}),
        (RunSpecification("mlp-concise"), {"dropout": 0.5}),
        (RunSpecification("lenet"), {"activation": "sigmoid"}),
        (RunSpecification("lenet"), {"pooling": "average"}),
        (RunSpecification("kernel-svm"), {"gamma": 0.5}),
        (RunSpecification("kernel-svm"), {"features": 99}),
    ],
)
def test_a_models_own_settings_reach_it(start: RunSpecification, other: dict[str, object]) -> None:
    changed = replace(start, **other)  # type: ignore[arg-type]
    assert not torch.allclose(create_model(start, SHAPE, 3)(IMAGES), create_model(changed, SHAPE, 3)(IMAGES))
