"""A figure in another language: it is drawn in English, and its texts are said anew."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.ticker import FixedFormatter

Words = Callable[[str], str]
"""An English text in the language that is wanted; what it does not know stays as it is."""


def in_words(figure: Figure, words: Words) -> Figure:
    """The same figure with its titles, labels and legends in these words. Again and again does no harm."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            formatter = axis.get_major_formatter()
            if isinstance(formatter, FixedFormatter):
                formatter.seq = [_said(text, words) for text in formatter.seq]
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        text.set_text(_said(text.get_text(), words))
    return figure


def _said(text: str, words: Words) -> str:
    """A name may have been broken into lines that are no texts by themselves."""
    said = words(text)
    if said != text or "\n" not in text:
        return said
    whole = text.replace("\n", " ")
    said = words(whole)
    return text if said == whole else said
