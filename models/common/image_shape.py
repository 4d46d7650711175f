"""What the shape of an image tells: height and width, and whether it has colours."""

from __future__ import annotations

ImageShape = tuple[int, ...]
"""(height, width) where an image is grey, (3, height, width) where it has red, green and blue. In pixels.

Batches of images have more in front, which `size_of` does not mind.
"""
COLOURS = 3


def size_of(image_shape: ImageShape) -> tuple[int, int]:
    """Height and width, in pixels."""
    *_, height, width = image_shape
    return height, width


def channels_of(image_shape: ImageShape) -> int:
    """1 where an image is grey, 3 where it has colours."""
    return 1 if len(image_shape) == 2 else image_shape[0]


def has_colours(image_shape: ImageShape) -> bool:
    """Whether an image has red, green and blue, and not grey values alone."""
    return channels_of(image_shape) == COLOURS
