"""What can be said for the slots that commands of several features have, and what it means.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated, Any, get_args

from app.commands.examples import Example
from audio.grammar.grammar import Decimal, Values, WholeNumber

MLP = ("model", "mlp")
KERNEL_SVM = ("model", "kernel-svm")


def values_of(annotation: Any) -> Values:
    """The words of a slot, for another slot that has them too."""
    return next(extra for extra in get_args(annotation) if isinstance(extra, Values))


ModelName = Annotated[
    str,
    Values(
        {
            "MLP": "mlp",
            "softmax regression": "softmax",
            "softmax": "softmax",
            "linear regression": "linear",
            "logistic regression": "logistic",
            "perceptron": "perceptron",
            "linear SVM": "svm",
            "SVM": "svm",
            "hard margin SVM": "hard-svm",
            "kernel SVM": "kernel-svm",
            "LeNet": "lenet",
            "CNN": "cnn",
            "concise softmax": "softmax-concise",
            "concise MLP": "mlp-concise",
            "多层感知机": "mlp",
            "softmax回归": "softmax",
            "线性回归": "linear",
            "逻辑回归": "logistic",
            "感知机": "perceptron",
            "支持向量机": "svm",
            "硬间隔支持向量机": "hard-svm",
            "核支持向量机": "kernel-svm",
            "卷积神经网络": "cnn",
            "简洁softmax": "softmax-concise",
            "简洁多层感知机": "mlp-concise",
        },
        also={
            "M L P": "mlp",
            "multilayer perceptron": "mlp",
            "multi layer perceptron": "mlp",
            "soft max regression": "softmax",
            "soft max": "softmax",
            "C N N": "cnn",
            "small CNN": "cnn",
            "small C N N": "cnn",
            "convolutional neural network": "cnn",
            "convolutional network": "cnn",
            "Le Net": "lenet",
            "S V M": "svm",
            "linear S V M": "svm",
            "soft margin SVM": "svm",
            "soft margin S V M": "svm",
            "support vector machine": "svm",
            "hard margin S V M": "hard-svm",
            "hard margin support vector machine": "hard-svm",
            "kernel S V M": "kernel-svm",
            "RBF SVM": "kernel-svm",
            "R B F S V M": "kernel-svm",
            "kernel support vector machine": "kernel-svm",
            "softmax concise": "softmax-concise",
            "concise softmax regression": "softmax-concise",
            "concise soft max": "softmax-concise",
            "MLP concise": "mlp-concise",
            "concise M L P": "mlp-concise",
            "卷积网络": "cnn",
            "小型卷积网络": "cnn",
            "线性支持向量机": "svm",
            "线性可分支持向量机": "hard-svm",
            "非线性支持向量机": "kernel-svm",
        },
    ),
]

ClassName = Annotated[
    str,
    Values(
        {
            "trouser": "Trouser",
            "T-shirt": "T-shirt/top",
            "pullover": "Pullover",
            "dress": "Dress",
            "coat": "Coat",
            "sandal": "Sandal",
            "shirt": "Shirt",
            "sneaker": "Sneaker",
            "bag": "Bag",
            "ankle boot": "Ankle boot",
            "裤子": "Trouser",
            "T恤": "T-shirt/top",
            "套头衫": "Pullover",
            "连衣裙": "Dress",
            "外套": "Coat",
            "凉鞋": "Sandal",
            "衬衫": "Shirt",
            "运动鞋": "Sneaker",
            "包": "Bag",
            "短靴": "Ankle boot",
        },
        also={
            "T-shirts": "T-shirt/top",
            "trousers": "Trouser",
            "pullovers": "Pullover",
            "dresses": "Dress",
            "coats": "Coat",
            "sandals": "Sandal",
            "shirts": "Shirt",
            "sneakers": "Sneaker",
            "bags": "Bag",
            "ankle boots": "Ankle boot",
        },
    ),
]

OtherClassName = Annotated[
    str,
    Values(
        {"the rest": "", "其他": ""} | dict(values_of(ClassName).phrases),
        also={"all others": "", "all other classes": ""} | dict(values_of(ClassName).also),
    ),
]
"""What a class is told from: another one, or "" for all the rest."""
Epochs = Annotated[int, WholeNumber(1, 1000)]
BatchSize = Annotated[int, WholeNumber(1, 60_000), Example("128")]
LearningRate = Annotated[float, Decimal(1e-6, 1000)]
Examples = Annotated[int, WholeNumber(1, 1_000_000), Example("1000")]
Seed = Annotated[int, WholeNumber(0, 999_999), Example("1")]
ImageNumber = Annotated[int, WholeNumber(0, 999_999)]
