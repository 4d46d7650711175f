from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from app.playground.scenes.exhibiting import opened, picture_of, turned
from app.playground.scenes.losses import LossesPicture


def shown(preset: str, **knobs: float) -> LossesPicture:
    exhibit = opened("losses", preset)
    for name, amount in knobs.items():
        exhibit = turned(exhibit, name, amount)
    picture = picture_of(exhibit)
    assert isinstance(picture, LossesPicture)
    return picture


@pytest.mark.parametrize("place", [-3.0, 0.4, 2.5])
def test_the_numbers_equal_torch(place: float) -> None:
    error = torch.tensor(place, dtype=torch.float64, requires_grad=True)
    loss = functional.huber_loss(error, torch.zeros((), dtype=torch.float64), delta=0.7)
    loss.backward()
    assert error.grad is not None
    numbers = dict(shown("errors", place=place, delta=0.7).numbers)
    assert numbers["huber loss"] == pytest.approx(loss.item())
    assert numbers["slope of huber"] == pytest.approx(error.grad.item())
    assert numbers["squared loss"] == pytest.approx(place**2 / 2)


def test_the_probability_of_the_true_class_equals_torch() -> None:
    logits = torch.tensor([-1.5] + [0.0] * 9, dtype=torch.float64)
    picture = shown("logits")
    assert picture.probability == pytest.approx(torch.softmax(logits, 0)[0].item())
    numbers = dict(picture.numbers)
    assert numbers["slope of cross-entropy"] == pytest.approx(picture.probability - 1)


@pytest.mark.parametrize(
    ("place", "says"), [(-1.5, "the answer is wrong"), (0.5, "the perceptron is content"), (2, "had enough")]
)
def test_a_margin_is_judged_by_where_it_is(place: float, says: str) -> None:
    assert says in shown("margins", place=place).sentence
