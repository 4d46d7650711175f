"""Which images are shown, and why an answer was given, in words."""

from __future__ import annotations

from collections.abc import Sequence

from app.common.words.numbers import count, counted
from app.compute.messages.predictions import Explained
from app.state.parts.results import Pictures
from language.sentence import joined, message
from models.data.corrections import DataPart
from models.evaluation.images_wanted import Order


def images_in_words(shown: Pictures, classes: Sequence[str]) -> str:
    """For example "70 images · true class Shirt, called Coat · the 24 most confident shown"; no full stop."""
    wanted, here = shown.wanted, len(shown.pictures)
    parts = [*_kind(shown, classes)]
    if wanted.part is DataPart.TRAINING:
        parts.append(message("on the training set"))
    if here < shown.total and wanted.start:
        parts.append(
            message(
                "numbers {start} to {start2} shown",
                start=count(wanted.start + 1),
                start2=count(wanted.start + here),
            )
        )
    elif here < shown.total:
        sure = (
            message("most confident") if wanted.order is Order.MOST_CONFIDENT else message("least confident")
        )
        parts.append(message("the {here} {sure} shown", here=here, sure=sure))
    return joined(" · ", parts)


def _kind(shown: Pictures, classes: Sequence[str]) -> tuple[str, ...]:
    true, predicted = shown.wanted.true, shown.wanted.predicted
    if true is None or predicted is None or max(true, predicted) >= len(classes):
        return (counted(shown.total, "mistake"),)
    other = message("called {classes}", classes=classes[predicted])
    taken = message(
        "true class {classes}, {value}",
        classes=classes[true],
        value=message("recognised") if true == predicted else other,
    )
    return (counted(shown.total, "image"), taken)


def why_in_words(found: Explained, classes: Sequence[str]) -> str:
    """How many of the nearest training images are of the class, in a sentence."""
    same = sum(picture.label == found.label for picture in found.neighbours)
    class_name = classes[found.label]
    return message(
        "Why {class_name}: {same} of the {neighbours} nearest training images are of this class.",
        class_name=class_name,
        same=same,
        neighbours=len(found.neighbours),
    )
