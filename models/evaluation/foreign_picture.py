"""A picture from anywhere, brought into the form of a data set: grey, as large, on the same ground."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from models.common.image_shape import ImageShape, channels_of, size_of
from models.data.data_set import Examples
from models.data.own_pictures.decoding import FORMATS, ORIENTATION, UnusableError, decode, quietly
from models.data.own_pictures.form import Form
from models.data.remarks import Kind

LONGEST_SIDE = 256
"""Pixels of what is decoded; the data sets here have far fewer."""
LARGEST_FILE = 200_000_000
"""Bytes; more is not read."""
LOOKED_AT = 500
"""Images of the data set by which its manner is known."""
CONTRAST = 40
"""Grey values by which a pixel stands out from the ground."""
EVEN = 25
"""Grey values by which the pixels of an even ground differ from each other, as a standard deviation."""


class PictureError(ValueError):
    """No picture. Its text continues the name of a file: "is damaged"."""


@dataclass(frozen=True)
class Manner:
    """How the images of a data set are made."""

    ground: int
    """The grey value around what they show."""
    side: int
    """How many pixels the longer side of what they show has, in the middle of them all."""
    by_mass: bool
    """Whether it is their centre of mass that is in the middle, and not that of the box around them."""


@dataclass(frozen=True, eq=False)
class Fitted:
    """A picture in the form of a data set."""

    image: Tensor
    """uint8 in the shape of the data set's images."""
    inverted: bool
    """Whether light and dark were exchanged."""


