from __future__ import annotations

import torch
from torch import nn

from models.training.averaging import Average


def test_the_average_is_the_mean_over_all_steps() -> None:
    model, published = nn.Linear(2, 1), nn.Linear(2, 1)
    average = Average(model)
    seen = []
    for step in range(1, 6):
        with torch.no_grad():
            model.weight.fill_(step**2)
        seen.append(model.weight.detach().clone())
        average.include()
    average.copy_to(published)
    torch.testing.assert_close(published.weight, torch.stack(seen).mean(dim=0))
    assert model.weight[0, 0] == 25


def test_statistics_of_batch_normalisation_are_averaged_and_counters_are_not() -> None:
    model, published = nn.BatchNorm1d(1), nn.BatchNorm1d(1)
    average = Average(model)
    for mean in (2.0, 4.0):
        assert model.running_mean is not None
        model.running_mean.fill_(mean)
        average.include()
    average.copy_to(published)
    assert published.running_mean is not None
    assert published.running_mean.item() == 3.0
    assert published.num_batches_tracked == 0
