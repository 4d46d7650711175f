"""Grids, random draws, and the spaces over which settings are searched."""

from __future__ import annotations

import math
import random
from collections import Counter
from dataclasses import replace

import pytest

from models.settings.recipes import LEARNING_RATES, RECIPES, recipe
from models.settings.searching import (
    Between,
    OneOf,
    SearchSpace,
    even_grid,
    grid_search,
    latin_hypercube,
    random_search,
    searchable,
    space_of,
    usual_settings,
)
from models.settings.selection import Question
from models.settings.specification import MODELS, OPTIMIZERS, RunSpecification, SpecificationError

MLP = RECIPES["mlp"]


def test_logarithms_are_even_where_a_range_goes_by_factors() -> None:
    rates = Between(1e-4, 1.0, by_factors=True)
    assert [rates.at(share) for share in (0, 0.25, 0.5, 0.75, 1)] == pytest.approx([1e-4, 1e-3, 1e-2, 0.1, 1])
    chance = random.Random(0)
    decades = Counter(math.floor(math.log10(rates.at(chance.random()))) for _ in range(4_000))
    assert all(abs(decades[decade] - 1_000) < 100 for decade in (-4, -3, -2, -1))


def test_shares_of_an_even_range_and_of_a_list() -> None:
    assert [Between(0.0, 0.6).at(share) for share in (0, 0.5, 1)] == [0, 0.3, 0.6]
    letters = OneOf(("a", "b", "c"))
    assert [letters.at(share) for share in (0, 0.34, 0.67, 0.999, 1)] == ["a", "b", "c", "c", "c"]


def test_a_number_that_is_drawn_has_few_digits() -> None:
    assert Between(1e-4, 1.0, by_factors=True).at(1 / 3) == 0.0022


@pytest.mark.parametrize("points", [2, 7, 40])
def test_every_part_of_every_axis_is_drawn_once(points: int) -> None:
    drawn = latin_hypercube(points, 3, random.Random(1))
    for axis in zip(*drawn, strict=True):
        assert sorted(int(share * points) for share in axis) == list(range(points))


def test_random_search_is_the_same_for_a_seed_and_another_for_another() -> None:
    space = space_of(MLP)
    assert random_search(MLP, space, 12, seed=3) == random_search(MLP, space, 12, seed=3)
    assert random_search(MLP, space, 12, seed=3).runs != random_search(MLP, space, 12, seed=4).runs


def test_the_draws_of_a_seed_never_change() -> None:
    study = random_search(MLP, space_of(MLP, ["learning_rate", "dropout"]), 3)
    drawn = [(run.learning_rate, run.dropout) for run in study.runs]
    assert drawn == [(3.9e-05, 0.26), (0.0036, 0.083), (0.0018, 0.54)]


def test_trials_differ_in_what_is_searched_and_in_nothing_else() -> None:
    study = random_search(replace(MLP, seed=7), space_of(MLP, ["dropout", "learning_rate"]), 10)
    assert study.question is Question.SEARCH
    assert study.searched == ("learning_rate", "dropout")
    assert study.contenders == study.names == tuple(f"trial {number}" for number in range(1, 11))
    alike = {replace(run, learning_rate=1.0, dropout=0.0) for run in study.runs}
    assert alike == {replace(MLP, seed=7, learning_rate=1.0, dropout=0.0, tested=False)}
    assert len({run.learning_rate for run in study.runs}) == 10


def test_no_trial_sees_the_test_set_and_the_chosen_settings_do() -> None:
    study = random_search(MLP, space_of(MLP), 4)
    assert not any(run.sees_test_set for run in study.runs)
    assert all(run.by_itself.sees_test_set for run in study.runs)


def test_a_small_space_is_tried_whole_and_each_combination_once() -> None:
    space = space_of(MLP, ["batch_size", "activation"])
    assert space.values(MLP) == 12
    whole = random_search(MLP, space, 20)
    assert len({(run.batch_size, run.activation) for run in whole.runs}) == len(whole.runs) == 12
    part = random_search(MLP, space, 11)
    assert len({(run.batch_size, run.activation) for run in part.runs}) == len(part.runs) == 11


def test_a_grid_has_every_combination_the_last_setting_changing_fastest() -> None:
    study = grid_search(MLP, {"learning_rate": (0.1, 0.01), "batch_size": (32, 64)})
    assert [(run.learning_rate, run.batch_size) for run in study.runs] == [
        (0.1, 32),
        (0.1, 64),
        (0.01, 32),
        (0.01, 64),
    ]
    assert study.searched == ("learning_rate", "batch_size")


