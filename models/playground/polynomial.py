"""Polynomials through points, and how their errors depend on the degree and on the number of points."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.polynomial import legendre
from numpy.typing import NDArray

Array = NDArray[np.float64]


def features(x: Array, degree: int, reach: float) -> Array:
    """[n] -> [n, degree + 1]: the Legendre polynomials of x / reach.

    They span the same curves as 1, x, x², ... and keep their least squares well conditioned.
    """
    return np.asarray(legendre.legvander(x / reach, degree), dtype=np.float64)


def fit(x: Array, y: Array, degree: int, reach: float) -> Array:
    """Coefficients [degree + 1] of least squared error; of all that reach it, the shortest."""
    found = np.linalg.lstsq(features(x, degree, reach), y, rcond=1e-10)[0]
    return np.asarray(found, dtype=np.float64)


def value(coefficients: Array, x: Array, reach: float) -> Array:
    """The polynomial at x [n]."""
    return features(x, len(coefficients) - 1, reach) @ coefficients


def mean_squared_error(coefficients: Array, x: Array, y: Array, reach: float) -> float:
    """1/n Σ (f(x) - y)²."""
    return float(np.mean((value(coefficients, x, reach) - y) ** 2))


@dataclass(frozen=True, eq=False)
class ErrorGrid:
    """Mean validation and training errors over several draws of the data."""

    sizes: tuple[int, ...]
    """Numbers of training points."""
    degrees: tuple[int, ...]
    training: Array
    """[degrees, sizes]."""
    validation: Array
    """[degrees, sizes]."""

    def best_degree(self, size: int) -> int:
        """The degree of least validation error for that many points."""
        return self.degrees[int(self.validation[:, self.sizes.index(size)].argmin())]


def draw(
    count: int, noise: float, reach: float, generator: np.random.Generator, *, waves: float = 1.9
) -> tuple[Array, Array]:
    """Points x, y [count] of `truth` with normal noise, x uniform within ±reach."""
    x = generator.uniform(-reach, reach, count)
    return x, truth(x, waves=waves) + generator.normal(0.0, noise, count)


def truth(x: Array, *, waves: float = 1.9) -> Array:
    """What the points are drawn from: a slope, and waves about it that take many points to be seen."""
    return 0.6 * x + 0.7 * np.sin(waves * x)


def error_grid(
    sizes: tuple[int, ...],
    degrees: tuple[int, ...],
    noise: float,
    reach: float,
    *,
    draws: int = 24,
    fresh: int = 200,
    seed: int = 0,
) -> ErrorGrid:
    """Fit every degree to every number of points, `draws` times, and judge it by `fresh` points.

    The geometric mean is taken: a single wild curve would hide all others in an arithmetic one.
    """
    generator = np.random.default_rng(seed)
    training = np.zeros((draws, len(degrees), len(sizes)))
    validation = np.zeros_like(training)
    for turn in range(draws):
        x_fresh, y_fresh = draw(fresh, noise, reach, generator)
        x_all, y_all = draw(max(sizes), noise, reach, generator)
        for column, size in enumerate(sizes):
            x, y = x_all[:size], y_all[:size]
            for row, degree in enumerate(degrees):
                coefficients = fit(x, y, degree, reach)
                training[turn, row, column] = mean_squared_error(coefficients, x, y, reach)
                validation[turn, row, column] = mean_squared_error(coefficients, x_fresh, y_fresh, reach)
    return ErrorGrid(sizes, degrees, training.mean(axis=0), np.exp(np.log(validation).mean(axis=0)))
