"""A search whose trials follow what was found, on accuracies made up for it."""

from __future__ import annotations

import math
import statistics
from dataclasses import replace

import pytest

from models.settings.adaptive_search import LEAST_STARTING, Tried, is_guided, revised, starting_trials
from models.settings.recipes import RECIPES
from models.settings.searching import Between, SearchSpace, adaptive_search, random_search, space_of
from models.settings.selection import Study
from models.settings.specification import RunSpecification

MLP = RECIPES["mlp"]
SPACE = space_of(MLP, ["learning_rate", "dropout"])


def accuracy(run: RunSpecification) -> float:
    """Highest at a learning rate of 0.004 and a dropout of 0.4."""
    return 0.9 - 0.1 * (math.log10(run.learning_rate) + 2.4) ** 2 - 0.2 * (run.dropout - 0.4) ** 2


def searched(study: Study, space: SearchSpace, seed: int = 0) -> Study:
    """The study as it has become when every trial is done, one after the other."""
    for place in range(len(study.runs)):
        tried = [Tried(run, accuracy(run)) for run in study.runs[:place]]
        if is_guided(study, tried):
            study = revised(study, tried, space, seed)
    return study


def test_later_trials_lie_where_earlier_ones_did_well() -> None:
    gains = []
    for seed in range(5):
        plan = adaptive_search(MLP, SPACE, 30, seed)
        found = searched(plan, SPACE, seed)
        assert found.runs[:10] == plan.runs[:10]
        later = statistics.fmean(accuracy(run) for run in found.runs[10:])
        gains.append(later - statistics.fmean(accuracy(run) for run in plan.runs[10:]))
    assert min(gains) > 0.02


def test_the_same_trials_and_seed_suggest_the_same() -> None:
    plan = adaptive_search(MLP, SPACE, 12)
    tried = [Tried(run, accuracy(run)) for run in plan.runs[:6]]
    first = revised(plan, tried, SPACE, 3)
    assert first == revised(plan, tried, SPACE, 3)
    assert first.runs[:6] == plan.runs[:6]
    assert first.runs[7:] == plan.runs[7:]
    assert first.runs[6] != plan.runs[6]
    assert not first.runs[6].tested
    assert revised(plan, tried, SPACE, 4).runs[6] != first.runs[6]


def test_a_trial_that_is_going_keeps_others_from_its_place() -> None:
    plan = adaptive_search(MLP, SPACE, 30)
    tried = [Tried(run, accuracy(run)) for run in plan.runs[:10]]
    drawn: list[RunSpecification] = []
    study = plan
    for _ in range(4):
        study = revised(study, [*tried, *(Tried(run, None) for run in drawn)], SPACE, 0)
        drawn.append(study.runs[10 + len(drawn)])
    assert len(set(drawn)) == 4
    assert not set(drawn) & set(plan.runs[:10])


def test_settings_that_broke_off_are_left_alone() -> None:
    space = space_of(MLP, ["learning_rate"])
    plan = adaptive_search(MLP, space, 30)
    tried = [
        Tried(run, 0.0 if run.learning_rate > 0.003 else 0.8 + 100 * run.learning_rate / 3)
        for run in plan.runs[:12]
    ]
    rates = [revised(plan, tried, space, seed).runs[12].learning_rate for seed in range(10)]
    assert statistics.median(rates) < 0.003


def test_names_are_chosen_by_what_they_reached() -> None:
    space = space_of(MLP, ["activation", "learning_rate"])
    plan = adaptive_search(MLP, space, 30)
    tried = [Tried(run, 0.9 if run.activation == "tanh" else 0.5) for run in plan.runs[:15]]
    chosen = [revised(plan, tried, space, seed).runs[15].activation for seed in range(10)]
    assert chosen.count("tanh") > 5


def test_every_optimizer_keeps_its_own_scale_of_rates() -> None:
    space = space_of(MLP, ["optimizer", "learning_rate"])
    plan = adaptive_search(MLP, space, 20)
    tried = [Tried(run, 0.9 if run.optimizer == "sgd" else 0.5) for run in plan.runs[:10]]
    suggested = revised(plan, tried, space, 1).runs[10]
    usual = {"sgd": 0.1, "momentum": 0.02, "adagrad": 0.02, "adam": 0.001}[suggested.optimizer]
    assert usual / 40 < suggested.learning_rate < usual * 40


def test_nothing_is_suggested_before_enough_is_known() -> None:
    plan = adaptive_search(MLP, SPACE, 12)
    assert starting_trials(12) == LEAST_STARTING == 4
    assert starting_trials(30) == 10
    done = [Tried(run, 0.8) for run in plan.runs]
    assert not is_guided(plan, done[:3])
    assert is_guided(plan, done[:4])
    assert not is_guided(plan, [replace(each, accuracy=None) for each in done[:4]])
    assert not is_guided(plan, done)
    assert not is_guided(random_search(MLP, SPACE, 12), done[:6])


def test_a_space_that_is_tried_whole_needs_no_guide() -> None:
    assert not adaptive_search(MLP, space_of(MLP, ["activation"]), 12).adaptive


@pytest.mark.parametrize("setting", ["learning_rate", "dropout"])
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 1.0])
def test_a_share_leads_to_a_value_and_back(setting: str, share: float) -> None:
    axis = SPACE.axis(setting, MLP)
    assert isinstance(axis, Between)
    assert axis.share(axis.at(share)) == pytest.approx(share, abs=0.02)
