"""A figure in another language: it is drawn in English, and its texts are said anew."""

from __future__ import annotations

from collections.abc import Callable

from matplotlib.figure import Figure
from matplotlib.text import Text

OWN_WORDS = "own_words"
"""Marks a text that the user wrote: it is the same in every language."""
Words = Callable[[str], str]
"""An English text in the language that is wanted; what it does not know stays as it is."""


def in_words(figure: Figure, words: Words) -> Figure:
    """The same figure with its titles, labels and legends in these words. Again and again does no harm."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            names = [label.get_text() for label in axis.get_ticklabels()]
            said = [_said(name, words) for name in names]
            if said != names:  # the axis itself knows them, and would write them again
                axis.set_ticks(axis.get_ticklocs(), said)
    for text in figure.findobj(Text):
        assert isinstance(text, Text)
        if text.get_gid() != OWN_WORDS:
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
