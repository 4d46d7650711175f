"""A figure in another language: it is drawn in English, and its texts are said anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.text import Text

OWN_WORDS = "own_words"
"""Marks a text that the user wrote: it is the same in every language."""
OURS = "not "
"""How the one name of a class begins that is ours, as `app.state.state.class_names` has it: "not Coat"."""
Words = Callable[[str], str]
"""An English text in the language that is wanted; what it does not know stays as it is."""


def gid_of(name: str) -> str | None:
    """The mark of a text that is the name of a class or of a speaker, which are the user's own."""
    return None if name.startswith(OURS) else OWN_WORDS


def name_rows(axis: Axis, names: Sequence[str], **looks: Any) -> None:
    """Have the names of classes or speakers along an axis, one at each whole number."""
    axis.set_ticks(range(len(names)), names, **looks)
    for label, name in zip(axis.get_ticklabels(), names, strict=True):
        label.set_gid(gid_of(name))


def in_words(figure: Figure, words: Words) -> Figure:
    """The same figure with its titles, labels and legends in these words. Again and again does no harm."""
    for axes in figure.axes:
        for axis in (axes.xaxis, axes.yaxis):
            labels = axis.get_ticklabels()
            names, marks = [each.get_text() for each in labels], [each.get_gid() for each in labels]
            said = [
                name if mark == OWN_WORDS else _said(name, words)
                for name, mark in zip(names, marks, strict=True)
            ]
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
