from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from models.data.checks import DataError
from models.data.task import task_of
from models.settings.specification import RunSpecification
from tests.models.samples import is_one_sentence, striped_data_set

DATA = striped_data_set()


def test_all_classes_are_the_data_set_as_it_is() -> None:
    task = task_of(RunSpecification("softmax"), DATA)
    assert task.data_set is DATA
    assert task.test_numbers.tolist() == list(range(60))


def test_one_class_against_the_rest_keeps_every_image() -> None:
    task = task_of(RunSpecification("logistic", positive="3"), DATA)
    assert task.data_set.classes == ("not 3", "3")
    assert torch.equal(task.data_set.training_labels, (DATA.training_labels == 3).long())
    assert torch.equal(task.data_set.test_images, DATA.test_images)
    assert task.test_numbers.tolist() == list(range(60))


def test_one_class_against_another_leaves_the_others_out() -> None:
    task = task_of(RunSpecification("logistic", positive="3", negative="5"), DATA)
    assert task.data_set.classes == ("5", "3")
    original = DATA.test_labels[task.test_numbers]
    assert set(original.tolist()) == {3, 5}
    assert torch.equal(task.data_set.test_labels, (original == 3).long())
    assert torch.equal(task.data_set.test_images, DATA.test_images[task.test_numbers])


@pytest.mark.parametrize(("positive", "negative"), [("hat", ""), ("3", "hat")])
def test_a_class_that_is_not_there_is_named_in_a_sentence(positive: str, negative: str) -> None:
    with pytest.raises(DataError, match="stripes has no class called hat") as refused:
        task_of(RunSpecification("logistic", positive=positive, negative=negative), DATA)
    assert is_one_sentence(str(refused.value))


def test_two_classes_without_test_images_are_refused_before_anything_is_trained() -> None:
    bare = replace(DATA, test_images=DATA.test_images[:2], test_labels=DATA.test_labels[:2])
    with pytest.raises(DataError, match="has no test images of these two classes") as refused:
        task_of(RunSpecification("logistic", positive="3", negative="5"), bare)
    assert is_one_sentence(str(refused.value))
