"""What a sentence may have meant that no way accounts for: commands whose phrases are the most like it."""

from __future__ import annotations

from typing import Any

from app.commands.invocation import Invocation
from app.commands.understanding.sentences import Segment
from app.commands.vocabulary import Vocabulary


def nearby(
    text: str, segments: tuple[Segment, ...], vocabulary: Vocabulary, count: int
) -> tuple[Invocation, ...]:
    """The likeliest first, each with the values that were said and none that was not."""
    said = {name: value for segment in segments for piece in segment.meanings for name, value in piece.slots}
    found: list[Invocation] = []
    for phrase in vocabulary.nearest(text, count, likeness=0.0):
        example = vocabulary.parse(phrase)
        filled = _filled(example, said, vocabulary) if example is not None else None
        if filled is not None and filled not in found:
            found.append(filled)
    return tuple(found)


def _filled(example: Invocation, said: dict[str, Any], vocabulary: Vocabulary) -> Invocation | None:
    entry = vocabulary.commands.get(example.command)
    if entry is None:  # a phrase of the user's own
        return None
    values = {name: value for name, value in said.items() if name in entry.slots}
    if any(name not in values for name in entry.required):
        return None
    return Invocation(example.command, values)
