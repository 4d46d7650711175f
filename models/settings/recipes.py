"""The settings that suit each model: what "train" does where nothing else is said.

Found on validation data, never on the test set; tests/benchmarks/accuracy.py measures what they reach.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from language.sentence import message, term
from models.settings.specification import (
    BY_GRADIENT,
    BY_ITS_OWN_RULE,
    ONLY_FOR,
    RunSpecification,
    SpecificationError,
)
from models.settings.titles import model_title

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


SOUND_RECIPES: dict[str, RunSpecification] = {
    # Fewer examples want more rounds, and smaller batches; see tests/benchmarks/spoken_digits.py.
    "lenet": replace(RECIPES["lenet"], epochs=40, batch_size=64, augmentation="shifts"),
    "cnn": replace(RECIPES["cnn"], epochs=15, batch_size=64, augmentation="shifts"),
}
"""What suits spectrograms where that is something else: there are a few thousand, and none is mirrored."""


def recipe(model: str, *, sounds: bool = False) -> RunSpecification:
    """The settings that suit a model, for pictures or for spectrograms. Raises `SpecificationError`."""
    if sounds and model in SOUND_RECIPES:
        return SOUND_RECIPES[model]
    return RECIPES.get(model) or RunSpecification(model)


def suited(specification: RunSpecification, *, sounds: bool) -> RunSpecification:
    """What was chosen for another kind of data set, for this kind.

    A recipe becomes the recipe for this kind; of settings of the user's own only those change that would make
    no sense: sounds are not mirrored.
    """
    if specification == recipe(specification.model, sounds=not sounds):
        return recipe(specification.model, sounds=sounds)
    if sounds and specification.mirrors:
        return replace(specification, augmentation="shifts")
    return specification


def specified(start: RunSpecification, *, sounds: bool = False, **changes: Any) -> RunSpecification:
    """`start` with what was asked for; None is what was not. Raises `SpecificationError`.

    `sounds` says whether it is for spectrograms.

    Another model brings its recipe; only the classes that are told apart stay. Another optimizer brings its
    own learning rate where none is given.
    """
    given = {name: value for name, value in changes.items() if value is not None}
    model = given.get("model", start.model)
    if model != start.model:
        start = replace(recipe(model, sounds=sounds), positive=start.positive, negative=start.negative)
    for name in given:
        if model not in ONLY_FOR.get(name, (model,)):
            raise SpecificationError(_has_no(model, name))
        if model in BY_ITS_OWN_RULE and name in BY_GRADIENT and given[name] != getattr(start, name):
            raise SpecificationError(
                message(
                    "The {model} model learns by a rule of its own and has no {value} to choose.",
                    model=model_title(model),
                    value=term(name.replace("_", " ")),
                )
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
    nouns = {
        "hidden": message("hidden layers"),
        "features": message("kernel features"),
    }
    return message(
        "The {model} model has no {setting} to choose.",
        model=model_title(model),
        setting=nouns.get(setting, term(setting.replace("_", " "))),
    )
