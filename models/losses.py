"""Softmax and its loss, written out. Notes: "Softmax 回归"."""

from __future__ import annotations

from torch import Tensor


def softmax(logits: Tensor) -> Tensor:
    """Scores to probabilities: softmax(X)ᵢⱼ = exp(Xᵢⱼ) / Σₖ exp(Xᵢₖ). [b, classes] -> [b, classes].

    As written, the formula fails for large scores: in float32, exp(89) is infinite, and ∞ / ∞ is not a
    number. Taking one number c from all scores of a row changes nothing, for
    exp(Xᵢⱼ - c) / Σₖ exp(Xᵢₖ - c) = exp(-c) exp(Xᵢⱼ) / (exp(-c) Σₖ exp(Xᵢₖ)).
    With c = maxₖ Xᵢₖ no exponent is above 0, so nothing overflows, and the sum is at least 1.
    """
    exponentials = shift(logits).exp()
    partition = exponentials.sum(dim=1, keepdim=True)  # [b, 1]
    return exponentials / partition


def cross_entropy(logits: Tensor, labels: Tensor) -> Tensor:
    """Mean over the batch of -log softmax(X)ᵢ,yᵢ = log Σₖ exp(Xᵢₖ) - Xᵢ,yᵢ. [b, classes], [b] -> [].

    Softmax and logarithm are taken together: the probability of a class may be too small for a float, but
    its logarithm, the difference on the right, never is. Its gradient is (softmax(X) - one-hot y) / b.
    """
    shifted = shift(logits)
    log_partition = shifted.exp().sum(dim=1).log()  # [b]
    of_label = shifted.gather(1, labels.unsqueeze(1)).squeeze(1)  # [b]
    return (log_partition - of_label).mean()


def shift(logits: Tensor) -> Tensor:
    """Take each row's maximum from it. [b, classes] -> [b, classes].

    The maximum is a constant to the gradient (detach), as any constant would do.
    """
    return logits - logits.detach().amax(dim=1, keepdim=True)
