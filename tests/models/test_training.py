from __future__ import annotations

import dataclasses
import itertools
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.data import batches, shuffled, split
from models.evaluation import evaluate
from models.events import BatchDone, EpochDone, Failed, Finished, RunEvent, Started
from models.recipes import recipe, specified
from models.specification import BY_ITS_OWN_RULE, MODELS, RunSpecification
from models.training import fit
from models.zoo import create_model
from tests.models.samples import is_one_sentence, striped_data_set

DATA = striped_data_set(size=12)
BY_GRADIENT = [name for name in MODELS if name not in BY_ITS_OWN_RULE]
SPECIFICATION = RunSpecification("softmax", epochs=3, batch_size=50, learning_rate=0.3, seed=5)


def untrained(specification: RunSpecification) -> nn.Module:
    return create_model(specification, DATA.image_shape, len(DATA.classes))


def train(specification: RunSpecification) -> tuple[nn.Module, list[RunEvent]]:
    model = untrained(specification)
    return model, list(fit(specification, model, DATA))


def same_weights(one: nn.Module, other: nn.Module) -> bool:
    return all(torch.equal(a, b) for a, b in zip(one.parameters(), other.parameters(), strict=True))


def test_a_run_tells_every_batch_and_epoch_in_order() -> None:
    _, events = train(SPECIFICATION)
    kinds = [type(event).__name__ for event in events]
    assert kinds == ["Started", *(["BatchDone"] * 5 + ["EpochDone"]) * 3, "Finished"]
    batches = [(event.epoch, event.batch, event.batches) for event in events if isinstance(event, BatchDone)]
    assert batches == [(epoch, batch, 5) for epoch in (1, 2, 3) for batch in (1, 2, 3, 4, 5)]


def test_a_run_opens_with_its_sizes() -> None:
    _, events = train(SPECIFICATION)
    assert events[0] == Started(
        specification=SPECIFICATION,
        data="stripes",
        training_examples=220,
        validation_examples=20,
        test_examples=60,
        batches=5,
        parameters=1_450,
        first_epoch=1,
    )


@pytest.mark.parametrize("name", MODELS)
def test_every_model_learns_with_its_own_settings(name: str) -> None:
    _, events = train(specified(recipe(name), epochs=30, batch_size=10))
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.test_accuracy is not None
    assert finished.test_accuracy > 0.9
    losses = [event.train_loss for event in events if isinstance(event, EpochDone)]
    assert losses[-1] < losses[0] / 2


def test_an_epoch_averages_over_examples_and_not_over_batches() -> None:
    _, events = train(SPECIFICATION)
    losses = [event.loss for event in events if isinstance(event, BatchDone) and event.epoch == 1]
    epoch = next(event for event in events if isinstance(event, EpochDone))
    assert epoch.train_loss == pytest.approx((sum(losses[:4]) * 50 + losses[4] * 20) / 220)


def test_an_epoch_counts_accuracy_as_each_batch_was_trained() -> None:
    specification = RunSpecification("softmax", epochs=1, batch_size=1_000)
    parts = split(DATA, specification.seed)
    before = evaluate(untrained(specification), parts.train)
    model, events = train(specification)
    after = evaluate(model, parts.validation)
    epoch = next(event for event in events if isinstance(event, EpochDone))
    assert epoch.train_accuracy == pytest.approx(before.accuracy)
    assert epoch.train_loss == pytest.approx(before.loss)
    assert epoch.validation_accuracy == pytest.approx(after.accuracy)
    assert epoch.validation_loss == pytest.approx(after.loss)


def test_the_end_tells_what_the_test_set_says() -> None:
    model, events = train(SPECIFICATION)
    test = evaluate(model, DATA.test)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert finished.epochs == 3
    assert (finished.test_loss, finished.test_accuracy) == (test.loss, test.accuracy)
    assert finished.confusion == test.confusion
    assert sum(map(sum, finished.confusion)) == 60


def test_seconds_come_from_the_clock_that_is_given() -> None:
    ticks = itertools.count()
    events = list(fit(SPECIFICATION, untrained(SPECIFICATION), DATA, clock=lambda: float(next(ticks))))
    assert [event.seconds for event in events if isinstance(event, EpochDone)] == [1.0, 1.0, 1.0]
    assert isinstance(events[-1], Finished)
    assert events[-1].seconds == 7.0


