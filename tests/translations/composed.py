"""Messages that are put together from names, and so stand nowhere as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from app.common.words.times import MONTHS
from app.session.vocabulary import every_command
from audio.grammar.grammar import Decimal, WholeNumber
from models.settings.specification import RunSpecification


def composed() -> Iterator[str | tuple[str, str]]:
    """Each as it is looked up."""
    for field in fields(RunSpecification):
        name = field.name.replace("_", " ")
        yield from (name, f"{name} {{value}}")
    yield from ("language", "theme", "engine", "microphone", "camera", "device")  # preferences
    yield from ("mean", "compared", "starred")
    for name, slot in every_command().slots.items():
        if isinstance(slot, WholeNumber | Decimal):  # “The {name} can be 1 to 100, not 500.”
            yield name.replace("_", " ")
    for month in MONTHS:
        yield f"{{number}} {month}"
        yield f"{{number}} {month} {{year}}"
    yield "Chinese"
    for contender in ("fold", "trial", "speaker", "optimizer", "model"):
        yield contender
        yield f"{{number}} {contender}", f"{{number}} {contender}s"
