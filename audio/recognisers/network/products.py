"""Products with a matrix that stays the same: x W, exactly, or in whole numbers of eight bits.

A decoder that reads one token at a time goes through all its weights for each. How long that takes is how
many bytes they are; in eight bits they are a quarter, and the processor has instructions for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from audio.recognisers.network.graph import Array, Graph, Value

Product = Callable[[Value, Array], Value]
"""x (..., in), W (in, out) -> x W (..., out)."""
MIDDLE = 128
"""Stands for nought in numbers without a sign."""
MOST = 127
SMALLEST = np.finfo(np.float32).tiny


def exact(x: Value, weight: Array) -> Value:
    """x W in single precision."""
    return x @ weight


def rounded(x: Value, weight: Array) -> Value:
    """x W in whole numbers, to about half a percent of its values (Jacob et al., "Quantization and training
    of neural networks for efficient integer-arithmetic-only inference", 2018, section 2).

    Every row of x and every column of W has a factor of its own, by which its largest number becomes 127.
    """
    node = x.graph.node
    columns: Array = np.maximum(np.abs(weight).max(axis=0), SMALLEST) / np.float32(MOST)
    largest = node("ReduceMax", node("Abs", x), np.array([-1]), keepdims=1)
    factors = node("Max", largest, np.array(SMALLEST)) / np.array(MOST, np.float32)
    rows = node("Cast", x / factors + np.array(MIDDLE + 0.5, np.float32), to=_unsigned())
    whole = _integer_product(rows, np.rint(weight / columns).astype(np.int8), signed=sums_are_exact())
    # One factor after the other: both at once onnxruntime takes for a single number.
    return node("Cast", whole, to=_single()) * factors * columns


@cache
def sums_are_exact() -> bool:
    """Whether numbers with a sign may be as large as they are: older processors add two products in sixteen
    bits, where large ones do not fit. Without a sign they take another way."""
    graph = Graph()
    rows = graph.node("Cast", graph.given("x", ["rows", 64]), to=_unsigned())
    product = _integer_product(rows, np.full((64, 64), MOST, np.int8), signed=True)
    (result,) = graph.program([graph.node("Cast", product, to=_single())])(
        {"x": np.full((1, 64), 255, np.float32)}
    )
    return bool((result == 64 * MOST * (255 - MIDDLE)).all())


def _integer_product(rows: Value, weight: npt.NDArray[np.int8], *, signed: bool) -> Value:
    """(x - 128) W for whole numbers x of 0 .. 255."""
    middle = np.array(MIDDLE, np.uint8)
    if signed:
        return rows.graph.node("MatMulInteger", rows, weight, middle)
    unsigned = (weight.astype(np.int16) + MIDDLE).astype(np.uint8)
    return rows.graph.node("MatMulInteger", rows, unsigned, middle, middle)


def _unsigned() -> int:
    from onnx import TensorProto

    return int(TensorProto.UINT8)


def _single() -> int:
    from onnx import TensorProto

    return int(TensorProto.FLOAT)
