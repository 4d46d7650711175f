"""What people call each model."""

from __future__ import annotations

MODEL_TITLES = {
    "linear": "Linear regression",
    "logistic": "Logistic regression",
    "softmax": "Softmax regression",
    "softmax-concise": "Softmax regression, concise",
    "perceptron": "Perceptron",
    "svm": "Linear SVM",
    "hard-svm": "Hard-margin SVM",
    "kernel-svm": "Kernel SVM",
    "mlp": "MLP",
    "mlp-concise": "MLP, concise",
    "lenet": "LeNet",
    "cnn": "Small CNN",
}
"""What each model is called in a heading."""


def model_title(model: str) -> str:
    """The name of a model as people read it."""
    return MODEL_TITLES.get(model, model)
