from __future__ import annotations

import os
import subprocess
import sys

import pytest

from app.threads import SPINS, candidates, threads_for, waiting
from models.recipes import recipe


@pytest.mark.parametrize("model", ["lenet", "cnn", "kernel-svm"])
def test_large_steps_are_shared_by_all_cores(model: str) -> None:
    assert candidates(recipe(model), 4) == (4,)


@pytest.mark.parametrize("model", ["mlp", "softmax", "svm", "perceptron"])
def test_small_steps_are_tried_on_all_cores_and_take_one_where_nothing_is_tried(model: str) -> None:
    assert candidates(recipe(model), 4) == (1, 4)
    assert threads_for(recipe(model), 4) == 1


def test_on_one_core_or_without_steps_to_share_there_is_nothing_to_try() -> None:
    assert candidates(recipe("mlp"), 1) == (1,)
    assert candidates(recipe("cnn"), 0) == (1,)
    assert candidates(recipe("hard-svm"), 4) == (1,)


def test_threads_wait_for_about_as_long_as_waking_takes() -> None:
    assert waiting({}, "linux") == {"GOMP_SPINCOUNT": SPINS}
    assert waiting({}, "win32") == {"OMP_WAIT_POLICY": "passive"}


@pytest.mark.parametrize("name", ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"])
def test_what_the_user_set_stands(name: str) -> None:
    assert waiting({name: "1"}, "linux") == {}


@pytest.mark.skipif(sys.platform != "linux", reason="another OpenMP")
def test_the_openmp_of_torch_is_the_one_that_can_be_told_how_to_wait() -> None:
    tells = {**os.environ, **waiting({}), "OMP_DISPLAY_ENV": "verbose"}
    code = "import torch; torch.set_num_threads(2); torch.rand(2000, 2000).sum()"
    done = subprocess.run([sys.executable, "-c", code], env=tells, capture_output=True, text=True, check=True)
    assert f"GOMP_SPINCOUNT = '{SPINS}'" in done.stderr
