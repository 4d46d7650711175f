"""What can be said for the slots of the commands, and what it means.

Models and optimizers that cannot be chosen yet are understood all the same: the answer is a sentence, and
not the nearest command.
"""

from __future__ import annotations

from typing import Annotated

from app.state import ThemeChoice, View
from audio.grammar import Decimal, Values, WholeNumber

ModelName = Annotated[
    str,
    Values(
        {
            "MLP": "mlp",
            "softmax regression": "softmax",
            "softmax": "softmax",
            "多层感知机": "mlp",
            "softmax回归": "softmax",
        },
        also={
            "M L P": "mlp",
            "multilayer perceptron": "mlp",
            "multi layer perceptron": "mlp",
            "soft max regression": "softmax",
            "soft max": "softmax",
            "C N N": "CNN",
            "CNN": "CNN",
            "convolutional neural network": "CNN",
            "S V M": "SVM",
            "SVM": "SVM",
            "support vector machine": "SVM",
            "perceptron": "perceptron",
            "linear regression": "linear regression",
            "logistic regression": "logistic regression",
            "感知机": "perceptron",
            "卷积神经网络": "CNN",
            "支持向量机": "SVM",
            "线性回归": "linear regression",
            "逻辑回归": "logistic regression",
        },
    ),
]
OptimizerName = Annotated[
    str,
    Values(
        {"SGD": "sgd", "随机梯度下降": "sgd"},
        also={
            "S G D": "sgd",
            "stochastic gradient descent": "sgd",
            "momentum": "momentum",
            "Adam": "Adam",
            "adagrad": "AdaGrad",
            "动量": "momentum",
            "亚当": "Adam",
        },
    ),
]
Epochs = Annotated[int, WholeNumber(1, 1000)]
BatchSize = Annotated[int, WholeNumber(1, 60_000)]
LearningRate = Annotated[float, Decimal(1e-6, 1000)]
Seed = Annotated[int, WholeNumber(0, 999_999)]
ImageNumber = Annotated[int, WholeNumber(0, 999_999)]
ViewName = Annotated[
    View,
    Values(
        {
            "curves": View.CURVES,
            "learning curves": View.CURVES,
            "training curves": View.CURVES,
            "loss": View.CURVES,
            "loss curve": View.CURVES,
            "accuracy": View.CURVES,
            "accuracy curve": View.CURVES,
            "predictions": View.PREDICTIONS,
            "confusion matrix": View.CONFUSION_MATRIX,
            "confusion": View.CONFUSION_MATRIX,
            "mistakes": View.MISTAKES,
            "errors": View.MISTAKES,
            "misclassified images": View.MISTAKES,
            "data": View.DATA,
            "data set": View.DATA,
            "曲线": View.CURVES,
            "损失曲线": View.CURVES,
            "准确率": View.CURVES,
            "预测结果": View.PREDICTIONS,
            "混淆矩阵": View.CONFUSION_MATRIX,
            "错误": View.MISTAKES,
            "数据": View.DATA,
        }
    ),
]
ThemeName = Annotated[
    ThemeChoice,
    Values(
        {
            "dark": ThemeChoice.DARK,
            "light": ThemeChoice.LIGHT,
            "system": ThemeChoice.SYSTEM,
            "深色": ThemeChoice.DARK,
            "浅色": ThemeChoice.LIGHT,
            "系统": ThemeChoice.SYSTEM,
        }
    ),
]
FileFormat = Annotated[
    str,
    Values({"PNG": "png", "P N G": "png", "SVG": "svg", "S V G": "svg"}),
]
