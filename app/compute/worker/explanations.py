"""Why a model answers as it does, as plain bytes. For the worker: it knows torch."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor, nn

from app.compute.messages.data import Picture
from app.compute.messages.predictions import Explain, Explained
from app.compute.worker.pictures import plain_picture
from models.data.corrections import DataPart
from models.data.data_set import scaled
from models.data.task import Task
from models.explaining.grad_cam import grad_cam
from models.explaining.nearest import nearest
from models.explaining.saliency import saliency
from models.explaining.weight_images import weight_images

NEIGHBOURS = 8


def explained(request: Explain, model: nn.Module, task: Task, between: Callable[[], None]) -> Explained:
    """All that can be said of this model; `between` is called now and then, and may raise."""
    picture, label = request.picture, request.label
    pixels = pixels_of(picture)
    image = scaled(pixels)
    slopes = saliency(model, image, label)
    between()
    weights = weight_images(model, tuple(pixels.shape))
    distances, places = nearest(pixels, task.data_set.training_images, NEIGHBOURS, between)
    return Explained(
        run=request.model.run,
        picture=picture,
        label=label,
        saliency=_bytes(slopes / slopes.max().clamp(min=1e-12)),
        grad_cam=_maybe(grad_cam(model, image, label)),
        weights=None if weights is None else _bytes(_about_the_middle(weights[label])),
        neighbours=tuple(
            plain_picture(
                task.data_set.training_images[place],
                int(task.training_numbers[place]),
                int(task.data_set.training_labels[place]),
                DataPart.TRAINING,
                photograph=task.data_set.photographs,
            )
            for place in places.tolist()
        ),
        distances=tuple(distances.tolist()),
    )


def pixels_of(picture: Picture) -> Tensor:
    """uint8 [height, width], in colour [3, height, width]."""
    # A copy: torch would rather not look at memory that it must not write.
    values = torch.frombuffer(bytearray(picture.pixels), dtype=torch.uint8)
    if picture.channels == 1:
        return values.reshape(picture.height, picture.width)
    return values.reshape(picture.height, picture.width, picture.channels).permute(2, 0, 1).contiguous()


def _about_the_middle(weights: Tensor) -> Tensor:
    """From 0 to 1, with 0 in the middle, at 128 of 255."""
    largest = weights.abs().max().clamp(min=1e-12)
    return (128 + 127 * weights / largest) / 255


def _maybe(found: Tensor | None) -> bytes | None:
    return None if found is None else _bytes(found)


def _bytes(values: Tensor) -> bytes:
    """From 0 to 1 (float, [height, width]) to 0 to 255."""
    return (255 * values).round().clamp(0, 255).to(torch.uint8).contiguous().numpy().tobytes()
