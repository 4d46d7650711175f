"""Which settings suit a model: grid search and random search. Notes: "超参数", "模型选择".

Every trial is judged by the examples that validate, and by them alone. The test set is looked at for none:
whoever chooses by it among many has no examples left that tell how good the choice is. Once settings are
chosen, a run of its own with them sees the test set, once.

A grid tries every combination of a few values. Random search draws each trial: with as many runs it tries as
many values of every setting, and mostly a few settings matter (Bergstra and Bengio, "Random Search for
Hyper-Parameter Optimization", 2012).
"""

from __future__ import annotations

import itertools
import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from language.sentence import message, term
from models.settings.recipes import recipe, specified, usual_rate
from models.settings.selection import Question, Study
from models.settings.specification import (
    ACTIVATIONS,
    BY_GRADIENT,
    BY_ITS_OWN_RULE,
    ONLY_FOR,
    OPTIMIZERS,
    RunSpecification,
    SpecificationError,
)
from models.settings.titles import model_title

MOST_TRIALS = 200
FEWEST_TRIALS = 2
DIGITS = 2
"""Of a number that is drawn, so that it reads, is typed and is said as it is."""
DECADES = 1.5
"""How far below and above the usual learning rate or γ is looked, in powers of ten."""
FRESH_DRAWS = 20
"""For each trial that is wanted, before a space is taken to hold no more that are new."""


@dataclass(frozen=True)
class Between:
    """Numbers from `low` to `high`, all equally likely; `by_factors`: their logarithms are."""

    low: float
    high: float
    by_factors: bool = False

    def at(self, share: float) -> float:
        """The number below which this share (0 to 1) of the draws falls."""
        if self.by_factors:
            value = self.low * math.exp(share * math.log(self.high / self.low))
        else:
            value = self.low + share * (self.high - self.low)
        return float(f"{value:.{DIGITS}g}")

    def share(self, value: float) -> float:
        """The inverse of `at`, from 0 to 1."""
        if self.by_factors:
            share = math.log(value / self.low) / math.log(self.high / self.low)
        else:
            share = (value - self.low) / (self.high - self.low)
        return min(1.0, max(0.0, share))


@dataclass(frozen=True)
class OneOf:
    """Some values, all equally likely."""

    values: tuple[Any, ...]

    def at(self, share: float) -> Any:
        """The value at this share (0 to 1) of their list."""
        return self.values[min(int(share * len(self.values)), len(self.values) - 1)]


Axis = Between | OneOf
"""What may be tried for one setting."""


def _rates(specification: RunSpecification) -> Axis:
    usual, reach = usual_rate(specification), 10**DECADES
    return Between(float(f"{usual / reach:.1g}"), float(f"{usual * reach:.1g}"), by_factors=True)


def _gammas(specification: RunSpecification) -> Axis:
    usual, reach = recipe(specification.model).gamma, 10**DECADES
    return Between(float(f"{usual / reach:.1g}"), float(f"{usual * reach:.1g}"), by_factors=True)


_AXES: dict[str, Callable[[RunSpecification], Axis]] = {
    # The optimizer comes before the rate: each has its own scale of steps.
    "optimizer": lambda _: OneOf(OPTIMIZERS),
    "learning_rate": _rates,
    "batch_size": lambda _: OneOf((32, 64, 128, 256)),
    "hidden": lambda _: OneOf(((64,), (256,), (1024,), (256, 128), (512, 256))),
    "activation": lambda _: OneOf(ACTIVATIONS),
    "dropout": lambda _: Between(0.0, 0.6),
    "weight_decay": lambda _: Between(1e-6, 1e-2, by_factors=True),
    "label_smoothing": lambda _: Between(0.0, 0.2),
    "gamma": _gammas,
    "filters": lambda _: OneOf((16, 24, 32, 48)),
}
SEARCHABLE = tuple(_AXES)
"""Settings over which can be searched, in the order in which they are told."""
_USUAL: dict[str, tuple[str, ...]] = {
    "perceptron": ("learning_rate", "batch_size"),
    "kernel-svm": ("learning_rate", "weight_decay", "gamma"),
    "mlp": ("learning_rate", "hidden", "dropout", "weight_decay"),
    "mlp-concise": ("learning_rate", "hidden", "dropout", "weight_decay"),
}
_USUAL_ELSEWHERE = ("learning_rate", "batch_size", "weight_decay")


