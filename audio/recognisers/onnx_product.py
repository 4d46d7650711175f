"""A file of ONNX that holds one matrix and multiplies by it, written by hand: it is a few dozen bytes more.

The layout is that of protocol buffers (https://protobuf.dev/programming-guides/encoding): each field is its
number and kind, then a whole number, or a length and so many bytes. Which number means what, says
https://github.com/onnx/onnx/blob/main/onnx/onnx.proto.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

WHOLE_NUMBER, BYTES = 0, 2
"""Kinds of fields."""
UNSIGNED_8, SIGNED_8, SIGNED_32 = 2, 3, 6
"""Kinds of numbers in tensors."""
FORMAT, OPERATORS = 8, 17
"""Versions, both as old as the operator allows, so that every program reads them."""


def integer_product(weight: npt.NDArray[np.int8], middle: int) -> bytes:
    """y = (x - middle) W, for whole numbers: x (rows, in) of 0 .. 255, W (in, out), y (rows, out)."""
    inner, outer = weight.shape
    operator = (
        *(_field(1, name) for name in ("x", "w", "middle")),
        _field(2, "y"),
        _field(4, "MatMulInteger"),
    )
    graph = (
        _field(1, b"".join(operator)),
        _field(2, "product"),
        _field(5, _tensor("w", weight, SIGNED_8)),
        _field(5, _tensor("middle", np.array(middle, np.uint8), UNSIGNED_8)),
        _field(11, _rows("x", UNSIGNED_8, inner)),
        _field(12, _rows("y", SIGNED_32, outer)),
    )
    return _field(1, FORMAT) + _field(7, b"".join(graph)) + _field(8, _field(1, "") + _field(2, OPERATORS))


def _tensor(name: str, values: npt.NDArray[np.generic], kind: int) -> bytes:
    shape = b"".join(_field(1, length) for length in values.shape)
    return shape + _field(2, kind) + _field(8, name) + _field(9, values.tobytes())


def _rows(name: str, kind: int, columns: int) -> bytes:
    """What goes in or comes out: any number of rows."""
    shape = _field(1, _field(2, "rows")) + _field(1, _field(1, columns))
    return _field(1, name) + _field(2, _field(1, _field(1, kind) + _field(2, shape)))


def _field(number: int, value: int | str | bytes) -> bytes:
    if isinstance(value, int):
        return _variable(number << 3 | WHOLE_NUMBER) + _variable(value)
    content = value.encode() if isinstance(value, str) else value
    return _variable(number << 3 | BYTES) + _variable(len(content)) + content


def _variable(value: int) -> bytes:
    """Seven bits a byte, the lowest first; the eighth says whether more follow."""
    written = bytearray()
    while value > 127:
        written.append(value & 127 | 128)
        value >>= 7
    return bytes((*written, value))
