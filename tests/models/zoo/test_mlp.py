from __future__ import annotations

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.common.randomness import random_stream
from models.losses import cross_entropy
from models.settings.specification import ACTIVATIONS
from models.zoo.mlp import MultilayerPerceptron
from models.zoo.mlp_concise import ConciseMultilayerPerceptron
from models.zoo.torch_layers import linear

IMAGES = torch.rand(16, 5, 4, generator=torch.Generator().manual_seed(1))
LABELS = torch.arange(16) % 3
OTHERS = {"relu": nn.ReLU(), "sigmoid": nn.Sigmoid(), "tanh": nn.Tanh()}


def parameter_shapes(model: nn.Module) -> dict[str, tuple[int, ...]]:
    return {name: tuple(values.shape) for name, values in model.named_parameters()}


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_it_equals_torch_in_values_and_gradients(activation: str) -> None:
    ours = MultilayerPerceptron((5, 4), 3, random_stream("test", 0), (7, 6), activation)
    first, second, third = (linear(ours.get_parameter(f"W{layer}").data) for layer in (1, 2, 3))
    other = OTHERS[activation]
    theirs = nn.Sequential(nn.Flatten(), first, other, second, other, third)
    torch.testing.assert_close(ours(IMAGES), theirs(IMAGES))
    cross_entropy(ours(IMAGES), LABELS).backward()
    functional.cross_entropy(theirs(IMAGES), LABELS).backward()
    for number, layer in enumerate((first, second, third), start=1):
        assert layer.weight.grad is not None
        torch.testing.assert_close(ours.get_parameter(f"W{number}").grad, layer.weight.grad.T)
        torch.testing.assert_close(ours.get_parameter(f"b{number}").grad, layer.bias.grad)


@pytest.mark.parametrize("activation", ACTIVATIONS)
@pytest.mark.parametrize("hidden", [(7,), (9, 5, 4)])
def test_the_concise_one_is_the_same_in_values_and_gradients(
    hidden: tuple[int, ...], activation: str
) -> None:
    ours = MultilayerPerceptron((5, 4), 3, random_stream("test", 0), hidden, activation)
    concise = ConciseMultilayerPerceptron((5, 4), 3, random_stream("test", 0), hidden, activation)
    for model in (ours, concise):
        cross_entropy(model(IMAGES), LABELS).backward()
    torch.testing.assert_close(ours(IMAGES), concise(IMAGES))
    pairs = list(zip(ours.parameters(), concise.parameters(), strict=True))
    assert len(pairs) == 2 * len(hidden) + 2
    for from_scratch, from_torch in pairs:
        assert from_scratch.grad is not None
        assert from_torch.grad is not None
        # torch keeps the transpose of a weight matrix; a bias is its own.
        torch.testing.assert_close(
            from_scratch.data, from_torch.data.mT if from_torch.ndim > 1 else from_torch.data
        )
        torch.testing.assert_close(
            from_scratch.grad, from_torch.grad.mT if from_torch.ndim > 1 else from_torch.grad
        )


def test_its_parameters_are_numbered_from_the_image_on() -> None:
    model = MultilayerPerceptron((5, 4), 3, random_stream("test", 0), (7, 6))
    assert parameter_shapes(model) == {
        "W1": (20, 7),
        "b1": (7,),
        "W2": (7, 6),
        "b2": (6,),
        "W3": (6, 3),
        "b3": (3,),
    }


@pytest.mark.parametrize("kind", [MultilayerPerceptron, ConciseMultilayerPerceptron])
def test_hidden_units_are_left_out_while_it_learns_and_never_after(
    kind: type[MultilayerPerceptron] | type[ConciseMultilayerPerceptron],
) -> None:
    torch.manual_seed(0)
    model = kind((5, 4), 3, random_stream("test", 0), (400,), "relu", 0.5)
    without = kind((5, 4), 3, random_stream("test", 0), (400,), "relu")
    assert not torch.equal(model(IMAGES), model(IMAGES))
    mean = torch.stack([model(IMAGES) for _ in range(2000)]).mean(dim=0)
    torch.testing.assert_close(mean, without(IMAGES), rtol=0, atol=0.1)
    model.eval()
    torch.testing.assert_close(model(IMAGES), without(IMAGES))


@pytest.mark.parametrize("kind", [MultilayerPerceptron, ConciseMultilayerPerceptron])
def test_about_half_of_the_hidden_units_are_left_out_after_every_hidden_layer(
    kind: type[MultilayerPerceptron] | type[ConciseMultilayerPerceptron],
) -> None:
    torch.manual_seed(0)
    model = kind((5, 4), 3, random_stream("test", 0), (400, 400), "sigmoid", 0.5)
    seen: list[torch.Tensor] = []
    dropouts = [layer for layer in model.modules() if type(layer).__name__ == "Dropout"]
    for layer in dropouts:
        layer.register_forward_hook(lambda _module, _inputs, output: seen.append(output))
    model(IMAGES)
    assert [(output == 0).float().mean().item() for output in seen] == pytest.approx([0.5, 0.5], abs=0.03)
