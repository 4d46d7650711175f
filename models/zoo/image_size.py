"""Images that are too small for a model."""

from __future__ import annotations

from models.specification import SpecificationError


def require_size(name: str, image_shape: tuple[int, int], smallest: int) -> None:
    """Raise `SpecificationError` where height or width is below `smallest` pixels.

    `name` opens its sentence.
    """
    height, width = image_shape
    if min(height, width) < smallest:
        raise SpecificationError(
            f"{name} needs images of at least {smallest}x{smallest} pixels, and these are "
            f"{height}x{width}; choose another model or another data set."
        )
