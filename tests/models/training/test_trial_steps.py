from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest
import torch

from models.settings.recipes import recipe
from models.settings.specification import MODELS
from models.training.trial_steps import comes_out_the_same, quickest, rehearsal
from tests.models.samples import striped_data_set

CPU = torch.device("cpu")


class Steps:
    """Ways whose steps take as long as is said, by a clock of its own; `noise` is added to one reading."""

    def __init__(self, noisy_step: int = -1, **seconds: float) -> None:
        self.seconds = seconds
        self.now = 0.0
        self.taken: list[str] = []
        self._noisy_step = noisy_step

    def step_in(self, way: str) -> None:
        self.now += self.seconds[way] + (100 if len(self.taken) == self._noisy_step else 0)
        self.taken.append(way)

    def clock(self) -> float:
        return self.now


def test_the_way_that_takes_the_least_time_is_chosen() -> None:
    steps = Steps(one=0.003, two=0.002, four=0.001)
    assert quickest(["one", "two", "four"], steps.step_in, steps.clock) == "four"


def test_the_first_way_stays_where_another_is_hardly_quicker() -> None:
    steps = Steps(one=0.003, two=0.0029)
    assert quickest(["one", "two"], steps.step_in, steps.clock) == "one"


def test_one_slow_round_does_not_decide_between_ways() -> None:
    steps = Steps(noisy_step=40, one=0.003, two=0.002)
    assert quickest(["one", "two"], steps.step_in, steps.clock) == "two"


def test_a_single_way_is_not_tried() -> None:
    steps = Steps(one=0.003)
    assert quickest(["one"], steps.step_in, steps.clock) == "one"
    assert steps.taken == []


def test_slow_steps_are_taken_one_a_round_and_quick_ones_are_bounded() -> None:
    slow, quick = Steps(one=2.0, two=2.0), Steps(one=1e-6, two=1e-6)
    for steps in (slow, quick):
        quickest(["one", "two"], steps.step_in, steps.clock, rounds=3)
    assert len(slow.taken) == 2 * (2 + 3)
    assert len(quick.taken) == 2 * (2 + 3 * 50)


@pytest.mark.parametrize("model", MODELS)
def test_every_model_can_be_rehearsed_without_a_trace(model: str) -> None:
    data, run = striped_data_set(size=16), recipe(model)
    before, images = torch.random.get_rng_state(), data.training_images.clone()
    step = rehearsal(run, data, CPU)
    step()
    step()
    if not run.dropout:  # whose masks every epoch of a run draws from a seed of its own
        assert torch.equal(torch.random.get_rng_state(), before)
    assert torch.equal(data.training_images, images)


@pytest.mark.parametrize("model", ["softmax", "mlp", "svm"])
def test_a_run_comes_out_the_same_where_nothing_is_different(model: str) -> None:
    before = torch.get_rng_state()
    ways = [lambda: None, lambda: None, lambda: None]
    assert comes_out_the_same(replace(recipe(model), dropout=0.5), striped_data_set(40), CPU, ways)
    assert torch.equal(torch.get_rng_state(), before)


def test_a_way_that_changes_the_last_bit_is_seen() -> None:
    threads = torch.get_num_threads()
    try:
        # A sum of so many squares is shared out, and each thread rounds its own part.
        ways = [partial(torch.set_num_threads, each) for each in (1, 2)]
        assert not comes_out_the_same(recipe("linear"), striped_data_set(9_000, 8_000), CPU, ways)
    finally:
        torch.set_num_threads(threads)
