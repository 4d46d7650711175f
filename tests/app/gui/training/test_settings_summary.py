"""Settings in words, without a window."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.common.words.settings import applies
from app.gui.training.settings_summary import changed_settings, settings_in_words, usual_settings
from models.settings.recipes import RECIPES, recipe, specified
from models.settings.specification import MODELS, ONLY_FOR, RunSpecification


def test_only_settings_that_mean_something_apply() -> None:
    for setting, models in ONLY_FOR.items():
        assert {model for model in MODELS if applies(model, setting)} == set(models)
    assert applies("mlp", "optimizer")
    assert not applies("hard-svm", "optimizer")
    assert applies("hard-svm", "epochs")


@pytest.mark.parametrize("model", MODELS)
def test_a_recipe_has_no_changes_and_a_short_description(model: str) -> None:
    assert changed_settings(recipe(model)) == ()
    assert settings_in_words(recipe(model)).count("·") <= 2


def test_the_description_tells_what_differs_from_the_recipe() -> None:
    changed = replace(recipe("mlp"), epochs=3, hidden=(7, 5), dropout=0.77, early_stopping=9, seed=7)
    told = settings_in_words(changed).split(" · ")
    assert told[0] == "3 epochs"
    assert told[3:] == ["seed 7", "early stopping after 9 epochs", "hidden layers of 7, 5", "dropout 0.77"]


@pytest.mark.parametrize(
    ("schedule", "told"),
    [("constant", "Adam at 0.5"), ("one-cycle", "Adam up to 0.5"), ("cosine", "Adam from 0.5")],
)
def test_the_schedule_decides_how_the_learning_rate_reads(schedule: str, told: str) -> None:
    changed = replace(recipe("softmax"), optimizer="adam", learning_rate=0.5, schedule=schedule)
    assert told in settings_in_words(changed).split(" · ")


def test_a_model_with_its_own_rule_has_no_optimizer_in_its_description() -> None:
    assert settings_in_words(replace(recipe("hard-svm"), epochs=50, batch_size=256, weight_decay=0.1)) == (
        "50 epochs · batches of 256"
    )


def test_every_setting_that_can_differ_is_told() -> None:
    for specification in (
        replace(recipe("mlp"), loss="hinge", schedule="cosine", weight_decay=0.01, averaging=True),
        replace(recipe("mlp"), augmentation="flips", activation="tanh", examples=500, positive="Bag"),
        replace(recipe("mlp"), seed=3, early_stopping=2, hidden=(8,), dropout=0.5),
        replace(recipe("kernel-svm"), gamma=0.5, features=64),
        replace(recipe("lenet"), pooling="average", fold=2, folds=5),
    ):
        told = settings_in_words(specification).count(" · ") - 2
        expected = [name for name in changed_settings(specification) if name not in ("negative", "folds")]
        assert told == len(expected)


def test_going_back_to_the_recipe_keeps_the_task_and_beats_the_optimizers_own_rate() -> None:
    # At the recipe's rate: the recipe's optimizer alone would bring its own rate along.
    start = replace(recipe("cnn"), optimizer="adagrad", epochs=2, positive="Bag")
    back = specified(start, **usual_settings(start))
    assert back == replace(recipe("cnn"), positive="Bag")


@pytest.mark.parametrize("model", RECIPES)
def test_every_model_can_go_back(model: str) -> None:
    start = RunSpecification(model, epochs=77, loss="huber")
    assert changed_settings(specified(start, **usual_settings(start))) == ()
