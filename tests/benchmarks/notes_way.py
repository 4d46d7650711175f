"""The notes' way of training, as a program: a `DataLoader` over `FashionMNIST(ToTensor())`, and plain torch.

    python -m tests.benchmarks.notes_way ROOT MODEL BATCH_SIZE EPOCHS WORKERS

ROOT is what torchvision is given as its root. Prints a line of JSON an epoch. It does what *Dive into Deep
Learning* does in `load_data_fashion_mnist`, `train_ch3` and `train_ch6`, in code of its own: the same
transforms, loaders, network, loss, updater, running sums and test pass.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

import torch
from torch import Tensor, nn
from torch.utils.data import DataLoader
from torchvision.datasets import FashionMNIST
from torchvision.transforms import ToTensor

RATE = {"mlp": 0.1, "lenet": 0.9}
"""Those of the notes."""
Network = Callable[[Tensor], Tensor]
Loader = DataLoader[tuple[Tensor, Tensor]]


def loaders(root: str, batch_size: int, workers: int) -> tuple[Loader, Loader]:
    """Of the training and of the test set."""
    return tuple(  # type: ignore[return-value]
        DataLoader(
            FashionMNIST(root, train=train, transform=ToTensor()),
            batch_size,
            shuffle=train,
            num_workers=workers,
        )
        for train in (True, False)
    )


def multilayer_perceptron() -> tuple[Network, list[nn.Parameter]]:
    """784-256-10 by hand, as in the notes."""
    weights1 = nn.Parameter(torch.randn(784, 256) * 0.01)
    bias1 = nn.Parameter(torch.zeros(256))
    weights2 = nn.Parameter(torch.randn(256, 10) * 0.01)
    bias2 = nn.Parameter(torch.zeros(10))

    def network(images: Tensor) -> Tensor:
        x = images.reshape((-1, 784))
        hidden = x @ weights1 + bias1
        hidden = torch.max(hidden, torch.zeros_like(hidden))
        return hidden @ weights2 + bias2

    return network, [weights1, bias1, weights2, bias2]


def lenet() -> tuple[Network, list[nn.Parameter]]:
    """LeNet with sigmoids and mean pooling, as in the book."""
    network = nn.Sequential(
        nn.Conv2d(1, 6, kernel_size=5, padding=2),
        nn.Sigmoid(),
        nn.AvgPool2d(kernel_size=2, stride=2),
        nn.Conv2d(6, 16, kernel_size=5),
        nn.Sigmoid(),
        nn.AvgPool2d(kernel_size=2, stride=2),
        nn.Flatten(),
        nn.Linear(16 * 5 * 5, 120),
        nn.Sigmoid(),
        nn.Linear(120, 84),
        nn.Sigmoid(),
        nn.Linear(84, 10),
    )
    for layer in network:
        if isinstance(layer, nn.Linear | nn.Conv2d):
            nn.init.xavier_uniform_(layer.weight)
    return network, list(network.parameters())


NETWORKS = {"mlp": multilayer_perceptron, "lenet": lenet}


def correct(scores: Tensor, labels: Tensor) -> float:
    """How many answers are right."""
    return float((scores.argmax(dim=1) == labels).sum())


def train_epoch(network: Network, train: Loader, updater: torch.optim.Optimizer) -> int:
    """One pass; how many examples it saw."""
    loss = nn.CrossEntropyLoss(reduction="none")
    sums = [0.0, 0.0, 0.0]
    for images, labels in train:
        scores = network(images)
        losses = loss(scores, labels)
        updater.zero_grad()
        losses.mean().backward()
        updater.step()
        for place, value in enumerate((float(losses.sum()), correct(scores, labels), labels.numel())):
            sums[place] += value
    return int(sums[2])


@torch.no_grad()
def test_accuracy(network: Network, test: Loader) -> float:
    """The share of right answers."""
    right, seen = 0.0, 0
    for images, labels in test:
        right += correct(network(images), labels)
        seen += labels.numel()
    return right / seen


def main() -> None:
    """Train, and print what each epoch took."""
    root, model, batch_size, epochs, workers = sys.argv[1:6]
    train, test = loaders(root, int(batch_size), int(workers))
    network, parameters = NETWORKS[model]()
    updater = torch.optim.SGD(parameters, lr=RATE[model])
    for epoch in range(int(epochs)):
        started = time.perf_counter()
        examples = train_epoch(network, train, updater)
        accuracy = test_accuracy(network, test)
        seconds = time.perf_counter() - started
        print(
            json.dumps({"epoch": epoch + 1, "examples": examples, "seconds": seconds, "accuracy": accuracy}),
            flush=True,
        )


if __name__ == "__main__":
    main()
