from __future__ import annotations

import pytest
import torch

from models.common.precision import quickest_precision, scores_in
from models.data.data_set import Batch
from models.settings.recipes import recipe
from models.training.learners import create_learner
from models.zoo import create_model

CPU = torch.device("cpu")


def batch(size: int = 16) -> Batch:
    stream = torch.Generator().manual_seed(0)
    images = torch.rand(size, 16, 16, generator=stream)
    return Batch(torch.arange(size), images, torch.randint(3, (size,), generator=stream))


def clock_of(full: float, halved: float, rounds: int) -> list[float]:
    """What a clock tells where a round in float32 takes `full` and one in bfloat16 `halved` seconds."""
    told, now = [], 0.0
    for seconds in (full, halved) * (rounds + 1):
        told += [now, now := now + seconds]
    return told


@pytest.mark.parametrize(
    ("halved", "quickest"), [(0.5, "bfloat16"), (0.8, "bfloat16"), (0.9, "float32"), (3.0, "float32")]
)
def test_bfloat16_is_chosen_where_it_is_clearly_quicker(halved: float, quickest: str) -> None:
    told = iter(clock_of(1.0, halved, rounds=3))
    assert quickest_precision(CPU, lambda: next(told), rounds=3) == quickest


def test_one_slow_round_does_not_decide() -> None:
    told = clock_of(1.0, 0.5, rounds=3)
    disturbed = iter([each + (50 if place > 6 else 0) for place, each in enumerate(told)])
    assert quickest_precision(CPU, lambda: next(disturbed), rounds=3) == "bfloat16"


@pytest.mark.parametrize("model", ["lenet", "cnn"])
def test_scores_in_bfloat16_are_float32_and_near_those_in_float32(model: str) -> None:
    network = create_model(recipe(model), (16, 16), 3).eval()
    images = batch().images
    exact, rounded = (scores_in(each, network, images) for each in ("float32", "bfloat16"))
    assert rounded.dtype == torch.float32
    assert not torch.equal(exact, rounded)
    # bfloat16 has 8 significant bits.
    torch.testing.assert_close(rounded, exact, rtol=0, atol=8 * 2**-8 * float(exact.detach().abs().max()))


@pytest.mark.parametrize("model", ["lenet", "cnn"])
def test_a_model_learns_by_heart_in_bfloat16_and_its_parameters_stay_float32(model: str) -> None:
    network = create_model(recipe(model), (16, 16), 3)
    learner = create_learner(recipe(model), network, 16, "bfloat16")
    losses = [learner.learn(batch(), 0.005)[0] for _ in range(60)]
    assert losses[-1] < losses[0] / 4
    assert {parameter.dtype for parameter in network.parameters()} == {torch.float32}
