"""Which of the phrases that were taught by example a sound is, if any.

A sound is compared with every example by dynamic time warping. Its distance to a phrase counts in relation to
how far both are from sounds that mean nothing: that keeps its scale from one voice, microphone and encoder to
another, as cohort normalisation does for speakers (Auckenthaler et al. 2000, "Score Normalization for
Text-Independent Speaker Verification Systems").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

import numpy as np
import numpy.typing as npt

from audio.teaching.dynamic_time_warping import Matrix, Templates

FEWEST_EXAMPLES = 3
MOST_EXAMPLES = 5
NEAREST_EXAMPLES = 2
"""The distance to a phrase is the mean over so many: one example alone may be odd."""
NEAREST_BACKGROUND = 10


class Clarity(Enum):
    """What a match is good for."""

    UNMISTAKABLE = "unmistakable"
    """Nearer than most repetitions: right even against what a recogniser says."""
    CLEAR = "clear"
    NONE = "none"
    """Nothing may be started by it."""


@dataclass(frozen=True)
class Limits:
    """Where a likeness ends. Distances are relative: about 1 for any two sounds, 0 for the same one.

    These are for `EncoderFeatures`, chosen mainly on three people of spoken digits. Of another three,
    who taught all ten digits with 3 examples each, 91 % of 300 repetitions are then heard right and 1 wrong;
    none of 200 clips and 400 pieces of other speech without digits starts anything with any of the three, nor
    does any of 300 repetitions of digits not taught (5 examples: 94 %, 1 wrong; none, but 2 of those 300).
    `tests.benchmarks.teaching` measures it.
    """

    clear: float = 0.65
    unmistakable: float = 0.45
    to_runner_up: float = 0.85
    """The nearest other phrase has to be so much farther away: at most this share of its distance."""
    to_spread: float = 2.0
    """At most so many times as far as the phrase's own examples are from each other."""
    longer: float = 2.0
    """Neither so many times as long as its longest example, nor as short as its shortest divided by it."""
    unlike: float = 0.75
    """An example that is farther from the others is no repetition of them."""
    alike: float = 0.6
    """Two phrases that are nearer than this would be taken for each other."""


ENCODER_LIMITS = Limits()
SPECTRUM_LIMITS = Limits(clear=0.6, unmistakable=0.4)
"""The plain spectrum tells words apart less well, so they have to be nearer: of the same three people 73 % of
300 repetitions are then heard, none wrong, and 1 of 300 digits that were not taught starts something."""


@dataclass(frozen=True, eq=False)
class TaughtPhrase:
    """A sound and what it stands for. Raises `ValueError` where the examples are too few or too many."""

    name: str
    sentence: str
    """The command, as it would be typed."""
    examples: tuple[Matrix, ...]
    """3 to 5 matrices of (frames, width), rows of length 1."""

    def __post_init__(self) -> None:
        if not FEWEST_EXAMPLES <= len(self.examples) <= MOST_EXAMPLES:
            raise ValueError(f"A phrase has 3 to 5 examples, not {len(self.examples)}.")


@dataclass(frozen=True)
class Match:
    """The nearest phrase, and whether it is near enough."""

    phrase: TaughtPhrase
    distance: float
    """Relative: about 1 for any two sounds."""
    runner_up: str | None
    """The name of the phrase that is nearest after it; None where only one has been taught."""
    runner_up_distance: float
    to_spread: float
    """The distance as a multiple of that among the phrase's own examples."""
    clarity: Clarity


@dataclass(frozen=True, eq=False)
class _Known:
    """What can be said of a phrase beforehand."""

    phrase: TaughtPhrase
    examples: slice
    """Which of all examples are its own."""
    background: float
    spread: float


