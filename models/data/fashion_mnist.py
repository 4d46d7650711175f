"""Facts about Fashion-MNIST: 70,000 pictures of clothes, 28 by 28 pixels, in ten classes.

Source: H. Xiao, K. Rasul, R. Vollgraf, "Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine
Learning Algorithms", 2017, arXiv:1708.07747, table 2 (classes) and section 2 (files).
"""

from __future__ import annotations

from dataclasses import dataclass

NAME = "Fashion-MNIST"

FASHION_MNIST_CLASSES = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)
"""`FASHION_MNIST_CLASSES[label]` is the class that a label stands for."""


@dataclass(frozen=True)
class Digests:
    """SHA-256 of the pixels and of the labels, without the files' headers."""

    images: str
    labels: str


TRAINING = Digests(
    images="2e487a6c89124f78f2d7521542223cafe96f7123c3ca13d447772ac6ecbb3012",
    labels="657fbd221bfc9f4198cc14b5619cc33ec57c58dd0e47af4d99d6650759e869a7",
)
"""60,000 examples."""

TEST = Digests(
    images="c867c93ff95360594e8ec3287995350b824dd110b11595c0e13d5423f621867a",
    labels="3d0e6c6ea990b53b6f8f500a41cac93881d981b315f84578b7d915342ade01e9",
)
"""10,000 examples."""