@pytest.mark.parametrize(
    ("trials", "rates", "dropouts"), [(12, 4, 3), (9, 3, 3), (8, 4, 2), (2, 2, 1), (7, 3, 2)]
)
def test_an_even_grid_has_no_more_trials_than_asked_for(trials: int, rates: int, dropouts: int) -> None:
    study = even_grid(MLP, space_of(MLP, ["learning_rate", "dropout"]), trials)
    assert len(study.runs) == rates * dropouts <= trials
    assert len({run.learning_rate for run in study.runs}) == rates
    assert len({run.dropout for run in study.runs}) == dropouts


def test_an_even_grid_takes_the_middles_of_equally_likely_parts() -> None:
    given = (("learning_rate", Between(1e-3, 10.0, by_factors=True)),)
    study = even_grid(MLP, SearchSpace(("learning_rate",), given), 2)
    assert [run.learning_rate for run in study.runs] == [0.01, 1.0]


def test_a_short_list_is_tried_whole_and_the_other_axis_gets_finer() -> None:
    study = even_grid(MLP, space_of(MLP, ["activation", "learning_rate"]), 24)
    assert len({run.activation for run in study.runs}) == 3
    assert len({run.learning_rate for run in study.runs}) == 8
    few = even_grid(MLP, space_of(MLP, ["activation", "learning_rate"]), 6)
    assert len({(run.activation, run.learning_rate) for run in few.runs}) == 6
    assert len({run.activation for run in few.runs}) == 3


@pytest.mark.parametrize("model", [model for model in MODELS if model != "hard-svm"])
def test_every_model_has_a_space_around_what_suits_it(model: str) -> None:
    specification = recipe(model)
    space = space_of(specification)
    assert 2 <= len(space.settings) <= 4
    assert set(space.settings) == set(usual_settings(specification)) <= set(searchable(specification))
    rates = space.axis("learning_rate", specification)
    assert isinstance(rates, Between)
    assert rates.by_factors
    assert rates.low < specification.learning_rate / 20
    assert rates.high > specification.learning_rate * 20
    assert len(random_search(specification, space, 30).runs) == 30


def test_every_optimizer_has_learning_rates_on_its_own_scale() -> None:
    both = random_search(MLP, space_of(MLP, ["learning_rate", "optimizer"]), 40)
    assert {run.optimizer for run in both.runs} == set(OPTIMIZERS)
    for run in both.runs:
        usual = LEARNING_RATES[run.optimizer]
        assert usual / 40 < run.learning_rate < usual * 40
    alone = random_search(MLP, space_of(MLP, ["optimizer"]), 4)
    assert {run.optimizer: run.learning_rate for run in alone.runs} == LEARNING_RATES


def test_a_batch_is_no_larger_than_a_tenth_of_the_examples() -> None:
    few = random_search(MLP, space_of(MLP, ["batch_size"], examples=700), 4)
    assert [run.batch_size for run in few.runs] == [32, 64]


def test_labels_are_smoothed_for_cross_entropy_alone() -> None:
    assert "label_smoothing" in searchable(MLP)
    assert "label_smoothing" not in searchable(recipe("linear"))


def test_what_a_model_lacks_cannot_be_searched() -> None:
    with pytest.raises(SpecificationError, match=r"The Softmax regression model has no dropout to search\."):
        space_of(recipe("softmax"), ["dropout"])
    with pytest.raises(SpecificationError, match="learns by a rule of its own"):
        space_of(recipe("hard-svm"))
    assert searchable(recipe("hard-svm")) == ()


@pytest.mark.parametrize("trials", [1, 0, -3, 201])
def test_too_few_and_too_many_trials_are_refused(trials: int) -> None:
    for search in (even_grid, random_search):
        with pytest.raises(SpecificationError, match=rf"2 to 200 trials, not {trials}\."):
            search(MLP, space_of(MLP), trials)


def test_a_grid_of_one_value_is_none() -> None:
    with pytest.raises(SpecificationError, match="at least two different values"):
        grid_search(MLP, {"learning_rate": (0.1, 0.1)})
    with pytest.raises(SpecificationError, match="not 225"):
        grid_search(MLP, {"learning_rate": [0.1 + each for each in range(15)], "batch_size": range(1, 16)})
    with pytest.raises(SpecificationError, match="above 0"):
        grid_search(RunSpecification("mlp"), {"learning_rate": (0.1, 0.0)})