def searchable(specification: RunSpecification) -> tuple[str, ...]:
    """Settings over which can be searched for this model; none where it has none that it learns by."""
    model = specification.model
    return tuple(
        setting
        for setting in SEARCHABLE
        if model in ONLY_FOR.get(setting, (model,))
        and not (model in BY_ITS_OWN_RULE and setting in BY_GRADIENT)
        and not (model in BY_ITS_OWN_RULE and setting == "batch_size")
        and (setting != "label_smoothing" or specification.loss == "cross-entropy")
    )


def usual_settings(specification: RunSpecification) -> tuple[str, ...]:
    """Those that matter most for its model."""
    usual = _USUAL.get(specification.model, _USUAL_ELSEWHERE)
    return tuple(setting for setting in usual if setting in searchable(specification))


@dataclass(frozen=True)
class SearchSpace:
    """What may be tried for each of some settings of a run."""

    settings: tuple[str, ...]
    given: tuple[tuple[str, Axis], ...] = ()
    """What was asked for; of the others the usual is tried."""
    examples: int = 0
    """How many the run trains on, 0 where that is not known: a batch is no larger than a tenth of them."""

    def axis(self, setting: str, specification: RunSpecification) -> Axis:
        """What may be tried for one of its settings, beside what is settled already."""
        given = dict(self.given).get(setting)
        if given is not None:
            return given
        axis = _AXES[setting](specification)
        if setting == "batch_size" and self.examples and isinstance(axis, OneOf):
            fitting = tuple(each for each in axis.values if each <= self.examples / 10)
            return OneOf(fitting or axis.values[:1])
        return axis

    def point(self, specification: RunSpecification, shares: Sequence[float]) -> RunSpecification:
        """The specification at a place in the space, a share from 0 to 1 for each setting."""
        for setting, share in zip(self.settings, shares, strict=True):
            value = self.axis(setting, specification).at(share)
            change: dict[str, Any] = {setting: value}
            specification = specified(specification, **change)
        return specification

    def values(self, specification: RunSpecification) -> int | None:
        """How many combinations there are, or None where a setting has any number of values."""
        axes = [self.axis(setting, specification) for setting in self.settings]
        sizes = [len(axis.values) for axis in axes if isinstance(axis, OneOf)]
        return math.prod(sizes) if len(sizes) == len(axes) else None


def space_of(
    specification: RunSpecification, settings: Sequence[str] = (), *, examples: int = 0
) -> SearchSpace:
    """The space over these settings, or over those that matter most. Raises `SpecificationError`."""
    possible = searchable(specification)
    if not possible:
        raise SpecificationError(
            message(
                "The {model} model learns by a rule of its own, without settings to search.",
                model=model_title(specification.model),
            )
        )
    for setting in settings:
        if setting not in possible:
            noun = message("hidden layers") if setting == "hidden" else term(setting.replace("_", " "))
            title = model_title(specification.model)
            raise SpecificationError(
                message("The {title} model has no {noun} to search.", title=title, noun=noun)
            )
    wanted = settings or usual_settings(specification)
    return SearchSpace(tuple(each for each in possible if each in wanted), examples=examples)


def grid_search(specification: RunSpecification, values: Mapping[str, Sequence[Any]]) -> Study:
    """Every combination of these values, the last setting's changing fastest.

    Raises `SpecificationError` for fewer than two combinations, too many, or one that makes no sense.
    """
    points = [dict(zip(values, each, strict=True)) for each in itertools.product(*values.values())]
    return _search([specified(specification, **each) for each in points], tuple(values))


