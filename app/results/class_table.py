"""Precision, recall and F1 of every class, and calibration, in words: the same in window and terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from app.common.words.numbers import count, percent
from language.sentence import message
from models.evaluation.calibration import Calibration
from models.evaluation.class_figures import ClassFigures, class_figures, macro_mean
from models.events import Finished

COLUMN_TITLES = {
    "name": message("class"),
    "precision": message("precision"),
    "recall": message("recall"),
    "f1": "F1",
    "support": message("images"),
}
MEAN = message("Mean over the classes")
NO_FIGURE = "—"
"""Where it would be divided by zero."""


def class_rows(finished: Finished, classes: Sequence[str]) -> list[list[str]]:
    """A row a class under `COLUMN_TITLES`, and one with their mean."""
    figures = class_figures(finished.confusion)
    rows = [_row(name, each) for name, each in zip(classes, figures, strict=True)]
    return [*rows, _row(MEAN, macro_mean(figures))]


def class_facts(finished: Finished, classes: Sequence[str]) -> dict[str, Any]:
    """The same as plain numbers, null where there is none."""
    figures = class_figures(finished.confusion)
    named = [{"class": name, **asdict(each)} for name, each in zip(classes, figures, strict=True)]
    return {"classes": named, "mean": asdict(macro_mean(figures))}


def calibration_facts(found: Calibration) -> dict[str, Any]:
    """Calibration as plain numbers."""
    return {
        "expected_calibration_error": found.expected_error,
        "maximum_calibration_error": found.maximum_error,
        "accuracy": found.accuracy,
        "confidence": found.confidence,
        "bins": [asdict(each) for each in found.bins],
    }


def calibration_in_words(found: Calibration) -> str:
    """For example "Expected calibration error 2.3 %: it is surer than it is right."; of n test images."""
    gap = found.confidence - found.accuracy
    size = message(
        "Expected calibration error {expected_error}", expected_error=percent(found.expected_error)
    )
    sure = message(
        "on average {confidence} sure and {accuracy} right",
        confidence=percent(found.confidence),
        accuracy=percent(found.accuracy),
    )
    if abs(gap) < 0.005:
        return message("{size}: {sure}, as it should be.", size=size, sure=sure)
    return (
        message("{size}: {sure}, so it is too sure.", size=size, sure=sure)
        if gap > 0
        else message("{size}: {sure}, so it is not sure enough.", size=size, sure=sure)
    )


def calibration_rows(found: Calibration) -> list[list[str]]:
    """A row for each bin that is not empty."""
    rows = [[message("confidence"), message("images"), message("mean confidence"), message("right")]]
    for each in found.bins:
        if each.count:
            between = f"{percent(each.low)} – {percent(each.high)}"
            rows.append([between, count(each.count), percent(each.confidence), percent(each.accuracy)])
    return rows


def _row(name: str, figures: ClassFigures) -> list[str]:
    shares = (figures.precision, figures.recall, figures.f1)
    return [name, *(NO_FIGURE if each is None else percent(each) for each in shares), count(figures.support)]
