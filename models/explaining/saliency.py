"""Saliency: which pixels a class's score hangs on most."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from models.device import device_of
from models.explaining.resting import at_rest


def saliency(model: nn.Module, image: Tensor, label: int) -> Tensor:
    """Image float32 [height, width] from 0 to 1 -> |∂s_c/∂x| of class c = `label`, [height, width].

    A pixel with a large value is one that, changed a little, changes the score s_c most. Source: K. Simonyan,
    A. Vedaldi, A. Zisserman, "Deep Inside Convolutional Networks: Visualising Image Classification Models and
    Saliency Maps", ICLR workshop 2014, section 3. Of a linear model it is |w_c|, whatever the image.
    """
    with at_rest(model), torch.enable_grad():
        x = image.to(device_of(model)).unsqueeze(0).clone().requires_grad_(True)  # [1, height, width]
        (gradient,) = torch.autograd.grad(model(x)[0, label], x)
    return gradient[0].abs().cpu()
