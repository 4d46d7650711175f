"""Streams of random numbers that depend on nothing but the seed and what they are for."""

from __future__ import annotations

import hashlib

import torch


def random_stream(purpose: str, seed: int, *numbers: int) -> torch.Generator:
    """A generator of its own for every purpose, so that one draw more here shifts nothing there.

    The seed and the numbers (an epoch, a fold) are any integers. They are hashed rather than added up:
    seed 1 in epoch 2 shares nothing with seed 2 in epoch 1.
    """
    return torch.Generator().manual_seed(_hashed(purpose, seed, *numbers))


def random_order(count: int, purpose: str, seed: int, *numbers: int) -> torch.Tensor:
    """The numbers 0 to `count - 1` shuffled, int64 [count]: the same ones wherever the model is."""
    stream = random_stream(purpose, seed, *numbers)
    return torch.randperm(count, generator=stream, device=stream.device)


def seed_torch(purpose: str, seed: int, *numbers: int) -> None:
    """Start torch's own stream anew, from which layers draw while they train (dropout does)."""
    torch.manual_seed(_hashed(purpose, seed, *numbers))


def _hashed(purpose: str, seed: int, *numbers: int) -> int:
    text = " ".join([purpose, str(seed), *map(str, numbers)])
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