@dataclass(frozen=True, eq=False)
class TaughtPhrases:
    """All phrases of a user, and the `background`: sounds that mean nothing, as the same features."""

    phrases: tuple[TaughtPhrase, ...]
    background: Templates
    limits: Limits = field(default_factory=Limits)
    _templates: Templates = field(init=False, repr=False)
    _known: tuple[_Known, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        # All in one block, because comparing with many at once takes little longer than with a few.
        every = [example for phrase in self.phrases for example in phrase.examples]
        ends = np.cumsum([len(phrase.examples) for phrase in self.phrases])
        known = tuple(
            self._know(phrase, slice(int(end) - len(phrase.examples), int(end)))
            for phrase, end in zip(self.phrases, ends, strict=True)
        )
        object.__setattr__(self, "_templates", Templates(every))
        object.__setattr__(self, "_known", known)

    def match(self, features: Matrix) -> Match | None:
        """The phrase that is nearest; None where none has been taught or none lasts about as long."""
        known = [one for one in self._known if self._lasts_as_long(features, one.phrase)]
        if not known:
            return None
        distances = self._templates.distances(features)
        raw = [_near(distances[one.examples]) for one in known]
        around = self._from_background(features)
        relative = [
            distance / np.sqrt(around * one.background) for distance, one in zip(raw, known, strict=True)
        ]
        order = np.argsort(relative)
        best = int(order[0])
        runner_up = int(order[1]) if len(order) > 1 else None
        second = np.inf if runner_up is None else float(relative[runner_up])
        to_spread = float(raw[best] / known[best].spread)
        return Match(
            phrase=known[best].phrase,
            distance=float(relative[best]),
            runner_up=None if runner_up is None else known[runner_up].phrase.name,
            runner_up_distance=float(second),
            to_spread=to_spread,
            clarity=self._clarity(float(relative[best]), float(second), to_spread),
        )

    def is_unlike(self, features: Matrix, others: Sequence[Matrix]) -> bool:
        """Whether an example is too unlike the others of its phrase to be a repetition of them."""
        return bool(others) and self._distance([features], others) > self.limits.unlike

    def too_like(self, examples: Sequence[Matrix], sentence: str) -> TaughtPhrase | None:
        """The phrase for another sentence that these would be taken for; None where there is none."""
        others = [phrase for phrase in self.phrases if phrase.sentence != sentence]
        distances = [self._distance(examples, other.examples) for other in others]
        if not distances or min(distances) >= self.limits.alike:
            return None
        return others[int(np.argmin(distances))]

    def _know(self, phrase: TaughtPhrase, examples: slice) -> _Known:
        templates = Templates(phrase.examples)
        own = np.array([np.sort(templates.distances(example)) for example in phrase.examples])
        # The first column is each example's distance to itself.
        spread = float(own[:, 1 : 1 + NEAREST_EXAMPLES].mean(axis=1).max())
        return _Known(phrase, examples, self._around(phrase.examples), max(spread, 1e-6))

    def _around(self, examples: Sequence[Matrix]) -> float:
        return float(np.mean([self._from_background(example) for example in examples]))

    def _from_background(self, features: Matrix) -> float:
        """The mean distance to the nearest sounds that mean nothing."""
        distances = np.sort(self.background.distances(features))
        return max(1e-6, float(distances[:NEAREST_BACKGROUND].mean()))

    def _distance(self, examples: Sequence[Matrix], others: Sequence[Matrix]) -> float:
        """The mean relative distance between the examples of two phrases."""
        templates = Templates(others)
        raw = np.mean([_near(templates.distances(example)) for example in examples])
        return float(raw / np.sqrt(self._around(examples) * self._around(others)))

    def _lasts_as_long(self, features: Matrix, phrase: TaughtPhrase) -> bool:
        lengths = [len(example) for example in phrase.examples]
        longer = self.limits.longer
        return min(lengths) / longer <= len(features) <= max(lengths) * longer

    def _clarity(self, distance: float, second: float, to_spread: float) -> Clarity:
        limits = self.limits
        alone = distance <= limits.to_runner_up * second
        if distance > limits.clear or to_spread > limits.to_spread or not alone:
            return Clarity.NONE
        return Clarity.UNMISTAKABLE if distance <= limits.unmistakable else Clarity.CLEAR


def _near(distances: npt.NDArray[np.float32]) -> float:
    """The mean over the nearest examples."""
    return float(np.sort(distances)[:NEAREST_EXAMPLES].mean())
