"""What can be said for the scenes, their presets and their knobs. Never read, so never translated.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from audio.grammar import Decimal, Values, WholeNumber

SceneName = Annotated[
    str,
    Values(
        {
            "perceptron": "perceptron",
            "straight line": "line",
            "polynomial regression": "polynomial",
            "data against capacity": "capacity",
            "two layers": "two-layers",
            "two regressions": "regressions",
            "support vectors": "support-vectors",
            "losses": "losses",
            "softmax": "softmax",
            "race of the optimizers": "race",
            "data loading": "loading",
            "感知机": "perceptron",
            "直线": "line",
            "多项式回归": "polynomial",
            "数据与容量": "capacity",
            "两层": "two-layers",
            "两种回归": "regressions",
            "支持向量": "support-vectors",
            "损失函数": "losses",
            "优化器赛跑": "race",
            "数据读取": "loading",
        },
        also={
            "line": "line",
            "least squares": "line",
            "linear regression": "line",
            "polynomial": "polynomial",
            "polynomials": "polynomial",
            "capacity grid": "capacity",
            "data size against capacity": "capacity",
            "two layers for XOR": "two-layers",
            "two layer solution": "two-layers",
            "线性回归": "line",
            "最小二乘": "line",
            "多项式": "polynomial",
            "两层网络": "two-layers",
            "linear and logistic regression": "regressions",
            "linear against logistic regression": "regressions",
            "线性回归与逻辑回归": "regressions",
            "线性回归和逻辑回归": "regressions",
            "support vector machines": "support-vectors",
            "support vector machine": "support-vectors",
            "margin": "support-vectors",
            "支持向量机": "support-vectors",
            "间隔": "support-vectors",
            "loss functions": "losses",
            "losses and their gradients": "losses",
            "soft max": "softmax",
            "optimizer race": "race",
            "optimizers race": "race",
            "优化器的赛跑": "race",
            "reading of the data": "loading",
        },
    ),
]


PresetName = Annotated[
    str,
    Values(
        {
            "two clouds": "clouds",
            "a narrow gap": "close",
            "XOR": "xor",
            "AND": "and",
            "scattered points": "scattered",
            "an outlier": "outlier",
            "too large a step": "large-step",
            "noisy waves": "waves",
            "few points": "few",
            "many points": "many",
            "some noise": "usual",
            "much noise": "noisy",
            "hardly any noise": "clean",
            "four clouds": "quadrants",
            "XOR learnt": "learnt",
            "points far away": "far",
            "mixed clouds": "mixed",
            "separable points": "separable",
            "rings": "rings",
            "moons": "moons",
            "errors": "errors",
            "margins": "margins",
            "logits": "logits",
            "the right class": "right",
            "the wrong class": "wrong",
            "low temperature": "cold",
            "high temperature": "hot",
            "shifted logits": "shifted",
            "the narrow bowl": "bowl",
            "the bent valley": "valley",
            "the saddle": "saddle",
            "the ripples": "ripples",
            "large steps": "fast",
            "four workers": "four",
            "eight workers": "eight",
            "两团点": "clouds",
            "窄间隔": "close",
            "异或": "xor",
            "逻辑与": "and",
            "散点": "scattered",
            "离群点": "outlier",
            "过大步长": "large-step",
            "带噪声的波": "waves",
            "少量点": "few",
            "大量点": "many",
            "一些噪声": "usual",
            "大噪声": "noisy",
            "几乎没有噪声": "clean",
            "四团点": "quadrants",
            "学出来的异或": "learnt",
            "远处的点": "far",
            "混合的点": "mixed",
            "可分的点": "separable",
            "圆环": "rings",
            "月牙": "moons",
            "误差": "errors",
            "分类间隔": "margins",
            "分数": "logits",
            "答对的例子": "right",
            "答错的例子": "wrong",
            "低温": "cold",
            "高温": "hot",
            "平移的分数": "shifted",
            "窄碗": "bowl",
            "弯谷": "valley",
            "鞍点": "saddle",
            "波纹": "ripples",
            "大步": "fast",
            "四个进程": "four",
            "八个进程": "eight",
        },
        also={
            "X O R": "xor",
            "exclusive or": "xor",
            "narrow gap": "close",
            "the narrow gap": "close",
            "the outlier": "outlier",
            "XOR learned": "learnt",
            "far points": "far",
            "the right answer": "right",
            "the wrong answer": "wrong",
            "a low temperature": "cold",
            "a high temperature": "hot",
            "narrow bowl": "bowl",
            "bowl": "bowl",
            "the bowl": "bowl",
            "bent valley": "valley",
            "valley": "valley",
            "the valley": "valley",
            "saddle": "saddle",
            "ripples": "ripples",
        },
    ),
]


KnobName = Annotated[
    str,
    Values(
        {
            "degree": "degree",
            "step size": "step",
            "high degree": "high",
            "low degree": "low",
            "noise": "noise",
            "blue line": "blue",
            "yellow line": "yellow",
            "ridge": "ridge",
            "price of slack": "slack",
            "gamma": "gamma",
            "place": "place",
            "delta": "delta",
            "number of classes": "classes",
            "first logit": "first",
            "second logit": "second",
            "third logit": "third",
            "temperature": "temperature",
            "shift": "shift",
            "rate factor": "rate",
            "momentum": "momentum",
            "condition number": "condition",
            "number of steps": "steps",
            "number of workers": "workers",
            "loading batch": "batch",
            "次数": "degree",
            "步长": "step",
            "高次数": "high",
            "低次数": "low",
            "噪声": "noise",
            "蓝线": "blue",
            "黄线": "yellow",
            "岭系数": "ridge",
            "松弛的代价": "slack",
            "伽马": "gamma",
            "位置": "place",
            "德尔塔": "delta",
            "类别数": "classes",
            "第一个分数": "first",
            "第二个分数": "second",
            "第三个分数": "third",
            "温度": "temperature",
            "平移": "shift",
            "学习率倍数": "rate",
            "动量系数": "momentum",
            "条件数": "condition",
            "步数": "steps",
            "进程数": "workers",
            "每批读取数": "batch",
        },
        also={
            "blue angle": "blue",
            "yellow angle": "yellow",
            "C": "slack",
            "lambda": "ridge",
            "kappa": "condition",
            "beta": "momentum",
            "workers": "workers",
        },
    ),
]


Amount = Annotated[float, Decimal(0, 100_000), Example("5")]
"""What a knob is set to; each has its own range."""


Across = Annotated[float, Decimal(-100, 100), Example("1")]


Upward = Annotated[float, Decimal(-100, 100), Example("2")]


AmountSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]


AcrossSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]


UpwardSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]


PointClass = Annotated[int, Values({"A": 1, "B": -1}, also={"one": 1, "two": -1})]


LoadingWorkers = Annotated[int, WholeNumber(0, 8), Example("4")]
