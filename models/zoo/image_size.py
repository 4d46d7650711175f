"""What models ask of the size of images, and of their channels."""

from __future__ import annotations

from torch import Tensor

from models.specification import SpecificationError


def require_size(name: str, image_shape: tuple[int, ...], smallest: int) -> None:
    """Raise `SpecificationError` where height or width is below `smallest` pixels.

    `name` opens its sentence.
    """
    *_, height, width = image_shape
    if min(height, width) < smallest:
        raise SpecificationError(
            f"{name} needs images of at least {smallest}x{smallest} pixels, and these are "
            f"{height}x{width}; choose another model or another data set."
        )


def channels_of(image_shape: tuple[int, ...]) -> int:
    """1 where an image is grey, [height, width]; 3 where it is [3, height, width]."""
    return 1 if len(image_shape) == 2 else image_shape[0]


def as_maps(images: Tensor) -> Tensor:
    """Images [b, height, width] or [b, channels, height, width] -> [b, channels, height, width]."""
    return images.unsqueeze(1) if images.dim() == 3 else images