@pytest.mark.parametrize("name", ["softmax", "softmax-concise", "mlp", "mlp-concise", "lenet", "cnn"])
def test_a_run_equals_the_same_run_written_with_torch(name: str) -> None:
    specification = RunSpecification(name, epochs=3, batch_size=50)
    ours, theirs = train(specification)[0], untrained(specification).train()
    optimizer = torch.optim.SGD(theirs.parameters(), lr=specification.learning_rate)
    schedule = torch.optim.lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.0, total_iters=15)
    examples = split(DATA, specification.seed).train
    for epoch in (1, 2, 3):
        order = shuffled(len(examples), specification.seed, epoch)
        for batch in batches(examples, order, batch_size=50):
            optimizer.zero_grad()
            functional.cross_entropy(theirs(batch.images), batch.labels).backward()
            optimizer.step()
            schedule.step()
    for mine, reference in zip(ours.parameters(), theirs.parameters(), strict=True):
        torch.testing.assert_close(mine, reference, rtol=1e-4, atol=1e-6)


@pytest.mark.parametrize("name", MODELS)
def test_the_same_seed_gives_the_same_weights(name: str) -> None:
    specification = RunSpecification(name, epochs=2, seed=1)
    first, again = train(specification)[0], train(specification)[0]
    other = train(RunSpecification(name, epochs=2, seed=2))[0]
    assert same_weights(first, again)
    assert not same_weights(first, other)


@pytest.mark.parametrize("name", ["softmax", "mlp", "cnn", "kernel-svm"])
@pytest.mark.parametrize("done", [1, 2])
def test_a_resumed_run_ends_with_the_weights_of_an_uninterrupted_one(name: str, done: int) -> None:
    specification = RunSpecification(name, epochs=3, batch_size=50)
    whole, events = train(specification)

    resumed = untrained(specification)
    for event in fit(specification, resumed, DATA):
        if isinstance(event, EpochDone) and event.epoch == done:
            break
    rest = list(fit(specification, resumed, DATA, first_epoch=done + 1))

    assert same_weights(whole, resumed)
    assert isinstance(rest[0], Started)
    assert rest[0].first_epoch == done + 1
    epochs = [event for event in rest if isinstance(event, EpochDone)]
    assert [event.epoch for event in epochs] == list(range(done + 1, 4))
    last = [event for event in events if isinstance(event, EpochDone)][-1]
    assert epochs[-1].train_loss == last.train_loss


def test_a_run_that_is_closed_leaves_what_it_has_learnt() -> None:
    model = untrained(SPECIFICATION)
    run = fit(SPECIFICATION, model, DATA)
    for event in run:
        if isinstance(event, BatchDone) and (event.epoch, event.batch) == (2, 3):
            break
    run.close()
    assert list(run) == []
    assert evaluate(model, DATA.test).accuracy > evaluate(untrained(SPECIFICATION), DATA.test).accuracy


@pytest.mark.parametrize("name", ["linear", "softmax", "mlp", "lenet"])
def test_a_run_that_diverges_fails_in_one_sentence(name: str) -> None:
    _, events = train(RunSpecification(name, batch_size=10, learning_rate=1e38))
    failed = events[-1]
    assert isinstance(failed, Failed)
    assert "learning rate below 1e+38" in failed.message
    assert is_one_sentence(failed.message)
    assert not any(isinstance(event, EpochDone | Finished) for event in events)


def test_a_run_that_diverges_with_the_last_batch_of_an_epoch_fails_too() -> None:
    _, events = train(RunSpecification("mlp", epochs=1, batch_size=1_000, learning_rate=1e38))
    assert [type(event).__name__ for event in events] == ["Started", "BatchDone", "Failed"]


