"""What a run is asked to do, as plain values that travel between processes and into the history."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from language.sentence import message, term

MODELS = (
    "linear",
    "logistic",
    "softmax",
    "softmax-concise",
    "perceptron",
    "svm",
    "hard-svm",
    "kernel-svm",
    "mlp",
    "mlp-concise",
    "lenet",
    "cnn",
)
"""Names of the models that can be trained, in the order in which they are learnt."""

OPTIMIZERS = ("sgd", "momentum", "adagrad", "adam")
LOSSES = (
    "squared",
    "absolute",
    "huber",
    "cross-entropy",
    "logistic",
    "hinge",
    "multiclass-hinge",
    "perceptron",
)
SCHEDULES = ("constant", "linear", "step", "cosine", "one-cycle")
ACTIVATIONS = ("relu", "sigmoid", "tanh")
POOLINGS = ("max", "average")
AUGMENTATIONS = ("none", "flips", "shifts", message("flips and shifts"))

MLPS = ("mlp", "mlp-concise")
CONVOLUTIONAL = ("lenet", "cnn")
ONLY_FOR: dict[str, tuple[str, ...]] = {
    "hidden": MLPS,
    "activation": (*MLPS, "lenet"),
    "dropout": MLPS,
    "pooling": ("lenet",),
    "gamma": ("kernel-svm",),
    "features": ("kernel-svm",),
    "filters": ("cnn",),
}
"""Settings that only some models have."""

BY_ITS_OWN_RULE = ("hard-svm",)
"""Models that do not follow a gradient."""
BY_GRADIENT = (
    "loss",
    "label_smoothing",
    "optimizer",
    "learning_rate",
    "schedule",
    "weight_decay",
    "averaging",
    "augmentation",
    "early_stopping",
)
"""Settings that those models do not have: no step to size, and a number for every training example, which
must stay the example that it is; and they are done when all examples keep the margin, not before."""


MIRRORED = message(
    "A spectrogram that is mirrored is a word said backwards, so flips would teach what "
    "nobody says; choose shifts, or no augmentation."
)
"""Why sounds are not flipped."""


class SpecificationError(ValueError):
    """A run that cannot be done as asked. Its text is one sentence for the user."""


@dataclass(frozen=True)
class RunSpecification:
    """Everything that decides a run's outcome, given the data set.

    These defaults are neutral; `models.settings.recipes` has the settings that suit each model.
    """

    model: str
    epochs: int = 10
    batch_size: int = 64
    learning_rate: float = 0.1
    """The largest step size of the run, above 0; the schedule makes of it the size of each step."""
    optimizer: str = "sgd"
    seed: int = 0
    """Decides the initial parameters, the split into training and validation sets, the order of the batches,
    and every other draw."""
    loss: str = "cross-entropy"
    label_smoothing: float = 0.0
    """ε, from 0 to below 1: the share of certainty that cross-entropy does not ask for."""
    schedule: str = "linear"
    weight_decay: float = 0.0
    """λ of the penalty λ/2 ‖W‖², 0 for none; biases are left alone."""
    averaging: bool = False
    """Whether the model is the mean of the parameters after all steps, not the parameters after the last."""
    early_stopping: int = 0
    """Epochs without a better validation loss after which the run ends with its best epoch; 0 for never."""
    augmentation: str = "none"
    hidden: tuple[int, ...] = (256,)
    """Units of each hidden layer, from the image on."""
    activation: str = "relu"
    dropout: float = 0.0
    """The share of hidden units that is left out at each step, from 0 to below 1."""
    pooling: str = "max"
    gamma: float = 0.02
    """γ of the kernel exp(-γ ‖x - x'‖²), above 0, with pixels from 0 to 1."""
    features: int = 2048
    """Random features that stand for the kernel."""
    filters: int = 32
    """Of the first convolution; each further one has twice as many."""
    examples: int = 0
    """How many of the training set's examples are used, 0 for all: a way to see overfitting."""
    positive: str = ""
    """The class to tell from another or from the rest, or "" for telling all classes apart."""
    negative: str = ""
    """The class to tell `positive` from, or "" for all the rest."""
    folds: int = 0
    """K, where the run is one of a K-fold cross-validation; 0 where it is not."""
    fold: int = 0
    """1 to `folds`: the part that validates. Such a run is never judged by the test set."""
    speaker: str = ""
    """Where the folds are voices, whose recordings validate: nobody hears of this voice in training."""
    tested: bool = True
    """Whether its end is judged by the test set: not where it is one of many among which to choose."""

    def __post_init__(self) -> None:
        # JSON has no tuples.
        object.__setattr__(self, "hidden", tuple(self.hidden))
        for name, (noun, choices) in _CHOICES.items():
            value = getattr(self, name)
            if value not in choices:
                raise SpecificationError(
                    message(
                        "There is no {noun} called {value}; choose {choices}.",
                        noun=term(noun),
                        value=value,
                        choices=_either(choices),
                    )
                )
        for name, (low, sentence) in _AT_LEAST.items():
            value = getattr(self, name)
            if value < low:
                raise SpecificationError(message("{sentence}, not {value}.", sentence=sentence, value=value))
        self._check_rates()
        self._check_parts()

    def _check_rates(self) -> None:
        if not 0 < self.learning_rate < float("inf"):
            raise SpecificationError(
                message(
                    "The learning rate must be above 0, not {learning_rate}.",
                    learning_rate=self.learning_rate,
                )
            )
        if not 0 < self.gamma < float("inf"):
            raise SpecificationError(message("Gamma must be above 0, not {gamma}.", gamma=self.gamma))
        if not 0 <= self.weight_decay < float("inf"):
            raise SpecificationError(
                message(
                    "The weight decay must be 0 or more, not {weight_decay}.", weight_decay=self.weight_decay
                )
            )
        if not 0 <= self.label_smoothing < 1:
            raise SpecificationError(
                message(
                    "Label smoothing must be from 0 to below 1, not {label_smoothing}.",
                    label_smoothing=self.label_smoothing,
                )
            )
        if self.label_smoothing and self.loss != "cross-entropy":
            raise SpecificationError(
                message("Only cross-entropy has labels to smooth; leave that out or choose it.")
            )
        if not 0 <= self.dropout < 1:
            raise SpecificationError(
                message("Dropout must be from 0 to below 1, not {dropout}.", dropout=self.dropout)
            )

    def _check_parts(self) -> None:
        if not self.hidden or min(self.hidden) < 1:
            raise SpecificationError(message("A hidden layer needs at least 1 unit."))
        if self.positive and self.positive == self.negative:
            raise SpecificationError(
                message("Choose two different classes, not {positive} twice.", positive=self.positive)
            )
        if self.negative and not self.positive:
            raise SpecificationError(
                message("Say which class is to be told from {negative}.", negative=self.negative)
            )
        if self.folds == 1 or not 0 <= self.fold <= self.folds:
            raise SpecificationError(
                message("Cross-validation needs at least 2 folds, not {folds}.", folds=self.folds)
            )

    @property
    def gives_probabilities(self) -> bool:
        """Whether what the model answers can be read as probabilities; else it is scores alone."""
        return self.loss in ("cross-entropy", "logistic")

    @property
    def mirrors(self) -> bool:
        """Whether training images are mirrored, left for right."""
        return "flips" in self.augmentation

    @property
    def asks_both_ways(self) -> bool:
        """Whether the model is shown an image and its mirror image, and answers with the mean of the scores.

        Only where it was taught that the two are the same.
        """
        return self.mirrors

    @property
    def crosses_validation(self) -> bool:
        """Whether this run is a fold of a cross-validation."""
        return self.fold > 0

    @property
    def sees_test_set(self) -> bool:
        """Whether its end is judged by the test set, and not by what validated."""
        return self.tested and not self.crosses_validation

    @property
    def by_itself(self) -> RunSpecification:
        """The same settings for a run that is none of a study."""
        return replace(self, folds=0, fold=0, speaker="", tested=True)

    def as_dict(self) -> dict[str, Any]:
        """Plain values, for JSON and the history."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> RunSpecification:
        """The inverse of `as_dict`; what a newer version added and this one does not know is left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: value for name, value in values.items() if name in known})


def _either(names: tuple[str, ...]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_CHOICES: dict[str, tuple[str, tuple[str, ...]]] = {
    "model": ("model", MODELS),
    "optimizer": ("optimizer", OPTIMIZERS),
    "loss": ("loss", LOSSES),
    "schedule": ("schedule", SCHEDULES),
    "activation": ("activation", ACTIVATIONS),
    "pooling": ("pooling", POOLINGS),
    "augmentation": ("augmentation", AUGMENTATIONS),
}
_AT_LEAST: dict[str, tuple[int, str]] = {
    "epochs": (1, message("A run needs at least 1 epoch")),
    "batch_size": (1, message("A batch needs at least 1 example")),
    "early_stopping": (0, message("Early stopping waits for 0 epochs or more")),
    "features": (1, message("A kernel machine needs at least 1 feature")),
    "filters": (1, message("A convolution needs at least 1 filter")),
    "examples": (0, message("The number of training examples must be 0 or more")),
}
