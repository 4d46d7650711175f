from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from models.playground.margin import Array, augmented, widest_margin
from models.playground.perceptron import allowed, bound, perceptron, radius

coordinates = st.floats(-3, 3)
XOR = np.array([[1.0, 1], [-1, 1], [-1, -1], [1, -1]]), np.array([-1.0, 1, -1, 1])


@st.composite
def separable_data(draw: st.DrawFn) -> tuple[Array, Array]:
    """Random points, on both sides of a random line."""
    rows = draw(st.lists(st.tuples(coordinates, coordinates), min_size=2, max_size=40))
    angle, offset = draw(st.floats(0, 2 * np.pi)), draw(st.floats(-2, 2))
    points = np.array(rows)
    scores = points @ np.array([np.cos(angle), np.sin(angle)]) + offset
    assume((np.abs(scores) > 1e-3).all())
    return points, np.sign(scores)


@settings(deadline=None, max_examples=300)
@given(separable_data())
def test_mistakes_never_exceed_the_bound_on_separable_data(data: tuple[Array, Array]) -> None:
    points, labels = data
    margin = widest_margin(points, labels)
    assert margin.separable
    course = perceptron(points, labels, most_passes=300)
    assert course.mistakes <= allowed(bound(radius(points), margin.rho))


@settings(deadline=None, max_examples=100)
@given(separable_data())
def test_what_has_converged_makes_no_mistake(data: tuple[Array, Array]) -> None:
    points, labels = data
    course = perceptron(points, labels, most_passes=300)
    right = labels * (augmented(points) @ course.weights[-1]) > 0
    assert course.converged == bool(right.all())
    assert course.came_round == 0


@settings(deadline=None, max_examples=100)
@given(separable_data(), st.integers(0, 39))
def test_a_contradiction_never_converges(data: tuple[Array, Array], which: int) -> None:
    points, labels = data
    twin = which % len(points)
    points, labels = np.vstack((points, points[twin])), np.append(labels, -labels[twin])
    assert not perceptron(points, labels, most_passes=30).converged
    assert not widest_margin(points, labels).separable


def test_every_step_is_the_rule() -> None:
    points, labels = XOR
    course = perceptron(points, labels)
    np.testing.assert_array_equal(
        np.diff(course.weights, axis=0), (labels[:, np.newaxis] * augmented(points))[course.wrong]
    )
    before = course.weights[:-1]
    scores = labels[course.wrong] * (augmented(points)[course.wrong] * before).sum(axis=1)
    assert (scores <= 0).all()


def test_xor_never_converges_and_is_known_to_go_round() -> None:
    course = perceptron(*XOR)
    assert not course.converged
    assert course.came_round == 1
    assert bound(radius(XOR[0]), widest_margin(*XOR).rho) == float("inf")


def test_the_bound_is_that_of_the_notes() -> None:
    assert bound(2.0, 0.5) == pytest.approx((2**2 + 1) / 0.25)
