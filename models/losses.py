"""How wrong a model's scores are, as one number to make small.

Every loss takes scores [b, classes] and labels int64 [b], and gives their mean, []. Squared, absolute, Huber,
logistic and hinge loss ask about each class on its own, and their mean is over the batch and the classes;
cross-entropy and perceptron loss compare the classes with each other, and their mean is over the batch.

A model that tells two classes apart by one weight vector scores [-s, s]. Both columns then say the same: the
logistic loss is log(1 + exp(-y s)), the hinge loss max(0, 1 - y s) and the perceptron loss max(0, -2 y s),
with y = 1 for class 1 and -1 for class 0, as the textbooks have them. The squared loss draws s to y/2; it is
½ (s - y/2)² + 1/8.
"""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

Loss = Callable[[Tensor, Tensor], Tensor]
"""Scores [b, classes] and labels int64 [b] -> the mean loss, []."""


def create_loss(name: str) -> Loss:
    """The loss of this name, one of `models.settings.specification.LOSSES`."""
    return _LOSSES[name]


def squared(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean of ½ (y - y')², with y' the scores and y the one-hot labels. Notes: "损失函数", L2."""
    return ((one_hot(labels, scores.shape[1]) - scores) ** 2 / 2).mean()


def absolute(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean of |y - y'|, with y' the scores and y the one-hot labels; its slope is 0 where they are equal.

    One example that is far off weighs no more than any other. Notes: "损失函数", L1.
    """
    return (one_hot(labels, scores.shape[1]) - scores).abs().mean()


def huber(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean of ½ (y - y')² where |y - y'| < 1, and of |y - y'| - ½ elsewhere; y are the one-hot labels.

    Smooth at the minimum as the squared loss is, and as calm about outliers as the absolute loss. Source:
    P. J. Huber, "Robust estimation of a location parameter", Annals of Mathematical Statistics 35(1), 1964.
    """
    distance = (one_hot(labels, scores.shape[1]) - scores).abs()
    return torch.where(distance < 1, distance**2 / 2, distance - 0.5).mean()


def softmax(logits: Tensor) -> Tensor:
    """Scores to probabilities: softmax(X)ᵢⱼ = exp(Xᵢⱼ) / Σₖ exp(Xᵢₖ). [b, classes] -> [b, classes].

    As written, the formula fails for large scores: in float32, exp(89) is infinite, and ∞ / ∞ is not a
    number. Taking one number c from all scores of a row changes nothing, for
    exp(Xᵢⱼ - c) / Σₖ exp(Xᵢₖ - c) = exp(-c) exp(Xᵢⱼ) / (exp(-c) Σₖ exp(Xᵢₖ)).
    With c = maxₖ Xᵢₖ no exponent is above 0, so nothing overflows, and the sum is at least 1.
    Notes: "Softmax 回归", "从零开始实现".
    """
    exponentials = shift(logits).exp()
    partition = exponentials.sum(dim=1, keepdim=True)  # [b, 1]
    return exponentials / partition


def cross_entropy(logits: Tensor, labels: Tensor) -> Tensor:
    """Mean over the batch of -log softmax(X)ᵢ,yᵢ = log Σₖ exp(Xᵢₖ) - Xᵢ,yᵢ. [b, classes], [b] -> [].

    Softmax and logarithm are taken together: the probability of a class may be too small for a float, but
    its logarithm, the difference on the right, never is. Its gradient is (softmax(X) - one-hot y) / b.
    Notes: "Softmax和交叉熵损失".
    """
    shifted = shift(logits)
    log_partition = shifted.exp().sum(dim=1).log()  # [b]
    of_label = shifted.gather(1, labels.unsqueeze(1)).squeeze(1)  # [b]
    return (log_partition - of_label).mean()


def smoothed_cross_entropy(label_smoothing: float) -> Loss:
    """Cross-entropy to labels that are not quite sure: q = (1 - ε) one-hot y + ε / K, for K classes.

    The mean over the batch of -Σₖ qₖ log softmax(X)ₖ = (1 - ε) cross-entropy + ε (log Σₖ exp(Xₖ) - mean X).
    A model that need not be certain has no reason to let its scores grow without end. Source: C. Szegedy
    and others, "Rethinking the Inception architecture for computer vision", CVPR 2016, section 7.
    """

    def loss(logits: Tensor, labels: Tensor) -> Tensor:
        shifted = shift(logits)
        of_all = (shifted.exp().sum(dim=1).log() - shifted.mean(dim=1)).mean()
        return (1 - label_smoothing) * cross_entropy(logits, labels) + label_smoothing * of_all

    return loss


def logistic(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean of -log σ(y s) = log(1 + exp(-y s)), with y = ±1. Notes: "线性回归与逻辑回归".

    σ(s) is the probability of the score's class, one class against the rest, and 1 - σ(s) = σ(-s) that of
    the rest. Its gradient is (σ(s) - one-hot y) / (b ⋅ classes).
    """
    return log_one_plus_exp(-signs(labels, scores.shape[1]) * scores).mean()


def hinge(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean of max(0, 1 - y s), with y = ±1: 0 for scores on the right side by a margin of 1.

    Notes: "支持向量机".
    """
    return (1 - signs(labels, scores.shape[1]) * scores).clamp(min=0).mean()


def multiclass_hinge(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean over the batch of max(0, 1 + maxₖ≠y sₖ - s_y): the right class is to lead by a margin of 1.

    The classes compete with each other, where one-vs-rest asks each about itself. Source: K. Crammer,
    Y. Singer, "On the algorithmic implementation of multiclass kernel-based vector machines", JMLR 2, 2001.
    """
    of_label = scores.gather(1, labels.unsqueeze(1))  # [b, 1]
    rivals = scores.masked_fill(one_hot(labels, scores.shape[1]).bool(), float("-inf"))
    return (1 + rivals.amax(dim=1) - of_label.squeeze(1)).clamp(min=0).mean()


def perceptron(scores: Tensor, labels: Tensor) -> Tensor:
    """Mean over the batch of max(0, maxₖ sₖ - s_y), where k is any class but the label y. Notes: "感知机".

    Its gradient is the perceptron's rule: the rival that has won loses x, the right class gains it, and
    where the right class has won nothing moves. A tie is a mistake: a model that starts at 0, where all
    scores are equal, would else never learn.
    """
    is_label = one_hot(labels, scores.shape[1]).bool()
    rival = scores.masked_fill(is_label, -torch.inf).max(dim=1).values  # [b]
    of_label = scores.gather(1, labels.unsqueeze(1)).squeeze(1)  # [b]
    lead = rival - of_label
    # Not clamp: which slope that has at a tie depends on torch's version. Here it is 1.
    return torch.where(lead < 0, 0.0, lead).mean()


def probabilities(scores: Tensor, loss_name: str) -> Tensor:
    """What scores mean to a model that learnt by this loss. [b, classes] -> [b, classes], rows sum to 1.

    To cross-entropy they are softmax(s). To the logistic loss σ(sₖ) is the probability of class k against
    the rest; as one image has one class, they are divided by their sum, which for two classes [-s, s] is 1.
    Raises `ValueError` for any other loss, whose scores are no probabilities.
    """
    if loss_name == "cross-entropy":
        return softmax(scores)
    if loss_name == "logistic":
        # The softmax of logarithms: should every σ(sₖ) be too small for a float, their ratios are not lost.
        log_sigmoid = -log_one_plus_exp(-scores)
        return softmax(log_sigmoid)
    raise ValueError(f"The {loss_name} loss gives no probabilities.")


def one_hot(labels: Tensor, classes: int) -> Tensor:
    """1 for the label's class and 0 for the others. int64 [b] -> float32 [b, classes]."""
    return torch.zeros(len(labels), classes, device=labels.device).scatter_(1, labels.unsqueeze(1), 1)


def signs(labels: Tensor, classes: int) -> Tensor:
    """1 for the label's class and -1 for the others. int64 [b] -> float32 [b, classes]."""
    return 2 * one_hot(labels, classes) - 1


def log_one_plus_exp(values: Tensor) -> Tensor:
    """log(1 + exp(x)) in any shape, by log(exp(-c) + exp(x - c)) + c with c = max(0, x).

    So no exponent is above 0, as in `softmax`, and c is again a constant to the gradient, which is σ(x).
    """
    c = values.detach().clamp(min=0)
    return ((-c).exp() + (values - c).exp()).log() + c


def shift(logits: Tensor) -> Tensor:
    """Take each row's maximum from it. [b, classes] -> [b, classes].

    The maximum is a constant to the gradient (detach), as any constant would do.
    """
    return logits - logits.detach().amax(dim=1, keepdim=True)


_LOSSES: dict[str, Loss] = {
    "squared": squared,
    "absolute": absolute,
    "huber": huber,
    "cross-entropy": cross_entropy,
    "logistic": logistic,
    "hinge": hinge,
    "multiclass-hinge": multiclass_hinge,
    "perceptron": perceptron,
}
