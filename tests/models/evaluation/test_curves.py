"""What is read off curves, each made for one thing alone."""

from __future__ import annotations

from collections.abc import Sequence

from models.evaluation.curves import Curves
from models.events import EpochDone


def curves(train: Sequence[float], validation: Sequence[float]) -> Curves:
    """Of these losses; the errors are those of no interest."""
    both = enumerate(zip(train, validation, strict=True), start=1)
    return Curves(tuple(EpochDone(number, left, 0.95, right, 0.94, 1.0) for number, (left, right) in both))


def test_the_errors_are_those_of_the_last_epochs_whatever_one_of_them_does() -> None:
    done = [
        EpochDone(number, 0.1, 0.9, 0.2, accuracy, 1.0) for number, accuracy in enumerate((0.8, 0.1, 0.8))
    ]
    found = Curves(tuple(done))
    assert abs(found.error - 0.2) < 1e-9
    assert abs(found.gap - 0.1) < 1e-9


def test_a_validation_loss_that_rises_while_the_other_falls_overtakes_itself() -> None:
    falling = (0.5, 0.4, 0.3, 0.2, 0.1)
    found = curves(falling, (0.5, 0.4, 0.5, 0.6, 0.7))
    assert found.overtakes_itself
    assert found.best.epoch == 2
    assert not curves(falling, falling).overtakes_itself
    assert not curves((0.5, 0.4, 0.5, 0.6, 0.7), (0.5, 0.4, 0.5, 0.6, 0.7)).overtakes_itself


def test_losses_fall_steeply_while_both_still_do() -> None:
    steep, level = (0.8, 0.6, 0.4), (0.4, 0.395, 0.39)
    assert curves(steep, steep).falls_steeply
    assert not curves(steep, level).falls_steeply
    assert not curves(level, steep).falls_steeply


def test_a_training_loss_is_stuck_or_moves_or_rises() -> None:
    stuck = curves((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))
    assert stuck.training_loss_stuck
    assert not stuck.training_loss_moves
    assert not stuck.training_loss_rises
    moving = curves((0.5, 0.4, 0.3), (0.5, 0.4, 0.3))
    assert moving.training_loss_moves
    assert not moving.training_loss_stuck
    assert curves((0.5, 0.6, 0.7), (0.5, 0.6, 0.7)).training_loss_rises
