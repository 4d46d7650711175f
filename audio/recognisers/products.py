"""Products with a matrix that stays the same: x W, exactly, or in whole numbers of eight bits.

A decoder that reads one token at a time goes through all its weights for each. How long that takes is how
many bytes they are; in eight bits they are a quarter, and the processor has instructions for them.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
import numpy.typing as npt

from audio.recognisers.onnx_product import integer_product

Array = npt.NDArray[np.float32]
Product = Callable[[Array], Array]
"""(..., in) -> (..., out)."""
MIDDLE = 128
"""Stands for nought in the rows, whose numbers have no sign."""
MOST = 127
MOST_OF_SEVEN_BITS = 63


def exact(weight: Array) -> Product:
    """x W in single precision. `weight` is (in, out)."""
    return lambda x: x @ weight


def rounded(weight: Array) -> Product:
    """x W in whole numbers, to about half a percent of its values (Jacob et al., "Quantization and training
    of neural networks for efficient integer-arithmetic-only inference", 2018, section 2).

    Every row of x and every column of W has a factor of its own, by which its largest number becomes 127.
    """
    columns = np.maximum(np.abs(weight).max(axis=0), np.finfo(np.float32).tiny) / _most_in_weights()
    multiply = _integer_product(np.rint(weight / columns).astype(np.int8))

    def product(x: Array) -> Array:
        rows = x.reshape(-1, x.shape[-1])
        factors = np.maximum(np.abs(rows).max(axis=1, keepdims=True), np.finfo(np.float32).tiny) / MOST
        whole = multiply((rows / factors + (MIDDLE + 0.5)).astype(np.uint8))
        scaled = whole.astype(np.float32) * factors * columns
        return np.asarray(scaled.reshape(*x.shape[:-1], -1))

    return product


def _integer_product(
    weight: npt.NDArray[np.int8],
) -> Callable[[npt.NDArray[np.uint8]], npt.NDArray[np.int32]]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    # The products are too small to share out, and idle threads would spin.
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        integer_product(weight, MIDDLE), sess_options=options, providers=["CPUExecutionProvider"]
    )
    return lambda rows: session.run(None, {"x": rows})[0]


@cache
def _most_in_weights() -> int:
    """Older processors add two products in sixteen bits, where large ones do not fit: they get seven bits."""
    largest = np.full((64, 64), MOST, np.int8)
    product = _integer_product(largest)(np.full((1, 64), 255, np.uint8))
    return MOST if (product == 64 * MOST * (255 - MIDDLE)).all() else MOST_OF_SEVEN_BITS
