from __future__ import annotations

import pytest
import torch

from models.explaining.weight_images import weight_images
from models.settings.specification import RunSpecification
from models.zoo import create_model

LINEAR = ("linear", "logistic", "softmax", "softmax-concise", "perceptron", "svm")


@pytest.mark.parametrize("model", LINEAR)
@pytest.mark.parametrize("classes", [2, 5])
def test_an_image_matched_with_the_weights_gives_the_score(model: str, classes: int) -> None:
    made = create_model(RunSpecification(model), (6, 7), classes).eval()
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter, generator=torch.Generator().manual_seed(1)) if (
            parameter.ndim > 1
        ) else torch.nn.init.zeros_(parameter)
    images = weight_images(made, (6, 7))
    assert images is not None
    assert images.shape == (classes, 6, 7)
    x = torch.rand(3, 6, 7)
    with torch.no_grad():
        scores = made(x)
    matched = torch.einsum("bij,kij->bk", x, images)
    share = 2 if (model, classes) == ("perceptron", 2) else 1
    assert torch.allclose(matched, share * scores, atol=1e-4)


@pytest.mark.parametrize("model", ["mlp", "lenet", "kernel-svm"])
def test_a_model_that_is_not_linear_in_the_pixels_has_none(model: str) -> None:
    assert weight_images(create_model(RunSpecification(model), (16, 16), 5), (16, 16)) is None
