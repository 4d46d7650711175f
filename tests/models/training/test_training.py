from __future__ import annotations

import dataclasses
import functools
import itertools
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import nn
from torch.nn import functional

from models.data.data_set import DataSet, batches, shuffled, split
from models.evaluation.evaluation import evaluate
from models.events import BatchDone, EpochDone, Failed, Finished, Judged, RunEvent, Started
from models.settings.recipes import recipe, specified
from models.settings.specification import (
    AUGMENTATIONS,
    BY_ITS_OWN_RULE,
    MODELS,
    OPTIMIZERS,
    SCHEDULES,
    RunSpecification,
)
from models.training.checkpoint import RunMemory, load_memory, save_memory
from models.training.training import fit
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


QUICK_LEARNERS = {
    "linear": 10,
    "perceptron": 5,
    "kernel-svm": 3,
    "mlp": 6,
    "mlp-concise": 6,
    "lenet": 10,
    "cnn": 6,
}
"""Epochs of models that have learnt all there is to learn long before the 20 of the others."""


@pytest.mark.parametrize("name", MODELS)
def test_every_model_learns_with_its_own_settings(name: str) -> None:
    _, events = train(specified(recipe(name), epochs=QUICK_LEARNERS.get(name, 20), batch_size=10))
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


def remembered(
    specification: RunSpecification, done: int, folder: Path, data: DataSet = DATA
) -> tuple[RunMemory, nn.Module]:
    """What a run knows that was stopped in the epoch after the `done`-th, and its model as it was then."""
    path, model = folder / "memory.safetensors", untrained(specification)
    run = fit(specification, model, data, remember=lambda memory: save_memory(memory, path))
    finished_epochs = 0
    for event in run:
        finished_epochs += isinstance(event, EpochDone)
        if finished_epochs == done and (isinstance(event, BatchDone) or done == specification.epochs):
            break
    run.close()
    return load_memory(path), model


def without_seconds(events: list[RunEvent]) -> list[RunEvent]:
    return [
        dataclasses.replace(event, seconds=0.0) if isinstance(event, EpochDone | Finished) else event
        for event in events
        if not isinstance(event, Started)
    ]


@functools.cache
def uninterrupted(specification: RunSpecification) -> tuple[nn.Module, list[RunEvent]]:
    """A whole run, trained once for all the places where the same one is interrupted; nobody changes it."""
    return train(specification)


def must_resume_exactly(specification: RunSpecification, folder: Path, done: int = 1) -> None:
    whole, events = uninterrupted(specification)
    memory, stopped = remembered(specification, done, folder)
    for model in (untrained(specification), stopped):  # after a restart, and with what it learnt since
        rest = list(fit(specification, model, DATA, memory=memory))
        assert isinstance(rest[0], Started)
        assert rest[0].first_epoch == done + 1
        assert without_seconds([*memory.epochs]) == without_seconds([*epochs_of(events)[:done]])
        later = [event for event in events if getattr(event, "epoch", done + 1) > done]
        assert without_seconds(rest) == without_seconds(later)
        for name, tensor in whole.state_dict().items():
            assert torch.equal(tensor, model.state_dict()[name]), name


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("done", [1, 2, 3])
def test_a_resumed_run_ends_as_an_uninterrupted_one(name: str, done: int, tmp_path: Path) -> None:
    must_resume_exactly(specified(recipe(name), epochs=3, batch_size=50), tmp_path, done)


@pytest.mark.parametrize("optimizer", OPTIMIZERS)
@pytest.mark.parametrize("averaging", [False, True])
@pytest.mark.parametrize("done", [1, 2])
def test_every_optimizer_and_the_average_are_resumed(
    optimizer: str, averaging: bool, done: int, tmp_path: Path
) -> None:
    start = RunSpecification("mlp", epochs=3, batch_size=50, hidden=(20,), weight_decay=1e-3)
    must_resume_exactly(specified(start, optimizer=optimizer, averaging=averaging), tmp_path, done)


@pytest.mark.parametrize("schedule", SCHEDULES)
def test_every_schedule_is_resumed(schedule: str, tmp_path: Path) -> None:
    must_resume_exactly(
        RunSpecification("softmax", epochs=4, batch_size=50, schedule=schedule), tmp_path, done=2
    )


