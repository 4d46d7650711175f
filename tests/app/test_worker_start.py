"""What the training process loads before it is ready, for which every start waits."""

from __future__ import annotations

import subprocess
import sys

UNWANTED = "torchvision torch._dynamo sympy onnx onnxruntime sklearn scipy matplotlib app.session"


def test_the_training_process_is_ready_without_what_only_a_few_requests_need() -> None:
    program = f"import sys, app.worker; print(*(set('{UNWANTED}'.split()) & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
