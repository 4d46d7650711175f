"""A model on its way out or in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class UnderWay:
    """A model that is being exported or imported."""

    what: str
    """In words."""
    fraction: float = 0.0
    """Of all of it, 0 to 1."""
