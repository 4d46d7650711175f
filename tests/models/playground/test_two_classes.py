from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from models.playground.two_classes import (
    SLANT,
    PointsError,
    TwoClasses,
    at_grid,
    clouds,
    gap_clouds,
    grid,
    moons,
    need_both_classes,
    need_different_places,
    rings,
)
from tests.models.samples import is_one_sentence


@pytest.mark.parametrize("make", [clouds, gap_clouds, rings, moons])
def test_points_are_as_many_as_were_wanted_and_the_same_for_a_seed(
    make: Callable[[tuple[int, int], float, int], TwoClasses],
) -> None:
    points = make((7, 12), 0.5, 3)
    assert points.x.shape == (19, 2)
    assert (points.y == -1).sum() == 7
    assert (points.y == 1).sum() == 12
    np.testing.assert_array_equal(points.x, make((7, 12), 0.5, 3).x)
    assert (points.x != make((7, 12), 0.5, 4).x).all()


def test_a_gap_is_kept_free() -> None:
    points = gap_clouds((50, 50), 1.5, 0)
    assert (points.x @ SLANT * points.y).min() >= 0.75


def test_a_disk_lies_inside_its_ring() -> None:
    points = rings((60, 60), 0.0, 0)
    radius = np.linalg.norm(points.x, axis=1)
    assert radius[points.y > 0].max() < radius[points.y < 0].min()


def test_every_point_is_within_the_picture() -> None:
    points = clouds((30, 30), 4.0, 0)
    for values, axis in zip(points.x.T, grid(points), strict=True):
        assert axis[0] < values.min()
        assert values.max() < axis[-1]
        assert axis[-1] - axis[0] == pytest.approx(grid(points)[0][-1] - grid(points)[0][0])


def test_a_grid_is_read_row_by_row() -> None:
    places = at_grid((np.array([0.0, 1.0]), np.array([5.0, 6.0])))
    assert places.tolist() == [[0, 5], [1, 5], [0, 6], [1, 6]]


@pytest.mark.parametrize("each", [(0, 0), (3, 0), (0, 3)])
def test_one_class_is_a_sentence(each: tuple[int, int]) -> None:
    with pytest.raises(PointsError) as raised:
        need_both_classes(clouds(each, 1.0, 0))
    assert is_one_sentence(str(raised.value))


def test_two_equal_points_are_a_sentence_only_where_their_classes_differ() -> None:
    points = clouds((3, 3), 4.0, 0)
    x, y = points.x[0].tolist()
    need_different_places(points.with_point((x, y), -1))
    with pytest.raises(PointsError, match="are equal but of different classes") as raised:
        need_different_places(points.with_point((x, y), 1))
    assert is_one_sentence(str(raised.value))
