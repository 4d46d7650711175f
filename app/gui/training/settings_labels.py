"""What the settings of a run are called in the form, their groups, and what a folded group says."""

from __future__ import annotations

from app.common.words.numbers import count, counted, layers
from app.common.words.settings import applies
from app.common.words.titles import ACTIVATION_TITLES, LOSS_TITLES, SCHEDULE_TITLES, classes_told_apart
from models.settings.specification import RunSpecification

LABELS: dict[str, tuple[str, str]] = {
    "model": ("Model", "What is trained; each model brings the settings that suit it."),
    "epochs": ("Epochs", "Passes over the training set."),
    "batch_size": ("Batch size", "Examples a step looks at; larger batches give calmer but fewer steps."),
    "learning_rate": (
        "Learning rate",
        "The largest step size of the run: too small learns slowly, too large does not settle.",
    ),
    "optimizer": ("Optimizer", "How a gradient becomes a step; each has its own scale of learning rates."),
    "hidden": ("Hidden layers", "Units of each hidden layer from the image on, such as 256, 128."),
    "activation": ("Activation", "The bend between layers, without which they would be one linear map."),
    "dropout": ("Dropout", "Share of hidden units left out at each step; curbs overfitting."),
    "pooling": ("Pooling", "What stands for four neighbouring pixels: the largest of them, or their mean."),
    "gamma": (
        "Gamma",
        "How fast the kernel falls with distance; larger follows single examples closer.",
    ),
    "features": (
        "Features",
        "Random features that stand for the kernel; more are closer to it, and slower.",
    ),
    "filters": (
        "Filters",
        "Patterns that the first convolution looks for; each further one has twice as many.",
    ),
    "loss": ("Loss", "What a wrong answer costs; the steps make it smaller."),
    "label_smoothing": (
        "Smoothing",
        "Certainty that is not asked for: a label gives a share to all classes; curbs overfitting.",
    ),
    "schedule": ("Schedule", "How the step size changes over the run; it ends small, unless it is constant."),
    "weight_decay": ("Weight decay", "Pulls every weight towards 0 at each step; curbs overfitting."),
    "averaging": (
        "Averaging",
        "Takes the mean of the parameters after all steps, calmer than the last ones.",
    ),
    "early_stopping": (
        "Early stopping",
        "Epochs without a better validation loss after which the run ends with its best epoch.",
    ),
    "seed": ("Seed", "Decides every draw of the run; the same seed gives the same result."),
    "positive": ("Classes", "Tell all classes apart, or one of them from another or from the rest."),
    "negative": ("Against", "The class to tell it from, or all the rest."),
    "examples": ("Examples", "How many training images are used; with few of them you can see overfitting."),
    "augmentation": ("Augmentation", "Varies the training images anew in every epoch; curbs overfitting."),
}
"""For every setting its label and a sentence that teaches."""
ESSENTIALS = ("model", "epochs", "batch_size", "learning_rate", "optimizer")

GROUPS = {
    "Model": ("hidden", "activation", "dropout", "pooling", "filters", "gamma", "features"),
    "Learning": (
        "loss",
        "label_smoothing",
        "schedule",
        "weight_decay",
        "averaging",
        "early_stopping",
        "seed",
    ),
    "Data": ("positive", "negative", "examples", "augmentation"),
}

PRESETS_TEACH = (
    "This model's own settings aim at the best it reaches, the others at an accuracy in little time."
)


def _of_model(chosen: RunSpecification) -> str:
    parts = {
        "hidden": layers(chosen.hidden),
        "activation": ACTIVATION_TITLES[chosen.activation],
        "pooling": f"{chosen.pooling} pooling",
        "gamma": f"γ {chosen.gamma:g}",
        "features": count(chosen.features),
        "filters": counted(chosen.filters, "filter"),
    }
    return " · ".join(text for name, text in parts.items() if applies(chosen.model, name))


def _of_learning(chosen: RunSpecification) -> str:
    if not applies(chosen.model, "loss"):
        return f"seed {chosen.seed}"
    return f"{LOSS_TITLES[chosen.loss]} · {SCHEDULE_TITLES[chosen.schedule].lower()}"


def _of_data(chosen: RunSpecification) -> str:
    parts = [classes_told_apart(chosen)]
    if chosen.examples:
        parts.append(count(chosen.examples))
    if chosen.augmentation != "none" and applies(chosen.model, "augmentation"):
        parts.append(chosen.augmentation)
    return " · ".join(parts)


SUMMARIES = {"Model": _of_model, "Learning": _of_learning, "Data": _of_data}
