"""Saliency: which pixels a class's score hangs on most."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.common.device import device_of
from models.explaining.resting import at_rest


def saliency(model: nn.Module, image: Tensor, label: int) -> Tensor:
    """Image float32 [height, width] from 0 to 1 -> |∂s_c/∂x| of class c = `label`, [height, width].

    Of an image in colour, [3, height, width], each pixel has the largest of its three, as in the source.

    A pixel with a large value is one that, changed a little, changes the score s_c most. Source: K. Simonyan,
    A. Vedaldi, A. Zisserman, "Deep Inside Convolutional Networks: Visualising Image Classification Models and
    Saliency Maps", ICLR workshop 2014, section 3. Of a linear model it is |w_c|, whatever the image.
    """
    with at_rest(model), torch.enable_grad():
        x = image.to(device_of(model)).unsqueeze(0).clone().requires_grad_(True)  # [1, height, width]
        (gradient,) = torch.autograd.grad(model(x)[0, label], x)
    slopes: Tensor = gradient[0].abs().cpu()
    return slopes if slopes.dim() == 2 else slopes.amax(dim=0)
