"""What the folder of a run tells that has no record of it: one of an earlier version, say."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from app.common.plain_json import parsed
from app.compute.trained_model import memory_beside
from app.runs.history.checks import UNREADABLE, figure, specification_in, text
from app.runs.history.record_file import RunTold, figures_told
from app.runs.history.rows import WEIGHTS
from app.state.parts.run import Status
from models.files.user_files import open_user_file
from models.settings.recipes import recipe
from models.settings.specification import MLPS, MODELS, RunSpecification

MOST_HEADING = 2**24
"""Bytes; the figures of 100,000 epochs have fewer."""
_USUAL_NAME = re.compile(rf"\d{{4}}-\d\d-\d\d-({'|'.join(sorted(MODELS, key=len, reverse=True))})-\d+")
_FIRST_FILTERS = "rounds.0.convolution.weight"
Sizes = Mapping[str, tuple[int, ...]]


def told_by_memory(folder: Path) -> RunTold | None:
    """What a run that was stopped or cut off needs to go on says of it; None where there is nothing of it."""
    try:
        facts = parsed(_heading(memory_beside(folder / WEIGHTS))["__metadata__"]["run"])
        specification = json.dumps(facts["specification"])
        specification_in(specification)  # raises where it is none
        epochs = tuple(figures_told(list(epoch.values())) for epoch in facts["epochs"])
        columns = {
            "specification": specification,
            "data": text(facts["data"]),
            "status": Status.STOPPED.value,
            "seconds": figure(facts["seconds"]),
        }
        return RunTold(columns, epochs)
    except (OSError, *UNREADABLE, AttributeError):
        return None


def told_by_weights(folder: Path) -> RunTold | None:
    """What the sizes of the weights say of a run that is called as runs are; None where that is nothing.

    Of its settings that is all there is to know, so the others are the usual ones.
    """
    named = _USUAL_NAME.fullmatch(folder.name)
    if named is None:
        return None
    try:
        heading = _heading(folder / WEIGHTS)
        sizes = {name: tuple(each["shape"]) for name, each in heading.items() if not name.startswith("__")}
        specification = json.dumps(asdict(_fitting(recipe(named[1]), sizes)))
        specification_in(specification)  # raises where the sizes were none
    except (OSError, *UNREADABLE, AttributeError):
        return None
    return RunTold({"specification": specification, "status": Status.FINISHED.value})


def _fitting(usual: RunSpecification, sizes: Sizes) -> RunSpecification:
    """The usual settings of a model with the sizes that its weights have."""
    if usual.model in MLPS:
        biases = sorted((name for name, shape in sizes.items() if len(shape) == 1), key=_layer)
        return replace(usual, hidden=tuple(sizes[name][0] for name in biases[:-1]))
    if usual.model == "cnn":
        return replace(usual, filters=sizes[_FIRST_FILTERS][0])
    if usual.model == "kernel-svm":
        return replace(usual, features=sizes["W"][0])
    return usual


def _layer(name: str) -> float:
    """The number in "b2" or "layers.hidden2.bias"; the output has none, and is the last."""
    number = re.search(r"\d+", name)
    return int(number[0]) if number else math.inf


def _heading(path: Path) -> dict[str, Any]:
    """The heading of a safetensors file: 8 bytes that say how long it is, and JSON."""
    with open_user_file(path) as file:
        length = int.from_bytes(file.read(8), "little")
        if not 0 < length <= MOST_HEADING:
            raise ValueError("it has no heading")
        heading = parsed(file.read(length))
    if not isinstance(heading, dict):
        raise TypeError("its heading is no object")
    return heading
