from __future__ import annotations

import numpy as np
import pytest

from audio.recognisers.onnx_product import integer_product
from audio.recognisers.products import Array, exact, rounded

INNER, OUTER = 96, 40


def drawn(*shape: int, seed: int = 0) -> Array:
    return np.random.default_rng(seed).normal(size=shape).astype(np.float32)


def test_an_exact_product_is_that_of_matrices() -> None:
    x, weight = drawn(3, INNER), drawn(INNER, OUTER, seed=1)
    np.testing.assert_array_equal(exact(weight)(x), x @ weight)


@pytest.mark.parametrize("shape", [(INNER,), (1, INNER), (5, 1, INNER), (2, 3, 4, INNER)])
def test_a_rounded_product_is_nearly_that_of_matrices(shape: tuple[int, ...]) -> None:
    x, weight = drawn(*shape), drawn(INNER, OUTER, seed=1)
    product = rounded(weight)(x)
    assert product.dtype == np.float32
    assert product.shape == (*shape[:-1], OUTER)
    difference = product - x @ weight
    assert np.abs(difference).max() < 0.02 * np.abs(x @ weight).max()


def test_large_and_small_rows_and_columns_are_rounded_each_for_itself() -> None:
    x, weight = drawn(2, INNER), drawn(INNER, 2, seed=1)
    sizes = np.array([1e-6, 1e5], np.float32)
    plain = rounded(weight)(x)
    scaled = rounded(weight * sizes)(x * sizes[:, None])
    np.testing.assert_allclose(scaled, plain * sizes * sizes[:, None], rtol=1e-4)


def test_a_row_does_not_depend_on_its_neighbours() -> None:
    x, product = drawn(7, INNER), rounded(drawn(INNER, OUTER, seed=1))
    np.testing.assert_array_equal(product(x)[3], product(x[3]))


def test_nought_stays_nought() -> None:
    weight = drawn(INNER, OUTER, seed=1)
    weight[:, 3] = 0
    assert not rounded(weight)(np.zeros((2, INNER), np.float32)).any()
    assert not rounded(weight)(drawn(2, INNER))[:, 3].any()


def test_the_largest_numbers_do_not_run_over() -> None:
    x, weight = np.full((1, 2048), 3.0, np.float32), np.full((2048, 4), -2.0, np.float32)
    np.testing.assert_allclose(rounded(weight)(x), x @ weight, rtol=1e-5)


@pytest.mark.parametrize("shape", [(1, 1), (3, 2), (300, 130)])
def test_a_file_of_onnx_multiplies_whole_numbers(shape: tuple[int, int]) -> None:
    import onnxruntime

    random = np.random.default_rng(2)
    weight = random.integers(-63, 64, shape).astype(np.int8)
    x = random.integers(0, 256, (5, shape[0])).astype(np.uint8)
    session = onnxruntime.InferenceSession(integer_product(weight, 128), providers=["CPUExecutionProvider"])
    (product,) = session.run(None, {"x": x})
    np.testing.assert_array_equal(product, (x.astype(np.int32) - 128) @ weight.astype(np.int32))
