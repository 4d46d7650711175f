"""Sums as a graph of ONNX, which onnxruntime computes as a whole.

A decoder that reads one token at a time does some hundreds of small sums for each. From Python each of them
costs more than it takes; in a graph they follow one another without coming back to Python.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
FORMAT, OPERATORS = 9, 20
"""Versions of the file and of the operators, as old as the operators allow, so that every onnxruntime since
1.17 reads them."""


@dataclass(frozen=True, eq=False)
class Value:
    """What will have been computed at one place of a graph. Sums with it add to the graph."""

    graph: Graph
    name: str

    def __add__(self, other: Value | npt.NDArray[np.generic]) -> Value:
        return self.graph.node("Add", self, other)

    def __mul__(self, other: Value | npt.NDArray[np.generic]) -> Value:
        return self.graph.node("Mul", self, other)

    def __truediv__(self, other: Value | npt.NDArray[np.generic]) -> Value:
        return self.graph.node("Div", self, other)

    def __matmul__(self, other: Value | npt.NDArray[np.generic]) -> Value:
        return self.graph.node("MatMul", self, other)

    def reshaped(self, *shape: int) -> Value:
        """0 keeps the length of an axis, -1 is whatever is left."""
        return self.graph.node("Reshape", self, np.array(shape, np.int64))

    def transposed(self, *axes: int) -> Value:
        """The axes in this order."""
        return self.graph.node("Transpose", self, perm=list(axes))

    def shaped_like(self, other: Value) -> Value:
        """The same numbers in the shape of another value."""
        return self.graph.node("Reshape", self, self.graph.node("Shape", other))

    def followed_by(self, other: Value, axis: int) -> Value:
        """Both, one after the other along an axis."""
        return self.graph.node("Concat", self, other, axis=axis)

    def softmax(self) -> Value:
        """Over the last axis."""
        return self.graph.node("Softmax", self, axis=-1)

    def gelu(self) -> Value:
        """x times the normal distribution's probability of less than x (Hendrycks & Gimpel, 2016)."""
        return self.graph.node("Gelu", self)

    def normalised(self, gamma: Array, beta: Array, epsilon: float) -> Value:
        """The last axis centred and scaled, times gamma, plus beta."""
        return self.graph.node("LayerNormalization", self, gamma, beta, axis=-1, epsilon=epsilon)

    def split(self, parts: int) -> tuple[Value, ...]:
        """As many equal parts of the last axis."""
        return self.graph.nodes("Split", parts, self, axis=-1, num_outputs=parts)


class Graph:
    """Grows by a node at a time. Operators and attributes are those of https://onnx.ai/onnx/operators."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._constants: list[Any] = []
        self._inputs: list[Any] = []
        self._names = 0

    def given(self, name: str, shape: Sequence[int | str]) -> Value:
        """Numbers in single precision that come from outside; an axis with a name may be of any length."""
        from onnx import TensorProto, helper

        self._inputs.append(helper.make_tensor_value_info(name, TensorProto.FLOAT, list(shape)))
        return Value(self, name)

    def node(self, operator: str, *inputs: Value | npt.NDArray[np.generic], **attributes: Any) -> Value:
        """What an operator makes of values and of constants."""
        (output,) = self.nodes(operator, 1, *inputs, **attributes)
        return output

    def nodes(
        self, operator: str, outputs: int, *inputs: Value | npt.NDArray[np.generic], **attributes: Any
    ) -> tuple[Value, ...]:
        """The same for an operator that makes several."""
        from onnx import helper

        names = [each.name if isinstance(each, Value) else self._constant(each) for each in inputs]
        made = tuple(Value(self, self._name()) for _ in range(outputs))
        self._nodes.append(helper.make_node(operator, names, [each.name for each in made], **attributes))
        return made

    def program(self, results: Sequence[Value]) -> Program:
        """Ready to compute these values."""
        import onnxruntime
        from onnx import TensorProto, helper

        outputs = [helper.make_tensor_value_info(each.name, TensorProto.FLOAT, None) for each in results]
        graph = helper.make_graph(self._nodes, "graph", self._inputs, outputs, self._constants)
        model = helper.make_model(
            graph, ir_version=FORMAT, opset_imports=[helper.make_opsetid("", OPERATORS)]
        )
        options = onnxruntime.SessionOptions()
        # The sums are too small to share out, and idle threads would spin.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        return Program(
            onnxruntime.InferenceSession(
                model.SerializeToString(), sess_options=options, providers=["CPUExecutionProvider"]
            )
        )

    def _constant(self, value: npt.NDArray[np.generic]) -> str:
        from onnx import numpy_helper

        name = self._name()
        self._constants.append(
            numpy_helper.from_array(np.ascontiguousarray(value).reshape(value.shape), name)
        )
        return name

    def _name(self) -> str:
        self._names += 1
        return f"value {self._names}"


class Program:
    """A graph that can be computed, on one thread."""

    def __init__(self, session: Any) -> None:
        self._session = session

    def __call__(self, inputs: Mapping[str, Array]) -> list[Array]:
        """What is given, by name -> the results, in their order."""
        results: list[Array] = self._session.run(None, inputs)
        return results
