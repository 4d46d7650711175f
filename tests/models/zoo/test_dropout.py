from __future__ import annotations

import pytest
import torch

from models.zoo.dropout import Dropout


def test_what_stays_is_enlarged_by_what_is_left_out() -> None:
    torch.manual_seed(0)
    dropped = Dropout(0.2)(torch.ones(200, 100))
    assert set(dropped.unique().tolist()) == {0.0, 1.25}
    # 20,000 draws: five standard deviations of their share are 0.014.
    assert (dropped == 0).float().mean().item() == pytest.approx(0.2, abs=0.014)
    assert dropped.mean().item() == pytest.approx(1, abs=0.02)


def test_every_unit_of_every_example_is_drawn_for_itself() -> None:
    torch.manual_seed(0)
    kept = Dropout(0.5)(torch.ones(64, 64)) > 0
    assert len({tuple(row) for row in kept.tolist()}) == 64
    assert len({tuple(column) for column in kept.T.tolist()}) == 64


def test_the_gradient_goes_where_the_values_went() -> None:
    torch.manual_seed(0)
    values = torch.ones(10, 10, requires_grad=True)
    dropped = Dropout(0.5)(values)
    dropped.sum().backward()
    assert values.grad is not None
    assert torch.equal(values.grad, dropped.detach())


def test_the_same_seed_of_torch_leaves_out_the_same_units() -> None:
    dropout, values = Dropout(0.5), torch.ones(10, 10)
    answers = []
    for seed in (1, 1, 2):
        torch.manual_seed(seed)
        answers.append(dropout(values))
    assert torch.equal(answers[0], answers[1])
    assert not torch.equal(answers[0], answers[2])


@pytest.mark.parametrize(("p", "training"), [(0.5, False), (0.0, True)])
def test_a_model_in_use_or_a_share_of_0_changes_and_draws_nothing(p: float, training: bool) -> None:
    dropout = Dropout(p).train(training)
    values = torch.rand(3, 4)
    state = torch.get_rng_state()
    assert dropout(values) is values
    assert torch.equal(torch.get_rng_state(), state)
