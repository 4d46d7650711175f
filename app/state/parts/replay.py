"""Whether a run that was to repeat another one did so, bit for bit. Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.compute.conditions import Conditions, differences
from app.state.parts.run import Run
from language.sentence import joined, message


@dataclass(frozen=True)
class Replayed:
    """What came of a run that repeated another."""

    number: int
    original: int
    """The number of the run that it repeated."""
    same_figures: bool
    """Whether every figure of every epoch is the same."""
    same_weights: bool | None
    """Whether the final weights are, bit for bit; None where those of the original are not known."""
    differing: tuple[str, ...] = ()
    """Of machine and versions, what was not the same, in words."""

    @property
    def same(self) -> bool:
        """Whether it came out the same, as far as that can be told."""
        return self.same_figures if self.same_weights is None else self.same_weights

    @property
    def sentence(self) -> str:
        """What came of it, for the user."""
        if self.same_weights is None:
            figures = message("the same") if self.same_figures else message("not the same")
            return message(
                "Run {original} was kept without a fingerprint of its weights; the figures of run "
                "{number} are {figures} in every epoch.",
                original=self.original,
                number=self.number,
                figures=figures,
            )
        if self.same_weights:
            return message(
                "Run {number} has bit for bit the same weights as run {original}.",
                number=self.number,
                original=self.original,
            )
        why = joined("; ", self.differing) or message(
            "machine and versions are the same, so look at the data"
        )
        return message(
            "Run {number} has not the same weights as run {original}: {why}.",
            number=self.number,
            original=self.original,
            why=why,
        )


def judged(original: Run, again: Run) -> Replayed:
    """Compare a run that has finished with the one that it repeated."""
    return Replayed(
        again.number,
        original.number,
        _figures(original) == _figures(again),
        original.digest == again.digest if original.digest and again.digest else None,
        differences(original.conditions, again.conditions),
    )


def beginning_in_words(original: Run, number: int, here: Conditions) -> str:
    """What is said before a run is repeated; `here` are the conditions of this computer."""
    text = (
        message("Run {number} repeats run {number2}.", number=number, number2=original.number)
        if number
        else message("Repeating run {number}.", number=original.number)
    )
    differing = differences(original.conditions, here)
    if not differing:
        return text
    return message(
        "{text} It may not come out bit for bit the same: {listed}.",
        text=text,
        listed=joined("; ", differing),
    )


def _figures(run: Run) -> list[object]:
    """All but the time that they took."""
    return [replace(epoch, seconds=0.0) for epoch in run.epochs]
