"""What can be said for the slots of the commands, and what it means.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated, Any, get_args

from app.commands.examples import Example
from app.state.parts.compared import MOST_COMPARED, Axis
from app.state.parts.preferences import MOST_THREADS, WAKE_WORDS, InterfaceLanguage, Language, ThemeChoice
from app.state.parts.view import View
from audio.grammar import Decimal, Values, WholeNumber
from models.searching import MOST_TRIALS

MLP = ("model", "mlp")
KERNEL_SVM = ("model", "kernel-svm")


def values_of(annotation: Any) -> Values:
    """The words of a slot, for another slot that has them too."""
    return next(extra for extra in get_args(annotation) if isinstance(extra, Values))


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
WeightDecay = Annotated[float, Decimal(0, 10), Example("0.0005")]
LabelSmoothing = Annotated[float, Decimal(0, 0.99), Example("0.1")]
Dropout = Annotated[float, Decimal(0, 0.99), Example("0.2", MLP)]
Gamma = Annotated[float, Decimal(1e-6, 1000), Example("0.02", KERNEL_SVM)]
Layers = Annotated[int, WholeNumber(1, 5), Example("2", MLP)]
Units = Annotated[int, WholeNumber(1, 4096), Example("512", MLP)]
Filters = Annotated[int, WholeNumber(4, 256), Example("24", ("model", "cnn"))]
Features = Annotated[int, WholeNumber(16, 20_000), Example("4096", KERNEL_SVM)]
Patience = Annotated[int, WholeNumber(1, 1000), Example("3")]
Examples = Annotated[int, WholeNumber(1, 1_000_000), Example("1000")]
Folds = Annotated[int, WholeNumber(2, 10_000), Example("5")]
Seeds = Annotated[int, WholeNumber(1, 100), Example("3")]
Seed = Annotated[int, WholeNumber(0, 999_999), Example("1")]
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
WebcamClass = Annotated[int, WholeNumber(1, 20), Example("2")]
ImageNumber = Annotated[int, WholeNumber(0, 999_999)]
FirstRun = Annotated[int, WholeNumber(0, 999_999), Example("3")]
SecondRun = Annotated[int, WholeNumber(0, 999_999), Example("5")]
ThirdRun = Annotated[int, WholeNumber(0, 999_999), Example("8")]
FourthRun = Annotated[int, WholeNumber(0, 999_999), Example("13")]
FifthRun = Annotated[int, WholeNumber(0, 999_999), Example("21")]
SixthRun = Annotated[int, WholeNumber(0, 999_999), Example("34")]
RunCount = Annotated[int, WholeNumber(2, MOST_COMPARED), Example("3")]
AxisName = Annotated[
    Axis,
    Values(
        {
            "epochs": Axis.EPOCHS,
            "seconds": Axis.SECONDS,
            "轮数": Axis.EPOCHS,
            "时间": Axis.SECONDS,
        },
        also={"time": Axis.SECONDS, "轮次": Axis.EPOCHS, "秒": Axis.SECONDS},
    ),
]
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
            "comparison": View.COMPARISON,
            "cross validation": View.COMPARISON,
            "folds": View.COMPARISON,
            "runs": View.RUNS,
            "history": View.RUNS,
            "playground": View.PLAYGROUND,
            "class figures": View.CLASS_FIGURES,
            "precision and recall": View.CLASS_FIGURES,
            "calibration": View.CALIBRATION,
            "explanation": View.WHY,
            "saliency": View.WHY,
            "nearest training images": View.WHY,
            "weights": View.WHY,
            "曲线": View.CURVES,
            "损失曲线": View.CURVES,
            "准确率": View.CURVES,
            "预测结果": View.PREDICTIONS,
            "比较": View.COMPARISON,
            "混淆矩阵": View.CONFUSION_MATRIX,
            "错误": View.MISTAKES,
            "数据": View.DATA,
            "训练记录": View.RUNS,
            "演示台": View.PLAYGROUND,
            "各类指标": View.CLASS_FIGURES,
            "校准": View.CALIBRATION,
            "解释": View.WHY,
            "显著图": View.WHY,
            "最近的训练图片": View.WHY,
            "权重": View.WHY,
        },
        also={"figures of every class": View.CLASS_FIGURES, "可靠性图": View.CALIBRATION},
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
InterfaceName = Annotated[
    InterfaceLanguage,
    Values(
        {
            "Chinese": InterfaceLanguage.CHINESE,
            "English": InterfaceLanguage.ENGLISH,
            "the language of the system": InterfaceLanguage.SYSTEM,
            "中文": InterfaceLanguage.CHINESE,
            "英语": InterfaceLanguage.ENGLISH,
            "系统语言": InterfaceLanguage.SYSTEM,
        },
        also={"英文": InterfaceLanguage.ENGLISH, "简体中文": InterfaceLanguage.CHINESE},
    ),
]
DeviceName = Annotated[
    str,
    Values(
        {
            "processor": "cpu",
            "graphics card": "cuda",
            "Apple chip": "mps",
            "best device": "auto",
            "处理器": "cpu",
            "显卡": "cuda",
            "苹果芯片": "mps",
            "最快的设备": "auto",
        },
        also={"CPU": "cpu", "C P U": "cpu", "GPU": "cuda", "G P U": "cuda"},
    ),
]
PrecisionName = Annotated[
    str,
    Values(
        {
            "full": "float32",
            "half": "bfloat16",
            "automatic": "auto",
            "全": "float32",
            "半": "bfloat16",
            "自动": "auto",
        }
    ),
]
Threads = Annotated[int, WholeNumber(1, MOST_THREADS), Example("2")]
LoadingWorkers = Annotated[int, WholeNumber(0, 8), Example("4")]
OwnFolder = Annotated[
    str,
    Values(
        {
            "runs": "runs_folder",
            "pictures": "pictures_folder",
            "data": "data_folder",
            "训练记录": "runs_folder",
            "图片": "pictures_folder",
            "数据": "data_folder",
        }
    ),
]
"""A preference that names a folder."""
LanguageName = Annotated[
    Language,
    Values(
        {
            "English": Language.ENGLISH,
            "Chinese": Language.CHINESE,
            "any language": Language.AUTO,
            "英语": Language.ENGLISH,
            "中文": Language.CHINESE,
            "任何语言": Language.AUTO,
        },
        also={"both languages": Language.AUTO, "英文": Language.ENGLISH, "汉语": Language.CHINESE},
    ),
]
EngineName = Annotated[
    str,
    Values(
        {
            "Whisper": "whisper",
            "pocket sphinx": "sphinx",
            "Google": "google",
            "Vosk": "vosk",
            "the best engine": "auto",
            "最好的引擎": "auto",
        },
        also={"PocketSphinx": "sphinx", "sphinx": "sphinx"},
    ),
]
WakeWordName = Annotated[str, Values({word: word for word in WAKE_WORDS})]
OptionNumber = Annotated[int, WholeNumber(1, 3), Example("1")]
"""An answer to a question that offers some by number."""
OptionOrdinal = Annotated[
    int,
    Values(
        {
            "the first": 1,
            "the second": 2,
            "the third": 3,
            "第一个": 1,
            "第二个": 2,
            "第三个": 3,
        },
        also={"first one": 1, "the first one": 1, "second one": 2, "the second one": 2}
        | {"third one": 3, "the third one": 3, "选第一个": 1, "选第二个": 2, "选第三个": 3},
    ),
]
FileFormat = Annotated[
    str,
    Values({"PNG": "png", "P N G": "png", "SVG": "svg", "S V G": "svg"}),
]

DataName = Annotated[
    str,
    Values(
        {
            "MNIST": "MNIST",
            "KMNIST": "KMNIST",
            "CIFAR ten": "CIFAR-10",
            "Fashion MNIST": "Fashion-MNIST",
        },
        also={
            "M NIST": "MNIST",
            "M N I S T": "MNIST",
            "K M NIST": "KMNIST",
            "Kuzushiji MNIST": "KMNIST",
            "CIFAR 10": "CIFAR-10",
            "CIFAR": "CIFAR-10",
            "Fashion M NIST": "Fashion-MNIST",
        },
    ),
    Example("MNIST"),
]
