from __future__ import annotations

import pytest

from app.threads import threads_for, waiting
from models.recipes import recipe


@pytest.mark.parametrize("model", ["lenet", "cnn", "kernel-svm"])
def test_large_steps_are_shared_by_all_cores(model: str) -> None:
    assert threads_for(recipe(model), 4) == 4


@pytest.mark.parametrize("model", ["mlp", "softmax", "svm", "perceptron", "hard-svm"])
def test_small_steps_are_not_shared(model: str) -> None:
    assert threads_for(recipe(model), 4) == 1


def test_there_is_always_a_thread() -> None:
    assert threads_for(recipe("cnn"), 0) == 1


def test_threads_sleep_while_they_wait() -> None:
    assert waiting({}) == {"OMP_WAIT_POLICY": "passive"}


@pytest.mark.parametrize("name", ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"])
def test_what_the_user_set_stands(name: str) -> None:
    assert waiting({name: "1"}) == {}
