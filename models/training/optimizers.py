"""How gradients move the parameters. L is the loss of one batch, g = ∂L/∂W, and η the learning rate.

Notes: "训练配置", "优化算法".
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator

import torch
from torch import Tensor, nn

from models.settings.specification import RunSpecification
from models.training.checkpoint import Memory


class Optimizer(ABC):
    """One step at a time, from the gradients that `backward` left in the parameters."""

    learning_rate: float
    """Size of the next step; may be changed between steps."""

    def __init__(
        self, parameters: Iterable[nn.Parameter], learning_rate: float, weight_decay: float = 0.0
    ) -> None:
        self.parameters = list(parameters)
        self.learning_rate = learning_rate
        self.weight_decay = weight_decay

    @abstractmethod
    def step(self) -> None:
        """Move every parameter that has a gradient."""

    def zero_grad(self) -> None:
        """Forget the gradients, which would otherwise add up."""
        for parameter in self.parameters:
            parameter.grad = None

    def memory(self) -> Memory:
        """What it knows besides the parameters; nothing where it remembers no step."""
        parts = {
            name: Memory({str(number): each for number, each in enumerate(tensors)})
            for name, tensors in self._kept().items()
        }
        return Memory.of(**parts)

    @torch.no_grad()
    def recall(self, memory: Memory) -> None:
        """Go on from there, with parameters in the same order."""
        for name, tensors in self._kept().items():
            for number, each in enumerate(tensors):
                each.copy_(memory.tensors[f"{name}.{number}"])

    def _kept(self) -> dict[str, list[Tensor]]:
        """What is remembered from step to step, by its name, for each parameter."""
        return {}

    def _gradients(self) -> Iterator[tuple[int, nn.Parameter, Tensor]]:
        """Each parameter that has a gradient: its number, itself, and g, with weight decay g + λ W.

        λ W is the gradient of the penalty λ/2 ‖W‖², which keeps weights small and what they compute
        smooth. Biases, and the scales of batch normalisation, have one dimension and are left alone: a bias
        only says where a unit's threshold is, and no threshold is simpler than another.
        """
        for number, parameter in enumerate(self.parameters):
            gradient = parameter.grad
            if gradient is None:
                continue
            if self.weight_decay and parameter.dim() > 1:
                gradient = gradient.add(parameter, alpha=self.weight_decay)
            yield number, parameter, gradient

    def _zeros(self) -> list[Tensor]:
        """Something to remember for each parameter, 0 at first."""
        return [torch.zeros_like(parameter) for parameter in self.parameters]


class SGD(Optimizer):
    """随机梯度下降, stochastic gradient descent: W ← W - η g."""

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter a little downhill."""
        for _, parameter, gradient in self._gradients():
            parameter.sub_(gradient, alpha=self.learning_rate)


class Momentum(Optimizer):
    """动量, momentum: v ← β v + g, W ← W - η v, with v = 0 at first.

    v is a heavy ball's velocity and β = 0.9 its friction: what the gradients have in common adds up, to
    1 / (1 - β) = 10 times a single one, and what turns to and fro cancels out. Sources: B. T. Polyak, "Some
    methods of speeding up the convergence of iteration methods", 1964; I. Sutskever et al., "On the
    importance of initialization and momentum in deep learning", ICML 2013, equations 1 and 2, where v has η
    in it; here, as in torch, another η is another size of step at once.
    """

    def __init__(
        self,
        parameters: Iterable[nn.Parameter],
        learning_rate: float,
        weight_decay: float = 0.0,
        beta: float = 0.9,
    ) -> None:
        super().__init__(parameters, learning_rate, weight_decay)
        self.beta = beta
        self.velocities = self._zeros()

    @torch.no_grad()
    def step(self) -> None:
        """Let every parameter roll on."""
        for number, parameter, gradient in self._gradients():
            velocity = self.velocities[number]
            velocity.mul_(self.beta).add_(gradient)
            parameter.sub_(velocity, alpha=self.learning_rate)

    def _kept(self) -> dict[str, list[Tensor]]:
        return {"velocities": self.velocities}


