"""A sound file of another program is called that, and one that says it is ours is read with care."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import onnx
import pytest

from models.exporting.onnx_model import onnx_model
from models.importing.file_kinds import ModelFileError
from models.importing.model_file import read_model
from tests.models.exporting.trained import specification, trained


def many_nodes() -> bytes:
    """A graph of 200,000 nodes with nothing in them; a library makes an object of each."""
    nodes = b"\x0a\x00" * 200_000
    size = len(nodes)
    return bytes([0x3A, size & 0x7F | 0x80, size >> 7 & 0x7F | 0x80, size >> 14]) + nodes


def test_a_message_with_more_fields_than_any_model_has_is_left_off(tmp_path: Path) -> None:
    """A library would make an object of each: of 300 MB some ten gigabytes."""
    model, facts, _ = trained(specification("softmax"))
    (tmp_path / "model.onnx").write_bytes(onnx_model(model, facts).SerializeToString() + many_nodes())
    assert len(onnx.load(tmp_path / "model.onnx").graph.node) > 200_000
    with pytest.raises(ModelFileError, match="is damaged"):
        read_model(tmp_path / "model.onnx")


def of_a_stranger(*numbers: onnx.TensorProto) -> bytes:
    """A sound ONNX file with these numbers, and facts of its own."""
    graph = onnx.helper.make_graph([], "graph", [], [], initializer=numbers)
    model = onnx.helper.make_model(graph)
    onnx.helper.set_model_props(model, {"author": "somebody", "counters": "three", "license": ""})
    contents: bytes = model.SerializeToString()
    return contents


@pytest.mark.parametrize(
    "contents",
    [
        of_a_stranger(onnx.numpy_helper.from_array(np.zeros(2, np.float32), "W")),
        of_a_stranger(onnx.numpy_helper.from_array(np.zeros(2, np.float16), "W")),
        of_a_stranger(onnx.helper.make_tensor("W", onnx.TensorProto.INT64, [2], [1, 2])),
        of_a_stranger() + many_nodes(),
    ],
    ids=["float32", "float16", "int64_data", "200,000 nodes"],
)
def test_a_sound_onnx_file_of_a_stranger_is_called_that(contents: bytes, tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(contents)
    with pytest.raises(ModelFileError, match="was not written by HearSee"):
        read_model(tmp_path / "model.onnx")


def test_so_are_safetensors_with_numbers_that_numpy_has_not(tmp_path: Path) -> None:
    heading = b'{"W":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}'
    (tmp_path / "weights.safetensors").write_bytes(struct.pack("<Q", len(heading)) + heading + bytes(4))
    with pytest.raises(ModelFileError, match="was not written by HearSee"):
        read_model(tmp_path / "weights.safetensors")
