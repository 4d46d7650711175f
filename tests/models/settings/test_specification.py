from __future__ import annotations

import json
from typing import Any

import pytest

from models.settings.specification import RunSpecification, SpecificationError
from tests.models.samples import is_one_sentence


@pytest.mark.parametrize(
    "wrong",
    [
        {"model": "transformer"},
        {"optimizer": "newton"},
        {"loss": "none"},
        {"schedule": "random"},
        {"activation": "step"},
        {"pooling": "min"},
        {"augmentation": "noise"},
        {"epochs": 0},
        {"batch_size": 0},
        {"learning_rate": 0.0},
        {"learning_rate": float("nan")},
        {"learning_rate": float("inf")},
        {"weight_decay": -1.0},
        {"dropout": 1.0},
        {"gamma": 0.0},
        {"features": 0},
        {"examples": -1},
        {"early_stopping": -1},
        {"hidden": ()},
        {"hidden": (256, 0)},
        {"positive": "Coat", "negative": "Coat"},
        {"negative": "Coat"},
        {"folds": 1, "fold": 1},
        {"folds": 5, "fold": 6},
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(SpecificationError) as refused:
        RunSpecification(**{"model": "mlp", **wrong})
    assert is_one_sentence(str(refused.value))


def test_a_specification_survives_json() -> None:
    specification = RunSpecification("mlp", hidden=(256, 128), positive="Shirt", folds=5, fold=2)
    copy = RunSpecification.from_dict(json.loads(json.dumps(specification.as_dict())))
    assert copy == specification
    assert hash(copy) == hash(specification)


def test_what_a_newer_version_added_is_left_out() -> None:
    assert RunSpecification.from_dict({"model": "mlp", "unheard_of": 1}) == RunSpecification("mlp")


@pytest.mark.parametrize(
    ("loss", "probable"), [("cross-entropy", True), ("logistic", True), ("hinge", False)]
)
def test_only_some_losses_make_probabilities(loss: str, probable: bool) -> None:
    assert RunSpecification("mlp", loss=loss).gives_probabilities is probable
