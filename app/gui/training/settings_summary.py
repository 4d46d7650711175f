"""Which settings mean something for a model, which were changed, and how a run's settings read."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from app.common.words.numbers import count, counted, layers
from app.common.words.settings import applies as applies
from app.common.words.settings import setting_and_value
from app.common.words.titles import (
    ACTIVATION_TITLES,
    AUGMENTATION_TITLES,
    LOSS_TITLES,
    POOLING_TITLES,
    SCHEDULE_TITLES,
    classes_told_apart,
    optimizer_title,
)
from language.sentence import joined, message, small
from models.settings.recipes import recipe
from models.settings.specification import BY_ITS_OWN_RULE, RunSpecification

OF_THE_TASK = ("model", "positive", "negative", "folds", "fold", "speaker", "tested")
"""What a run is about; the rest is how it goes about it."""


def changed_settings(specification: RunSpecification, *, sounds: bool = False) -> tuple[str, ...]:
    """Names of the settings that apply to the model and are not as in its recipe, for sounds or pictures."""
    usual = recipe(specification.model, sounds=sounds)
    return tuple(
        field.name
        for field in fields(specification)
        if getattr(specification, field.name) != getattr(usual, field.name)
        and applies(specification.model, field.name)
    )


def usual_settings(specification: RunSpecification, *, sounds: bool = False) -> dict[str, Any]:
    """The recipe of the same model, as changes that bring it back and leave the task as it is."""
    usual = recipe(specification.model, sounds=sounds)
    return {
        field.name: getattr(usual, field.name)
        for field in fields(specification)
        if field.name not in OF_THE_TASK and applies(specification.model, field.name)
    }


def settings_in_words(specification: RunSpecification) -> str:
    """A run's settings in one line: those that every run is asked about, and what its recipe does not say.

    For example "20 epochs · batches of 64 · SGD from 0.1 · dropout 0.2".
    """
    parts = [
        counted(specification.epochs, "epoch"),
        message("batches of {batch_size}", batch_size=count(specification.batch_size)),
    ]
    if specification.model not in BY_ITS_OWN_RULE:
        parts.append(_rate_in_words(specification))
    parts += [_in_words(specification, name) for name in changed_settings(specification)]
    return joined(" · ", filter(None, parts))


def _rate_in_words(specification: RunSpecification) -> str:
    optimizer, rate = optimizer_title(specification.optimizer), f"{specification.learning_rate:g}"
    match specification.schedule:
        case "constant":
            return message("{optimizer} at {rate}", optimizer=optimizer, rate=rate)
        case "one-cycle":
            return message("{optimizer} up to {rate}", optimizer=optimizer, rate=rate)
    return message("{optimizer} from {rate}", optimizer=optimizer, rate=rate)


def _in_words(specification: RunSpecification, setting: str) -> str:  # noqa: C901 - one flat list of cases
    value = getattr(specification, setting)
    match setting:
        case "seed" | "dropout" | "weight_decay" | "label_smoothing":
            return setting_and_value(setting, f"{value:g}")
        case "loss":
            return message("{loss_titles} loss", loss_titles=small(LOSS_TITLES[value]))
        case "schedule":
            return message("{schedule_titles} learning rate", schedule_titles=small(SCHEDULE_TITLES[value]))
        case "averaging":
            return message("averaged parameters") if value else message("no averaging")
        case "early_stopping":
            return (
                message("early stopping after {value}", value=counted(value, "epoch"))
                if value
                else message("no early stopping")
            )
        case "augmentation":
            return small(AUGMENTATION_TITLES[value]) if value != "none" else message("no augmentation")
        case "hidden":
            return message("hidden layers of {value}", value=layers(value))
        case "activation":
            return ACTIVATION_TITLES[value]
        case "pooling":
            return message("{value} pooling", value=small(POOLING_TITLES[value]))
        case "gamma":
            return f"γ {value:g}"
        case "filters":
            return counted(value, "filter")
        case "features":
            return counted(value, "feature")
        case "examples":
            return counted(value, "training example")
        case "positive":
            return classes_told_apart(specification)
        case "fold":
            if specification.speaker:
                return message("without {speaker}", speaker=specification.speaker)
            return message("fold {value} of {folds}", value=value, folds=specification.folds)
        case "tested":
            return "" if value else message("test set unseen")
        case _:
            return ""  # told already, or with another
