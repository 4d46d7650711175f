from __future__ import annotations

import pytest

from app.playground.scenes.exhibiting import (
    PlaygroundError,
    cleared,
    opened,
    picture_of,
    turned,
    with_point,
    without_point,
)
from app.playground.scenes.perceptron import PerceptronPicture, PerceptronScene
from app.state.parts.playground import Point


def shown(*points: Point) -> PerceptronPicture:
    return PerceptronScene().picture({}, points)


@pytest.mark.parametrize("preset", ["clouds", "close", "and"])
def test_what_a_line_can_part_converges_within_the_bound(preset: str) -> None:
    picture = picture_of(opened("perceptron", preset))
    numbers = dict(picture.numbers)
    assert isinstance(picture, PerceptronPicture)
    assert numbers["converged"] is True
    assert 0 < picture.steps <= picture.bound
    assert picture.sentence.startswith(f"Converged after {picture.steps} mistakes; the bound allows")


def test_xor_says_that_it_never_converges() -> None:
    picture = picture_of(opened("perceptron", "xor"))
    assert not picture.problem
    assert picture.sentence.startswith("It never converges: no line parts these classes.")
    assert dict(picture.numbers)["bound on the mistakes"] is None


def test_points_of_one_class_are_told_in_a_sentence() -> None:
    picture = shown(Point(1, 1), Point(2, 1))
    assert picture.problem
    assert "All points are of class A" in picture.sentence
    assert "class B" in picture.sentence
    assert shown().problem


def test_two_equal_points_of_different_classes_are_told_in_a_sentence() -> None:
    picture = shown(Point(1, 1), Point(1, 1, -1))
    assert "Two equal points at (1, 1)" in picture.sentence
    assert picture.steps > 0


def test_two_equal_points_of_one_class_do_no_harm() -> None:
    assert dict(shown(Point(1, 1), Point(1, 1), Point(-1, -1, -1)).numbers)["converged"] is True


def test_points_come_and_go() -> None:
    exhibit = with_point(opened("perceptron", "xor"), Point(2, 2, -1))
    assert len(exhibit.points) == 5
    assert exhibit.preset == ""
    assert without_point(exhibit, 2.1, 2.1).points == opened("perceptron", "xor").points
    assert cleared(exhibit).points == ()


def test_what_cannot_be_done_is_told_in_a_sentence() -> None:
    exhibit = opened("perceptron", "xor")
    with pytest.raises(PlaygroundError, match="within -3 and 3"):
        with_point(exhibit, Point(4, 0))
    with pytest.raises(PlaygroundError, match="no point to remove"):
        without_point(cleared(exhibit), 0, 0)
    with pytest.raises(PlaygroundError, match="Perceptron has nothing that can be set"):
        turned(exhibit, "degree", 3)
    with pytest.raises(PlaygroundError, match="no such data"):
        opened("perceptron", "moons")
