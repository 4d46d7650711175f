from __future__ import annotations

import pytest
import torch

from app.playground.scenes.exhibiting import opened, picture_of, turned
from app.playground.scenes.race import RacePicture


def shown(preset: str, **knobs: float) -> RacePicture:
    exhibit = opened("race", preset)
    for name, amount in knobs.items():
        exhibit = turned(exhibit, name, amount)
    picture = picture_of(exhibit)
    assert isinstance(picture, RacePicture)
    return picture


def test_the_path_of_adam_in_the_valley_equals_torch() -> None:
    place = torch.nn.Parameter(torch.tensor([-1.3, 1.9], dtype=torch.float64))
    adam = torch.optim.Adam([place], 0.1)
    for _ in range(300):
        adam.zero_grad()
        ((1 - place[0]) ** 2 + 10 * (place[1] - place[0] ** 2) ** 2).backward()
        adam.step()
    path = shown("valley").paths[-1]
    assert path.optimizer == "adam"
    assert path.places[-1].tolist() == pytest.approx(place.tolist(), abs=1e-9)


def test_the_sentence_names_who_is_first_and_who_is_thrown_out() -> None:
    assert shown("bowl").sentence == "AdaGrad is there first, after 25 steps; 6 of 6 arrive."
    assert shown("fast").sentence.endswith("Thrown out: SGD.")
    assert shown("valley", steps=20).sentence == "Nobody is at the lowest place to stay after 20 steps."


def test_the_animation_has_a_frame_a_step() -> None:
    assert shown("ripples", steps=50).steps == 50


def test_those_that_roll_pass_the_ripples() -> None:
    picture = shown("ripples")
    assert picture.surface is not None
    arrived = {path.optimizer: path.arrived(picture.surface) is not None for path in picture.paths}
    assert [name for name, there in arrived.items() if there] == ["momentum", "nesterov", "adam"]
