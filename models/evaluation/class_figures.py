"""What a confusion matrix says of each class: precision, recall and F1. Plain numbers, no torch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ClassFigures:
    """Of one class, or the mean over classes; 0 to 1, and None where it would be divided by zero."""

    precision: float | None
    """Of the examples that were taken for the class, the share that are of it."""
    recall: float | None
    """Of the examples that are of the class, the share that was recognised."""
    f1: float | None
    """The harmonic mean of the two, 2 tp / (2 tp + fp + fn)."""
    support: int
    """Examples that are of the class."""


def class_figures(confusion: Sequence[Sequence[int]]) -> tuple[ClassFigures, ...]:
    """`confusion[true][predicted]` -> the figures of every class, in the matrix's order.

    A class that nothing was taken for has no precision, and one without examples no recall; a class that was
    neither there nor named has no F1. Source: C. J. van Rijsbergen, "Information Retrieval", 1979, chapter 7.
    """
    taken_for = [sum(row[label] for row in confusion) for label in range(len(confusion))]
    return tuple(
        _figures(right=row[label], taken_for=taken_for[label], support=sum(row))
        for label, row in enumerate(confusion)
    )


def macro_mean(figures: Sequence[ClassFigures]) -> ClassFigures:
    """Every class counts the same, however many examples it has; those without a figure are left out."""
    return ClassFigures(
        precision=_mean([each.precision for each in figures]),
        recall=_mean([each.recall for each in figures]),
        f1=_mean([each.f1 for each in figures]),
        support=sum(each.support for each in figures),
    )


def _figures(right: int, taken_for: int, support: int) -> ClassFigures:
    return ClassFigures(
        precision=_share(right, taken_for),
        recall=_share(right, support),
        f1=_share(2 * right, taken_for + support),
        support=support,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
