from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_squared_error as of_scikit_learn
from sklearn.preprocessing import PolynomialFeatures

from models.playground.polynomial import Array, draw, error_grid, fit, mean_squared_error, truth, value

REACH = 3.0


@pytest.fixture(scope="module")
def data() -> tuple[Array, Array]:
    return draw(25, 0.3, REACH, np.random.default_rng(2))


@pytest.mark.parametrize("degree", [0, 1, 3, 7, 12])
def test_curves_and_errors_are_those_of_scikit_learn(data: tuple[Array, Array], degree: int) -> None:
    x, y = data
    powers = PolynomialFeatures(degree).fit_transform(x[:, np.newaxis] / REACH)
    expected = LinearRegression(fit_intercept=False).fit(powers, y).predict(powers)
    coefficients = fit(x, y, degree, REACH)
    np.testing.assert_allclose(value(coefficients, x, REACH), expected, atol=1e-6)
    assert mean_squared_error(coefficients, x, y, REACH) == pytest.approx(
        of_scikit_learn(y, expected), rel=1e-5
    )


def test_the_training_error_never_grows_with_the_degree(data: tuple[Array, Array]) -> None:
    errors = [mean_squared_error(fit(*data, degree, REACH), *data, REACH) for degree in range(20)]
    assert (np.diff(errors) <= 1e-9).all()


def test_as_many_coefficients_as_points_go_through_all_of_them() -> None:
    x, y = np.array([-2.0, -1.0, 0.5, 2.5]), np.array([1.0, -1.0, 2.0, 0.0])
    for degree in (3, 6):  # and with more, the shortest of those that do
        assert mean_squared_error(fit(x, y, degree, REACH), x, y, REACH) == pytest.approx(0, abs=1e-16)


def test_points_are_drawn_about_the_truth() -> None:
    x, y = draw(20_000, 0.4, REACH, np.random.default_rng(3))
    assert np.abs(x).max() <= REACH
    assert (y - truth(x)).std() == pytest.approx(0.4, rel=0.03)


def test_a_large_model_needs_much_data_and_a_small_one_is_soon_at_its_end() -> None:
    grid = error_grid((10, 128), (1, 5, 9), 0.3, REACH, draws=10)
    assert grid.best_degree(10) == 1
    assert grid.best_degree(128) > 1
    low, _, high = grid.validation
    assert high[0] > 10 * low[0]
    assert high[1] < low[1]
    # On fresh points nothing is better than the noise itself.
    assert grid.validation.min() > 0.8 * 0.3**2
    assert (grid.training[:, 0] < grid.validation[:, 0]).all()
