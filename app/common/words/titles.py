"""What models, settings and images are called, the same in the window, the terminal and the figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from language.sentence import message, small
from models.common.data_part import DataPart
from models.settings.titles import model_title

if TYPE_CHECKING:
    from models.data.corrections import Correction
    from models.settings.specification import RunSpecification

OPTIMIZER_TITLES = {
    "sgd": "SGD",
    "momentum": message("Momentum"),
    "adagrad": message("AdaGrad"),
    "adam": message("Adam"),
}

LOSS_TITLES = {
    "squared": message("Squared error"),
    "absolute": message("Absolute error"),
    "huber": message("Huber"),
    "cross-entropy": message("Cross-entropy"),
    "logistic": message("Logistic"),
    "hinge": message("Hinge"),
    "multiclass-hinge": message("Multi-class hinge"),
    "perceptron": message("Perceptron"),
}

SCHEDULE_TITLES = {
    "constant": message("Constant"),
    "linear": message("Linear"),
    "step": message("Step"),
    "cosine": message("Cosine"),
    "one-cycle": message("One-cycle"),
}

ACTIVATION_TITLES = {"relu": message("ReLU"), "sigmoid": message("Sigmoid"), "tanh": message("Tanh")}
POOLING_TITLES = {"max": message("Max"), "average": message("Average")}

AUGMENTATION_TITLES = {
    "none": message("None"),
    "flips": message("Flips"),
    "shifts": message("Shifts"),
    message("flips and shifts"): message("Flips and shifts"),
}

DEVICE_TITLES = {
    "auto": message("best device"),
    "cpu": message("processor"),
    "cuda": message("graphics card"),
    "mps": message("Apple chip"),
}
"""Where a run trains."""
COMPUTER_TITLES = {"here": message("this computer"), "cluster": message("the cluster")}
PRECISION_TITLES = {
    "auto": message("automatic"),
    "float32": message("full (float32)"),
    "bfloat16": message("half (bfloat16)"),
}
"""In how many bits a run's products are computed."""


def device_title(device: str) -> str:
    """The name of a device as people read it."""
    return DEVICE_TITLES.get(device, device)


PRESET_TITLES = {
    message("quick mlp"): message("the quick MLP"),
    message("quick lenet"): message("the quick LeNet"),
    message("quick cnn"): message("the quick CNN"),
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
    return message("{engine} hears now: what is said leaves this computer.", engine=engine)


def classes_told_apart(specification: RunSpecification) -> str:
    """For example "all classes", "Bag against Coat", "Bag against the rest"."""
    if not specification.positive:
        return message("all classes")
    if not specification.negative:
        return message("{positive} against the rest", positive=specification.positive)
    return message(
        "{positive} against {negative}", positive=specification.positive, negative=specification.negative
    )


def image_in_words(part: DataPart, number: int) -> str:
    """What an image of the data set is called: "test image 12"."""
    return (
        message("training image {number}", number=number)
        if part is DataPart.TRAINING
        else message("test image {number}", number=number)
    )


def image_first(part: DataPart, number: int) -> str:
    """The same where a sentence begins with it."""
    return (
        message("Training image {number}", number=number)
        if part is DataPart.TRAINING
        else message("Test image {number}", number=number)
    )


def correction_in_words(correction: Correction, classes: Sequence[str]) -> str:
    """For example "Training image 12 counts as Coat"; no full stop."""
    number, label = correction.image, correction.label
    training = correction.part is DataPart.TRAINING
    if label is None:
        return (
            message("Training image {number} is left out", number=number)
            if training
            else message("Test image {number} is left out", number=number)
        )
    class_name = classes[label] if label < len(classes) else str(label)
    if training:
        return message("Training image {number} counts as {class_name}", number=number, class_name=class_name)
    return message("Test image {number} counts as {class_name}", number=number, class_name=class_name)


def named_model(model: str) -> str:
    """Within a sentence: "the MLP", "small CNN", "LeNet", "softmax regression"."""
    title = model_title(model)
    words = [word if word[1:] != word[1:].lower() else word.lower() for word in title.split()]
    return (
        message("the {title}", title=title)
        if title.isupper()
        else small(title)
        if " ".join(words) != title
        else title
    )
