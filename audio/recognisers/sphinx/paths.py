"""A grammar -> the network of words that a decoder may follow.

First `spoken` replaces slots by what is said for them and cuts off every path with a word that cannot be
pronounced (Chinese templates, for an English engine); then `network` numbers the states between words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass

from audio.grammar.digits import DecimalDigits, Digits
from audio.grammar.expression import (
    AnyOrder,
    Choice,
    Expression,
    Optional,
    Sequence,
    SlotReference,
    Spelling,
    Word,
    choice,
)
from audio.grammar.grammar import Grammar, Slot

NEGLIGIBLE = 1e-9
PLACES = 12
"""Decimal places of probabilities that are compared; what lies beyond is the order of adding up."""
Step = tuple[int, int, float, str]
"""From state, to state, probability, and the word that is said on the way."""
_Ways = defaultdict[tuple[str, int], float]
"""Word and where it leads -> probability."""


@dataclass(frozen=True)
class Network:
    """A finite-state grammar. Every path from `start` to `final` spells one phrase."""

    start: int
    final: int
    steps: tuple[Step, ...]

    @property
    def words(self) -> frozenset[str]:
        """Every word on any of the paths."""
        return frozenset(word for _, _, _, word in self.steps)


def spoken_commands(grammar: Grammar, pronounceable: Callable[[str], bool]) -> Expression | None:
    """Every phrase of the grammar whose words can all be pronounced, or None where there is none."""
    return _choice(_those_left(grammar.intents.values(), grammar.slots, pronounceable))


def spoken(
    expression: Expression, slots: Mapping[str, Slot], pronounceable: Callable[[str], bool]
) -> Expression | None:
    """The expression without slots and without words that have no pronunciation; None if nothing is left."""
    match expression:
        case Word(text):
            return expression if pronounceable(text) else None
        case SlotReference(name):
            return spoken(slots[name].expression(), slots, pronounceable)
        case Optional(part):
            inner = spoken(part, slots, pronounceable)
            return Sequence(()) if inner is None else Optional(inner)
        case Choice(options):
            return _choice(_those_left(options, slots, pronounceable))
        case Sequence(parts):
            said = _those_left(parts, slots, pronounceable)
            return Sequence(said) if len(said) == len(parts) else None
        case AnyOrder(parts):
            return AnyOrder(_those_left(parts, slots, pronounceable))
        case Spelling() | Digits() | DecimalDigits():
            return None  # Written, not said.


def _those_left(
    expressions: Iterable[Expression], slots: Mapping[str, Slot], pronounceable: Callable[[str], bool]
) -> tuple[Expression, ...]:
    candidates = (spoken(expression, slots, pronounceable) for expression in expressions)
    return tuple(candidate for candidate in candidates if candidate is not None)


def _choice(options: tuple[Expression, ...]) -> Expression | None:
    return choice(list(options)) if options else None


def network(expression: Expression) -> Network:
    """Number the states between the words. The expression must be free of slots.

    At a choice every option is equally probable, so a long list of numbers weighs no more than one word.
    """
    builder = _Builder()
    start = builder.state()
    final = builder.add(expression, start)
    return merged(builder.without_silent_steps(start, final))


class _Builder:
    """First a network with silent steps, which is simple to build; then the same one without them.

    PocketSphinx follows one silent step after a word, but not a chain of them.
    """

    def __init__(self) -> None:
        self.states = 0
        self.said: defaultdict[int, list[tuple[int, float, str]]] = defaultdict(list)
        self.silent: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        self._reached: dict[int, dict[int, float]] = {}

    def state(self) -> int:
        self.states += 1
        return self.states - 1

    def add(self, expression: Expression, start: int) -> int:
        """Append the paths of the expression to the state `start`; the state in which they all end."""
        match expression:
            case Word(text):
                end = self.state()
                self.said[start].append((end, 1.0, text))
                return end
            case Sequence(parts):
                for part in parts:
                    start = self.add(part, start)
                return start
            case Choice(options):
                return self.add_options(options, start)
            case Optional(part):
                return self.add_options((part, Sequence(())), start)
            case AnyOrder(parts):
                return self.add_loop(parts, start)
            case SlotReference() | Spelling() | Digits() | DecimalDigits():
                raise ValueError(f"{expression} has not been replaced by what is said for it")

    def add_options(self, options: tuple[Expression, ...], start: int) -> int:
        end = self.state()
        for option in options:
            entry = self.state()
            self.silent[start].append((entry, 1.0 / len(options)))
            self.silent[self.add(option, entry)].append((end, 1.0))
        return end

    def add_loop(self, parts: tuple[Expression, ...], start: int) -> int:
        """Any of the parts again and again. A repetition is refused later, when the text is parsed."""
        hub, end = self.state(), self.state()
        self.silent[start].append((hub, 1.0))
        share = 1.0 / (len(parts) + 1)
        self.silent[hub].append((end, share))
        for part in parts:
            entry = self.state()
            self.silent[hub].append((entry, share))
            self.silent[self.add(part, entry)].append((hub, 1.0))
        return end

    def without_silent_steps(self, start: int, final: int) -> Network:
        steps: list[Step] = []
        same: dict[Hashable, int] = {}
        kinds: dict[int, Hashable] = {}
        waiting, seen = [start], {start}
        while waiting:
            state = waiting.pop()
            for end, probability, word in self.words_after(state):
                gate = self.gate(end, final)
                onward = self.onward(gate, final)
                if final in onward:
                    steps.append((state, final, probability * onward[final], word))
                if len(onward) > (final in onward):
                    if gate not in kinds:
                        kinds[gate] = frozenset(onward.items())
                    # Most ends of a long list lead to one place: found here, they are not walked from again.
                    end = same.setdefault((word, kinds[gate]), end)
                    steps.append((state, end, probability, word))
                    if end not in seen:
                        seen.add(end)
                        waiting.append(end)
        return Network(start, final, tuple(steps))

    def words_after(self, state: int) -> list[tuple[int, float, str]]:
        return [
            (end, reach * probability, word)
            for reached, reach in self.reachable_silently(state).items()
            for end, probability, word in self.said[reached]
        ]

    def gate(self, state: int, final: int) -> int:
        """The first state, from this one on, that leads to more than one silent step with certainty."""
        while state != final and not self.said[state] and len(self.silent[state]) == 1:
            ((after, probability),) = self.silent[state]
            if probability < 1.0:
                break
            state = after
        return state

    def onward(self, state: int, final: int) -> dict[int, float]:
        """Of the states that can be reached silently, those where something is said or all has been."""
        if state not in self._reached:  # thousands of numbers end before the same gate
            reached = self.reachable_silently(state).items()
            self._reached[state] = {end: way for end, way in reached if end == final or self.said[end]}
        return self._reached[state]

    def reachable_silently(self, state: int) -> dict[int, float]:
        """Every state to which silent steps lead, this one included, and how probable the way there is."""
        reached: defaultdict[int, float] = defaultdict(float)
        waiting = [(state, 1.0)]
        while waiting:
            here, way = waiting.pop()
            reached[here] += way  # The ways to a state add up.
            if way > NEGLIGIBLE:  # Ends a loop around a part that may be left out.
                waiting += [(end, way * probability) for end, probability in self.silent[here]]
        return reached


def merged(network: Network) -> Network:
    """The same network with one state for all that follow the same word and go on alike.

    Moore's algorithm (1956): states are taken for one until what they lead to tells them apart. A grammar
    with long lists is left with a quarter of its states, and is followed three times as fast.
    """
    # Only after the same word: PocketSphinx fits the first sound of what follows to one of the sounds before
    # it, whichever was said, so a state that many words lead to would spoil the words after it.
    before = {end: word for _, end, _, word in network.steps} | {network.start: "", network.final: "."}
    kinds = _Kinds(network, before)
    while kinds.unsettled:
        kinds.tell_apart()
    kind = kinds.of
    one_of_each = {kind[state]: state for state in kind}
    steps = [
        (number, end, probability, word)
        for number, state in one_of_each.items()
        for (word, end), probability in kinds.ways(state).items()
    ]
    return Network(kind[network.start], kind[network.final], tuple(steps))


class _Kinds:
    """The states of a network, sorted into kinds that become finer."""

    def __init__(self, network: Network, first: Mapping[int, Hashable]) -> None:
        numbers: dict[Hashable, int] = {}
        self.of = {state: numbers.setdefault(key, len(numbers)) for state, key in first.items()}
        self._members: list[set[int]] = [set() for _ in numbers]
        for state, kind in self.of.items():
            self._members[kind].add(state)
        self._after: defaultdict[int, list[tuple[int, float, str]]] = defaultdict(list)
        self._before: defaultdict[int, list[int]] = defaultdict(list)
        for state, end, probability, word in network.steps:
            self._after[state].append((end, probability, word))
            self._before[end].append(state)
        self.unsettled = set(self.of)
        """Those that lead to a state whose kind has another number since they were last compared."""

    def ways(self, state: int) -> _Ways:
        """How probable each word is on the way to a state of each kind."""
        ways: _Ways = defaultdict(float)
        for end, probability, word in self._after[state]:
            ways[word, self.of[end]] += probability
        return ways

    def tell_apart(self) -> None:
        """Compare the unsettled states, and give those that differ from the others of their kind a new one.

        None of the settled states of a kind leads to a new number, so they cannot be like an unsettled one.
        """
        groups: dict[Hashable, set[int]] = {}
        for state in self.unsettled:
            groups.setdefault((self.of[state], _rounded(self.ways(state))), set()).add(state)
        of_kind: defaultdict[int, list[set[int]]] = defaultdict(list)
        for group in groups.values():
            of_kind[self.of[next(iter(group))]].append(group)
        moved: set[int] = set()
        for kind, alike in of_kind.items():
            moved |= self._divide(kind, alike)
        self.unsettled = {state for end in moved for state in self._before[end]}

    def _divide(self, kind: int, alike: list[set[int]]) -> set[int]:
        """Give each group of a kind a number of its own, where it is not all there is; who has a new one."""
        if sum(map(len, alike)) == len(self._members[kind]):
            # The largest keeps the number, since what leads to the others has to be compared again.
            alike.remove(max(alike, key=len))
        moved: set[int] = set()
        for group in alike:
            self._members[kind] -= group
            self.of.update(dict.fromkeys(group, len(self._members)))
            self._members.append(group)
            moved |= group
        return moved


def _rounded(ways: _Ways) -> frozenset[tuple[tuple[str, int], float]]:
    """The same for ways that differ only by the order in which they were added up."""
    return frozenset((way, round(probability, PLACES)) for way, probability in ways.items())
