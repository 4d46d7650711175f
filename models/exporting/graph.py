"""An ONNX graph, written node by node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
"""Of the operators, from 2022: everything that reads ONNX today knows it."""
FORMAT = 8
"""Of the file, of the same year."""


class Graph:
    """Nodes in the order in which they are added. A value is known by its name."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}

    def node(self, operator: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        """Add one; the name of its output, which is "operator_number" where none is given."""
        output = name or f"{operator}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(operator, inputs, [output], name=output, **attributes))
        return output

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """Numbers that the graph carries with it; the same name twice is the same numbers."""
        if name not in self._constants:
            self._constants[name] = numpy_helper.from_array(values, name)
        return name

    def number(self, value: float) -> str:
        """A constant that is one number."""
        return self.constant(f"{value:.9g}", np.array(value, dtype=np.float32))

    def model(
        self,
        inputs: Mapping[str, tuple[str | int, ...]],
        outputs: Mapping[str, tuple[str | int, ...]],
        *,
        described: str,
        facts: Mapping[str, str],
    ) -> onnx.ModelProto:
        """The whole: uint8 inputs and float32 outputs with their shapes, in which a name is any size.

        `facts` travel with it as its metadata. It is checked.
        """
        graph = helper.make_graph(
            self._nodes,
            "hearsee",
            [helper.make_tensor_value_info(name, TensorProto.UINT8, shape) for name, shape in inputs.items()],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)
                for name, shape in outputs.items()
            ],
            initializer=list(self._constants.values()),
            doc_string=described,
        )
        made = helper.make_model(
            graph, producer_name="HearSee", opset_imports=[helper.make_opsetid("", OPSET)], ir_version=FORMAT
        )
        helper.set_model_props(made, dict(facts))
        onnx.checker.check_model(made, full_check=True)
        return made
