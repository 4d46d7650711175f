from __future__ import annotations

import pytest
import torch

from models.explaining.saliency import saliency
from models.settings.specification import RunSpecification
from models.zoo import create_model


@pytest.fixture
def image() -> torch.Tensor:
    return torch.rand(16, 16, generator=torch.Generator().manual_seed(3))


@pytest.mark.parametrize("model", ["mlp", "lenet", "cnn", "kernel-svm", "softmax", "hard-svm"])
def test_it_is_how_much_the_score_changes_with_each_pixel(model: str, image: torch.Tensor) -> None:
    made = create_model(RunSpecification(model), (16, 16), 4).double().eval()
    torch.nn.init.normal_(made.get_parameter("W")) if model == "hard-svm" else None
    found = saliency(made, image.double(), 2)
    for row, column in ((0, 0), (8, 7), (15, 3)):
        ahead, behind = image.double().clone(), image.double().clone()
        ahead[row, column] += 1e-6
        behind[row, column] -= 1e-6
        with torch.no_grad():
            slope = (made(ahead[None])[0, 2] - made(behind[None])[0, 2]) / 2e-6
        assert found[row, column].item() == pytest.approx(abs(slope.item()), abs=1e-6)


def test_a_linear_model_has_the_size_of_its_weights(image: torch.Tensor) -> None:
    model = create_model(RunSpecification("softmax"), (16, 16), 4)
    weights = model.get_parameter("W").detach()[:, 1].reshape(16, 16)
    assert torch.allclose(saliency(model, image, 1), weights.abs())


def test_the_model_is_as_it_was(image: torch.Tensor) -> None:
    model = create_model(RunSpecification("cnn"), (16, 16), 4).train()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    saliency(model, image, 0)
    assert model.training
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())
    assert all(parameter.grad is None for parameter in model.parameters())
