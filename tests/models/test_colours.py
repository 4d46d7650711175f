"""Images in colour go the way of grey ones: through every model, augmentation, and a whole run."""

from __future__ import annotations

import pytest
import torch

from models.data.augmentation import Augmentation
from models.events import Finished
from models.explaining.grad_cam import grad_cam
from models.explaining.saliency import saliency
from models.explaining.weight_images import weight_images
from models.settings.recipes import recipe, specified
from models.settings.specification import MODELS, RunSpecification
from models.training.training import fit
from models.zoo import create_model
from tests.models.samples import in_colour, striped_data_set

COLOURED = (3, 32, 32)


@pytest.mark.parametrize("name", MODELS)
def test_every_model_takes_images_in_colour(name: str) -> None:
    classes = 2 if name == "hard-svm" else 10
    model = create_model(RunSpecification(name, loss="cross-entropy"), COLOURED, classes)
    assert model.eval()(torch.rand(4, *COLOURED)).shape == (4, classes)


@pytest.mark.parametrize("name", ["flips", "shifts"])
def test_all_colours_of_an_image_are_changed_alike(name: str) -> None:
    grey = torch.rand(64, 12, 12)
    coloured = grey.unsqueeze(1).expand(-1, 3, -1, -1)
    changed = Augmentation(name, torch.Generator().manual_seed(1))(coloured)
    alone = Augmentation(name, torch.Generator().manual_seed(1))(grey)
    assert all(torch.equal(changed[:, channel], alone) for channel in range(3))


@pytest.mark.parametrize("name", ["softmax", "cnn", "lenet"])
def test_a_run_learns_from_colours(name: str) -> None:
    data_set = in_colour(striped_data_set(size=16))
    specification = specified(recipe(name), epochs=8, batch_size=16, augmentation="none")
    model = create_model(specification, data_set.image_shape, len(data_set.classes))
    (finished,) = [event for event in fit(specification, model, data_set) if isinstance(event, Finished)]
    assert finished.test_accuracy is not None
    assert finished.test_accuracy > 0.5


@pytest.mark.parametrize("name", ["softmax", "cnn"])
def test_what_explains_an_answer_is_as_large_as_the_image(name: str) -> None:
    model = create_model(RunSpecification(name), COLOURED, 10).eval()
    image = torch.rand(COLOURED)
    assert saliency(model, image, 3).shape == (32, 32)
    found, weights = grad_cam(model, image, 3), weight_images(model, COLOURED)
    assert (found is None) == (name == "softmax")
    assert (weights is None) == (name == "cnn")
    assert found is None or found.shape == (32, 32)
    assert weights is None or weights.shape == (10, 32, 32)