@pytest.mark.parametrize("name", ["mlp", "mlp-concise"])
@pytest.mark.parametrize("augmentation", AUGMENTATIONS)
def test_dropout_and_augmentation_are_resumed(name: str, augmentation: str, tmp_path: Path) -> None:
    start = RunSpecification(name, epochs=3, batch_size=50, hidden=(20,), dropout=0.4, optimizer="adam")
    must_resume_exactly(specified(start, augmentation=augmentation, learning_rate=0.01), tmp_path)


def test_batch_normalisation_with_an_average_and_early_stopping_is_resumed(tmp_path: Path) -> None:
    start = specified(recipe("cnn"), epochs=3, batch_size=50, averaging=True, early_stopping=1)
    must_resume_exactly(start, tmp_path)


@pytest.mark.parametrize("averaging", [False, True])
def test_early_stopping_counts_on_from_where_it_was(averaging: bool, tmp_path: Path) -> None:
    shuffle = torch.randperm(240, generator=torch.Generator().manual_seed(0))
    senseless = dataclasses.replace(DATA, training_labels=DATA.training_labels[shuffle])
    specification = RunSpecification(
        "mlp", epochs=60, batch_size=10, early_stopping=3, optimizer="momentum", averaging=averaging
    )
    whole = untrained(specification)
    end = end_of(list(fit(specification, whole, senseless)))
    assert end.epochs < 60
    # Before the best epoch, between it and the end, and once it is over: then only the test set is left.
    for done in {1, end.best_epoch + 1, end.epochs}:
        memory, _ = remembered(specification, done, tmp_path, senseless)
        model = untrained(specification)
        again = list(fit(specification, model, senseless, memory=memory))
        assert without_seconds(again)[-1] == without_seconds([end])[0]
        assert len(epochs_of(again)) == end.epochs - done
        assert same_weights(model, whole)


def test_a_resumed_run_counts_its_seconds_on() -> None:
    kept: list[RunMemory] = []
    ticks = itertools.count()
    list(
        fit(
            SPECIFICATION,
            untrained(SPECIFICATION),
            DATA,
            clock=lambda: float(next(ticks)),
            remember=kept.append,
        )
    )
    assert [memory.seconds for memory in kept] == [2.0, 4.0, 6.0]
    memory = dataclasses.replace(kept[-1], seconds=100.0)
    rest = list(
        fit(SPECIFICATION, untrained(SPECIFICATION), DATA, clock=lambda: float(next(ticks)), memory=memory)
    )
    assert end_of(rest).seconds == 101.0


def test_a_run_is_resumed_on_its_own_data_and_settings_alone(tmp_path: Path) -> None:
    memory, model = remembered(SPECIFICATION, 1, tmp_path)
    other_data = dataclasses.replace(DATA, name="dots")
    for specification, data in (
        (SPECIFICATION, other_data),
        (dataclasses.replace(SPECIFICATION, seed=6), DATA),
    ):
        (failed,) = fit(specification, model, data, memory=memory)
        assert isinstance(failed, Failed)
        assert is_one_sentence(failed.message)
        assert not failed.final


def test_validation_and_test_can_be_left_between_batches() -> None:
    large = striped_data_set(training=2_400, test=250)
    specification = RunSpecification("softmax", epochs=1)
    model = create_model(specification, large.image_shape, 10)
    events = list(fit(specification, model, large))
    judged = [(event.done, event.examples) for event in events if isinstance(event, Judged)]
    assert judged == [(100, 200), (100, 250), (200, 250)]
    assert torch.is_grad_enabled()


def test_a_run_that_diverges_would_diverge_again() -> None:
    failed = train(RunSpecification("softmax", batch_size=10, learning_rate=1e38))[1][-1]
    assert isinstance(failed, Failed)
    assert failed.final


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


def test_a_trial_of_a_search_never_sees_the_test_set() -> None:
    whole = train(RunSpecification("softmax", epochs=2))[1]
    trial = train(RunSpecification("softmax", epochs=2, tested=False))[1]
    assert isinstance(trial[0], Started)
    assert trial[0].test_examples == 0
    end, tested = trial[-1], whole[-1]
    assert isinstance(end, Finished)
    assert isinstance(tested, Finished)
    assert end.test_loss is None
    assert end.test_accuracy is None
    assert end.validation_accuracy == tested.validation_accuracy
    assert sum(map(sum, end.confusion)) == trial[0].validation_examples


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
    dropout: dict[str, Any] = {"dropout": 0.3} if name != "softmax" else {}
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
