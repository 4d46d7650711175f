from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import os, sys
from models.playground.scikit_learn import scikit_learn
os.environ["KMP_BLOCKTIME"] = "7"
before = dict(os.environ)
scikit_learn("svm")
assert "threadpoolctl" in sys.modules
assert dict(os.environ) == before, set(os.environ.items()) ^ set(before.items())
assert "torch" not in sys.modules
"""


def test_the_environment_is_what_it_was_once_scikit_learn_is_there() -> None:
    subprocess.run([sys.executable, "-c", PROGRAM], check=True)
