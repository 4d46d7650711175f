from __future__ import annotations

import sys

import pytest

from app.compute.threads import LARGE_STEPS, SMALL_STEPS, threads_for, waiting
from models.settings.recipes import RECIPES, recipe


@pytest.mark.parametrize("model", ["lenet", "cnn", "kernel-svm"])
def test_large_steps_are_shared_by_all_cores(model: str) -> None:
    assert threads_for(recipe(model), 4) == 4


@pytest.mark.parametrize("model", ["mlp", "softmax", "svm", "perceptron", "hard-svm"])
def test_small_steps_are_not_shared(model: str) -> None:
    assert threads_for(recipe(model), 4) == 1


def test_a_model_has_large_steps_or_small_ones_and_is_known() -> None:
    assert not set(LARGE_STEPS) & set(SMALL_STEPS)
    assert {*LARGE_STEPS, *SMALL_STEPS} <= RECIPES.keys()


def test_there_is_always_a_thread() -> None:
    assert threads_for(recipe("cnn"), 0) == 1


def test_threads_sleep_while_they_wait_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert waiting({}) == {"OMP_WAIT_POLICY": "passive"}
    monkeypatch.setattr(sys, "platform", "linux")
    (spins,) = waiting({}).values()
    assert int(spins) <= 20_000  # by themselves, those of GNU OpenMP spin for minutes or for 300,000 rounds


@pytest.mark.parametrize("name", ["OMP_WAIT_POLICY", "GOMP_SPINCOUNT", "KMP_BLOCKTIME"])
def test_what_the_user_set_stands(name: str) -> None:
    assert waiting({name: "1"}) == {}
