"""What can be said for runs of the history and for the axes of their curves.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from app.commands.slots import ImageNumber
from app.state.parts.compared import MOST_COMPARED, Axis
from audio.grammar.grammar import Values, WholeNumber

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

RunNumber = ImageNumber
"""Slots of one name are one slot, and "number" is that of an image too."""
EITHER = "(run {number}|[the|this] run)"
"""A run by its number, or the one in view."""
