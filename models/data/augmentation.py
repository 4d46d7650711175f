"""Training images, changed a little at random in ways that do not change what they show.

So no image is ever seen twice quite alike, and there is less to learn by heart. Only images are changed: the
labels are not even known here, and images that judge a model are never augmented.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor
from torch.nn.functional import pad

from language.sentence import message
from models.common.image_shape import size_of

SHIFT_PIXELS = 2
"""How far a shift goes at most, each way."""


class Augmentation:
    """Draws for every image of every batch anew, from `generator` alone.

    That is one of the processor's, so that images change alike on every device.

    `name` is one of `models.settings.specification.AUGMENTATIONS`.
    """

    def __init__(self, name: str, generator: torch.Generator) -> None:
        self._changes = _CHANGES[name]
        self._generator = generator

    def __call__(self, images: Tensor) -> Tensor:
        """Images float32 [b, *image_shape], in the same shape; "none" gives them back and draws nothing."""
        for change in self._changes:
            images = change(images, self._generator)
        return images


def flipped(images: Tensor, generator: torch.Generator) -> Tensor:
    """Each image, or for every other one on average its mirror image, left for right."""
    one_each = (len(images), *[1] * (images.dim() - 1))
    heads = torch.rand(one_each, generator=generator, device=generator.device) < 0.5
    return torch.where(heads.to(images.device), images.flip(-1), images)


def shifted(images: Tensor, generator: torch.Generator) -> Tensor:
    """Each image moved by -2 to 2 pixels down and as many to the right; what comes in at the edges is 0.

    A margin of 2 pixels is put all around an image. A window of the image's own size then has 5 places to
    lie in each direction, and one is drawn.
    """
    count, (height, width) = len(images), size_of(images.shape)
    padded = pad(images, [SHIFT_PIXELS] * 4)
    windows = padded.unfold(-2, height, 1).unfold(-2, width, 1)  # [b, ..., 5, 5, height, width], no copy
    places = 2 * SHIFT_PIXELS + 1
    corners = torch.randint(places, (2, count), generator=generator, device=generator.device)
    top, left = corners.to(images.device)
    return windows[torch.arange(count, device=images.device), ..., top, left, :, :]


_CHANGES: dict[str, tuple[Callable[[Tensor, torch.Generator], Tensor], ...]] = {
    "none": (),
    "flips": (flipped,),
    "shifts": (shifted,),
    message("flips and shifts"): (flipped, shifted),
}
