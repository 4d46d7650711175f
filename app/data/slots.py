"""What can be said for data sets with a name.

What is understood but not offered (`also`) are other spellings and ways to say the same.
"""

from __future__ import annotations

from typing import Annotated

from app.commands.examples import Example
from audio.grammar.grammar import Values

DataName = Annotated[
    str,
    Values(
        {
            "MNIST": "MNIST",
            "KMNIST": "KMNIST",
            "CIFAR ten": "CIFAR-10",
            "Fashion MNIST": "Fashion-MNIST",
        },
        also={
            "M NIST": "MNIST",
            "M N I S T": "MNIST",
            "K M NIST": "KMNIST",
            "Kuzushiji MNIST": "KMNIST",
            "CIFAR 10": "CIFAR-10",
            "CIFAR": "CIFAR-10",
            "Fashion M NIST": "Fashion-MNIST",
        },
    ),
    Example("MNIST"),
]
