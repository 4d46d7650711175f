"""What models, settings and images are called, the same in the window, the terminal and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from models.common.data_part import DataPart
from models.settings.titles import model_title

if TYPE_CHECKING:
    from models.data.corrections import Correction
    from models.settings.specification import RunSpecification

OPTIMIZER_TITLES = {"sgd": "SGD", "momentum": "Momentum", "adagrad": "AdaGrad", "adam": "Adam"}

LOSS_TITLES = {
    "squared": "Squared error",
    "absolute": "Absolute error",
    "huber": "Huber",
    "cross-entropy": "Cross-entropy",
    "logistic": "Logistic",
    "hinge": "Hinge",
    "multiclass-hinge": "Multi-class hinge",
    "perceptron": "Perceptron",
}

SCHEDULE_TITLES = {
    "constant": "Constant",
    "linear": "Linear",
    "step": "Step",
    "cosine": "Cosine",
    "one-cycle": "One-cycle",
}

ACTIVATION_TITLES = {"relu": "ReLU", "sigmoid": "Sigmoid", "tanh": "Tanh"}
POOLING_TITLES = {"max": "Max", "average": "Average"}

AUGMENTATION_TITLES = {
    "none": "None",
    "flips": "Flips",
    "shifts": "Shifts",
    "flips and shifts": "Flips and shifts",
}

DEVICE_TITLES = {
    "auto": "best device",
    "cpu": "processor",
    "cuda": "graphics card",
    "mps": "Apple chip",
}
"""Where a run trains."""
COMPUTER_TITLES = {"here": "this computer", "cluster": "the cluster"}
PRECISION_TITLES = {"auto": "automatic", "float32": "full (float32)", "bfloat16": "half (bfloat16)"}
"""In how many bits a run's products are computed."""


def device_title(device: str) -> str:
    """The name of a device as people read it."""
    return DEVICE_TITLES.get(device, device)


PRESET_TITLES = {
    "quick mlp": "the quick MLP",
    "quick lenet": "the quick LeNet",
    "quick cnn": "the quick CNN",
}
"""Settings with a purpose."""


def preset_title(name: str) -> str:
    """The name of settings with a purpose, as people read it."""
    return PRESET_TITLES[name]


def optimizer_title(optimizer: str) -> str:
    """The name of an optimizer as people read it."""
    return OPTIMIZER_TITLES.get(optimizer, optimizer)


def leaves_this_computer(engine: str) -> str:
    """What to know about a recogniser that hears elsewhere."""
    return f"{engine} hears now: what is said leaves this computer."


def classes_told_apart(specification: RunSpecification) -> str:
    """For example "all classes", "Bag against Coat", "Bag against the rest"."""
    if not specification.positive:
        return "all classes"
    if not specification.negative:
        return f"{specification.positive} against the rest"
    return f"{specification.positive} against {specification.negative}"


def image_in_words(part: DataPart, number: int) -> str:
    """What an image of the data set is called: "test image 12"."""
    return f"training image {number}" if part is DataPart.TRAINING else f"test image {number}"


def image_first(part: DataPart, number: int) -> str:
    """The same where a sentence begins with it."""
    return f"Training image {number}" if part is DataPart.TRAINING else f"Test image {number}"


def correction_in_words(correction: Correction, classes: Sequence[str]) -> str:
    """For example "Training image 12 counts as Coat"; no full stop."""
    number, label = correction.image, correction.label
    training = correction.part is DataPart.TRAINING
    if label is None:
        return f"Training image {number} is left out" if training else f"Test image {number} is left out"
    class_name = classes[label] if label < len(classes) else str(label)
    if training:
        return f"Training image {number} counts as {class_name}"
    return f"Test image {number} counts as {class_name}"


def named_model(model: str) -> str:
    """Within a sentence: "the MLP", "small CNN", "LeNet", "softmax regression"."""
    title = model_title(model)
    words = [word if word[1:] != word[1:].lower() else word.lower() for word in title.split()]
    return f"the {title}" if title.isupper() else " ".join(words)
