"""The guard itself: what it sees, and that libraries that send by themselves are told not to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.connections import Connections

BY_C = "import ctypes as c; c.CDLL(None).getaddrinfo(b'example.com', b'80', None, c.byref(c.c_void_p()))"
BY_NUMBER = "import socket; socket.socket().connect_ex(('192.0.2.1', 80))"
BY_PACKET = """
import socket
try:
    socket.socket(type=socket.SOCK_DGRAM).sendto(b"word", ("192.0.2.1", 53))
except OSError:
    pass
"""
"""192.0.2.0/24 is nobody's."""
RUN_A_GRAPH = """
import models
import onnxruntime
from onnx import TensorProto, helper
ends = [helper.make_tensor_value_info(name, TensorProto.FLOAT, [1]) for name in "ab"]
graph = helper.make_graph([helper.make_node("Add", ["a", "a"], ["b"])], "g", ends[:1], ends[1:])
model = helper.make_model(graph, ir_version=9, opset_imports=[helper.make_opsetid("", 20)])
onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
"""


def run(program: str, **environment: str) -> None:
    path = str(Path(__file__).parents[2])
    environment |= {"PYTHONPATH": path}
    subprocess.run([sys.executable, "-c", program], env=os.environ | environment, check=True)


@pytest.mark.parametrize("attempt", [BY_C, BY_NUMBER, BY_PACKET])
def test_whatever_a_process_tries_is_seen_and_refused(connections: Connections, attempt: str) -> None:
    if not connections.is_on:
        pytest.skip("it needs Linux and a C compiler")
    run(attempt)
    tried = connections.tried()
    assert len(tried) == 1
    assert ("example.com" if attempt is BY_C else "192.0.2.1") in tried[0]


def test_what_stays_on_this_computer_is_let_through(connections: Connections) -> None:
    run("import socket; socket.create_server(('127.0.0.1', 0)); socket.getaddrinfo('localhost', 80)")
    assert connections.tried() == []


@pytest.mark.parametrize("package", ["app", "audio", "models"])
def test_onnxruntime_is_told_to_send_nothing_before_any_module_of_ours_can_load_it(package: str) -> None:
    run(f"import os, {package}; assert os.environ['ORT_DISABLE_TELEMETRY'] == '1'", ORT_DISABLE_TELEMETRY="0")


def test_onnxruntime_leaves_nothing_in_the_home_of_who_has_been_told_so(tmp_path: Path) -> None:
    # It connects some seconds later; the name that it gives to the computer is there at once.
    run(RUN_A_GRAPH, HOME=str(tmp_path), XDG_CACHE_HOME="", ORT_DISABLE_TELEMETRY="")
    assert list(tmp_path.rglob("*")) == []
