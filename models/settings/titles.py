"""What people call each model."""

from __future__ import annotations

from language.sentence import message

MODEL_TITLES = {
    "linear": message("Linear regression"),
    "logistic": message("Logistic regression"),
    "softmax": message("Softmax regression"),
    "softmax-concise": message("Softmax regression, concise"),
    "perceptron": message("Perceptron"),
    "svm": message("Linear SVM"),
    "hard-svm": message("Hard-margin SVM"),
    "kernel-svm": message("Kernel SVM"),
    "mlp": "MLP",
    "mlp-concise": message("MLP, concise"),
    "lenet": message("LeNet"),
    "cnn": message("Small CNN"),
}
"""What each model is called in a heading."""


def model_title(model: str) -> str:
    """The name of a model as people read it."""
    return MODEL_TITLES.get(model, model)
