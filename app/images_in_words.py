"""Which images are shown, in words: mistakes, or those of one cell of the confusion matrix."""

from __future__ import annotations

from collections.abc import Sequence

from app.state import Pictures
from app.wording import count, counted
from models.corrections import DataPart
from models.images_wanted import Order


def images_in_words(shown: Pictures, classes: Sequence[str]) -> str:
    """For example "120 images of Shirt called Coat, the 24 most confident shown"; no full stop."""
    wanted, here = shown.wanted, len(shown.pictures)
    kind = _kind(shown, classes)
    if wanted.part is DataPart.TRAINING:
        kind = f"{kind} on the training set"
    if here >= shown.total:
        return kind
    if wanted.start:
        return f"{kind}, numbers {count(wanted.start + 1)} to {count(wanted.start + here)} shown"
    sure = "most confident" if wanted.order is Order.MOST_CONFIDENT else "least confident"
    return f"{kind}, the {here} {sure} shown"


def _kind(shown: Pictures, classes: Sequence[str]) -> str:
    true, predicted = shown.wanted.true, shown.wanted.predicted
    if true is None or predicted is None or max(true, predicted) >= len(classes):
        return counted(shown.total, "mistake")
    if true == predicted:
        return f"{counted(shown.total, 'image')} of {classes[true]} that were recognised"
    return f"{counted(shown.total, 'image')} of {classes[true]} called {classes[predicted]}"
