from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression

from models.playground.line import Array, descend, design, fastest_step, least_squares, loss


@pytest.fixture
def data() -> tuple[Array, Array]:
    generator = np.random.default_rng(1)
    x = generator.uniform(-3, 3, 40)
    return x, 0.7 * x - 0.4 + generator.normal(0, 0.5, 40)


def test_least_squares_is_that_of_scikit_learn(data: tuple[Array, Array]) -> None:
    x, y = data
    model = LinearRegression().fit(x[:, np.newaxis], y)
    np.testing.assert_allclose(least_squares(x, y), [model.coef_[0], model.intercept_], rtol=1e-10)


def test_the_descent_arrives_at_least_squares(data: tuple[Array, Array]) -> None:
    descent = descend(*data, 0.3, most_steps=2000, still=1e-10)
    assert not descent.ran_away
    np.testing.assert_allclose(descent.parameters[-1], least_squares(*data), atol=1e-8)
    assert (np.diff(descent.losses) <= 1e-12).all()


def test_a_step_goes_against_the_gradient(data: tuple[Array, Array]) -> None:
    x, y = data
    descent, tiny = descend(x, y, 0.1, most_steps=1), 1e-6
    numeric = [
        (loss(np.eye(2)[place] * tiny, x, y) - loss(-np.eye(2)[place] * tiny, x, y)) / (2 * tiny)
        for place in range(2)
    ]
    np.testing.assert_allclose(descent.parameters[1], -0.1 * np.array(numeric), rtol=1e-6)


def test_it_converges_up_to_two_over_the_largest_curvature_and_not_beyond(data: tuple[Array, Array]) -> None:
    limit = fastest_step(data[0])
    assert descend(*data, 0.98 * limit, most_steps=5000).losses[-1] == pytest.approx(
        loss(least_squares(*data), *data), rel=1e-4
    )
    assert descend(*data, 1.02 * limit, most_steps=5000).ran_away
    hessian = design(data[0]).T @ design(data[0]) / 40
    assert limit == pytest.approx(2 / np.linalg.eigvalsh(hessian).max())


def test_the_loss_is_half_the_mean_square_of_the_notes() -> None:
    x, y = np.array([1.0, 2.0]), np.array([1.0, 4.0])
    assert loss(np.array([1.0, 0.0]), x, y) == pytest.approx(0.5 * 4 / 2)
