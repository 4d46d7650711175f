"""What a file says of itself. Whoever wrote it may have written anything, so every value is looked at."""

from __future__ import annotations

import json
import math
import reprlib
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from language.sentence import message, term, without_stop
from models.common.image_shape import COLOURS, ImageShape
from models.events import EpochDone
from models.exporting.facts import FORMAT, ModelFacts
from models.files.plain_text import one_line
from models.importing.file_kinds import ModelFileError
from models.settings.specification import RunSpecification, SpecificationError

LONGEST_TEXT = 100
MOST_CLASSES, MOST_EPOCHS, LARGEST_SIDE = 100, 100_000, 512
MOST_LAYERS, MOST_UNITS = 16, 2**16
MOST_JSON = 2**24
"""Characters; a run of 100,000 epochs has fewer."""


class _UnusableError(ValueError):
    """A value that cannot be meant. Its text goes on in a sentence."""


def read_facts(text: str, where: str) -> ModelFacts:
    """From the JSON that an export has. Raises `ModelFileError`, which says where it is from."""
    try:
        if len(text) > MOST_JSON:
            raise _UnusableError(message("it is too long"))
        told = json.loads(text)
        if not isinstance(told, dict):
            raise _UnusableError(message("it is no object"))
        if _whole(told.get("format"), 1, 2**31) > FORMAT:
            raise ModelFileError(
                message(
                    "A newer version of HearSee wrote {where}, so it was not read; bring yours up to "
                    "date first.",
                    where=where,
                )
            )
        return _facts(told)
    except ModelFileError:
        raise
    except Exception as error:  # wrong values are met with errors of every kind
        why = (
            error
            if isinstance(error, _UnusableError)
            else message("something in it is missing or has another form")
        )
        raise ModelFileError(
            message(
                "What {where} says of its model cannot be used ({why}), so nothing was imported.",
                where=where,
                why=why,
            )
        ) from error


def _facts(told: Mapping[str, Any]) -> ModelFacts:
    classes = told["classes"]
    if not isinstance(classes, list) or not 2 <= len(classes) <= MOST_CLASSES:
        raise _UnusableError(message("it needs 2 to {most_classes} classes", most_classes=MOST_CLASSES))
    return ModelFacts(
        specification=_specification(told["specification"]),
        title=_text(told.get("title", "")),
        run=_text(told.get("run", "")),
        data=_text(told["data"]),
        classes=tuple(map(_text, classes)),
        image_shape=_image_shape(told["image_shape"]),
        digest=_text(told.get("digest", "")),
        epochs=_epochs(told.get("epochs", [])),
        corrections=_text(told.get("corrections", "")),
        sounds=told.get("sounds", False) is True,
    )


def _image_shape(told: Any) -> ImageShape:
    *channels, height, width = told
    if channels not in ([], [COLOURS]):
        raise _UnusableError(message("its images are neither grey nor in colour"))
    size = _whole(height, 1, LARGEST_SIDE), _whole(width, 1, LARGEST_SIDE)
    return (COLOURS, *size) if channels else size


def _specification(told: Any) -> RunSpecification:
    """Its own checks are for a user's choices; these are for values that no user could choose."""
    if not isinstance(told, dict):
        raise _UnusableError(message("its settings are missing"))
    for field in fields(RunSpecification):
        value = told.get(field.name, field.default)
        kind = (int, float) if isinstance(field.default, float) else type(field.default)
        if field.name == "hidden":
            units = [_whole(each, 1, MOST_UNITS) for each in value]
            if len(units) > MOST_LAYERS:
                raise _UnusableError(message("it has {units} hidden layers", units=len(units)))
        elif field.name == "model":
            _text(value)
        elif not isinstance(value, kind) or isinstance(value, bool) != isinstance(field.default, bool):
            raise _UnusableError(
                message(
                    "{value} is no {value2}", value=_shown(value), value2=term(field.name.replace("_", " "))
                )
            )
        elif isinstance(value, str):
            _text(value)
        elif isinstance(value, int | float) and abs(value) >= 2**63:
            raise _UnusableError(
                message("its {value} is too large", value=term(field.name.replace("_", " ")))
            )
    try:
        return RunSpecification.from_dict(told)
    except SpecificationError as error:
        raise _UnusableError(without_stop(str(error))) from error


def _epochs(told: Any) -> tuple[EpochDone, ...]:
    if not isinstance(told, list) or len(told) > MOST_EPOCHS:
        raise _UnusableError(message("its epochs are no list, or too many"))
    return tuple(_epoch(each, number) for number, each in enumerate(told, start=1))


def _epoch(told: Mapping[str, Any], number: int) -> EpochDone:
    if told["epoch"] != number:
        raise _UnusableError(message("its epochs are out of order"))
    return EpochDone(number, *(_figure(told[field.name]) for field in fields(EpochDone)[1:]))


def _figure(told: Any) -> float:
    """None is what JSON has for "not a number"."""
    if told is None:
        return math.nan
    if isinstance(told, bool) or not isinstance(told, int | float) or not math.isfinite(told):
        raise _UnusableError(message("{told} is no figure", told=_shown(told)))
    return float(told)


def _whole(told: Any, low: int, high: int) -> int:
    if isinstance(told, bool) or not isinstance(told, int) or not low <= told <= high:
        raise _UnusableError(
            message(
                "{told} is no whole number from {low} to {high}", told=_shown(told), low=low, high=f"{high:,}"
            )
        )
    return told


def _shown(told: Any) -> str:
    """In a few letters, however large it is."""
    return reprlib.repr(told)


def _text(told: Any) -> str:
    if not isinstance(told, str) or len(told) > LONGEST_TEXT or one_line(told) != told:
        raise _UnusableError(message("one of its names is no text of one line"))
    return told
