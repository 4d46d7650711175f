"""Whether a run fits too little or too much, told from its errors. Notes: "过拟合和欠拟合".

"In practice one looks at the training error and the validation error", the notes say, and that is done here,
with the losses beside them: a loss turns before the error does. The training figures are taken while an epoch
trains, with dropout and augmentation on and by parameters that are still moving, so they look worse than they
are: a validation error below the training error is normal, and a gap is never smaller than it looks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from language.sentence import joined, listed, message
from models.evaluation.curves import EPOCHS_NEEDED, Curves
from models.events import EpochDone
from models.settings.recipes import usual_rate
from models.settings.specification import AUGMENTATIONS, BY_ITS_OWN_RULE, MLPS, ONLY_FOR, RunSpecification

LARGE_GAP = 0.4
"""Of the validation error, the share that the training error does not have. MLP and softmax regression on all
of Fashion-MNIST stay at 0.1 to 0.3; on 1,000 of its images they reach 0.4 to 0.5."""
LEAST_GAP = 0.02
"""As a share of the examples. A validation error of 10 % is known to 0.4 percentage points from 5,000
examples; a gap of 1 is small, whatever its share."""
HIGH_ERROR = 0.12
"""Of the training examples. On Fashion-MNIST models without a hidden layer stay above, at 13 % and more,
and those with one come below, to 7 to 11 %."""
HIGH_ERROR_OF_ONE_CLASS = 0.03
"""The same where one class is told from the rest: a third of what never naming it would cost with ten classes
of one size."""
NEGLIGIBLE_ERROR = 0.005
"""Of the validation examples, 25 of 5,000: too few to judge by, and little to gain."""
STRONG_WEIGHT_DECAY = 1e-3
"""From here on weight decay may be what keeps the training error up."""
SUGGESTIONS = 4
"""More at once are no advice."""


class Fit(str, Enum):
    """How a run's model stands to its data."""

    UNDERFITTING = "underfitting"
    """It could learn more from the same examples. 欠拟合."""
    FITTING = "fitting"
    """It does about as well on new examples as on those it trained on. 正常."""
    OVERFITTING = "overfitting"
    """It learns its examples by heart. 过拟合."""
    TOO_EARLY = "too early to tell"


@dataclass(frozen=True)
class Verdict:
    """What the curves say."""

    fit: Fit
    reason: str
    """One sentence with the run's own figures."""
    advice: str
    """One sentence: what to try next, with this model and these settings."""


def verdict(specification: RunSpecification, epochs: Sequence[EpochDone]) -> Verdict:
    """Judge a run by the epochs it has done so far, which may be none."""
    if len(epochs) < EPOCHS_NEEDED:
        return _without_trend(specification, len(epochs))
    curves = Curves(tuple(epochs))
    fit, finding = _judged(specification, curves)
    advise = {
        Fit.UNDERFITTING: _against_underfitting,
        Fit.FITTING: _when_fitting,
        Fit.OVERFITTING: _against_overfitting,
        Fit.TOO_EARLY: _when_fitting,
    }
    train, validation = 1 - curves.last.train_accuracy, 1 - curves.last.validation_accuracy
    reason = message(
        "Training error {train}, validation error {validation}.",
        train=_percent(train),
        validation=joined("", [_percent(validation), finding]),
    )
    return Verdict(fit, reason, advise[fit](specification, curves))


def _judged(specification: RunSpecification, curves: Curves) -> tuple[Fit, str]:
    """The fit, and how the sentence goes on that has begun with the errors."""
    if curves.error <= NEGLIGIBLE_ERROR:
        return Fit.FITTING, message(": there is hardly anything left to learn")
    if curves.overtakes_itself:
        return (
            Fit.OVERFITTING,
            message(
                "; the validation loss was lowest at epoch {epoch} and has risen since",
                epoch=curves.best.epoch,
            ),
        )
    if curves.falls_steeply:
        fit = Fit.TOO_EARLY if _unfinished(specification, curves) else Fit.UNDERFITTING
        return fit, message(", and both losses still fall steeply at epoch {epoch}", epoch=curves.last.epoch)
    if curves.gap >= max(LARGE_GAP * curves.error, LEAST_GAP):
        return Fit.OVERFITTING, message(": it knows the examples it trains on far better than new ones")
    if min(curves.train_error, curves.error) >= _high_error(specification):
        return Fit.UNDERFITTING, message(": it does not fit even the examples it trains on")
    return Fit.FITTING, message(": neither high on the examples it trains on nor far higher on new ones")


def _high_error(specification: RunSpecification) -> float:
    """One class against the rest: to answer "the rest" each time is an error of one in ten, and no model."""
    alone = specification.positive and not specification.negative
    return HIGH_ERROR_OF_ONE_CLASS if alone else HIGH_ERROR


def _without_trend(specification: RunSpecification, done: int) -> Verdict:
    so_far = {0: message("No epoch is done yet"), 1: message("One epoch is done")}.get(
        done, message("{done} epochs are done", done=done)
    )
    enough = specification.epochs >= EPOCHS_NEEDED
    advice = (
        message("Wait for epoch {epochs_needed}.", epochs_needed=EPOCHS_NEEDED)
        if enough
        else message("Train for {epochs_needed} epochs or more.", epochs_needed=EPOCHS_NEEDED)
    )
    return Verdict(
        Fit.TOO_EARLY,
        message(
            "{so_far}; a trend shows from epoch {epochs_needed} on.",
            so_far=so_far,
            epochs_needed=EPOCHS_NEEDED,
        ),
        advice,
    )


