from __future__ import annotations

from collections.abc import Callable

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from models.losses import (
    Loss,
    create_loss,
    cross_entropy,
    one_hot,
    probabilities,
    signs,
    smoothed_cross_entropy,
    softmax,
)
from models.settings import specification
from models.settings.specification import RunSpecification

LABELS = torch.arange(32) % 10
TARGETS = functional.one_hot(LABELS, 10).double()


def some_scores(scale: float) -> Tensor:
    random = torch.Generator().manual_seed(0)
    return (torch.randn(32, 10, generator=random, dtype=torch.float64) * scale).requires_grad_()


def value_and_gradient(loss: Callable[[Tensor], Tensor], scores: Tensor) -> tuple[Tensor, Tensor]:
    scores = scores.detach().clone().requires_grad_()
    value = loss(scores)
    value.backward()
    assert scores.grad is not None
    return value.detach(), scores.grad


REFERENCES: dict[str, Callable[[Tensor], Tensor]] = {
    "squared": lambda scores: functional.mse_loss(scores, TARGETS) / 2,
    "absolute": lambda scores: functional.l1_loss(scores, TARGETS),
    "huber": lambda scores: functional.huber_loss(scores, TARGETS),
    "cross-entropy": lambda scores: functional.cross_entropy(scores, LABELS),
    "logistic": lambda scores: functional.binary_cross_entropy_with_logits(scores, TARGETS),
}


@pytest.mark.parametrize("scale", [0.0, 0.01, 1.0, 30.0])
@pytest.mark.parametrize("name", REFERENCES)
def test_a_loss_equals_torch_in_values_and_gradients(name: str, scale: float) -> None:
    loss = create_loss(name)
    mine = value_and_gradient(lambda scores: loss(scores, LABELS), some_scores(scale))
    torch.testing.assert_close(mine, value_and_gradient(REFERENCES[name], some_scores(scale)))


def test_there_is_every_loss_that_a_specification_may_name() -> None:
    assert len({create_loss(name) for name in specification.LOSSES}) == len(specification.LOSSES)


@pytest.mark.parametrize("name", specification.LOSSES)
def test_a_loss_is_one_number_in_the_type_of_the_scores(name: str) -> None:
    loss = create_loss(name)(torch.zeros(4, 3), torch.tensor([0, 1, 2, 0]))
    assert loss.shape == ()
    assert loss.dtype == torch.float32


def by_hand(scores: list[list[float]], labels: list[int], loss: Callable[[float, float], float]) -> float:
    """Mean over every score of `loss(score, sign)`, one by one."""
    terms = [
        loss(score, 1.0 if column == label else -1.0)
        for row, label in zip(scores, labels, strict=True)
        for column, score in enumerate(row)
    ]
    return sum(terms) / len(terms)


def test_the_hinge_is_how_far_each_score_falls_short_of_its_margin() -> None:
    scores, labels = [[2.0, -0.5, 0.25], [0.5, -3.0, -1.5]], [0, 1]
    mine, gradient = value_and_gradient(
        lambda tensor: create_loss("hinge")(tensor, torch.tensor(labels)), torch.tensor(scores)
    )
    assert mine.item() == pytest.approx(by_hand(scores, labels, lambda s, y: max(0.0, 1 - y * s)))
    assert mine.item() == pytest.approx((0 + 0.5 + 1.25 + 1.5 + 4 + 0) / 6)
    assert torch.equal(gradient * 6, torch.tensor([[0.0, 1.0, 1.0], [1.0, -1.0, 0.0]]))


def test_the_perceptron_loss_is_the_lead_of_the_best_wrong_class() -> None:
    scores = torch.tensor([[3.0, 1.0, 2.0], [1.0, 0.5, 4.0]])
    mine, gradient = value_and_gradient(
        lambda tensor: create_loss("perceptron")(tensor, torch.tensor([0, 1])), scores
    )
    assert mine.item() == pytest.approx((0 + 3.5) / 2)
    assert torch.equal(gradient * 2, torch.tensor([[0.0, 0.0, 0.0], [0.0, -1.0, 1.0]]))


