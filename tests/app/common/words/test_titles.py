"""What models and settings are called."""

from __future__ import annotations

import pytest

from app.common.words.titles import (
    ACTIVATION_TITLES,
    AUGMENTATION_TITLES,
    LOSS_TITLES,
    OPTIMIZER_TITLES,
    POOLING_TITLES,
    SCHEDULE_TITLES,
    classes_told_apart,
    optimizer_title,
)
from models.settings import specification
from models.settings.specification import RunSpecification
from models.settings.titles import MODEL_TITLES, model_title


def test_a_name_that_has_no_title_stays_as_it_is() -> None:
    assert model_title("mlp") == "MLP"
    assert model_title("transformer") == "transformer"
    assert optimizer_title("sgd") == "SGD"
    assert optimizer_title("lion") == "lion"


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (MODEL_TITLES, specification.MODELS),
        (OPTIMIZER_TITLES, specification.OPTIMIZERS),
        (LOSS_TITLES, specification.LOSSES),
        (SCHEDULE_TITLES, specification.SCHEDULES),
        (ACTIVATION_TITLES, specification.ACTIVATIONS),
        (POOLING_TITLES, specification.POOLINGS),
        (AUGMENTATION_TITLES, specification.AUGMENTATIONS),
    ],
)
def test_everything_that_can_be_chosen_has_a_title_of_its_own(
    titles: dict[str, str], names: tuple[str, ...]
) -> None:
    assert tuple(titles) == names
    assert len(set(titles.values())) == len(names)


def test_the_classes_of_a_run_are_told() -> None:
    assert classes_told_apart(RunSpecification("mlp")) == "all classes"
    assert classes_told_apart(RunSpecification("svm", positive="Bag")) == "Bag against the rest"
    assert classes_told_apart(RunSpecification("svm", positive="Bag", negative="Coat")) == "Bag against Coat"
