"""Which images are shown, in words: mistakes, or those of one cell of the confusion matrix."""

from __future__ import annotations

from collections.abc import Sequence

from app.common.words.wording import count, counted
from app.state.state import Pictures
from models.corrections import DataPart
from models.images_wanted import Order

PICTURES_SHOWN = 24
"""Test images that "predict" and "show the mistakes" show at once."""


def images_in_words(shown: Pictures, classes: Sequence[str]) -> str:
    """For example "70 images · true class Shirt, called Coat · the 24 most confident shown"; no full stop."""
    wanted, here = shown.wanted, len(shown.pictures)
    parts = [*_kind(shown, classes)]
    if wanted.part is DataPart.TRAINING:
        parts.append("on the training set")
    if here < shown.total and wanted.start:
        parts.append(f"numbers {count(wanted.start + 1)} to {count(wanted.start + here)} shown")
    elif here < shown.total:
        sure = "most confident" if wanted.order is Order.MOST_CONFIDENT else "least confident"
        parts.append(f"the {here} {sure} shown")
    return " · ".join(parts)


def _kind(shown: Pictures, classes: Sequence[str]) -> tuple[str, ...]:
    true, predicted = shown.wanted.true, shown.wanted.predicted
    if true is None or predicted is None or max(true, predicted) >= len(classes):
        return (counted(shown.total, "mistake"),)
    other = f"called {classes[predicted]}"
    taken = f"true class {classes[true]}, {'recognised' if true == predicted else other}"
    return (counted(shown.total, "image"), taken)
