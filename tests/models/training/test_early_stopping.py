from __future__ import annotations

import torch
from torch import nn

from models.training.early_stopping import EarlyStopping


def run(losses: list[float], patience: int) -> tuple[EarlyStopping, nn.Linear, int]:
    """A run whose only weight is the number of its epoch; returns the last epoch that it did."""
    stopping, model = EarlyStopping(patience), nn.Linear(1, 1, bias=False)
    for epoch, loss in enumerate(losses, start=1):
        with torch.no_grad():
            model.weight.fill_(epoch)
        if stopping.epoch_done(epoch, loss, model):
            return stopping, model, epoch
    return stopping, model, len(losses)


def test_it_stops_after_as_many_epochs_without_a_better_one_as_it_is_patient() -> None:
    stopping, model, last = run([3, 2, 1, 1.5, 1.0, 1.2, 0.1], patience=3)
    assert (last, stopping.best_epoch) == (6, 3)
    assert stopping.restore(model)
    assert model.weight.item() == 3


def test_a_better_epoch_in_time_lets_it_go_on() -> None:
    stopping, _, last = run([3, 4, 2, 3, 1, 2], patience=2)
    assert (last, stopping.best_epoch) == (6, 5)


def test_without_patience_it_never_stops_and_keeps_the_last() -> None:
    stopping, model, last = run([1, 2, 3, 4, 5], patience=0)
    assert (last, stopping.best_epoch) == (5, 5)
    assert not stopping.restore(model)
    assert model.weight.item() == 5
