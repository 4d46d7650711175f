from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from models.playground.two_classes import (
    SLANT,
    PointsError,
    TwoClasses,
    clouds,
    gap_clouds,
    moons,
    need_both_classes,
    need_different_places,
    plane,
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


def test_a_plane_is_read_row_by_row_from_the_bottom() -> None:
    axis, places = plane(2.0, 3)
    assert axis.tolist() == [-2, 0, 2]
    assert places[:4].tolist() == [[-2, -2], [0, -2], [2, -2], [-2, 0]]
    assert len(places) == 9


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
