from __future__ import annotations

import numpy as np
import pytest

from audio.recognisers.network.graph import Array, Graph


def drawn(*shape: int, seed: int = 0) -> Array:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def test_sums_are_those_of_numpy() -> None:
    graph, x, y, weight = Graph(), drawn(3, 4), drawn(3, 4, seed=1), drawn(4, 2, seed=2)
    given_x, given_y = graph.given("x", ["rows", 4]), graph.given("y", ["rows", 4])
    program = graph.program([given_x + given_y, given_x * given_y, given_x / given_y, given_x @ weight])
    added, multiplied, divided, product = program({"x": x, "y": y})
    np.testing.assert_array_equal(added, x + y)
    np.testing.assert_array_equal(multiplied, x * y)
    np.testing.assert_array_equal(divided, x / y)
    np.testing.assert_allclose(product, x @ weight, rtol=1e-5)


def test_axes_are_those_of_numpy() -> None:
    graph, x = Graph(), drawn(2, 3, 4)
    given = graph.given("x", ["a", "b", 4])
    left, right = given.split(2)
    program = graph.program([given.reshaped(0, -1), given.transposed(1, 2, 0), left, right])
    flat, turned, *halves = program({"x": x})
    np.testing.assert_array_equal(flat, x.reshape(2, 12))
    np.testing.assert_array_equal(turned, x.transpose(1, 2, 0))
    for half, expected in zip(halves, np.split(x, 2, axis=-1), strict=True):
        np.testing.assert_array_equal(half, expected)


@pytest.mark.parametrize("rows", [0, 1, 7])
def test_an_axis_with_a_name_may_be_of_any_length(rows: int) -> None:
    graph = Graph()
    program = graph.program([graph.given("x", ["rows", 3]) + np.ones(3, np.float32)])
    np.testing.assert_array_equal(program({"x": np.zeros((rows, 3), np.float32)})[0], np.ones((rows, 3)))


def test_a_constant_of_no_axes_is_a_number_for_all() -> None:
    graph = Graph()
    program = graph.program([graph.given("x", [2]) * np.array(3, np.float32)])
    np.testing.assert_array_equal(program({"x": np.array([1, 2], np.float32)})[0], [3, 6])
