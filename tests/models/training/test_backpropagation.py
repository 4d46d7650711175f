from __future__ import annotations

import pytest
import torch

from models.data.data_set import Batch
from models.settings.specification import RunSpecification
from models.training.backpropagation import Backpropagation
from models.training.learner import DivergedError
from models.training.learners import GradientLearner, create_learner
from models.zoo import create_model
from models.zoo.mlp import MultilayerPerceptron

SHAPE, CLASSES = (4, 5), 3


def specification(**settings: object) -> RunSpecification:
    return RunSpecification("mlp", batch_size=8, learning_rate=0.3, **settings)  # type: ignore[arg-type]


def model_of(run: RunSpecification) -> MultilayerPerceptron:
    model = create_model(run, SHAPE, CLASSES)
    assert isinstance(model, MultilayerPerceptron)
    return model.double()


def batch(seed: int, size: int = 8) -> Batch:
    stream = torch.Generator().manual_seed(seed)
    images = torch.rand(size, *SHAPE, generator=stream, dtype=torch.float64)
    return Batch(torch.arange(size), images, torch.randint(CLASSES, (size,), generator=stream))


@pytest.mark.parametrize("optimizer", ["sgd", "momentum", "adagrad", "adam"])
@pytest.mark.parametrize("hidden", [(6,), (7, 6)])
@pytest.mark.parametrize(("dropout", "smoothing"), [(0.0, 0.1), (0.4, 0.0)])
def test_steps_are_those_of_autograd(
    optimizer: str, hidden: tuple[int, ...], dropout: float, smoothing: float
) -> None:
    run = specification(
        optimizer=optimizer, hidden=hidden, dropout=dropout, label_smoothing=smoothing, weight_decay=0.01
    )
    ours, theirs = model_of(run), model_of(run)
    written_out, by_autograd = Backpropagation(run, ours), GradientLearner(run, theirs)
    for step in range(5):
        results = []
        for learner in (written_out, by_autograd):
            torch.manual_seed(step)  # for the same dropout
            results.append(learner.learn(batch(step, size=8 - step), 0.3 / (1 + step)))
        (loss, logits), (expected_loss, expected_logits) = results
        assert loss == pytest.approx(expected_loss, rel=1e-12)
        torch.testing.assert_close(logits, expected_logits)
    for parameter, expected in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(parameter, expected)


def test_gradients_are_those_of_autograd() -> None:
    run = specification(hidden=(7, 6))
    ours, theirs = model_of(run), model_of(run)
    Backpropagation(run, ours).learn(batch(0), 0.0)
    given = batch(0)
    torch.nn.functional.cross_entropy(theirs(given.images), given.labels).backward()
    for parameter, expected in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(parameter.grad, expected.grad)


def test_a_loss_that_is_no_number_moves_nothing() -> None:
    run = specification()
    model = model_of(run)
    learner = Backpropagation(run, model)
    broken = batch(0)
    broken.images[0, 0, 0] = float("nan")
    before = [parameter.clone() for parameter in model.parameters()]
    with pytest.raises(DivergedError):
        learner.learn(broken, 0.1)
    assert all(map(torch.equal, before, model.parameters()))


def test_what_is_remembered_goes_on_as_if_never_left() -> None:
    run = specification(optimizer="adam")
    whole, parted = model_of(run), model_of(run)
    learner, first = Backpropagation(run, whole), Backpropagation(run, parted)
    for step in range(3):
        learner.learn(batch(step), 0.1)
        first.learn(batch(step), 0.1)
    second = Backpropagation(run, parted)
    second.recall(first.memory())
    learner.learn(batch(3), 0.1)
    second.learn(batch(3), 0.1)
    assert all(map(torch.equal, whole.parameters(), parted.parameters()))


@pytest.mark.parametrize(
    ("run", "kind"),
    [
        (specification(), Backpropagation),
        (specification(activation="tanh"), GradientLearner),
        (specification(loss="squared"), GradientLearner),
        (RunSpecification("mlp-concise"), GradientLearner),
        (RunSpecification("softmax"), GradientLearner),
    ],
)
def test_it_is_chosen_for_what_it_is_written_for(run: RunSpecification, kind: type) -> None:
    assert type(create_learner(run, create_model(run, SHAPE, CLASSES), 10)) is kind
