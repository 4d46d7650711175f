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
from language.sentence import message
from models.settings.specification import BY_GRADIENT, BY_ITS_OWN_RULE, ONLY_FOR, RunSpecification
from models.settings.titles import MODEL_TITLES

SETTING_TITLES = {
    "model": message("Model"),
    "epochs": message("Epochs"),
    "batch_size": message("Batch size"),
    "learning_rate": message("Learning rate"),
    "optimizer": message("Optimizer"),
    "hidden": message("Hidden layers"),
    "activation": message("Activation"),
    "dropout": message("Dropout"),
    "pooling": message("Pooling"),
    "gamma": message("Gamma"),
    "features": message("Features"),
    "filters": message("Filters"),
    "loss": message("Loss"),
    "label_smoothing": message("Label smoothing"),
    "schedule": message("Schedule"),
    "weight_decay": message("Weight decay"),
    "averaging": message("Averaging"),
    "early_stopping": message("Early stopping"),
    "augmentation": message("Augmentation"),
    "positive": message("Class"),
    "negative": message("Against"),
    "examples": message("Examples"),
    "folds": message("Folds"),
    "fold": message("Fold"),
    "speaker": message("Speaker left out"),
    "tested": message("Test set"),
    "seed": message("Seed"),
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
    "negative": message("the rest"),
    "folds": "none",
    "fold": "none",
    "speaker": "none",
}
"""What 0 or "" stands for."""
NAMED_BY_USERS = ("positive", "negative", "speaker")
"""Whose other values are names of somebody's own."""
NO_VALUE = "–"
Value = bool | int | float | str | tuple[int, ...]


def setting_and_value(setting: str, value: str) -> str:
    """For example "dropout 0.2", within a sentence."""
    return message(f"{setting.replace('_', ' ')} {{value}}", value=value)


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
        return message("after {value}", value=counted(value, "epoch"))
    return _plain(value)


def _is_asked(specification: RunSpecification, setting: str) -> bool:
    if setting == "negative" and not specification.positive:
        return False
    return applies(specification.model, setting)


def _plain(value: bool | int | float | tuple[int, ...]) -> str:
    match value:
        case bool():
            return message("on") if value else message("off")
        case int():
            return count(value)
        case float():
            return f"{value:g}"
        case _:
            return layers(value)
