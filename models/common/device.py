"""Where a run computes: the processor, or a graphics card."""

from __future__ import annotations

import torch
from torch import nn

from language.sentence import listed, message

CPU, CUDA, MPS = "cpu", "cuda", "mps"
AUTO = "auto"
"""A CUDA card where there is one, else Apple's, else the processor."""

TITLES = {CPU: message("processor"), CUDA: "CUDA card", MPS: message("Apple graphics")}


class DeviceError(ValueError):
    """A device that is not there. Its text is one sentence for the user."""


def available_devices() -> tuple[str, ...]:
    """Those of this computer that torch can use, the one that "auto" takes first."""
    there = {CUDA: torch.cuda.is_available(), MPS: torch.backends.mps.is_available(), CPU: True}
    return tuple(name for name, is_there in there.items() if is_there)


def choose_device(wanted: str, available: tuple[str, ...] | None = None) -> torch.device:
    """The device of this name, or for "auto" the first of those that are `available`.

    Raises `DeviceError` where it is not there: a run that was to be quick is not begun on another silently.
    """
    there = available_devices() if available is None else available
    if wanted == AUTO:
        return torch.device(there[0])
    if wanted not in there:
        names = listed(message("the {device}", device=TITLES[name]) for name in there)
        raise DeviceError(
            message(
                "This computer has no {wanted} that can be used, so the run was not begun; choose "
                "“auto”, or one of what is here: {names}.",
                wanted=TITLES.get(wanted, wanted),
                names=names,
            )
        )
    return torch.device(wanted)


def device_of(model: nn.Module) -> torch.device:
    """Where the model's parameters are; a model without any computes on the processor."""
    return next((each.device for each in model.parameters()), torch.device(CPU))