def _when_fitting(specification: RunSpecification, curves: Curves) -> str:
    if _unfinished(specification, curves):
        return message("{rest}.", rest=_the_rest(specification))
    if specification.speaker:
        return message("Keep these settings, and see whether the other voices agree.")
    if specification.crosses_validation:
        return message("Keep these settings, and see whether the other folds agree.")
    if not specification.tested:
        return message("Keep these settings, and see whether the other trials do better.")
    return message("Keep these settings; cross-validation tells how sure the figure is.")


def _against_underfitting(specification: RunSpecification, curves: Curves) -> str:
    rate = _rate_matters(specification)
    if rate and curves.training_loss_rises:
        return message("Try a smaller learning rate: the training loss rises.")
    if rate and curves.training_loss_stuck and specification.learning_rate > usual_rate(specification):
        return message("Try a smaller learning rate: the training loss does not fall.")
    suggestions = [
        *_if(
            rate and (curves.training_loss_moves or curves.training_loss_stuck),
            message("a larger learning rate"),
        ),
        *_if(_has(specification, "dropout") and specification.dropout > 0, message("less dropout")),
        *_if(specification.weight_decay >= STRONG_WEIGHT_DECAY, message("less weight decay")),
        *_if(specification.augmentation != "none", message("no augmentation")),
        *_if(specification.model == "perceptron" and not specification.averaging, message("averaging")),
        *_more_capacity(specification),
    ]
    if curves.falls_steeply:
        return (
            message("Try {value}.", value=_chosen([message("more epochs"), *suggestions[:1]]))
            if rate
            else message("Try more epochs.")
        )
    if _unfinished(specification, curves):
        otherwise = (
            message("; if that changes little, try {suggestions}", suggestions=_chosen(suggestions))
            if suggestions
            else ""
        )
        return message("{rest}.", rest=joined("", [_the_rest(specification), otherwise]))
    longer = curves.training_loss_moves or not suggestions
    return message("Try {value}.", value=_chosen([*_if(longer, message("more epochs")), *suggestions]))


def _against_overfitting(specification: RunSpecification, curves: Curves) -> str:
    by_gradient = specification.model not in BY_ITS_OWN_RULE
    stops_early = specification.early_stopping > 0
    suggestions = [
        *_if(curves.overtakes_itself and by_gradient and not stops_early, message("early stopping")),
        *_if(specification.examples > 0, message("more training examples")),
        *_if(
            by_gradient,
            message("more weight decay") if specification.weight_decay else message("weight decay"),
        ),
        *_if(
            _has(specification, "dropout"),
            message("more dropout") if specification.dropout else message("dropout"),
        ),
        *_if(by_gradient, *_more_augmentation(specification)),
        *_less_capacity(specification),
    ]
    if curves.overtakes_itself and stops_early:
        return message(
            "Early stopping keeps epoch {epoch}; to get further, try {suggestions}.",
            epoch=curves.best.epoch,
            suggestions=_chosen(suggestions),
        )
    return message("Try {suggestions}.", suggestions=_chosen(suggestions))


def _more_augmentation(specification: RunSpecification) -> list[str]:
    if specification.augmentation == AUGMENTATIONS[-1]:
        return []
    return [message("flips") if specification.augmentation == "none" else message("flips and shifts")]


def _more_capacity(specification: RunSpecification) -> list[str]:
    """Notes: "模型容量需要匹配数据复杂度"."""
    if specification.model in MLPS:
        return [message("more hidden units"), message("another hidden layer")]
    return {
        "kernel-svm": [message("more features"), message("a larger gamma")],
        "lenet": [message("the small CNN")],
        "cnn": [],
    }.get(specification.model, [message("a larger model such as the MLP")])


def _less_capacity(specification: RunSpecification) -> list[str]:
    if specification.model in MLPS:
        return [message("fewer hidden units")]
    return {
        "kernel-svm": [message("a smaller gamma")],
        "hard-svm": [message("the linear SVM, whose margin is soft")],
    }.get(specification.model, [])


def _has(specification: RunSpecification, setting: str) -> bool:
    return specification.model in ONLY_FOR.get(setting, (specification.model,))


def _rate_matters(specification: RunSpecification) -> bool:
    """A perceptron begins at 0, and then the learning rate only scales what it learns."""
    return specification.model not in (*BY_ITS_OWN_RULE, "perceptron")


def _unfinished(specification: RunSpecification, curves: Curves) -> bool:
    patience = specification.early_stopping
    stopped_early = 0 < patience <= curves.last.epoch - curves.best.epoch
    return curves.last.epoch < specification.epochs and not stopped_early


def _the_rest(specification: RunSpecification) -> str:
    return message("Let it do the rest of its {epochs} epochs", epochs=specification.epochs)


def _if(condition: bool, *suggestions: str) -> list[str]:
    return list(suggestions) if condition else []


def _chosen(suggestions: list[str]) -> str:
    """ "this, this or that": the first of them, none twice."""
    each = list(dict.fromkeys(suggestions))[:SUGGESTIONS]
    return listed(each, "{before} or {after}")


def _percent(share: float) -> str:
    return f"{100 * share:.1f} %"
