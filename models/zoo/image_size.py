"""What models ask of the size of images, and how they take those in colour."""

from __future__ import annotations

from torch import Tensor

from language.sentence import message
from models.common.image_shape import ImageShape, size_of
from models.settings.specification import SpecificationError


def require_size(name: str, image_shape: ImageShape, smallest: int) -> None:
    """Raise `SpecificationError` where height or width is below `smallest` pixels.

    `name` opens its sentence.
    """
    height, width = size_of(image_shape)
    if min(height, width) < smallest:
        raise SpecificationError(
            message(
                "{name} needs images of at least {smallest}x{smallest2} pixels, and these are "
                "{height}x{width}; choose another model or another data set.",
                name=name,
                smallest=smallest,
                smallest2=smallest,
                height=height,
                width=width,
            )
        )


def as_maps(images: Tensor) -> Tensor:
    """Images [b, height, width] or [b, channels, height, width] -> [b, channels, height, width]."""
    return images.unsqueeze(1) if images.dim() == 3 else images
