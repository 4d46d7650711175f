"""What models ask of the size of images, and how they take those in colour."""

from __future__ import annotations

from torch import Tensor

from models.common.image_shape import ImageShape, size_of
from models.settings.specification import SpecificationError


def require_size(name: str, image_shape: ImageShape, smallest: int) -> None:
    """Raise `SpecificationError` where height or width is below `smallest` pixels.

    `name` opens its sentence.
    """
    height, width = size_of(image_shape)
    if min(height, width) < smallest:
        raise SpecificationError(
            f"{name} needs images of at least {smallest}x{smallest} pixels, and these are "
            f"{height}x{width}; choose another model or another data set."
        )


def as_maps(images: Tensor) -> Tensor:
    """Images [b, height, width] or [b, channels, height, width] -> [b, channels, height, width]."""
    return images.unsqueeze(1) if images.dim() == 3 else images