class AdaGrad(Optimizer):
    """AdaGrad: s ← s + g², W ← W - η g / (√s + ε), each number of W for itself, with s = 0 at first.

    Every weight has a step size of its own: one whose gradients were large or many goes in smaller steps
    than one that seldom has any. s only grows, so the steps only shrink. Source: J. Duchi, E. Hazan,
    Y. Singer, "Adaptive subgradient methods for online learning and stochastic optimization", JMLR 12, 2011,
    figure 1 (diagonal); ε keeps from dividing by 0.
    """

    def __init__(
        self,
        parameters: Iterable[nn.Parameter],
        learning_rate: float,
        weight_decay: float = 0.0,
        epsilon: float = 1e-10,
    ) -> None:
        super().__init__(parameters, learning_rate, weight_decay)
        self.epsilon = epsilon
        self.square_sums = self._zeros()

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter, the less the more it has been moved."""
        for number, parameter, gradient in self._gradients():
            square_sum = self.square_sums[number]
            square_sum.addcmul_(gradient, gradient)
            size = square_sum.sqrt().add_(self.epsilon)
            parameter.addcdiv_(gradient, size, value=-self.learning_rate)

    def _kept(self) -> dict[str, list[Tensor]]:
        return {"square_sums": self.square_sums}


class Adam(Optimizer):
    """Adam: a momentum m, and a step size of its own for each number of W from v, which forgets.

    m ← β₁ m + (1 - β₁) g,    v ← β₂ v + (1 - β₂) g²,    m = v = 0 at first,
    m̂ = m / (1 - β₁ᵗ),        v̂ = v / (1 - β₂ᵗ)          at step t = 1, 2, ...,
    W ← W - η m̂ / (√v̂ + ε).

    m and v are means of the gradients and of their squares, the latest weighing most. Starting at 0 they are
    too small at first: after t steps the weights (1 - β) βⁱ of what they have seen sum to 1 - βᵗ, by which m̂
    and v̂ are corrected. Source: D. P. Kingma, J. Ba, "Adam: a method for stochastic optimization",
    ICLR 2015, algorithm 1 and section 3. Weight decay is part of g.
    """

    def __init__(
        self,
        parameters: Iterable[nn.Parameter],
        learning_rate: float,
        weight_decay: float = 0.0,
        betas: tuple[float, float] = (0.9, 0.999),
        epsilon: float = 1e-8,
    ) -> None:
        super().__init__(parameters, learning_rate, weight_decay)
        self.betas = betas
        self.epsilon = epsilon
        self.means = self._zeros()
        self.square_means = self._zeros()
        self.steps = 0

    @torch.no_grad()
    def step(self) -> None:
        """Move every parameter by about η, less where its gradients disagree."""
        self.steps += 1
        beta1, beta2 = self.betas
        correction1, correction2 = 1 - beta1**self.steps, 1 - beta2**self.steps
        for number, parameter, gradient in self._gradients():
            mean, square_mean = self.means[number], self.square_means[number]
            mean.mul_(beta1).add_(gradient, alpha=1 - beta1)
            square_mean.mul_(beta2).addcmul_(gradient, gradient, value=1 - beta2)
            size = square_mean.sqrt().div_(math.sqrt(correction2)).add_(self.epsilon)
            parameter.addcdiv_(mean, size, value=-self.learning_rate / correction1)

    def memory(self) -> Memory:
        """See `Optimizer`: both means, and t."""
        return Memory(super().memory().tensors, {"steps": self.steps})

    def recall(self, memory: Memory) -> None:
        """See `Optimizer`."""
        super().recall(memory)
        self.steps = int(memory.numbers["steps"])

    def _kept(self) -> dict[str, list[Tensor]]:
        return {"means": self.means, "square_means": self.square_means}


def create_optimizer(specification: RunSpecification, parameters: Iterable[nn.Parameter]) -> Optimizer:
    """The optimizer that the specification names, with its learning rate and weight decay."""
    create = _OPTIMIZERS[specification.optimizer]
    return create(parameters, specification.learning_rate, specification.weight_decay)


_OPTIMIZERS: dict[str, Callable[[Iterable[nn.Parameter], float, float], Optimizer]] = {
    "sgd": SGD,
    "momentum": Momentum,
    "adagrad": AdaGrad,
    "adam": Adam,
}
