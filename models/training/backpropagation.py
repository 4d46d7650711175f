"""The backward pass of a multilayer perceptron, written out: what autograd does, in fewer passes over memory.

    forward    a₀ = x,  zₗ = aₗ₋₁ Wₗ + bₗ,  aₗ = max(zₗ, 0) mₗ / (1 - p)         mₗ is the dropout's mask
    loss       L = mean over the batch of log Σₖ exp(zₖ) - z_y,  z the last layer's
    backward   δ = (softmax(z) - q) / b,  q = (1 - ε) one-hot y + ε / K           ε smooths the labels
               ∂L/∂Wₗ = aₗ₋₁ᵀ δ,  ∂L/∂bₗ = Σ_b δ,  then δ ← δ Wₗᵀ, 0 wherever aₗ₋₁ is 0, times 1 / (1 - p)

Source: D. E. Rumelhart, G. E. Hinton, R. J. Williams, "Learning representations by back-propagating errors",
Nature 323, 1986, equations 4 to 7.
"""

from __future__ import annotations

from typing import TypeGuard

import torch
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from models.data.data_set import Batch, Examples
from models.settings.specification import RunSpecification
from models.training.checkpoint import Memory
from models.training.learner import require_finite
from models.training.optimizers import create_optimizer
from models.zoo.mlp import MultilayerPerceptron


def suits(model: nn.Module, specification: RunSpecification) -> TypeGuard[MultilayerPerceptron]:
    """Whether the run is of the kind that is written out here."""
    return (
        isinstance(model, MultilayerPerceptron)
        and specification.loss == "cross-entropy"
        and specification.activation == "relu"
    )


class Backpropagation:
    """Gradient descent on a multilayer perceptron with ReLU by cross-entropy.

    It takes the steps of `GradientLearner`, but for rounding.
    """

    def __init__(self, specification: RunSpecification, model: MultilayerPerceptron) -> None:
        self._model = model
        self._layers = [
            (model.get_parameter(f"W{layer}"), model.get_parameter(f"b{layer}"))
            for layer in range(1, model.layers + 1)
        ]
        self._smoothing = specification.label_smoothing
        self._optimizer = create_optimizer(specification, model.parameters())
        for parameter in model.parameters():
            parameter.grad = torch.zeros_like(parameter)

    @torch.no_grad()
    def learn(self, batch: Batch, learning_rate: float) -> tuple[float, Tensor]:
        """See `Learner`."""
        inputs, logits = self._forward(batch.images.flatten(start_dim=1))
        value = require_finite(cross_entropy(logits, batch.labels).item())
        self._backward(inputs, logits, batch.labels)
        self._optimizer.learning_rate = learning_rate
        self._optimizer.step()
        return value, logits

    def _forward(self, x: Tensor) -> tuple[list[Tensor], Tensor]:
        """What goes into every layer, [b, inputs] each, and the logits [b, classes]."""
        inputs = [x]
        *hidden, (last_weights, last_bias) = self._layers
        for weights, bias in hidden:
            activated = torch.addmm(bias, inputs[-1], weights).relu_()
            inputs.append(self._model.dropout(activated))
        return inputs, torch.addmm(last_bias, inputs[-1], last_weights)

    def _backward(self, inputs: list[Tensor], logits: Tensor, labels: Tensor) -> None:
        """Leave the gradients in the parameters."""
        delta = logits.softmax(dim=1)
        delta[torch.arange(len(labels), device=labels.device), labels] -= 1 - self._smoothing
        if self._smoothing:
            delta -= self._smoothing / logits.shape[1]
        delta /= len(labels)
        for (weights, bias), entered in zip(reversed(self._layers), reversed(inputs), strict=True):
            assert weights.grad is not None
            assert bias.grad is not None
            torch.mm(entered.t(), delta, out=weights.grad)
            torch.sum(delta, dim=0, out=bias.grad)
            if entered is not inputs[0]:
                # Where a unit was 0, or was left out, nothing passes: torch's own pass back through a ReLU.
                delta = torch.ops.aten.threshold_backward(torch.mm(delta, weights.t()), entered, 0.0)
                if self._model.dropout.p:
                    delta /= 1 - self._model.dropout.p

    def end(self, train: Examples) -> None:
        """Nothing was promised."""

    def memory(self) -> Memory:
        """The optimizer's."""
        return self._optimizer.memory()

    def recall(self, memory: Memory) -> None:
        """See `Learner`."""
        self._optimizer.recall(memory)
