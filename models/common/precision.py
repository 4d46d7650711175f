"""In how many bits the products of training are computed.

bfloat16 has the range of float32 and 8 of its 24 significant bits, so nothing overflows that did not, and no
loss need be scaled. Convolutions and matrix products are computed in it, with sums in float32; parameters,
normalisation, the loss and the optimizer's steps stay float32. Source: D. Kalamkar and others, "A study of
BFLOAT16 for deep learning training", 2019, section 3. A processor that multiplies in it (AVX-512 BF16, AMX)
trains up to twice as fast; one that does not is slower by it.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.nn.functional import conv2d

PRECISIONS = ("float32", "bfloat16")
WORTH_IT = 1.2
"""How many times as fast bfloat16 must be to be chosen."""
ROUNDS = 7
Clock = Callable[[], float]


def scores_in(precision: str, model: nn.Module, images: Tensor) -> Tensor:
    """The model's scores for images [b, height, width], float32 [b, classes] in either precision.

    `precision` is one of `PRECISIONS`.
    """
    if precision == "float32":
        scores: Tensor = model(images)
        return scores
    with torch.autocast(images.device.type, torch.bfloat16):
        scores = model(images)
    return scores.float()


def quickest_precision(device: torch.device, clock: Clock = time.perf_counter, rounds: int = ROUNDS) -> str:
    """The precision to train convolutions in on this device, found by trying both in turns (some 20 ms).

    What a processor can do is written in its flags; whether that is quicker in this build of torch is not.
    float32 where it makes no difference worth its lost digits, or bfloat16 cannot be computed at all.
    """
    maps = torch.rand(32, 32, 14, 14, device=device).contiguous(memory_format=torch.channels_last)
    filters = torch.rand(64, 32, 3, 3, device=device, requires_grad=True)

    def seconds(*, halved: bool) -> float:
        started = clock()
        with torch.autocast(device.type, torch.bfloat16, enabled=halved):
            (slope,) = torch.autograd.grad(conv2d(maps, filters, padding=1).float().sum(), filters)
        slope.sum().item()  # which waits for the device
        return clock() - started

    try:
        seconds(halved=False), seconds(halved=True)  # the first of each makes what the others find ready
        ratios = [seconds(halved=False) / max(seconds(halved=True), 1e-9) for _ in range(rounds)]
    except RuntimeError:
        return "float32"
    return "bfloat16" if statistics.median(ratios) >= WORTH_IT else "float32"
