import numpy as np
import pytest

from audio.teaching.dynamic_time_warping import UNREACHABLE, Matrix, Templates, warped


def by_double_loop(costs: Matrix, band: float) -> float:
    """Equation by equation (Sakoe & Chiba 1978, symmetric, P = 0)."""
    n, m = costs.shape
    total = np.full((n, m), np.inf)
    for i in range(n):
        for j in range(m):
            if abs(i / max(1, n - 1) - j / max(1, m - 1)) > band:
                continue
            if i == j == 0:
                total[i, j] = 2 * costs[i, j]
                continue
            steps = [
                total[i - 1, j] + costs[i, j] if i else np.inf,
                total[i, j - 1] + costs[i, j] if j else np.inf,
                total[i - 1, j - 1] + 2 * costs[i, j] if i and j else np.inf,
            ]
            total[i, j] = min(steps)
    return float(total[-1, -1] / (n + m))


def unit_rows(chance: np.random.Generator, frames: int, width: int = 6) -> Matrix:
    rows = chance.normal(size=(frames, width))
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


@pytest.mark.parametrize("band", [0.25, 0.4, 1.0])
@pytest.mark.parametrize("frames", [10, 17, 40])
def test_many_at_once_give_what_a_double_loop_gives(frames: int, band: float) -> None:
    chance = np.random.default_rng(frames)
    sequences = [unit_rows(chance, length) for length in (10, 12, 25, 31, 11)]
    query = unit_rows(chance, frames)
    expected = [by_double_loop(1 - sequence @ query.T, band) for sequence in sequences]
    np.testing.assert_allclose(Templates(sequences).distances(query, band), expected, rtol=1e-5)


def test_a_sequence_is_at_no_distance_from_itself_and_from_itself_said_slower() -> None:
    sequence = unit_rows(np.random.default_rng(1), 20)
    slower = np.repeat(sequence, 2, axis=0)
    np.testing.assert_allclose(Templates([sequence, slower]).distances(sequence), 0, atol=1e-6)


def test_the_distance_is_the_same_both_ways() -> None:
    chance = np.random.default_rng(2)
    one, other = unit_rows(chance, 14), unit_rows(chance, 22)
    there, back = Templates([one]).distances(other), Templates([other]).distances(one)
    np.testing.assert_allclose(there, back, rtol=1e-5)


def test_order_counts() -> None:
    sequence = unit_rows(np.random.default_rng(3), 20)
    assert Templates([sequence[::-1]]).distances(sequence)[0] > 0.3


def test_costs_beyond_the_end_of_a_template_are_not_looked_at() -> None:
    costs = np.random.default_rng(4).random((1, 12, 15)).astype(np.float32)
    longer = np.concatenate([costs, np.full((1, 9, 15), -5, np.float32)], axis=1)
    lengths = np.array([12])
    np.testing.assert_array_equal(warped(longer, lengths), warped(costs, lengths))


def test_where_the_band_leaves_no_path_nothing_is_near() -> None:
    costs = np.zeros((1, 1, 20), np.float32)
    assert warped(costs, np.array([1]), 0.25)[0] >= UNREACHABLE / 40


def test_no_templates_give_no_distances() -> None:
    assert Templates([]).distances(unit_rows(np.random.default_rng(5), 10)).shape == (0,)
