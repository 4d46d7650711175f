from __future__ import annotations

import numpy as np
import pytest
import torch
from sklearn.neighbors import NearestNeighbors

from models.data.images_on_disk import paged
from models.explaining import nearest as module
from models.explaining.nearest import nearest


def images(count: int, seed: int = 0) -> torch.Tensor:
    random = np.random.default_rng(seed)
    return torch.from_numpy(random.integers(0, 256, (count, 9, 8), dtype=np.uint8))


@pytest.mark.parametrize("count", [1, 8])
def test_they_are_those_of_scikit_learn(count: int) -> None:
    others, queries = images(module.AT_ONCE + 900), images(5, seed=1)
    theirs = NearestNeighbors(n_neighbors=count, algorithm="brute")
    theirs.fit(others.reshape(len(others), -1).numpy() / 255)
    for query in queries:
        distances, indices = theirs.kneighbors(query.reshape(1, -1).numpy() / 255)
        found, places = nearest(query, others, count)
        assert places.tolist() == indices[0].tolist()
        assert found.tolist() == pytest.approx(distances[0].tolist(), rel=1e-6)


def test_an_image_is_nearest_to_itself_and_equal_ones_keep_their_order() -> None:
    others = torch.cat([images(50), images(50)])
    distances, places = nearest(others[7], others, 2)
    assert places.tolist() == [7, 57]
    assert distances.tolist() == [0, 0]


def test_of_few_images_all_are_given() -> None:
    assert len(nearest(images(1, 1)[0], images(3), 8)[1]) == 3


def test_images_may_stay_in_a_file() -> None:
    others = images(60)
    rows = torch.arange(59, -1, -1)
    assert nearest(others[9], paged(others, rows), 1)[1].tolist() == [50]


def test_it_can_be_left_off() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        nearest(images(1)[0], images(9), 1, stop)
