"""How wide the gap between two classes is, seen by planes through the origin of (x, 1)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
TINY = 1e-12
"""Relative to the largest of the squared lengths: closer to the origin than this is at it."""


@dataclass(frozen=True)
class Margin:
    """The line (w, b) with ‖w‖² + b² = 1 that keeps all points as far away as any can."""

    weights: Array
    """[3]: w₁, w₂, b; zeros where no line parts the classes."""
    rho: float
    """ρ = minᵢ yᵢ (<w, xᵢ> + b) of this line, and 0 where no line parts the classes."""
    mixture: Array
    """[n]: the convex combination of the yᵢ (xᵢ, 1) that is nearest to the origin. Where that is the origin
    itself, the classes' hulls meet: it is the proof that no line parts them."""

    @property
    def separable(self) -> bool:
        """Whether a line parts the classes."""
        return self.rho > 0


def augmented(points: Array) -> Array:
    """[n, 2] -> [n, 3]: with a 1 behind each, so that the bias is a weight like the others."""
    return np.column_stack((points, np.ones(len(points))))


def widest_margin(points: Array, labels: Array) -> Margin:
    """The best ρ of the convergence theorem; `points` [n, 2], `labels` [n] of ±1, n >= 1.

    The largest ρ over all (w, b) of length 1 is the distance of the origin from the convex hull of the
    yᵢ (xᵢ, 1), by the duality of the hard-margin support vector machine without a bias of its own.
    """
    signed = labels[:, np.newaxis] * augmented(points)
    mixture = nearest_mixture(signed)
    nearest = mixture @ signed
    length = float(np.linalg.norm(nearest))
    scale = float(np.sqrt((signed**2).sum(axis=1).max()))
    if length <= 1e-9 * scale:
        return Margin(np.zeros(signed.shape[1]), 0.0, mixture)
    weights = nearest / length
    # What this line reaches, and not the length: rounding must never promise more than there is.
    rho = float((signed @ weights).min())
    return Margin(weights, rho, mixture) if rho > 0 else Margin(np.zeros_like(weights), 0.0, mixture)


def nearest_mixture(vectors: Array) -> Array:
    """The weights [n] >= 0, of sum 1, of the point of the hull of `vectors` [n, d] nearest to the origin.

    Wolfe 1976, "Finding the nearest point in a polytope": a set of affinely independent vectors (the corral)
    grows by the one that lies furthest back, and loses those that the nearest point of its affine hull
    leaves outside. It ends after finitely many steps, exactly but for rounding.
    """
    squared = (vectors**2).sum(axis=1)
    scale = max(float(squared.max()), TINY)
    corral = [int(squared.argmin())]
    share = np.array([1.0])
    for _ in range(100 * len(vectors)):
        nearest = share @ vectors[corral]
        products = vectors @ nearest
        furthest = int(products.argmin())
        if products[furthest] >= nearest @ nearest - TINY * scale or furthest in corral:
            break
        corral.append(furthest)
        share = np.append(share, 0.0)
        corral, share = _within_its_hull(vectors, corral, share)
    mixture = np.zeros(len(vectors))
    mixture[corral] = share
    return mixture


def _within_its_hull(vectors: Array, corral: list[int], share: Array) -> tuple[list[int], Array]:
    """Go to the nearest point of the affine hull, dropping vectors on the way out of the convex one."""
    while True:
        target = _of_affine_hull(vectors[corral])
        if (target > TINY).all():
            return corral, target
        falling = target <= TINY
        drop = share[falling] - target[falling]
        reach = np.min(np.where(drop > 0, share[falling] / np.where(drop > 0, drop, 1.0), 1.0))
        share = share + min(1.0, float(reach)) * (target - share)
        kept = share > TINY
        if kept.all():  # rounding alone kept it: drop the least
            kept[int(share.argmin())] = False
        corral = [each for each, stays in zip(corral, kept, strict=True) if stays]
        share = share[kept] / share[kept].sum()
        if len(corral) == 1:
            return corral, np.array([1.0])


def _of_affine_hull(vectors: Array) -> Array:
    """The weights, of sum 1 but of any sign, of the point of the affine hull nearest to the origin."""
    count = len(vectors)
    system = np.ones((count + 1, count + 1))
    system[:count, :count] = vectors @ vectors.T
    system[count, count] = 0.0
    target = np.zeros(count + 1)
    target[count] = 1.0
    return np.asarray(np.linalg.lstsq(system, target, rcond=None)[0][:count], dtype=np.float64)