def manner_of(examples: Examples) -> Manner:
    """What most of the images have in common."""
    step = max(1, len(examples) // LOOKED_AT)
    some = examples.images.index_select(0, torch.arange(0, len(examples), step))[:LOOKED_AT]
    images = (some if some.dim() == 3 else some.float().mean(dim=1).byte()).numpy()
    ground = int(np.median([_ground(image) for image in images]))
    sides, boxes, masses = [], [], []
    for image in images:
        away = _away(image, ground)
        box = _box(away)
        if box is not None:
            top, bottom, left, right = box
            sides.append(max(bottom - top, right - left))
            boxes.append(((top + bottom) / 2, (left + right) / 2))
            masses.append(_centre_of_mass(away))
    if not sides:
        return Manner(ground, max(images.shape[1:]), by_mass=False)
    by_mass = float(np.std(masses, axis=0).sum()) < float(np.std(boxes, axis=0).sum())
    return Manner(ground, int(np.median(sides)), by_mass)


def decoded(contents: bytes) -> NDArray[np.uint8]:
    """The bytes of a file -> the whole picture in grey, uint8 [height, width]. Raises `PictureError`."""
    try:
        with quietly():
            return decode(contents, _form_of(contents)).pixels
    except UnusableError as error:
        raise PictureError(error.kind.value) from error


def fit(
    grey: NDArray[np.uint8], manner: Manner, shape: tuple[int, int], invert: bool | None = None
) -> Fitted:
    """The picture [any height, any width] as the data set has them, [height, width] = `shape`.

    Light and dark are exchanged where the ground is light here and dark there, or the other way round, unless
    `invert` says. What stands out from an even ground is cut out, made as large as is usual and put in the
    middle; a picture whose ground is uneven, a photograph of a room say, is taken whole.
    """
    inverted = (_ground(grey) > 127) != (manner.ground > 127) if invert is None else invert
    values = 255 - grey if inverted else grey
    ground = _ground(values)
    away = _away(values, ground)
    box = _box(away) if float(np.std(_border(values))) < EVEN else None
    if box is None:
        return Fitted(_placed(values, manner, shape, whole=True), inverted)
    top, bottom, left, right = box
    sign = 1 if manner.ground <= 127 else -1
    # Its own ground is made that of the data set; a little noise in it is gone.
    cut = np.clip(manner.ground + (values[top:bottom, left:right].astype(int) - ground), 0, 255)
    cut = np.maximum(cut, manner.ground) if sign > 0 else np.minimum(cut, manner.ground)
    return Fitted(_placed(cut.astype(np.uint8), manner, shape, whole=False), inverted)


def as_photograph(contents: bytes, image_shape: ImageShape, invert: bool | None = None) -> Fitted:
    """The bytes of a file as an image of this shape, made as the pictures of a folder are.

    Raises `PictureError`.
    """
    try:
        with quietly():
            pixels = decode(contents, Form(*size_of(image_shape), channels_of(image_shape))).pixels
    except UnusableError as error:
        raise PictureError(error.kind.value) from error
    image = torch.from_numpy(pixels.copy())
    return Fitted(255 - image if invert else image, bool(invert))


def in_shape(fitted: Fitted, image_shape: ImageShape) -> Fitted:
    """A grey picture of the right size, in as many colours as the shape has."""
    return Fitted(fitted.image.expand(image_shape).contiguous(), fitted.inverted)


def _form_of(contents: bytes) -> Form:
    """As the picture's own, and small. Raises `UnusableError`."""
    if not contents:
        raise UnusableError(Kind.EMPTY)
    try:
        with Image.open(io.BytesIO(contents), formats=FORMATS) as image:
            width, height = image.size
            if image.getexif().get(ORIENTATION, 1) in range(5, 9):
                width, height = height, width
    except Exception as error:  # readers meet wrong bytes with errors of every kind
        raise UnusableError(Kind.CORRUPT) from error
    scale = min(1.0, LONGEST_SIDE / max(width, height, 1))
    return Form(height=max(1, round(scale * height)), width=max(1, round(scale * width)), channels=1)


def _placed(values: NDArray[np.uint8], manner: Manner, shape: tuple[int, int], *, whole: bool) -> Tensor:
    height, width = shape
    rows, columns = values.shape
    wanted = min(manner.side, height, width) if not whole else 0
    scale = wanted / max(rows, columns) if wanted else min(height / rows, width / columns)
    size = (max(1, min(width, round(columns * scale))), max(1, min(height, round(rows * scale))))
    small = np.asarray(Image.fromarray(values).resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)
    top, left = (height - size[1]) / 2, (width - size[0]) / 2
    if not whole:
        # Where something is made smaller, a fringe beyond the ground would be around it.
        small = np.maximum(small, manner.ground) if manner.ground <= 127 else np.minimum(small, manner.ground)
    if manner.by_mass and not whole:
        down, across = _centre_of_mass(_away(small, manner.ground))
        top, left = (height - 1) / 2 - down, (width - 1) / 2 - across
    first_row = int(np.clip(round(top), 0, height - size[1]))
    first_column = int(np.clip(round(left), 0, width - size[0]))
    image = np.full(shape, manner.ground, dtype=np.uint8)
    image[first_row : first_row + size[1], first_column : first_column + size[0]] = small
    return torch.from_numpy(image)


def _border(values: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])


def _ground(values: NDArray[np.uint8]) -> int:
    return int(np.median(_border(values)))


def _away(values: NDArray[np.uint8], ground: int) -> NDArray[np.float64]:
    """How far each pixel stands out, 0 where it does not."""
    away = np.abs(values.astype(np.float64) - ground)
    return np.where(away > CONTRAST, away, 0.0)


def _box(away: NDArray[np.float64]) -> tuple[int, int, int, int] | None:
    """The first row and the one after the last, and the same of the columns, of what stands out."""
    rows, columns = np.flatnonzero(away.any(axis=1)), np.flatnonzero(away.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def _centre_of_mass(away: NDArray[np.float64]) -> tuple[float, float]:
    total = away.sum()
    if not total:
        return (away.shape[0] - 1) / 2, (away.shape[1] - 1) / 2
    rows, columns = np.indices(away.shape)
    return float((rows * away).sum() / total), float((columns * away).sum() / total)
