"""What can be said for the scenes, their presets and their knobs. Never read, so never translated.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.examples import Example
from audio.grammar import Decimal, Values

SceneName = Annotated[
    str,
    Values(
        {
            "straight line": "line",
            "polynomial regression": "polynomial",
            "data against capacity": "capacity",
            "perceptron": "perceptron",
            "two layers": "two-layers",
            "直线": "line",
            "多项式回归": "polynomial",
            "数据与容量": "capacity",
            "感知机": "perceptron",
            "两层": "two-layers",
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
        },
    ),
]
PresetName = Annotated[
    str,
    Values(
        {
            "XOR": "xor",
            "two clouds": "clouds",
            "a narrow gap": "close",
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
            "异或": "xor",
            "两团点": "clouds",
            "窄间隔": "close",
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
        },
        also={
            "X O R": "xor",
            "exclusive or": "xor",
            "narrow gap": "close",
            "the narrow gap": "close",
            "the outlier": "outlier",
            "XOR learned": "learnt",
        },
    ),
]
KnobName = Annotated[
    str,
    Values(
        {
            "degree": "degree",
            "step size": "step",
            "low degree": "low",
            "high degree": "high",
            "noise": "noise",
            "blue line": "blue",
            "yellow line": "yellow",
            "次数": "degree",
            "步长": "step",
            "低次数": "low",
            "高次数": "high",
            "噪声": "noise",
            "蓝线": "blue",
            "黄线": "yellow",
        },
        also={"blue angle": "blue", "yellow angle": "yellow"},
    ),
]
Amount = Annotated[float, Decimal(0, 100_000), Example("5")]
"""What a knob is set to; each has its own range."""
Across = Annotated[float, Decimal(-100, 100), Example("1")]
Upward = Annotated[float, Decimal(-100, 100), Example("2")]
AcrossSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]
UpwardSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]
PointClass = Annotated[int, Values({"A": 1, "B": -1}, also={"one": 1, "two": -1})]
