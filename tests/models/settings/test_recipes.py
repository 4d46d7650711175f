from __future__ import annotations

import pytest

from models.settings.recipes import RECIPES, recipe, specified
from models.settings.specification import (
    BY_ITS_OWN_RULE,
    MODELS,
    ONLY_FOR,
    RunSpecification,
    SpecificationError,
)
from tests.models.samples import is_one_sentence


def test_every_model_has_a_recipe_of_its_own() -> None:
    assert tuple(RECIPES) == MODELS
    assert all(recipe(name).model == name for name in MODELS)


def test_what_is_not_asked_for_stays() -> None:
    start = RunSpecification("mlp", epochs=7, dropout=0.2)
    assert specified(start, epochs=None, seed=3) == RunSpecification("mlp", epochs=7, dropout=0.2, seed=3)


def test_another_model_brings_its_recipe_and_keeps_the_task() -> None:
    start = RunSpecification("logistic", positive="Trouser", epochs=99)
    changed = specified(start, model="svm")
    assert changed.epochs == recipe("svm").epochs
    assert changed.positive == "Trouser"


def test_another_optimizer_brings_its_own_scale_of_steps() -> None:
    start = RunSpecification("softmax", optimizer="sgd", learning_rate=0.1)
    assert specified(start, optimizer="adam").learning_rate == recipe("softmax").learning_rate
    assert specified(start, optimizer="adam", learning_rate=0.5).learning_rate == 0.5
    assert specified(start, optimizer="sgd").learning_rate == 0.1
    assert specified(start, optimizer="momentum").learning_rate == 0.02


@pytest.mark.parametrize("setting", ONLY_FOR)
def test_a_setting_that_a_model_does_not_have_is_refused_in_a_sentence(setting: str) -> None:
    with pytest.raises(SpecificationError) as refused:
        specified(recipe("softmax"), **{setting: getattr(recipe("softmax"), setting)})
    assert is_one_sentence(str(refused.value))


def test_a_model_with_a_rule_of_its_own_takes_no_optimizer() -> None:
    for name in BY_ITS_OWN_RULE:
        with pytest.raises(SpecificationError, match="rule of its own"):
            specified(recipe(name), optimizer="adam")