class Raising(nn.Module):
    """A model whose computation does not succeed."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def forward(self, images: torch.Tensor) -> Any:
        raise self.error


@pytest.mark.parametrize(
    "error",
    [
        MemoryError(),
        torch.OutOfMemoryError("CUDA out of memory"),
        RuntimeError("[enforce fail at alloc_cpu.cpp] DefaultCPUAllocator: can't allocate memory"),
    ],
)
def test_a_run_without_enough_memory_fails_in_one_sentence(error: Exception) -> None:
    events = list(fit(SPECIFICATION, Raising(error), DATA))
    failed = events[-1]
    assert isinstance(failed, Failed)
    assert "batch size below 50" in failed.message
    assert is_one_sentence(failed.message)


def test_a_mistake_in_the_program_is_not_taken_for_a_lack_of_memory() -> None:
    with pytest.raises(RuntimeError, match="shapes"):
        list(fit(SPECIFICATION, Raising(RuntimeError("shapes differ in memory")), DATA))


def epochs_of(events: list[RunEvent]) -> list[EpochDone]:
    return [event for event in events if isinstance(event, EpochDone)]


def end_of(events: list[RunEvent]) -> Finished:
    assert isinstance(events[-1], Finished), events[-1]
    return events[-1]


def test_a_fold_is_judged_by_its_own_examples_and_never_sees_the_test_set() -> None:
    specification = RunSpecification("softmax", epochs=2, folds=4, fold=2)
    unreadable = dataclasses.replace(DATA, test_images=torch.zeros(0), test_labels=torch.zeros(0))
    model = untrained(specification)
    events = list(fit(specification, model, unreadable))
    started, finished = events[0], end_of(events)
    assert isinstance(started, Started)
    assert (started.training_examples, started.validation_examples, started.test_examples) == (180, 60, 0)
    assert (finished.test_loss, finished.test_accuracy) == (None, None)
    assert finished.validation_accuracy == epochs_of(events)[-1].validation_accuracy
    assert sum(map(sum, finished.confusion)) == 60


def test_more_folds_than_examples_fail_in_one_sentence() -> None:
    events = train(RunSpecification("softmax", folds=500, fold=1))[1]
    assert isinstance(events[-1], Failed)
    assert is_one_sentence(events[-1].message)


def test_early_stopping_ends_the_run_with_its_best_epoch() -> None:
    # Labels that mean nothing can be learnt by heart alone: the validation loss soon rises.
    shuffle = torch.randperm(240, generator=torch.Generator().manual_seed(0))
    senseless = dataclasses.replace(DATA, training_labels=DATA.training_labels[shuffle])
    specification = RunSpecification("mlp", epochs=60, batch_size=10, early_stopping=3)
    model = untrained(specification)
    events = list(fit(specification, model, senseless))
    finished, losses = end_of(events), [epoch.validation_loss for epoch in epochs_of(events)]
    assert finished.epochs == len(losses) < 60
    assert finished.best_epoch == losses.index(min(losses)) + 1 == finished.epochs - 3
    assert finished.validation_loss == min(losses)
    assert evaluate(model, split(senseless, 0).validation).loss == min(losses)


def test_an_average_is_over_the_parameters_after_every_step() -> None:
    averaged = RunSpecification("softmax", epochs=2, batch_size=50, averaging=True)
    plain = RunSpecification("softmax", epochs=2, batch_size=50)
    model, seen = untrained(plain), []
    for event in fit(plain, model, DATA):
        if isinstance(event, BatchDone):
            seen.append(next(model.parameters()).detach().clone())
    mean = torch.stack(seen).mean(dim=0)
    torch.testing.assert_close(next(train(averaged)[0].parameters()).detach(), mean)


def test_an_averaged_run_that_is_stopped_leaves_the_average_so_far() -> None:
    specification = RunSpecification("softmax", batch_size=10, averaging=True)
    model = untrained(specification)
    run = fit(specification, model, DATA)
    for event in run:
        if isinstance(event, BatchDone) and event.batch == 15:
            break
    run.close()
    assert evaluate(model, DATA.test).accuracy > evaluate(untrained(specification), DATA.test).accuracy


@pytest.mark.parametrize("name", ["softmax", "mlp", "mlp-concise"])
def test_dropout_and_augmentation_follow_the_seed(name: str) -> None:
    dropout = {"dropout": 0.3} if name != "softmax" else {}
    specification = specified(recipe(name), epochs=2, augmentation="flips and shifts", **dropout)
    first = train(specification)[0]
    torch.rand(7)
    assert same_weights(first, train(specification)[0])
    assert not same_weights(first, train(dataclasses.replace(specification, augmentation="none"))[0])


def test_the_hard_margin_says_when_classes_do_not_separate() -> None:
    noise = torch.randint(
        0, 255, (240, 12, 12), dtype=torch.uint8, generator=torch.Generator().manual_seed(1)
    )
    doubled = torch.cat([noise[:120], noise[:120]])
    same_images = dataclasses.replace(
        DATA, training_images=doubled, training_labels=(torch.arange(240) // 12) % 10
    )
    specification = specified(recipe("hard-svm"), epochs=3)
    events = list(fit(specification, untrained(specification), same_images))
    failed = events[-1]
    assert isinstance(failed, Failed)
    assert "hard margin has no answer" in failed.message
    assert is_one_sentence(failed.message)


@pytest.mark.parametrize("name", ["linear", "softmax", "mlp"])
def test_a_learning_rate_of_100_is_answered_by_figures_or_a_sentence(name: str) -> None:
    last = train(specified(recipe(name), learning_rate=100.0, epochs=3))[1][-1]
    if isinstance(last, Failed):
        assert "learning rate below 100" in last.message
        assert is_one_sentence(last.message)
    else:
        assert isinstance(last, Finished)
