from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from models.data.checks import DataError
from models.data.data_set import Examples, split
from models.data.partition import fold, limited, partition, shown_in_an_epoch
from models.data.task import task_of
from models.settings.specification import RunSpecification
from tests.models.samples import is_one_sentence, striped_data_set

DATA = striped_data_set(training=240)


def keys(examples: Examples) -> list[tuple[int, ...]]:
    return [tuple(image.flatten().tolist()) for image in examples.images]


def test_a_plain_run_has_the_split_of_its_seed() -> None:
    parts = partition(DATA, RunSpecification("softmax", seed=3))
    assert torch.equal(parts.validation.images, split(DATA, 3).validation.images)


def test_every_example_validates_in_exactly_one_fold_and_trains_in_the_others() -> None:
    folds = [fold(DATA, seed=1, number=number, folds=7) for number in range(1, 8)]
    validated = [key for parts in folds for key in keys(parts.validation)]
    assert sorted(validated) == sorted(tuple(image.flatten().tolist()) for image in DATA.training_images)
    for parts in folds:
        assert set(keys(parts.train)).isdisjoint(keys(parts.validation))
        assert len(parts.train) + len(parts.validation) == 240
        assert len(parts.validation) in (34, 35)


def test_folds_follow_the_seed_and_keep_labels_with_their_images() -> None:
    first, again, other = (fold(DATA, seed, 1, 5).validation for seed in (0, 0, 1))
    assert torch.equal(first.images, again.images)
    assert not torch.equal(first.images, other.images)
    bright_row = first.images.float().mean(dim=2).argmax(dim=1)
    assert torch.equal(bright_row, first.labels)


def test_as_many_folds_as_examples_leave_one_out() -> None:
    parts = fold(DATA, seed=0, number=240, folds=240)
    assert (len(parts.train), len(parts.validation)) == (239, 1)


def test_more_folds_than_examples_are_refused_in_a_sentence() -> None:
    with pytest.raises(DataError, match="240 training examples cannot be dealt into 241 folds") as refused:
        partition(DATA, RunSpecification("softmax", folds=241, fold=1))
    assert is_one_sentence(str(refused.value))


def test_few_examples_show_every_class_as_evenly_as_can_be() -> None:
    parts = partition(DATA, RunSpecification("softmax", examples=25))
    counts = parts.train.labels.bincount(minlength=10).tolist()
    assert sum(counts) == 25
    assert set(counts) == {2, 3}
    assert len(parts.validation) == 20


def test_a_limit_takes_what_a_rare_class_has() -> None:
    labels = torch.tensor([0] * 50 + [1] * 2)
    train = Examples(torch.zeros(52, 1, 1, dtype=torch.uint8), labels)
    assert limited(train, 10).labels.bincount().tolist() == [8, 2]


@pytest.mark.parametrize(("examples", "message"), [(9, "None of the 9"), (1, "The only training example")])
def test_a_class_without_an_example_is_refused_in_a_sentence(examples: int, message: str) -> None:
    with pytest.raises(DataError, match=message) as refused:
        partition(DATA, RunSpecification("softmax", examples=examples))
    assert is_one_sentence(str(refused.value))


def test_a_data_set_that_lacks_a_class_is_refused() -> None:
    lacking = replace(DATA, classes=(*DATA.classes, "hat"))
    with pytest.raises(DataError, match="shows the class hat"):
        partition(lacking, RunSpecification("softmax"))


def test_more_examples_than_there_are_is_refused_in_a_sentence() -> None:
    with pytest.raises(DataError, match="There are 220 examples to train on, not 221") as refused:
        partition(DATA, RunSpecification("softmax", examples=221))
    assert is_one_sentence(str(refused.value))


def test_an_epoch_shows_every_example_once() -> None:
    train = partition(DATA, RunSpecification("softmax")).train
    assert shown_in_an_epoch(train, RunSpecification("softmax")).tolist() == list(range(220))
    between_two = RunSpecification("logistic", positive="1", negative="2")
    assert shown_in_an_epoch(train, between_two).tolist() == list(range(220))


def test_one_class_is_shown_as_often_as_all_the_rest() -> None:
    specification = RunSpecification("logistic", positive="3")
    train = partition(task_of(specification, DATA).data_set, specification).train
    shown = shown_in_an_epoch(train, specification)
    counts = train.labels[shown].bincount()
    assert set(shown.tolist()) == set(range(220))
    assert counts[1].item() == pytest.approx(counts[0].item(), rel=0.06)
