"""What the training process loads before it is ready, for which every start waits."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

UNWANTED = "torchvision torch._dynamo sympy onnx onnxruntime sklearn scipy matplotlib app.session.session"


def test_the_training_process_is_ready_without_what_only_a_few_requests_need() -> None:
    program = (
        f"import sys, app.compute.worker.worker; print(*(set('{UNWANTED}'.split()) & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


BEGUN = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from app.compute.messages.control import WorkerSettings
from app.compute.runner.process import WorkerRunner
runner = WorkerRunner(WorkerSettings(Path(sys.argv[1]), threads=1))
while not (reports := runner.poll(60)):
    pass
print(reports[0].message)
"""


def test_a_training_process_that_cannot_load_says_why_in_a_sentence_and_nothing_else(tmp_path: Path) -> None:
    """A library that does not fit into memory, for example."""
    (tmp_path / "torch.py").write_text("raise ImportError('libtorch.so: failed to map segment')")
    done = subprocess.run(
        [sys.executable, "-c", BEGUN, tmp_path], capture_output=True, text=True, timeout=120, check=True
    )
    assert done.stdout == (
        "The training process could not start (libtorch.so: failed to map segment); “train” tries again.\n"
    )
    assert done.stderr == ""


def test_the_training_process_and_the_window_load_without_what_only_a_cluster_needs() -> None:
    without = (
        "import sys; sys.modules.update(dict.fromkeys(('msgpack', 'dask', 'distributed'))); "
        "import app.compute.worker.worker"
    )
    outcome = subprocess.run(
        [sys.executable, "-c", without], capture_output=True, text=True, timeout=60, check=False
    )
    assert (outcome.returncode, outcome.stderr) == (0, "")