@pytest.mark.parametrize(("label", "rival"), [(0, 1), (1, 0), (2, 0)])
def test_to_the_perceptron_a_tie_is_a_whole_mistake(label: int, rival: int) -> None:
    loss, gradient = value_and_gradient(
        lambda tensor: create_loss("perceptron")(tensor, torch.tensor([label])), torch.zeros(1, 3)
    )
    assert loss == 0
    expected = torch.zeros(1, 3)
    expected[0, label], expected[0, rival] = -1, 1
    assert torch.equal(gradient, expected)


BINARY: dict[str, Callable[[Tensor, Tensor], Tensor]] = {
    "logistic": lambda s, y: functional.softplus(-y * s).mean(),
    "hinge": lambda s, y: functional.relu(1 - y * s).mean(),
    "perceptron": lambda s, y: 2 * functional.relu(-y * s).mean(),
    "squared": lambda s, y: ((s - y / 2) ** 2 / 2).mean() + 1 / 8,
}


@pytest.mark.parametrize("name", BINARY)
def test_one_weight_vector_for_two_classes_has_the_loss_of_the_textbooks(name: str) -> None:
    s, labels = some_scores(2.0)[:, 0], LABELS % 2
    mine = value_and_gradient(
        lambda scores: create_loss(name)(torch.stack([-scores, scores], dim=1), labels), s
    )
    textbook = value_and_gradient(lambda scores: BINARY[name](scores, 2 * labels - 1), s)
    torch.testing.assert_close(mine, textbook)


@pytest.mark.parametrize("name", specification.LOSSES)
def test_scores_of_1000_stay_finite(name: str) -> None:
    loss, infinite = create_loss(name), []
    for row in ([1000.0, 0.0, -1000.0], [1000.0, 1000.0, 999.0], [-1000.0, -1000.0, -1000.0]):
        for label in (torch.tensor([number]) for number in range(3)):
            value, gradient = value_and_gradient(
                lambda scores, label=label: loss(scores, label),  # type: ignore[misc]
                torch.tensor([row]),
            )
            if not value.isfinite() or not gradient.isfinite().all():
                infinite.append((row, label, value, gradient))
    assert not infinite


@pytest.mark.parametrize("name", ["cross-entropy", "logistic"])
@pytest.mark.parametrize(
    "row", [[1000.0, 0.0, -1000.0], [1000.0, 1000.0, 999.0], [-1000.0, -1000.0, -1000.0]]
)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_scores_of_1000_have_the_loss_that_torch_gives_them(name: str, row: list[float], label: int) -> None:
    references: dict[str, Loss] = {
        "cross-entropy": functional.cross_entropy,
        "logistic": lambda scores, labels: functional.binary_cross_entropy_with_logits(
            scores, one_hot(labels, 3)
        ),
    }
    scores, labels = torch.tensor([row]), torch.tensor([label])
    torch.testing.assert_close(
        value_and_gradient(lambda tensor: create_loss(name)(tensor, labels), scores),
        value_and_gradient(lambda tensor: references[name](tensor, labels), scores),
    )


@pytest.mark.parametrize("name", specification.LOSSES)
def test_no_loss_hides_what_is_not_a_number(name: str) -> None:
    scores = torch.tensor([[torch.nan, 0.0], [1.0, 0.0]])
    assert create_loss(name)(scores, torch.tensor([1, 0])).isnan()


@pytest.mark.parametrize("scale", [0.01, 1.0, 30.0])
def test_softmax_equals_torch_in_values_and_gradients(scale: float) -> None:
    weights = torch.linspace(-1, 1, 320, dtype=torch.float64).reshape(32, 10)
    mine = value_and_gradient(lambda scores: (softmax(scores) * weights).sum(), some_scores(scale))
    reference = value_and_gradient(
        lambda scores: (functional.softmax(scores, dim=1) * weights).sum(), some_scores(scale)
    )
    torch.testing.assert_close(mine, reference)
    torch.testing.assert_close(softmax(some_scores(scale)), functional.softmax(some_scores(scale), dim=1))


@pytest.mark.parametrize(
    "row", [[1000.0, 0.0, -1000.0], [1000.0, 1000.0, 999.0], [-1000.0, -1000.0, -1000.0]]
)
def test_softmax_of_1000_equals_torch(row: list[float]) -> None:
    torch.testing.assert_close(softmax(torch.tensor([row])), functional.softmax(torch.tensor([row]), dim=1))


