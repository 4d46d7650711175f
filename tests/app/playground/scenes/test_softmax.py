from __future__ import annotations

import pytest
import torch

from app.playground.scenes.exhibiting import opened, picture_of, turned


def numbers(preset: str, **knobs: float) -> dict[str, object]:
    exhibit = opened("softmax", preset)
    for name, amount in knobs.items():
        exhibit = turned(exhibit, name, amount)
    return dict(picture_of(exhibit).numbers)


def test_probabilities_equal_torch() -> None:
    expected = torch.softmax(torch.tensor([2.0, 1.0, -1.0], dtype=torch.float64) / 5, 0).tolist()
    assert [numbers("hot")[f"p{place}"] for place in (1, 2, 3)] == pytest.approx(expected)


def test_a_shift_changes_no_probability_but_breaks_the_formula_as_it_is_written() -> None:
    plain, shifted = numbers("right"), numbers("shifted")
    assert shifted["p1"] == pytest.approx(plain["p1"])
    assert not plain["as written fails"]
    assert shifted["as written fails"]
    assert "fails on these logits" in picture_of(opened("softmax", "shifted")).sentence


def test_right_and_wrong_are_told() -> None:
    assert "it is right" in picture_of(opened("softmax", "right")).sentence
    assert "it is wrong" in picture_of(opened("softmax", "wrong")).sentence
    assert float(str(numbers("wrong")["loss"])) > float(str(numbers("right")["loss"]))
