"""Verdicts on curves of every kind, made by formula and by hand."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from models.evaluation.curves import EPOCHS_NEEDED
from models.evaluation.verdict import Fit, Verdict, verdict
from models.events import EpochDone
from models.settings.recipes import RECIPES
from models.settings.specification import MODELS, ONLY_FOR, RunSpecification

MLP = RunSpecification("mlp")


def epochs(
    train_losses: Sequence[float],
    validation_losses: Sequence[float],
    train_error: float = 0.05,
    validation_error: float = 0.06,
) -> list[EpochDone]:
    return [
        EpochDone(number, train, 1 - train_error, validation, 1 - validation_error, 1.0)
        for number, (train, validation) in enumerate(zip(train_losses, validation_losses, strict=True), 1)
    ]


def curves(length: int, loss: Callable[[int], tuple[float, float]], *errors: float) -> list[EpochDone]:
    """`loss(epoch)` gives the losses of training and validation."""
    both = [loss(number) for number in range(1, length + 1)]
    return epochs([train for train, _ in both], [validation for _, validation in both], *errors)


def judged(done: list[EpochDone], specification: RunSpecification = MLP) -> Verdict:
    """A run that did all its epochs."""
    return verdict(replace(specification, epochs=len(done)), done)


@pytest.mark.parametrize("length", [8, 20, 100])
def test_a_validation_loss_that_turns_while_the_training_loss_falls_is_overfitting(length: int) -> None:
    trough = length // 3

    def loss(epoch: int) -> tuple[float, float]:
        return 1.0 / epoch, 0.3 + 0.3 * (epoch / trough - 1) ** 2

    found = judged(curves(length, loss, 0.012, 0.108))
    assert found.fit is Fit.OVERFITTING
    assert found.reason == (
        "Training error 1.2 %, validation error 10.8 %; "
        f"the validation loss was lowest at epoch {trough} and has risen since."
    )
    assert found.advice == "Try early stopping, weight decay, dropout or flips."


def test_three_epochs_that_only_get_worse_on_new_examples_are_overfitting() -> None:
    assert judged(epochs([0.9, 0.5, 0.3], [0.4, 0.5, 0.6], 0.02, 0.03)).fit is Fit.OVERFITTING


def test_a_wide_gap_is_overfitting_though_the_validation_loss_never_turns() -> None:
    found = judged(curves(60, lambda epoch: (1 / epoch, 0.5 + 0.5 / epoch), 0.01, 0.19))
    assert found.fit is Fit.OVERFITTING
    assert "far better" in found.reason
    # Where the validation loss does not rise, stopping earlier would gain nothing.
    assert found.advice == "Try weight decay, dropout, flips or fewer hidden units."


def test_a_gap_that_is_wide_only_as_a_share_is_none() -> None:
    flat = curves(20, lambda epoch: (0.1, 0.1), 0.001, 0.018)
    assert judged(flat).fit is Fit.FITTING


def test_an_error_that_is_high_on_both_sides_is_underfitting() -> None:
    found = judged(curves(10, lambda epoch: (0.4 + 0.4 / epoch**2, 0.43 + 0.4 / epoch**2), 0.141, 0.155))
    assert found.fit is Fit.UNDERFITTING
    assert found.reason.startswith("Training error 14.1 %, validation error 15.5 %: it does not fit even")
    assert "more hidden units" in found.advice


def test_a_training_error_that_dropout_makes_look_worse_is_not_held_against_the_run() -> None:
    found = judged(curves(20, lambda epoch: (0.3, 0.25), 0.14, 0.09), replace(MLP, dropout=0.5))
    assert found.fit is Fit.FITTING


@pytest.mark.parametrize("length", [3, 6, 30])
def test_losses_that_still_fall_steeply_at_the_end_are_underfitting(length: int) -> None:
    falling = curves(length, lambda epoch: (0.9**epoch, 1.1 * 0.9**epoch), 0.05, 0.06)
    found = judged(falling)
    assert found.fit is Fit.UNDERFITTING
    assert found.reason == (
        f"Training error 5.0 %, validation error 6.0 %, and both losses still fall steeply at epoch {length}."
    )
    assert found.advice == "Try more epochs or a larger learning rate."


def test_losses_that_fall_steeply_before_the_end_say_nothing_yet() -> None:
    falling = curves(5, lambda epoch: (0.9**epoch, 1.1 * 0.9**epoch), 0.05, 0.06)
    found = verdict(replace(MLP, epochs=20), falling)
    assert (found.fit, found.advice) == (Fit.TOO_EARLY, "Let it do the rest of its 20 epochs.")


@pytest.mark.parametrize("length", [3, 10, 200])
def test_losses_that_level_off_close_together_are_fitting(length: int) -> None:
    found = judged(curves(length, lambda epoch: (0.2 + 0.01 / epoch, 0.25 + 0.01 / epoch), 0.086, 0.109))
    assert found.fit is Fit.FITTING
    assert "8.6 %" in found.reason
    assert "10.9 %" in found.reason


def test_a_rise_below_two_per_cent_of_the_loss_is_noise() -> None:
    slightly = [0.5, 0.4, 0.3, 0.3, 0.302, 0.304, 0.305]
    falling = [0.5, 0.4, 0.3, 0.28, 0.27, 0.26, 0.25]
    assert judged(epochs(falling, slightly)).fit is Fit.FITTING
    clearly = [*slightly[:-3], 0.31, 0.32, 0.33]
    assert judged(epochs(falling, clearly)).fit is Fit.OVERFITTING


@pytest.mark.parametrize("length", [10, 30, 100])
def test_a_validation_loss_that_only_goes_up_and_down_is_seldom_overfitting(length: int) -> None:
    draws = random.Random(length)

    def noisy(epoch: int) -> tuple[float, float]:
        return 0.3 + 0.2 / epoch, (0.3 + 0.3 / epoch) * draws.gauss(1, 0.04)

    found = [judged(curves(length, noisy)).fit for _ in range(200)]
    assert found.count(Fit.OVERFITTING) <= 10


@pytest.mark.parametrize("length", [20, 100])
def test_noise_does_not_hide_a_plain_rise(length: int) -> None:
    draws = random.Random(length)

    def noisy(epoch: int) -> tuple[float, float]:
        rise = max(0.0, epoch / length - 0.4) * 0.5
        return 1 / epoch, (0.3 + 0.3 / epoch + rise) * draws.gauss(1, 0.03)

    found = [judged(curves(length, noisy)).fit for _ in range(200)]
    assert found.count(Fit.OVERFITTING) >= 190


@pytest.mark.parametrize("jump", [0.5, 2.0])
@pytest.mark.parametrize("place", range(1, 12))
def test_a_single_epoch_out_of_line_changes_nothing(place: int, jump: float) -> None:
    losses = [0.3 + 0.1 / epoch**2 for epoch in range(1, 13)]
    losses[place] *= jump
    assert judged(epochs([0.29 + 0.1 / epoch**2 for epoch in range(1, 13)], losses)).fit is Fit.FITTING


def test_both_losses_rising_is_no_overfitting_but_too_large_a_learning_rate() -> None:
    found = judged(curves(10, lambda epoch: (1 + 0.1 * epoch, 1 + 0.1 * epoch), 0.5, 0.5))
    assert found.fit is Fit.UNDERFITTING
    assert found.advice == "Try a smaller learning rate: the training loss rises."


@pytest.mark.parametrize(
    ("errors", "fit"),
    [((0.9, 0.9), Fit.UNDERFITTING), ((0.05, 0.06), Fit.FITTING), ((0, 0.3), Fit.OVERFITTING)],
)
def test_constant_curves_are_judged_by_their_errors(errors: tuple[float, float], fit: Fit) -> None:
    assert judged(curves(10, lambda epoch: (1.0, 1.0), *errors)).fit is fit


def test_a_loss_that_never_moves_wants_larger_steps() -> None:
    assert judged(curves(10, lambda epoch: (2.3, 2.3), 0.9, 0.9)).advice.startswith(
        "Try a larger learning rate"
    )


def test_a_perfect_fit_is_fitting() -> None:
    assert judged(epochs([0.1, 0.0, 0.0, 0.0], [0.1, 0.0, 0.0, 0.0], 0.0, 0.0)).fit is Fit.FITTING
    # Of so few mistakes the loss may double without anything being wrong.
    assert judged(epochs([0.1, 0.01, 0.001, 0.0], [0.1, 0.001, 0.002, 0.004], 0.0, 0.002)).fit is Fit.FITTING


def test_a_training_loss_of_0_does_not_hide_that_new_examples_get_worse() -> None:
    rising = [0.5, 0.4, 0.45, 0.5, 0.55, 0.6]
    assert judged(epochs([0.1, 0.0, 0.0, 0.0, 0.0, 0.0], rising, 0.0, 0.02)).fit is Fit.OVERFITTING


@pytest.mark.parametrize("done", range(EPOCHS_NEEDED))
def test_before_there_is_a_trend_it_is_too_early(done: int) -> None:
    found = verdict(MLP, curves(done, lambda epoch: (1 / epoch, 1 / epoch)))
    assert found.fit is Fit.TOO_EARLY
    assert found.advice == "Wait for epoch 3."
    assert verdict(replace(MLP, epochs=1), ()).advice == "Train for 3 epochs or more."


def test_advice_against_overfitting_knows_what_is_already_done() -> None:
    rising = epochs([0.5, 0.3, 0.2, 0.1, 0.05, 0.02], [0.5, 0.4, 0.3, 0.4, 0.5, 0.6], 0.0, 0.1)
    tried = replace(MLP, early_stopping=3, weight_decay=1e-4, dropout=0.2, augmentation="flips")
    assert judged(rising, tried).advice == (
        "Early stopping keeps epoch 3; to get further, "
        "try more weight decay, more dropout, flips and shifts or fewer hidden units."
    )
    few = replace(MLP, examples=1000)
    assert (
        judged(rising, few).advice == "Try early stopping, more training examples, weight decay or dropout."
    )


def test_advice_against_underfitting_knows_what_holds_the_run_back() -> None:
    flat = curves(10, lambda epoch: (0.5 + 0.4 / epoch**2, 0.5 + 0.4 / epoch**2), 0.2, 0.2)
    held = replace(MLP, dropout=0.5, weight_decay=0.01, augmentation="flips")
    assert judged(flat, held).advice == (
        "Try less dropout, less weight decay, no augmentation or more hidden units."
    )
    assert judged(flat, RECIPES["softmax"]).advice == "Try a larger model such as the MLP."
    assert "averaging" in judged(flat, replace(RECIPES["perceptron"], averaging=False)).advice


def test_a_run_that_has_epochs_left_is_told_to_do_them_first() -> None:
    flat = curves(5, lambda epoch: (0.5, 0.5), 0.2, 0.2)
    assert verdict(RunSpecification("softmax"), flat).advice == (
        "Let it do the rest of its 10 epochs; if that changes little, "
        "try a larger learning rate or a larger model such as the MLP."
    )


def test_a_run_that_stopped_early_has_no_epochs_left() -> None:
    level = epochs([0.3, 0.2, 0.19, 0.18, 0.18], [0.3, 0.2, 0.201, 0.202, 0.201])
    assert "cross-validation" in verdict(replace(MLP, epochs=50, early_stopping=3), level).advice
    assert "rest" in verdict(replace(MLP, epochs=50, early_stopping=4), level).advice


def test_a_fold_is_not_told_to_cross_validate() -> None:
    level = curves(10, lambda epoch: (0.2, 0.2))
    assert "folds" in judged(level, replace(MLP, folds=5, fold=2)).advice


EVERY_KIND = {
    "rising": epochs([0.5, 0.3, 0.2, 0.1, 0.05], [0.5, 0.3, 0.4, 0.5, 0.6], 0.0, 0.1),
    "gap": curves(10, lambda epoch: (0.1, 0.5), 0.0, 0.3),
    "high": curves(10, lambda epoch: (0.5, 0.5), 0.3, 0.3),
    "falling": curves(10, lambda epoch: (0.8**epoch, 0.8**epoch), 0.1, 0.1),
    "level": curves(10, lambda epoch: (0.2, 0.2), 0.08, 0.1),
}


def faults_of(model: str, found: Verdict) -> list[str]:
    """What is wrong with what is said of a run of this model."""
    foreign = [each for each in ("dropout", "hidden", "gamma") if model not in ONLY_FOR[each]]
    foreign += ["rate", "weight decay"] if model == "hard-svm" else []
    faults = [f"{word!r} is advised" for word in foreign if word in found.advice]
    for sentence in (found.reason, found.advice):
        if not sentence.endswith(".") or sentence[:-1].count(". "):
            faults.append(f"not one sentence: {sentence}")
        if "  " in sentence or "try ." in sentence:
            faults.append(f"something is missing: {sentence}")
    return faults


@pytest.mark.parametrize("model", MODELS)
def test_every_model_is_advised_what_it_has(model: str) -> None:
    faults = {}
    for kind, done in EVERY_KIND.items():
        for left in (0, 5):
            found = verdict(replace(RECIPES[model], epochs=len(done) + left), done)
            faults[kind, left] = faults_of(model, found)
    assert not {each: wrong for each, wrong in faults.items() if wrong}


def test_a_loss_that_is_stuck_at_a_rate_above_the_usual_wants_a_smaller_one() -> None:
    stuck = curves(6, lambda epoch: (2.31, 2.31), 0.9, 0.9)
    fast = replace(RECIPES["mlp"], learning_rate=100.0, epochs=6)
    assert verdict(fast, stuck).fit is Fit.UNDERFITTING
    assert verdict(fast, stuck).advice == "Try a smaller learning rate: the training loss does not fall."
    assert "smaller" not in verdict(replace(fast, learning_rate=1e-6), stuck).advice


def test_to_answer_the_rest_each_time_is_no_good_model_of_one_class() -> None:
    constant = curves(6, lambda epoch: (0.3, 0.3), 0.1, 0.1)
    one_class = replace(RECIPES["logistic"], positive="Shirt", epochs=6)
    assert verdict(one_class, constant).fit is Fit.UNDERFITTING
    assert verdict(replace(one_class, negative="Coat"), constant).fit is Fit.FITTING
