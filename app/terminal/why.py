"""An explanation as text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.compute.messages.predictions import Explained
from app.results.words import why_in_words
from app.state.state import State, class_names
from app.terminal.table import table
from language.sentence import joined, message


def why_as_text(state: State) -> str:
    """Neighbours as a table; maps are for the figure, which "save the explanation" writes."""
    found = state.explained
    if found is None:
        return message("Nothing has been explained yet.")
    classes = class_names(state)
    rows = [[message("nearest training image"), message("class"), message("distance")]]
    for picture, distance in zip(found.neighbours, found.distances, strict=True):
        rows.append([str(picture.index), classes[picture.label], f"{distance:.2f}"])
    return joined("\n", [why_in_words(found, classes), table(rows, left=[1])])


def why_facts(found: Explained, classes: Sequence[str]) -> dict[str, Any]:
    """The same as plain values, with the maps as rows of numbers from 0 to 255 (weights: 128 is 0)."""
    return {
        "class": classes[found.label],
        "saliency": _rows(found, found.saliency),
        "grad_cam": None if found.grad_cam is None else _rows(found, found.grad_cam),
        "weights": None if found.weights is None else _rows(found, found.weights),
        "neighbours": [
            {"image": picture.index, "label": classes[picture.label], "distance": distance}
            for picture, distance in zip(found.neighbours, found.distances, strict=True)
        ],
    }


def _rows(found: Explained, values: bytes) -> list[list[int]]:
    width = found.picture.width
    return [list(values[start : start + width]) for start in range(0, len(values), width)]
