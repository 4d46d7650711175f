"""The settings that suit each model: what "train" does where nothing else is said.

Found on validation data, never on the test set; tests/benchmarks/accuracy.py measures what they reach.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from models.specification import BY_GRADIENT, BY_ITS_OWN_RULE, ONLY_FOR, RunSpecification, SpecificationError

RECIPES: dict[str, RunSpecification] = {
    specification.model: specification
    for specification in (
        RunSpecification(
            "linear", epochs=20, batch_size=128, learning_rate=0.001, optimizer="adam", loss="squared"
        ),
        RunSpecification(
            "logistic", epochs=20, batch_size=128, learning_rate=0.002, optimizer="adam", loss="logistic"
        ),
        RunSpecification("softmax", epochs=20, batch_size=128, learning_rate=0.002, optimizer="adam"),
        RunSpecification("softmax-concise", epochs=20, batch_size=128, learning_rate=0.002, optimizer="adam"),
        # As in the notes: one example at a time, steps of size 1; the mean over all steps is the model.
        RunSpecification(
            "perceptron",
            epochs=3,
            batch_size=1,
            learning_rate=1.0,
            loss="perceptron",
            schedule="constant",
            averaging=True,
        ),
        RunSpecification(
            "svm",
            epochs=25,
            batch_size=256,
            learning_rate=0.001,
            optimizer="adam",
            loss="multiclass-hinge",
            weight_decay=1e-5,
        ),
        RunSpecification("hard-svm", epochs=60, batch_size=256, loss="hinge"),
        RunSpecification(
            "kernel-svm",
            epochs=8,
            batch_size=128,
            learning_rate=0.001,
            optimizer="adam",
            loss="hinge",
            weight_decay=1e-7,
            gamma=0.01,
            features=16_384,
        ),
        *(
            RunSpecification(
                model,
                epochs=25,
                batch_size=128,
                learning_rate=0.001,
                optimizer="adam",
                hidden=(512, 256),
                dropout=0.3,
            )
            for model in ("mlp", "mlp-concise")
        ),
        RunSpecification(
            "lenet",
            epochs=12,
            batch_size=128,
            learning_rate=0.002,
            optimizer="adam",
            schedule="one-cycle",
            augmentation="flips",
        ),
        RunSpecification(
            "cnn",
            epochs=10,
            batch_size=128,
            learning_rate=0.1,
            optimizer="momentum",
            schedule="one-cycle",
            weight_decay=5e-4,
            augmentation="flips",
        ),
    )
}

LEARNING_RATES = {"sgd": 0.1, "momentum": 0.02, "adagrad": 0.02, "adam": 0.001}
"""Where another optimizer than the recipe's is asked for and no rate: its own scale of steps."""


def recipe(model: str) -> RunSpecification:
    """The settings that suit a model. Raises `SpecificationError`."""
    return RECIPES.get(model) or RunSpecification(model)


def specified(start: RunSpecification, **changes: Any) -> RunSpecification:
    """`start` with what was asked for; None is what was not. Raises `SpecificationError`.

    Another model brings its recipe; only the classes that are told apart stay. Another optimizer brings its
    own learning rate where none is given.
    """
    given = {name: value for name, value in changes.items() if value is not None}
    model = given.get("model", start.model)
    if model != start.model:
        start = replace(recipe(model), positive=start.positive, negative=start.negative)
    for name in given:
        if model not in ONLY_FOR.get(name, (model,)):
            raise SpecificationError(_has_no(model, name))
        if model in BY_ITS_OWN_RULE and name in BY_GRADIENT and given[name] != getattr(start, name):
            raise SpecificationError(
                f"The {model} model learns by a rule of its own "
                f"and has no {name.replace('_', ' ')} to choose."
            )
    if given.get("loss", "cross-entropy") != "cross-entropy":
        given.setdefault("label_smoothing", 0.0)  # which other losses lack
    changed = replace(start, **given)
    if changed.optimizer != start.optimizer and "learning_rate" not in given:
        return replace(changed, learning_rate=usual_rate(changed))
    return changed


def usual_rate(specification: RunSpecification) -> float:
    """The learning rate of the model's recipe, or of the optimizer where it is another than the recipe's."""
    usual = recipe(specification.model)
    same = specification.optimizer == usual.optimizer
    return usual.learning_rate if same else LEARNING_RATES[specification.optimizer]


def _has_no(model: str, setting: str) -> str:
    nouns = {"hidden": "hidden layers", "gamma": "kernel", "features": "kernel features"}
    return f"The {model} model has no {nouns.get(setting, setting)} to choose."
