from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from models.playground.softmax import softmax, softmax_as_written, softmax_step

LOGITS = np.array([2.0, -1.0, 0.5])


@pytest.mark.parametrize("temperature", [0.2, 1.0, 5.0])
@pytest.mark.parametrize("label", [0, 1, 2])
def test_probabilities_loss_and_gradient_equal_torch(label: int, temperature: float) -> None:
    step = softmax_step(LOGITS, label, temperature)
    logits = torch.tensor(LOGITS, requires_grad=True)
    loss = functional.cross_entropy(logits / temperature, torch.tensor(label))
    loss.backward()
    assert logits.grad is not None
    np.testing.assert_allclose(
        step.probabilities, torch.softmax(logits.detach() / temperature, 0), rtol=1e-12
    )
    np.testing.assert_allclose(step.gradient, logits.grad, rtol=1e-10, atol=1e-15)
    assert step.loss == pytest.approx(loss.item(), rel=1e-12)
    entropy = torch.distributions.Categorical(logits=logits.detach() / temperature).entropy().item()
    assert step.entropy == pytest.approx(entropy, rel=1e-9)


@pytest.mark.parametrize("shift", [-1000.0, -3.0, 7.0, 1000.0])
def test_a_shift_of_all_logits_changes_nothing(shift: float) -> None:
    shifted, plain = softmax_step(LOGITS + shift, 1), softmax_step(LOGITS, 1)
    np.testing.assert_allclose(shifted.probabilities, plain.probabilities, rtol=1e-10)
    np.testing.assert_allclose(shifted.gradient, plain.gradient, rtol=1e-10)
    assert shifted.loss == pytest.approx(plain.loss)


def test_a_gradient_sums_to_0_and_pulls_at_the_true_class_alone() -> None:
    gradient = softmax_step(LOGITS, 2).gradient
    assert gradient.sum() == pytest.approx(0)
    assert (gradient < 0).tolist() == [False, False, True]


def test_cold_is_sure_and_hot_knows_nothing() -> None:
    np.testing.assert_allclose(softmax(LOGITS, 0.01), [1, 0, 0], atol=1e-12)
    np.testing.assert_allclose(softmax(LOGITS, 1e6), 1 / 3, rtol=1e-5)
    entropies = [softmax_step(LOGITS, 0, temperature).entropy for temperature in (0.1, 0.5, 1, 3, 100)]
    assert entropies == sorted(entropies)


def test_as_written_it_is_the_same_until_a_logit_is_too_large_for_a_float() -> None:
    np.testing.assert_allclose(softmax_as_written(LOGITS), softmax(LOGITS), rtol=1e-6)
    assert np.isnan(softmax_as_written(np.array([100.0, 0.0, 0.0]))[0])
    np.testing.assert_allclose(softmax(np.array([100.0, 0.0, 0.0])), [1, 0, 0], atol=1e-40)


def test_a_probability_too_small_for_a_float_still_has_a_loss() -> None:
    step = softmax_step(np.array([0.0, 2000.0, 0.0]), 0)
    assert step.probabilities[0] == 0
    assert step.loss == pytest.approx(2000)


@pytest.mark.parametrize("temperature", [0.0, -1.0])
def test_a_temperature_is_above_0(temperature: float) -> None:
    with pytest.raises(ValueError, match="above 0"):
        softmax(LOGITS, temperature)
