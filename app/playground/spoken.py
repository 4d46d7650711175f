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
            "perceptron": "perceptron",
            "感知机": "perceptron",
        },
    ),
]
PresetName = Annotated[
    str,
    Values(
        {
            "XOR": "xor",
            "two clouds": "clouds",
            "the narrow gap": "close",
            "AND": "and",
            "异或": "xor",
            "两团点": "clouds",
            "窄间隔": "close",
            "与": "and",
        },
        also={"X O R": "xor", "exclusive or": "xor", "narrow gap": "close", "a narrow gap": "close"},
    ),
]
KnobName = Annotated[
    str,
    Values(
        {
            "degree": "degree",
            "次数": "degree",
        },
    ),
]
Amount = Annotated[float, Decimal(0, 100_000), Example("5")]
"""What a knob is set to; each has its own range."""
Across = Annotated[float, Decimal(-100, 100), Example("1")]
Upward = Annotated[float, Decimal(-100, 100), Example("2")]
AcrossSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]
UpwardSign = Annotated[int, Values({"minus": -1, "负": -1}, also={"negative": -1})]
PointClass = Annotated[int, Values({"A": 1, "B": -1}, also={"one": 1, "two": -1})]
