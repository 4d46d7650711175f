from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog
from sklearn.svm import SVC

from models.playground.margin import Array, augmented, nearest_mixture, widest_margin

coordinates = st.floats(-3, 3).map(lambda number: round(number, 2))
labelled = st.lists(
    st.tuples(coordinates, coordinates, st.sampled_from((-1.0, 1.0))), min_size=2, max_size=24
)


def is_parted_by_a_line(points: Array, labels: Array) -> bool:
    """By linear programming: is there a (w, b) with y (<w, x> + b) >= 1 for all?"""
    signed = labels[:, np.newaxis] * augmented(points)
    found = linprog(np.zeros(3), A_ub=-signed, b_ub=-np.ones(len(signed)), bounds=[(-1e7, 1e7)] * 3)
    return bool(found.status == 0)


def test_two_points_have_their_margin_halfway() -> None:
    margin = widest_margin(np.array([[1.0, 0.0], [-1.0, 0.0]]), np.array([1.0, -1.0]))
    assert margin.rho == pytest.approx(1)
    np.testing.assert_allclose(margin.weights, [1, 0, 0], atol=1e-12)


def test_and_has_a_margin_of_one_over_the_root_of_three() -> None:
    points = np.array([[1.0, 1], [-1, 1], [-1, -1], [1, -1]])
    assert widest_margin(points, np.array([1.0, -1, -1, -1])).rho == pytest.approx(3**-0.5)


def test_xor_has_none_and_its_proof_is_a_mixture_at_the_origin() -> None:
    points, labels = np.array([[1.0, 1], [-1, 1], [-1, -1], [1, -1]]), np.array([-1.0, 1, -1, 1])
    margin = widest_margin(points, labels)
    assert not margin.separable
    assert margin.rho == 0
    np.testing.assert_allclose(margin.mixture @ (labels[:, np.newaxis] * augmented(points)), 0, atol=1e-12)
    assert margin.mixture.sum() == pytest.approx(1)


@settings(deadline=None, max_examples=150)
@given(labelled)
def test_it_is_the_margin_of_scikit_learns_hard_margin_machine(
    rows: list[tuple[float, float, float]],
) -> None:
    points, labels = np.array(rows)[:, :2], np.array(rows)[:, 2]
    margin = widest_margin(points, labels)
    if margin.rho < 0.02 or len(set(labels)) < 2:
        return
    # Without a bias of its own, as the theorem has it: y (x, 1) against its mirror image.
    signed = labels[:, np.newaxis] * augmented(points)
    machine = SVC(kernel="linear", C=1e9, tol=1e-8)
    machine.fit(np.vstack((signed, -signed)), np.repeat((1, -1), len(signed)))
    assert margin.rho == pytest.approx(1 / np.linalg.norm(machine.coef_), rel=1e-3)


@settings(deadline=None, max_examples=150)
@given(labelled)
def test_it_parts_the_classes_where_linear_programming_can(rows: list[tuple[float, float, float]]) -> None:
    points, labels = np.array(rows)[:, :2], np.array(rows)[:, 2]
    margin = widest_margin(points, labels)
    if margin.separable:
        assert (labels * (augmented(points) @ margin.weights) >= margin.rho - 1e-12).all()
        assert np.linalg.norm(margin.weights) == pytest.approx(1)
    assert margin.separable == is_parted_by_a_line(points, labels)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(coordinates, coordinates, coordinates), min_size=1, max_size=30))
def test_no_mixture_is_nearer_to_the_origin(rows: list[tuple[float, float, float]]) -> None:
    vectors = np.array(rows)
    mixture = nearest_mixture(vectors)
    assert (mixture >= 0).all()
    assert mixture.sum() == pytest.approx(1)
    nearest = mixture @ vectors
    # Optimal exactly where no vector lies further back than it.
    assert (vectors @ nearest).min() >= nearest @ nearest - 1e-9
