"""Searching where it paid before: each trial is drawn by what those before it found.

The first trials are drawn at random. From then on the tree-structured Parzen estimator of Optuna (Bergstra
and others, "Algorithms for Hyper-Parameter Optimization", 2011) tells good trials from the others, estimates
for both how densely they lie, and draws where the ratio of the two is highest. Trials that are still going
count as poor ones for the time being (a constant liar), so that several at once are not drawn from one place.

Importing this module is quick; the first draw imports Optuna, which takes up to a second.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from models.settings.searching import OneOf, SearchSpace
from models.settings.selection import Study
from models.settings.specification import RunSpecification

if TYPE_CHECKING:
    from optuna.distributions import BaseDistribution
    from optuna.trial import FrozenTrial

LEAST_STARTING = 4
"""Trials that are drawn at random before the others are drawn by what these found, or a third of all."""


@dataclass(frozen=True)
class Tried:
    """A trial that has begun."""

    specification: RunSpecification
    accuracy: float | None
    """On the validation set, 0 to 1; 0 where it broke off, None while it is going."""


def starting_trials(trials: int) -> int:
    """How many of so many trials are drawn before anything is known."""
    return max(LEAST_STARTING, trials // 3)


def is_guided(study: Study, tried: Sequence[Tried]) -> bool:
    """Whether the next trial is to be drawn by what is known, and enough is."""
    done = sum(each.accuracy is not None for each in tried)
    start = starting_trials(len(study.runs))
    return study.adaptive and start <= len(tried) < len(study.runs) and done >= LEAST_STARTING // 2


def revised(study: Study, tried: Sequence[Tried], space: SearchSpace, seed: int) -> Study:
    """The study with another next trial, where what was tried so far suggests one that is new.

    The same for the same trials and seed. Raises `ImportError` where Optuna is missing.
    """
    place = len(tried)
    suggested = replace(_suggestion(study, tried, space, seed), tested=False)
    if suggested in study.runs[:place]:
        return study
    runs = list(study.runs)
    runs[place] = suggested
    return replace(study, runs=tuple(runs))


def _suggestion(study: Study, tried: Sequence[Tried], space: SearchSpace, seed: int) -> RunSpecification:
    import optuna

    optuna.logging.set_verbosity(optuna.logging.WARNING)
    base = study.runs[0]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", optuna.exceptions.ExperimentalWarning)
        sampler = optuna.samplers.TPESampler(
            n_startup_trials=0, multivariate=True, constant_liar=True, seed=(seed + 1) * 1000 + len(tried)
        )
        going = optuna.create_study(direction="maximize", sampler=sampler)
    distributions = {name: _distribution(space, name, base) for name in space.settings}
    for each in tried:
        going.add_trial(_trial(space, each, distributions))
    asked = going.ask(distributions)
    shares = [_share(space, name, asked.params[name], base) for name in space.settings]
    return space.point(base, shares)


def _distribution(space: SearchSpace, setting: str, base: RunSpecification) -> BaseDistribution:
    """In shares of the axis, so that a range that depends on another setting is one range."""
    from optuna.distributions import CategoricalDistribution, FloatDistribution

    axis = space.axis(setting, base)
    if isinstance(axis, OneOf):
        return CategoricalDistribution(tuple(range(len(axis.values))))
    return FloatDistribution(0.0, 1.0)


def _trial(space: SearchSpace, tried: Tried, distributions: dict[str, BaseDistribution]) -> FrozenTrial:
    from optuna.trial import TrialState, create_trial

    params: dict[str, Any] = {}
    for setting in space.settings:
        axis, value = space.axis(setting, tried.specification), getattr(tried.specification, setting)
        params[setting] = axis.values.index(value) if isinstance(axis, OneOf) else axis.share(value)
    state = TrialState.RUNNING if tried.accuracy is None else TrialState.COMPLETE
    return create_trial(state=state, value=tried.accuracy, params=params, distributions=distributions)


def _share(space: SearchSpace, setting: str, drawn: Any, base: RunSpecification) -> float:
    axis = space.axis(setting, base)
    return (drawn + 0.5) / len(axis.values) if isinstance(axis, OneOf) else float(drawn)
