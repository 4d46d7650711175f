"""Grad-CAM: where in the image the last convolution found what speaks for a class."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from models.common.device import device_of
from models.common.image_shape import size_of
from models.explaining.resting import at_rest


def last_convolution(model: nn.Module) -> nn.Conv2d | None:
    """The convolution that comes last, or None for a model without one."""
    convolutions = [layer for layer in model.modules() if isinstance(layer, nn.Conv2d)]
    return convolutions[-1] if convolutions else None


def grad_cam(model: nn.Module, image: Tensor, label: int) -> Tensor | None:
    """Image float32 [height, width] or [3, height, width] from 0 to 1 -> a map [height, width] from 0 to 1.

    None for a model without a convolution.
    With the maps A_k that the last convolution makes and the score y_c of class c = `label`,

        α_k = 1/Z Σ_i Σ_j ∂y_c / ∂A_k[i, j]      (equation 1)
        L   = max(0, Σ_k α_k A_k)                 (equation 2)

    made as large as the image, and divided by its largest value. Where L is 0 everywhere, nothing speaks for
    the class. Source: R. R. Selvaraju et al., "Grad-CAM: Visual Explanations from Deep Networks via
    Gradient-based Localization", ICCV 2017, section 3.
    """
    layer = last_convolution(model)
    if layer is None:
        return None
    maps, gradients = _maps_and_gradients(model, layer, image, label)  # [filters, rows, columns] each
    weights = gradients.mean(dim=(1, 2))  # α, [filters]
    found = torch.einsum("k,kij->ij", weights, maps).clamp(min=0)
    size = size_of(image.shape)
    large = functional.interpolate(found[None, None], size, mode="bilinear", align_corners=False)[0, 0]
    highest = large.max()
    return (large / highest if highest > 0 else large).cpu()


def _maps_and_gradients(
    model: nn.Module, layer: nn.Conv2d, image: Tensor, label: int
) -> tuple[Tensor, Tensor]:
    made: list[Tensor] = []
    handle = layer.register_forward_hook(lambda _layer, _given, maps: made.append(maps))
    try:
        with at_rest(model), torch.enable_grad():
            x = image.to(device_of(model)).unsqueeze(0).clone().requires_grad_(True)
            score = model(x)[0, label]
            (gradients,) = torch.autograd.grad(score, made[0])
    finally:
        handle.remove()
    return made[0][0].detach(), gradients[0]
