from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from audio.recognisers.network import products
from audio.recognisers.network.graph import Array, Graph
from audio.recognisers.network.products import Product, exact, rounded

INNER, OUTER = 96, 40


def drawn(*shape: int, seed: int = 0) -> Array:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def computed(product: Product, weight: Array, axes: int = 2) -> Callable[[Array], Array]:
    """The product as a program, for rows in an array of so many axes."""
    graph = Graph()
    shape = [*(f"axis {number}" for number in range(axes - 1)), weight.shape[0]]
    program = graph.program([product(graph.given("x", shape), weight)])
    return lambda x: program({"x": x})[0]


def test_an_exact_product_is_that_of_matrices() -> None:
    x, weight = drawn(3, INNER), drawn(INNER, OUTER, seed=1)
    np.testing.assert_allclose(computed(exact, weight)(x), x @ weight, atol=1e-4)


@pytest.mark.parametrize("shape", [(1, INNER), (5, 1, INNER), (2, 3, 4, INNER)])
def test_a_rounded_product_is_nearly_that_of_matrices(shape: tuple[int, ...]) -> None:
    x, weight = drawn(*shape), drawn(INNER, OUTER, seed=1)
    product = computed(rounded, weight, len(shape))(x)
    assert product.dtype == np.float32
    assert product.shape == (*shape[:-1], OUTER)
    difference = product - x @ weight
    assert np.abs(difference).max() < 0.02 * np.abs(x @ weight).max()


def test_large_and_small_rows_and_columns_are_rounded_each_for_itself() -> None:
    x, weight = drawn(2, INNER), drawn(INNER, 2, seed=1)
    sizes = np.array([1e-6, 1e5], np.float32)
    plain = computed(rounded, weight)(x)
    scaled = computed(rounded, weight * sizes)(x * sizes[:, None])
    np.testing.assert_allclose(scaled, plain * sizes * sizes[:, None], rtol=1e-4)


def test_a_row_does_not_depend_on_its_neighbours() -> None:
    x, product = drawn(7, INNER), computed(rounded, drawn(INNER, OUTER, seed=1))
    np.testing.assert_array_equal(product(x)[3:4], product(x[3:4]))


def test_nought_stays_nought() -> None:
    weight = drawn(INNER, OUTER, seed=1)
    weight[:, 3] = 0
    product = computed(rounded, weight)
    assert not product(np.zeros((2, INNER), np.float32)).any()
    assert not product(drawn(2, INNER))[:, 3].any()


@pytest.mark.parametrize("sums_are_exact", [True, False])
def test_the_largest_numbers_do_not_run_over(sums_are_exact: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if sums_are_exact and not products.sums_are_exact():
        pytest.skip("this processor's are not")
    monkeypatch.setattr(products, "sums_are_exact", lambda: sums_are_exact)
    x, weight = np.full((1, 2048), 3.0, np.float32), np.full((2048, 4), -2.0, np.float32)
    np.testing.assert_allclose(computed(rounded, weight)(x), x @ weight, rtol=1e-5)
