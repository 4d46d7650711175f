"""The ways in which models learn."""

from __future__ import annotations

from torch import Tensor, nn

from language.sentence import message
from models.common.precision import scores_in
from models.data.data_set import Batch, Examples
from models.evaluation.prediction import inference, scores_of
from models.losses import create_loss, smoothed_cross_entropy
from models.settings.specification import BY_ITS_OWN_RULE, RunSpecification
from models.training.backpropagation import Backpropagation, suits
from models.training.checkpoint import Memory
from models.training.hard_margin import DualAscent
from models.training.learner import Learner, NotSeparableError, require_finite
from models.training.optimizers import create_optimizer
from models.zoo.hard_margin_svm import HardMarginSVM


class GradientLearner:
    """Forward, loss, backward, step: how nearly everything here learns."""

    def __init__(self, specification: RunSpecification, model: nn.Module, precision: str = "float32") -> None:
        self._model = model
        self._precision = precision
        self._loss = create_loss(specification.loss)
        smoothing = specification.label_smoothing
        self._taught = smoothed_cross_entropy(smoothing) if smoothing else self._loss
        self._optimizer = create_optimizer(specification, model.parameters())

    def learn(self, batch: Batch, learning_rate: float) -> tuple[float, Tensor]:
        """See `Learner`."""
        scores = scores_in(self._precision, self._model, batch.images)
        taught = self._taught(scores, batch.labels)
        # What is told is the loss by which examples are judged that nothing is learnt from.
        told = taught if self._taught is self._loss else self._loss(scores.detach(), batch.labels)
        value = require_finite(told.item())

        self._optimizer.zero_grad()
        taught.backward()
        self._optimizer.learning_rate = learning_rate
        self._optimizer.step()
        return value, scores.detach()

    def end(self, train: Examples) -> None:
        """Nothing was promised."""

    def memory(self) -> Memory:
        """The optimizer's."""
        return self._optimizer.memory()

    def recall(self, memory: Memory) -> None:
        """See `Learner`."""
        self._optimizer.recall(memory)


class HardMarginLearner:
    """The hard margin has no loss to descend: its dual is climbed, example by example."""

    def __init__(self, specification: RunSpecification, model: HardMarginSVM, example_count: int) -> None:
        self._model = model
        self._loss = create_loss(specification.loss)
        self._ascent = DualAscent(model, example_count)

    def learn(self, batch: Batch, learning_rate: float) -> tuple[float, Tensor]:
        """See `Learner`; there is no learning rate, each step goes as far as is best for its example."""
        scores = self._ascent.step(batch.indices, batch.images, batch.labels)
        return require_finite(self._loss(scores, batch.labels).item()), scores

    def end(self, train: Examples) -> None:
        """See `Learner`."""
        with inference(self._model):
            scores = scores_of(self._model, train.images)
        if not self._ascent.separates(scores, train.labels):
            raise NotSeparableError(
                message(
                    "No straight line with a margin was found that parts all training examples of these "
                    "classes, so the hard margin has no answer; use the linear SVM, whose margin is "
                    "soft, choose two classes that are less alike, or give it more epochs."
                )
            )

    def memory(self) -> Memory:
        """The multipliers of the examples."""
        return self._ascent.memory()

    def recall(self, memory: Memory) -> None:
        """See `Learner`."""
        self._ascent.recall(memory)


def create_learner(
    specification: RunSpecification, model: nn.Module, example_count: int, precision: str = "float32"
) -> Learner:
    """The way in which the specification's model learns; `example_count` is how many it learns from.

    `precision` is that of convolutions and of what autograd differentiates; see `models.common.precision`.
    """
    if specification.model in BY_ITS_OWN_RULE:
        assert isinstance(model, HardMarginSVM)
        return HardMarginLearner(specification, model, example_count)
    if suits(model, specification):
        return Backpropagation(specification, model)
    return GradientLearner(specification, model, precision)