def even_grid(specification: RunSpecification, space: SearchSpace, trials: int) -> Study:
    """The finest grid over a space with no more than so many trials, its axes as even as can be.

    Each range is cut into as many equally likely parts as it has values, which are their middles. Lists are
    tried whole where that leaves every range two values. Raises `SpecificationError`.
    """
    _check(trials)
    sizes = {
        setting: len(axis.values) if isinstance(axis := space.axis(setting, specification), OneOf) else 2
        for setting in space.settings
    }
    whole = math.prod(sizes.values()) <= trials
    counts = sizes if whole else dict.fromkeys(space.settings, 1)
    growing = list(space.settings)
    while growing:
        for setting in tuple(growing):
            axis, grown = space.axis(setting, specification), counts | {setting: counts[setting] + 1}
            exhausted = isinstance(axis, OneOf) and counts[setting] == len(axis.values)
            if exhausted or math.prod(grown.values()) > trials:
                growing.remove(setting)
            else:
                counts = grown
    places = [[(part + 0.5) / count for part in range(count)] for count in counts.values()]
    return _search([space.point(specification, each) for each in itertools.product(*places)], space.settings)


def random_search(specification: RunSpecification, space: SearchSpace, trials: int, seed: int = 0) -> Study:
    """So many trials drawn from a space, the same for a seed on every machine.

    The draws are spread evenly (a Latin hypercube): the range of every setting is cut into as many equally
    likely parts as there are trials, and each part is drawn once. A space that holds no more combinations
    than trials are wanted is tried whole. Raises `SpecificationError`.
    """
    _check(trials)
    chance = random.Random(f"search-{seed}")
    combinations = space.values(specification)
    if combinations is not None and combinations <= trials:
        axes = {setting: space.axis(setting, specification) for setting in space.settings}
        return grid_search(
            specification, {name: axis.values for name, axis in axes.items() if isinstance(axis, OneOf)}
        )
    drawn = [
        space.point(specification, each) for each in latin_hypercube(trials, len(space.settings), chance)
    ]
    # Where values are few, some are drawn together twice.
    found = list(dict.fromkeys(drawn))
    for _ in range(FRESH_DRAWS * trials):
        if len(found) == trials:
            break
        fresh = space.point(specification, [chance.random() for _ in space.settings])
        found = list(dict.fromkeys((*found, fresh)))
    return _search(found, space.settings)


def adaptive_search(specification: RunSpecification, space: SearchSpace, trials: int, seed: int = 0) -> Study:
    """The same draws as a plan, to be revised by what is found: see `models.settings.adaptive_search`.

    Raises `SpecificationError`.
    """
    study = random_search(specification, space, trials, seed)
    combinations = space.values(specification)
    whole = combinations is not None and combinations <= trials
    return replace(study, adaptive=not whole)


def latin_hypercube(points: int, axes: int, chance: random.Random) -> list[tuple[float, ...]]:
    """Points in the unit cube, of which each axis has one in every `points`-th of its length."""
    columns = []
    for _ in range(axes):
        parts = list(range(points))
        chance.shuffle(parts)
        columns.append([(part + chance.random()) / points for part in parts])
    return list(zip(*columns, strict=True))


def _search(trials: Sequence[RunSpecification], searched: tuple[str, ...]) -> Study:
    different = list(dict.fromkeys(trials))
    if len(different) < FEWEST_TRIALS:
        raise SpecificationError(message("A search needs at least two different values to try."))
    _check(len(different))
    runs = tuple(replace(trial, tested=False) for trial in different)
    names = tuple(message("trial {number}", number=number) for number in range(1, len(runs) + 1))
    return Study(Question.SEARCH, runs, names, searched)


def _check(trials: int) -> None:
    if not FEWEST_TRIALS <= trials <= MOST_TRIALS:
        raise SpecificationError(
            message(
                "A search has {fewest_trials} to {most_trials} trials, not {trials}.",
                fewest_trials=FEWEST_TRIALS,
                most_trials=MOST_TRIALS,
                trials=trials,
            )
        )
