"""From a sentence to the command that it asks for, or to those that it may ask for."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Protocol

from app.commands.invocation import Invocation
from app.commands.understanding.figures import free_tokens
from app.commands.understanding.follow_ups import Slotted
from app.commands.understanding.lexicon import Lexicon
from app.commands.understanding.sentences import Segment, cut
from app.commands.understanding.ways import Fit, Way, fit, read_way
from app.commands.understanding.ways_file import FeatureWays, Settle, WaysFile, read_ways
from audio.grammar.grammar import Slot

MOST_OFFERED = 3
LONGEST = 300
"""Characters of a sentence; more is no command."""
MARGIN = 0.1
"""By how much the likeliest meaning has to be likelier than every other to be done."""
SURE = 2
"""Pieces that tell, of which one may be chance beside words of ordinary talk."""
ENOUGH = 0.4
"""The share of what was said, weighted by how telling it is, that an offer has to account for."""


class Asked(Protocol):
    """What can be asked for: a command, or a question."""

    @property
    def slots(self) -> Mapping[str, Slot]:
        """What can be said for it."""

    @property
    def required(self) -> frozenset[str]:
        """The slots without which it cannot be done."""


@dataclass(frozen=True)
class Understood:
    """What a sentence means: surely one command, or perhaps one of some."""

    meant: Invocation | None = None
    offers: tuple[Invocation, ...] = ()
    certain: bool = False
    """Whether it is surely one of the offers."""


class Understanding:
    """The ways of all features. What they say is read when it is needed first."""

    def __init__(self, features: Iterable[FeatureWays], commands: Mapping[str, Asked]) -> None:
        self._declared = tuple(features)
        self._commands = commands

    def read(self) -> None:
        """Read all words and ways now, so that the first sentence does not wait; safe in any thread."""
        self.of_segments(cut(free_tokens("train"), self.lexicon))

    def understand(self, text: str, *, asked: bool = False) -> Understood:
        """What a sentence means; `asked` is whether it may answer a question."""
        said = free_tokens(text)
        if len(text) > LONGEST:
            return Understood()
        understood = self.of_segments(cut(said, self.lexicon), asked=asked)
        if understood.meant is not None:
            return understood
        # Two words may stand for one thing together, and for two apart.
        finely = self.of_segments(cut(said, self.lexicon, finely=True), asked=asked)
        if finely.meant is None or understood.certain:
            return understood if understood.offers else finely
        if finely.meant.command in self._harmless:
            return finely
        others = [each for each in understood.offers if each != finely.meant]
        return Understood(None, (finely.meant, *others)[:MOST_OFFERED])

    def segments(self, text: str) -> tuple[Segment, ...]:
        """The pieces of a sentence."""
        return cut(free_tokens(text), self.lexicon)

    @cached_property
    def slotted(self) -> Slotted:
        """What sentences that lean on others have to know of commands."""
        return Slotted({name: each.slots for name, each in self._commands.items()}, self._settle_arguments)

    def _settle_arguments(self, command: str, said: dict[str, Any]) -> Mapping[str, Any] | None:
        settle = self._settle.get(command)
        return said if settle is None else settle(said)

    def of_segments(self, segments: tuple[Segment, ...], *, asked: bool = False) -> Understood:
        """What these pieces mean together."""
        said = {piece.family for segment in segments for piece in segment.meanings}
        slots = {name for segment in segments for piece in segment.meanings for name, _ in piece.slots}
        near = [way for way in self.ways if way.telling & said or (way.needs_slot and way.takes & slots)]
        near = [way for way in near if asked or way.command not in self._answers]
        fits = [each for way in near for each in self._settled(fit(segments, way)) if each.found]
        whole = self._ranked([each for each in fits if each.is_whole])
        surest = [each for score, each in whole if score > whole[0][0] - MARGIN]
        meanings = _distinct(surest)
        if len(meanings) == 1 and not self._is_doubtful(surest[0]):
            return Understood(meanings[0])
        if meanings:
            return Understood(None, meanings[:MOST_OFFERED], certain=True)
        likely = self._ranked([each for each in fits if self._is_enough(each, segments)], partly=True)
        return Understood(None, _distinct([each for _, each in likely])[:MOST_OFFERED])

    @cached_property
    def lexicon(self) -> Lexicon:
        """All phrases."""
        entries = [entry for feature in self.files for entry in feature.entries(self.every_slot)]
        return Lexicon(entries, self.every_slot)

    @cached_property
    def files(self) -> tuple[WaysFile, ...]:
        """What the features declare."""
        return tuple(read_ways(feature) for feature in self._declared)

    @cached_property
    def every_slot(self) -> Mapping[str, Slot]:
        """All slots of all commands, and the kinds."""
        found: dict[str, Slot] = {
            name: slot for each in self._commands.values() for name, slot in each.slots.items()
        }
        return found | {name: slot for each in self.files for name, slot in each.slots(found).items()}

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """All ways to ask for something."""
        return tuple(
            read_way(text, command, self._owned(command))
            for feature in self.files
            for command, texts in feature.ways.items()
            for text in texts
        )

    @cached_property
    def _settle(self) -> Mapping[str, Settle]:
        return {name: settle for each in self._declared for name, settle in each.settle.items()}

    @cached_property
    def _harmless(self) -> frozenset[str]:
        return frozenset().union(*(feature.harmless for feature in self.files))

    @cached_property
    def _strict(self) -> frozenset[str]:
        return frozenset().union(*(feature.strict for feature in self.files))

    @cached_property
    def _answers(self) -> frozenset[str]:
        return frozenset().union(*(feature.answers for feature in self.files))

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        """How telling a family is: the less, the more commands have it."""
        commands: dict[str, set[str]] = {}
        for way in self.ways:
            for family in (*way.optional, *way.telling):
                commands.setdefault(family, set()).add(way.command)
        return {family: 1 / (1 + math.log(len(names))) for family, names in commands.items()}

    def _owned(self, command: str) -> Iterable[str]:
        """What can be said for a command: its slots, or where these are made of others, whatever there is."""
        return self.every_slot if command in self._settle else self._commands[command].slots

    def _settled(self, each: Fit) -> list[Fit]:
        settle = self._settle.get(each.way.command)
        if settle is None:
            return [each]
        arguments = settle(dict(each.arguments))
        if arguments is None:
            return []
        arguments = {
            name: arguments[name] for name in arguments if name in self._commands[each.way.command].slots
        }
        return [replace(each, arguments=arguments)]

    def _ranked(self, fits: list[Fit], *, partly: bool = False) -> list[tuple[float, Fit]]:
        scored = [(round(self._score(each, partly=partly), 6), each) for each in fits]
        return sorted(scored, key=lambda pair: -pair[0])

    def _score(self, each: Fit, *, partly: bool) -> float:
        counted = Counter(each.found)
        found = sum(self._weights.get(family, 0.5) * count for family, count in counted.items())
        if not partly:
            return found + 0.05 * len(each.used) - 0.001 * len(each.way.optional)
        return found - 0.4 * each.missing - 0.3 * sum(1 for segment in each.left if segment.pieces)

    def _is_enough(self, each: Fit, segments: tuple[Segment, ...]) -> bool:
        if any(name not in each.arguments for name in self._commands[each.way.command].required):
            return False
        said = sum(self._weight(segment) for segment in segments if not segment.is_filler)
        return sum(self._weight(segment) for segment in each.used) >= ENOUGH * said and each.missing <= 1

    def _is_doubtful(self, each: Fit) -> bool:
        """Whether it may be talk: little is said that tells, or something would be lost by it."""
        return each.doubtful and (len(each.found) < SURE or each.way.command in self._strict)

    def _weight(self, segment: Segment) -> float:
        return max((self._weights.get(piece.family, 0.5) for piece in segment.meanings), default=0.35)


def _distinct(fits: Iterable[Fit]) -> tuple[Invocation, ...]:
    """Their meanings, each once."""
    found: list[Invocation] = []
    for each in fits:
        meaning = Invocation(each.way.command, dict(each.arguments))
        if meaning not in found:
            found.append(meaning)
    return tuple(found)
