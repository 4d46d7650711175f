"""What can be said for the settings of a run, of a study and of a search.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from app.commands.slots import KERNEL_SVM, MLP
from audio.grammar.grammar import Decimal, Values, WholeNumber
from models.settings.searching import MOST_TRIALS

PresetSettings = Annotated[
    str,
    Values(
        {
            "quick MLP": "quick mlp",
            "quick LeNet": "quick lenet",
            "quick CNN": "quick cnn",
            "快速多层感知机": "quick mlp",
            "快速LeNet": "quick lenet",
            "快速卷积网络": "quick cnn",
        },
        also={"fast MLP": "quick mlp", "fast LeNet": "quick lenet", "fast CNN": "quick cnn"},
    ),
]

OptimizerName = Annotated[
    str,
    Values(
        {
            "momentum": "momentum",
            "SGD": "sgd",
            "AdaGrad": "adagrad",
            "Adam": "adam",
            "动量": "momentum",
            "随机梯度下降": "sgd",
            "自适应梯度": "adagrad",
            "亚当": "adam",
        },
        also={"S G D": "sgd", "stochastic gradient descent": "sgd", "ada grad": "adagrad"},
    ),
]

LossName = Annotated[
    str,
    Values(
        {
            "squared": "squared",
            "cross entropy": "cross-entropy",
            "absolute": "absolute",
            "Huber": "huber",
            "hinge": "hinge",
            "multi class hinge": "multiclass-hinge",
            "logistic": "logistic",
            "perceptron": "perceptron",
            "均方": "squared",
            "交叉熵": "cross-entropy",
            "绝对值": "absolute",
            "合页": "hinge",
            "多类合页": "multiclass-hinge",
            "感知机": "perceptron",
        },
        also={
            "multiclass hinge": "multiclass-hinge",
            "mean squared": "squared",
            "L two": "squared",
            "L one": "absolute",
        },
    ),
]

ScheduleName = Annotated[
    str,
    Values(
        {
            "cosine": "cosine",
            "constant": "constant",
            "linear": "linear",
            "step": "step",
            "one cycle": "one-cycle",
            "余弦": "cosine",
            "恒定": "constant",
            "线性": "linear",
            "阶梯": "step",
            "单周期": "one-cycle",
        }
    ),
]

ActivationName = Annotated[
    str,
    Values({"sigmoid": "sigmoid", "tanh": "tanh", "ReLU": "relu"}, also={"rectified linear": "relu"}),
    Example(beside=MLP),
]

PoolingName = Annotated[
    str,
    Values({"max": "max", "average": "average", "最大": "max", "平均": "average"}, also={"mean": "average"}),
    Example(beside=("model", "lenet")),
]

AugmentationName = Annotated[
    str,
    Values(
        {
            "flips": "flips",
            "shifts": "shifts",
            "flips and shifts": "flips and shifts",
            "no augmentation": "none",
            "翻转": "flips",
            "平移": "shifts",
            "翻转和平移": "flips and shifts",
        },
        also={"flipping": "flips", "shifting": "shifts"},
    ),
]

StopsEarly = Annotated[bool, Values({"early stopping": True, "早停": True})]
Averages = Annotated[bool, Values({"averaging": True, "参数平均": True}, also={"averaged weights": True})]
WeightDecay = Annotated[float, Decimal(0, 10), Example("0.0005")]
LabelSmoothing = Annotated[float, Decimal(0, 0.99), Example("0.1")]
Dropout = Annotated[float, Decimal(0, 0.99), Example("0.2", MLP)]
Gamma = Annotated[float, Decimal(1e-6, 1000), Example("0.02", KERNEL_SVM)]
Layers = Annotated[int, WholeNumber(1, 5), Example("2", MLP)]
Units = Annotated[int, WholeNumber(1, 4096), Example("512", MLP)]
Filters = Annotated[int, WholeNumber(4, 256), Example("24", ("model", "cnn"))]
Features = Annotated[int, WholeNumber(16, 20_000), Example("4096", KERNEL_SVM)]
Patience = Annotated[int, WholeNumber(1, 1000), Example("3")]
Folds = Annotated[int, WholeNumber(2, 10_000), Example("5")]
Seeds = Annotated[int, WholeNumber(1, 100), Example("3")]
Trials = Annotated[int, WholeNumber(2, MOST_TRIALS), Example("12")]

SearchedSetting = Annotated[
    str,
    Values(
        {
            "learning rate": "learning_rate",
            "batch size": "batch_size",
            "hidden layers": "hidden",
            "activation": "activation",
            "dropout": "dropout",
            "weight decay": "weight_decay",
            "label smoothing": "label_smoothing",
            "optimizer": "optimizer",
            "gamma": "gamma",
            "filters": "filters",
            "学习率": "learning_rate",
            "批量大小": "batch_size",
            "隐藏层": "hidden",
            "激活函数": "activation",
            "丢弃率": "dropout",
            "权重衰减": "weight_decay",
            "标签平滑": "label_smoothing",
            "优化器": "optimizer",
            "伽马": "gamma",
            "滤波器": "filters",
        },
        also={"hidden units": "hidden", "activation function": "activation", "批量": "batch_size"},
    ),
    Example("learning rate"),
]

SearchMethod = Annotated[
    str,
    Values(
        {
            "on a grid": "grid",
            "at random": "random",
            "adaptively": "adaptive",
            "网格": "grid",
            "随机": "random",
            "自适应": "adaptive",
        }
    ),
]

SecondRate = Annotated[float, Decimal(1e-6, 1000), Example("0.1")]
ThirdRate = Annotated[float, Decimal(1e-6, 1000), Example("1")]
