"""What each setting of a run is called, which models have it, and how its value reads in a table."""

from __future__ import annotations

from app.common.words.numbers import count, counted, layers
from app.common.words.titles import (
    ACTIVATION_TITLES,
    AUGMENTATION_TITLES,
    LOSS_TITLES,
    OPTIMIZER_TITLES,
    POOLING_TITLES,
    SCHEDULE_TITLES,
)
from models.settings.specification import BY_GRADIENT, BY_ITS_OWN_RULE, ONLY_FOR, RunSpecification
from models.settings.titles import MODEL_TITLES

SETTING_TITLES = {
    "model": "Model",
    "epochs": "Epochs",
    "batch_size": "Batch size",
    "learning_rate": "Learning rate",
    "optimizer": "Optimizer",
    "hidden": "Hidden layers",
    "activation": "Activation",
    "dropout": "Dropout",
    "pooling": "Pooling",
    "gamma": "Gamma",
    "features": "Features",
    "filters": "Filters",
    "loss": "Loss",
    "label_smoothing": "Label smoothing",
    "schedule": "Schedule",
    "weight_decay": "Weight decay",
    "averaging": "Averaging",
    "early_stopping": "Early stopping",
    "augmentation": "Augmentation",
    "positive": "Class",
    "negative": "Against",
    "examples": "Examples",
    "folds": "Folds",
    "fold": "Fold",
    "speaker": "Speaker left out",
    "tested": "Test set",
    "seed": "Seed",
}
"""In the order in which they are told."""
WORDS_OF_VALUES = {
    "model": MODEL_TITLES,
    "optimizer": OPTIMIZER_TITLES,
    "activation": ACTIVATION_TITLES,
    "pooling": POOLING_TITLES,
    "loss": LOSS_TITLES,
    "schedule": SCHEDULE_TITLES,
    "augmentation": AUGMENTATION_TITLES,
}
NOTHING = {
    "dropout": "none",
    "label_smoothing": "none",
    "weight_decay": "none",
    "early_stopping": "off",
    "examples": "all",
    "positive": "all",
    "negative": "the rest",
    "folds": "none",
    "fold": "none",
    "speaker": "none",
}
"""What 0 or "" stands for."""
NAMED_BY_USERS = ("positive", "negative", "speaker")
"""Whose other values are names of somebody's own."""
NO_VALUE = "–"
Value = bool | int | float | str | tuple[int, ...]


def applies(model: str, setting: str) -> bool:
    """Whether a setting decides anything for a model."""
    if model in BY_ITS_OWN_RULE and setting in BY_GRADIENT:
        return False
    return model in ONLY_FOR.get(setting, (model,))


def value_in_words(specification: RunSpecification, setting: str) -> str:
    """For example "Adam", "0.001", "256, 128", "all"; a dash where the model has no such setting."""
    if not _is_asked(specification, setting):
        return NO_VALUE
    value: Value = getattr(specification, setting)
    if not value and setting in NOTHING:
        return NOTHING[setting]
    if isinstance(value, str):
        return WORDS_OF_VALUES.get(setting, {}).get(value, value)
    if setting == "early_stopping" and isinstance(value, int):
        return f"after {counted(value, 'epoch')}"
    return _plain(value)


def _is_asked(specification: RunSpecification, setting: str) -> bool:
    if setting == "negative" and not specification.positive:
        return False
    return applies(specification.model, setting)


def _plain(value: bool | int | float | tuple[int, ...]) -> str:
    match value:
        case bool():
            return "on" if value else "off"
        case int():
            return count(value)
        case float():
            return f"{value:g}"
        case _:
            return layers(value)
