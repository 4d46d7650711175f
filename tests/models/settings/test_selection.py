"""Folds, comparisons and their summaries."""

from __future__ import annotations

import math
import statistics
from dataclasses import replace

import numpy as np
import pytest

from models.settings.recipes import RECIPES
from models.settings.selection import Question, Summary, comparison, cross_validation
from models.settings.specification import RunSpecification, SpecificationError

MLP, SOFTMAX = RECIPES["mlp"], RECIPES["softmax"]


@pytest.mark.parametrize("folds", [2, 5, 10])
def test_every_fold_validates_once_and_nothing_else_differs(folds: int) -> None:
    specification = replace(MLP, seed=7, dropout=0.2)
    study = cross_validation(specification, folds)
    assert study.question is Question.CROSS_VALIDATION
    assert [run.fold for run in study.runs] == list(range(1, folds + 1))
    assert {run.folds for run in study.runs} == {folds}
    assert {replace(run, folds=0, fold=0) for run in study.runs} == {specification}
    assert all(run.crosses_validation for run in study.runs)


def test_folds_are_called_by_their_numbers() -> None:
    study = cross_validation(MLP, 3)
    assert study.contenders == study.names == ("fold 1", "fold 2", "fold 3")


@pytest.mark.parametrize("folds", [1, 0, -3])
def test_fewer_than_two_folds_are_refused(folds: int) -> None:
    with pytest.raises(SpecificationError, match=rf"at least 2 folds, not {folds}\."):
        cross_validation(MLP, folds)


def test_a_comparison_goes_seed_by_seed_so_that_all_have_a_curve_early() -> None:
    study = comparison([("Softmax", SOFTMAX), ("MLP", replace(MLP, seed=10))], seeds=3)
    assert study.question is Question.COMPARISON
    assert study.contenders == ("Softmax", "MLP") * 3
    assert [(run.model, run.seed) for run in study.runs] == [
        ("softmax", 0),
        ("mlp", 10),
        ("softmax", 1),
        ("mlp", 11),
        ("softmax", 2),
        ("mlp", 12),
    ]


def test_nothing_but_the_seed_changes_between_the_runs_of_a_contender() -> None:
    study = comparison([("Softmax", SOFTMAX), ("MLP", MLP)], seeds=4)
    assert {replace(run, seed=0) for run in study.runs} == {SOFTMAX, MLP}


def test_names_stand_once_and_in_the_order_in_which_they_were_given() -> None:
    contenders = [(name, replace(MLP, optimizer=name)) for name in ("momentum", "adam", "sgd")]
    assert comparison(contenders, seeds=5).names == ("momentum", "adam", "sgd")


def test_a_run_of_a_comparison_may_see_the_test_set() -> None:
    study = comparison([("Softmax", SOFTMAX), ("MLP", MLP)], seeds=2)
    assert not any(run.crosses_validation for run in study.runs)


@pytest.mark.parametrize(
    "contenders",
    [
        [],
        [("MLP", MLP)],
        [("MLP", MLP), ("MLP", replace(MLP, dropout=0.5))],
        [("MLP", MLP), ("Softmax", SOFTMAX), ("MLP", MLP)],
    ],
    ids=["none", "one", "the same name twice", "twice among three"],
)
def test_fewer_than_two_different_names_are_refused(contenders: list[tuple[str, RunSpecification]]) -> None:
    with pytest.raises(SpecificationError, match="at least two different things"):
        comparison(contenders, seeds=1)


@pytest.mark.parametrize("seeds", [0, -1])
def test_a_comparison_without_a_seed_is_refused(seeds: int) -> None:
    with pytest.raises(SpecificationError, match=rf"at least 1 seed, not {seeds}\."):
        comparison([("MLP", MLP), ("Softmax", SOFTMAX)], seeds)


def test_a_summary_is_the_mean_and_the_sample_standard_deviation() -> None:
    values = (0.871, 0.883, 0.869, 0.902, 0.875)
    summary = Summary(values)
    assert summary.mean == pytest.approx(float(np.mean(values)))
    assert summary.spread == pytest.approx(float(np.std(values, ddof=1)))
    assert summary.spread == pytest.approx(statistics.stdev(values))


def test_one_value_has_no_spread() -> None:
    assert (Summary((0.9,)).mean, Summary((0.9,)).spread) == (0.9, 0.0)


def test_no_values_have_no_mean() -> None:
    assert math.isnan(Summary(()).mean)
    assert Summary(()).spread == 0.0