def test_the_gradient_of_cross_entropy_is_softmax_minus_one_hot() -> None:
    scores = some_scores(1.0)
    _, gradient = value_and_gradient(lambda tensor: cross_entropy(tensor, LABELS), scores)
    torch.testing.assert_close(gradient, (softmax(scores.detach()) - TARGETS) / 32)


def test_cross_entropy_gives_the_probabilities_of_softmax() -> None:
    scores = some_scores(3.0)
    assert torch.equal(probabilities(scores, "cross-entropy"), softmax(scores))


@pytest.mark.parametrize("scale", [0.0, 1.0, 30.0])
def test_the_logistic_loss_gives_a_sigmoid_for_each_class_as_shares_of_their_sum(scale: float) -> None:
    scores = some_scores(scale)
    sigmoids = scores.sigmoid()
    torch.testing.assert_close(
        probabilities(scores, "logistic"), sigmoids / sigmoids.sum(dim=1, keepdim=True)
    )


def test_for_two_classes_the_sigmoid_is_the_probability() -> None:
    s = torch.tensor([-1000.0, -20.0, -1.0, 0.0, 1.0, 20.0, 1000.0])
    given = probabilities(torch.stack([-s, s], dim=1), "logistic")
    torch.testing.assert_close(given[:, 1], s.sigmoid())
    torch.testing.assert_close(given.sum(dim=1), torch.ones(7))


def test_probabilities_that_are_too_small_for_a_float_still_sum_to_1() -> None:
    scores = torch.tensor([[-1000.0, -1000.0, -999.0], [-1000.0, -1000.0, 1000.0], [1000.0, 1000.0, 1000.0]])
    given = probabilities(scores, "logistic")
    torch.testing.assert_close(given.sum(dim=1), torch.ones(3))
    torch.testing.assert_close(given[0], functional.softmax(scores[0], dim=0))
    torch.testing.assert_close(given[2], torch.full((3,), 1 / 3))


@pytest.mark.parametrize("name", specification.LOSSES)
def test_a_loss_gives_probabilities_where_the_specification_says_so(name: str) -> None:
    scores = torch.zeros(2, 3)
    if RunSpecification("softmax", loss=name).gives_probabilities:
        torch.testing.assert_close(probabilities(scores, name), torch.full((2, 3), 1 / 3))
    else:
        with pytest.raises(ValueError, match=f"The {name} loss gives no probabilities"):
            probabilities(scores, name)


def test_a_label_becomes_a_row_of_zeros_or_signs() -> None:
    labels = torch.tensor([2, 0])
    assert torch.equal(one_hot(labels, 3), torch.tensor([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0]]))
    assert torch.equal(signs(labels, 3), torch.tensor([[-1.0, -1.0, 1.0], [1.0, -1.0, -1.0]]))


def test_the_multiclass_hinge_equals_that_of_torch_for_one_rival_and_is_the_lead_of_the_best_one() -> None:
    scores = torch.tensor([[2.0, 1.5, 0.0], [0.0, 3.0, 1.0], [0.0, 1.0, 5.0]], requires_grad=True)
    labels = torch.tensor([0, 0, 2])
    loss = create_loss("multiclass-hinge")(scores, labels)
    torch.testing.assert_close(loss, torch.tensor((0.5 + 4.0 + 0.0) / 3))
    loss.backward()
    assert scores.grad is not None
    assert (scores.grad * 3).tolist() == [[-1, 1, 0], [-1, 1, 0], [0, 0, 0]]
    two = torch.tensor([[0.3, -0.2], [1.0, -4.0]])
    expected = functional.multi_margin_loss(two, torch.tensor([1, 0])) * 2  # torch divides by the classes
    torch.testing.assert_close(create_loss("multiclass-hinge")(two, torch.tensor([1, 0])), expected)


@pytest.mark.parametrize("smoothing", [0.0, 0.1, 0.5])
def test_smoothed_cross_entropy_is_torchs_in_value_and_gradient(smoothing: float) -> None:
    scores = torch.randn(6, 4, generator=torch.Generator().manual_seed(1))
    labels = torch.tensor([0, 1, 2, 3, 1, 1])
    torch.testing.assert_close(
        value_and_gradient(lambda tensor: smoothed_cross_entropy(smoothing)(tensor, labels), scores),
        value_and_gradient(
            lambda tensor: torch.nn.functional.cross_entropy(tensor, labels, label_smoothing=smoothing),
            scores,
        ),
    )
