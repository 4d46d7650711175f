"""Sentences that lean on what was done before: "again", "with Adam", "half of that", "now the CNN"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.commands.invocation import Invocation
from app.commands.understanding.lexicon import Piece, fits
from app.commands.understanding.sentences import Segment
from audio.grammar.grammar import Decimal, Slot, Values, WholeNumber
from audio.grammar.tokens import is_han

REMEMBERED = 6
"""Commands to which a sentence may go back."""
JOINING = frozenset(
    {"connect", "again", "use", "more", "do_verb", "set", "exactly", "only", "all", "asking", "judge_effect"}
)
"""Families that say nothing of their own here."""
LEANING = frozenset({"connect", "again", "smaller", "larger", "factor", "more_epochs"})
"""One of which says that a sentence leans on another."""
VERBS = {
    "train": ("train", "run", "train_noun", "once_more", "try"),
    "cross_validate": ("train", "cross"),
    "compare_models": ("compare", "train", "add"),
    "compare_optimizers": ("compare", "train", "add"),
    "search_settings": ("search", "train"),
    "show": ("show", "tab"),
    "save": ("save", "export"),
    "star_run": ("give_star", "add"),
    "export_model": ("export",),
    "use_optimizer": ("try",),
}
LISTS = {
    "model": ("model", "second_model", "third_model", "fourth_model", "fifth_model", "sixth_model"),
    "optimizer": ("optimizer", "second_optimizer", "third_optimizer", "fourth_optimizer"),
}
SAME_AS = {"model_said": "model", "run_number": "number", "image_number": "number", "class_said": "label"}
BOTH = {frozenset({"flips", "shifts"}): "flips and shifts"}
"""Values that can be had together."""
A_BIT, MUCH_MORE = 0.5, 2.0
"""What "smaller" and "larger" multiply a number with."""


class Slotted:
    """What is known of commands here: their slots, and how these are settled."""

    def __init__(
        self,
        slots: Mapping[str, Mapping[str, Slot]],
        settle: Callable[[str, dict[str, Any]], Mapping[str, Any] | None],
    ) -> None:
        self.slots = slots
        self.settle = settle


@dataclass(frozen=True)
class Memory:
    """What was done last, the latest at the end, and the number that was talked of last."""

    done: tuple[Invocation, ...] = ()
    slot: str = ""

    def with_done(self, meaning: Invocation) -> Memory:
        """This was done now."""
        numbers = [name for name, value in meaning.arguments.items() if _is_number(value)]
        return Memory((*self.done, meaning)[-REMEMBERED:], numbers[-1] if numbers else self.slot)


@dataclass(frozen=True)
class FollowUp:
    """What a sentence means after what was done before."""

    meaning: Invocation
    before: Mapping[str, Any] = field(default_factory=dict)
    """The values that are others now."""


def leans(segments: tuple[Segment, ...]) -> bool:
    """Whether a sentence says that it goes on from another."""
    return any(piece.family in LEANING for segment in segments for piece in segment.meanings)


def follow_up(
    segments: tuple[Segment, ...], memory: Memory, known: Slotted, chosen: Callable[[str], Any]
) -> FollowUp | None:
    """The latest command that the sentence can go on from, with what is different. `chosen` has the value
    of a setting that was never said."""
    for earlier in reversed(memory.done):
        change = _Change(earlier, memory.slot, known, chosen)
        if all(change.takes(segment) for segment in segments):
            found = change.made()
            if found is not None:
                return found
    return None


class _Change:
    """One command, as far as a sentence has changed it."""

    def __init__(self, earlier: Invocation, slot: str, known: Slotted, chosen: Callable[[str], Any]) -> None:
        self._earlier = earlier
        self._slots = known.slots.get(earlier.command, {})
        self._known = known
        self._chosen = chosen
        self._arguments = dict(earlier.arguments)
        self._slot = slot if slot in self._slots else ""
        self._again = False
        self._changed = False
        self._factor = 1.0

    def takes(self, segment: Segment) -> bool:
        pieces = segment.meanings
        if any(self._takes_number(piece) or self._takes_slot(piece) for piece in pieces):
            return True
        if self._takes_word(segment):
            return True
        families = {piece.family for piece in pieces}
        self._again |= "again" in families
        verbs = VERBS.get(self._earlier.command, ())
        return segment.is_filler or bool(families & JOINING) or any(verb in families for verb in verbs)

    def made(self) -> FollowUp | None:
        if self._factor != 1.0 and not self._scale():
            return None
        if not (self._changed or self._again):
            return None
        arguments = self._known.settle(self._earlier.command, dict(self._arguments))
        if arguments is None:
            return None
        was = self._earlier.arguments
        before = {name: was[name] for name in was if arguments.get(name) != was[name]}
        return FollowUp(Invocation(self._earlier.command, arguments), before)

    def _takes_number(self, piece: Piece) -> bool:
        """Relative ones, and numbers that go where the last one went."""
        values = dict(piece.slots)
        if piece.family in ("smaller", "larger", "factor"):
            named = {"smaller": A_BIT, "larger": MUCH_MORE}
            self._factor = named[piece.family] if piece.family in named else float(values["factor"])
            return True
        if piece.family == "more_epochs" and "epochs" in self._slots:
            self._arguments["epochs"] = self._value("epochs") + values["more_epochs"]
            self._changed = True
            return True
        if (
            piece.family == "setting"
            and values.get("setting") in self._slots
            and "setting" not in self._slots
        ):
            self._slot = str(values["setting"])
            return True
        if piece.family in ("epochs_word", "count_noun") and "epochs" in self._slots:
            self._slot = "epochs"
            return True
        return piece.family == "bare_number" and self._goes_on(values["bare_number"])

    def _goes_on(self, number: float) -> bool:
        slot = self._slots.get(self._slot)
        if not isinstance(slot, WholeNumber | Decimal) or not fits(slot, number):
            return False
        self._set(self._slot, float(number) if isinstance(slot, Decimal) else int(number))
        return True

    def _takes_slot(self, piece: Piece) -> bool:
        values = {SAME_AS.get(name, name): value for name, value in piece.slots}
        if piece.family in SAME_AS and len(values) == 1:
            values = {SAME_AS[piece.family]: next(iter(values.values()))}
        if piece.family == "model_said" and "settings" in self._slots:
            values = {"settings": values["model"]}
        if not values or any(name not in self._slots for name in values):
            return False
        for name, value in values.items():
            self._set(name, value)
        return True

    def _takes_word(self, segment: Segment) -> bool:
        """ "Now max" after an average pooling: another word for something that was said."""
        said = "".join(segment.words) if is_han(segment.words[0]) else " ".join(segment.words)
        for name in self._earlier.arguments:
            slot = self._slots.get(name)
            if isinstance(slot, Values) and said in slot.every():
                self._set(name, slot.every()[said])
                return True
        return False

    def _set(self, name: str, value: Any) -> None:
        if name in LISTS and LISTS[name][1] in self._slots:
            name = self._place(name, value)
        both = frozenset({str(self._arguments.get(name)), str(value)})
        self._arguments[name] = BOTH.get(both, value)
        self._changed = True
        if _is_number(value):
            self._slot = name

    def _place(self, name: str, value: Any) -> str:
        """The next free place in a list, or the one where it is already."""
        taken = [place for place in LISTS[name] if self._arguments.get(place) not in (None, value)]
        return next((place for place in LISTS[name] if place in self._slots and place not in taken), name)

    def _value(self, name: str) -> Any:
        value = self._arguments.get(name)
        return self._chosen(name) if value is None else value

    def _scale(self) -> bool:
        """Multiply the number that was talked of last."""
        slot = self._slots.get(self._slot)
        before = self._value(self._slot) if slot is not None and not isinstance(slot, Values) else None
        if before is None or not _is_number(before):
            return False
        number = float(f"{before * self._factor:.6g}")
        return self._goes_on(number if isinstance(slot, Decimal) else max(1, round(number)))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
