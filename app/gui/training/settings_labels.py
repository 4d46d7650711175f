"""What the settings of a run are called in the form, their groups, and what a folded group says."""

from __future__ import annotations

from app.common.words.numbers import count, counted, layers
from app.common.words.settings import applies
from app.common.words.titles import (
    ACTIVATION_TITLES,
    AUGMENTATION_TITLES,
    LOSS_TITLES,
    POOLING_TITLES,
    SCHEDULE_TITLES,
    classes_told_apart,
)
from language.sentence import joined, message, small
from models.settings.specification import RunSpecification

LABELS: dict[str, tuple[str, str]] = {
    "model": (message("Model"), message("What is trained; each model brings the settings that suit it.")),
    "epochs": (message("Epochs"), message("Passes over the training set.")),
    "batch_size": (
        message("Batch size"),
        message("Examples a step looks at; larger batches give calmer but fewer steps."),
    ),
    "learning_rate": (
        message("Learning rate"),
        message("The largest step size of the run: too small learns slowly, too large does not settle."),
    ),
    "optimizer": (
        message("Optimizer"),
        message("How a gradient becomes a step; each has its own scale of learning rates."),
    ),
    "hidden": (
        message("Hidden layers"),
        message("Units of each hidden layer from the image on, such as 256, 128."),
    ),
    "activation": (
        message("Activation"),
        message("The bend between layers, without which they would be one linear map."),
    ),
    "dropout": (
        message("Dropout"),
        message("Share of hidden units left out at each step; curbs overfitting."),
    ),
    "pooling": (
        message("Pooling"),
        message("What stands for four neighbouring pixels: the largest of them, or their mean."),
    ),
    "gamma": (
        message("Gamma"),
        message("How fast the kernel falls with distance; larger follows single examples closer."),
    ),
    "features": (
        message("Features"),
        message("Random features that stand for the kernel; more are closer to it, and slower."),
    ),
    "filters": (
        message("Filters"),
        message("Patterns that the first convolution looks for; each further one has twice as many."),
    ),
    "loss": (message("Loss"), message("What a wrong answer costs; the steps make it smaller.")),
    "label_smoothing": (
        message("Smoothing"),
        message("Certainty that is not asked for: a label gives a share to all classes; curbs overfitting."),
    ),
    "schedule": (
        message("Schedule"),
        message("How the step size changes over the run; it ends small, unless it is constant."),
    ),
    "weight_decay": (
        message("Weight decay"),
        message("Pulls every weight towards 0 at each step; curbs overfitting."),
    ),
    "averaging": (
        message("Averaging"),
        message("Takes the mean of the parameters after all steps, calmer than the last ones."),
    ),
    "early_stopping": (
        message("Early stopping"),
        message("Epochs without a better validation loss after which the run ends with its best epoch."),
    ),
    "seed": (message("Seed"), message("Decides every draw of the run; the same seed gives the same result.")),
    "positive": (
        message("Classes"),
        message("Tell all classes apart, or one of them from another or from the rest."),
    ),
    "negative": (message("Against"), message("The class to tell it from, or all the rest.")),
    "examples": (
        message("Examples"),
        message("How many training images are used; with few of them you can see overfitting."),
    ),
    "augmentation": (
        message("Augmentation"),
        message("Varies the training images anew in every epoch; curbs overfitting."),
    ),
}
"""For every setting its label and a sentence that teaches."""
ESSENTIALS = ("model", "epochs", "batch_size", "learning_rate", "optimizer")

GROUPS = {
    message("Model"): ("hidden", "activation", "dropout", "pooling", "filters", "gamma", "features"),
    message("Learning"): (
        "loss",
        "label_smoothing",
        "schedule",
        "weight_decay",
        "averaging",
        "early_stopping",
        "seed",
    ),
    message("Data"): ("positive", "negative", "examples", "augmentation"),
}

PRESETS_TEACH = message(
    "This model's own settings aim at the best it reaches, the others at an accuracy in little time."
)


def _of_model(chosen: RunSpecification) -> str:
    parts = {
        "hidden": layers(chosen.hidden),
        "activation": ACTIVATION_TITLES[chosen.activation],
        "pooling": message("{pooling} pooling", pooling=small(POOLING_TITLES[chosen.pooling])),
        "gamma": f"γ {chosen.gamma:g}",
        "features": count(chosen.features),
        "filters": counted(chosen.filters, "filter"),
    }
    return joined(" · ", (each for name, each in parts.items() if applies(chosen.model, name)))


def _of_learning(chosen: RunSpecification) -> str:
    if not applies(chosen.model, "loss"):
        return message("seed {seed}", seed=chosen.seed)
    return joined(" · ", [LOSS_TITLES[chosen.loss], small(SCHEDULE_TITLES[chosen.schedule])])


def _of_data(chosen: RunSpecification) -> str:
    parts = [classes_told_apart(chosen)]
    if chosen.examples:
        parts.append(count(chosen.examples))
    if chosen.augmentation != "none" and applies(chosen.model, "augmentation"):
        parts.append(small(AUGMENTATION_TITLES[chosen.augmentation]))
    return joined(" · ", parts)


SUMMARIES = {message("Model"): _of_model, message("Learning"): _of_learning, message("Data"): _of_data}
