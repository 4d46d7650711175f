"""A talk: each sentence is understood by itself, or from what was done before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.commands.invocation import Invocation
from app.commands.understanding.follow_ups import FollowUp, Memory, follow_up, leans
from app.commands.understanding.nearby import nearby
from app.commands.understanding.sentences import Segment
from app.commands.understanding.understanding import LONGEST, MOST_OFFERED, Understanding
from app.commands.vocabulary import Vocabulary


@dataclass(frozen=True)
class Turn:
    """What a sentence means here."""

    meant: Invocation | None = None
    offers: tuple[Invocation, ...] = ()
    leans: bool = False
    """Whether it was understood from what was done before."""
    before: Mapping[str, Any] = field(default_factory=dict)
    """Values that were others then."""


class Talk:
    """What was said and done so far. `chosen` has the value of a setting that nobody has said."""

    def __init__(
        self, understanding: Understanding, vocabulary: Vocabulary, chosen: Callable[[str], Any]
    ) -> None:
        self._understanding = understanding
        self._vocabulary = vocabulary
        self._chosen = chosen
        self.memory = Memory()

    def did(self, meaning: Invocation) -> None:
        """That was done, wherever it came from."""
        self.memory = self.memory.with_done(meaning)

    def hear(self, text: str, *, asked: bool = False) -> Turn:
        """What a sentence means now; nothing for one that is longer than any command."""
        if len(text) > LONGEST:
            return Turn()
        segments = self._understanding.segments(text)
        found = None if asked else self._from_before(segments)
        from_before = None if found is None else Turn(found.meaning, leans=True, before=found.before)
        if from_before is not None and leans(segments):
            return from_before
        understood = self._understanding.understand(text, asked=asked)
        if understood.meant is not None:
            return Turn(understood.meant)
        return from_before or Turn(None, self._with_nearby(text, segments, understood.offers))

    def _with_nearby(
        self, text: str, segments: tuple[Segment, ...], offers: tuple[Invocation, ...]
    ) -> tuple[Invocation, ...]:
        """Offers, and where there are few of them and it is like a command, what is nearest."""
        if not offers or len(offers) >= MOST_OFFERED:
            return offers
        near = nearby(text, segments, self._vocabulary, MOST_OFFERED)
        return (*offers, *(each for each in near if each not in offers))[:MOST_OFFERED]

    def _from_before(self, segments: tuple[Segment, ...]) -> FollowUp | None:
        return follow_up(segments, self.memory, self._understanding.slotted, self._chosen)
