from __future__ import annotations

from dataclasses import replace

import torch

from models.data.data_set import DataSet, batches, split
from models.data.images_on_disk import PagedImages, paged, part_of
from models.data.task import task_of
from models.settings.specification import RunSpecification
from models.training.training import fit
from models.zoo import create_model
from tests.models.samples import striped_data_set


def on_disk(data_set: DataSet) -> DataSet:
    """The same data set, as if its images lay in one file in another order."""
    order = torch.randperm(len(data_set.training_images), generator=torch.Generator().manual_seed(1))
    file = torch.cat([data_set.training_images[order], data_set.test_images])
    return replace(
        data_set,
        training_images=paged(file, order.argsort()),
        test_images=paged(file, torch.arange(len(order), len(file))),
    )


def test_paged_images_look_like_a_tensor() -> None:
    images = torch.arange(24, dtype=torch.uint8).reshape(6, 2, 2)
    some = PagedImages(images, torch.tensor([5, 1, 3]))
    assert some.shape == (3, 2, 2)
    assert len(some) == 3
    assert torch.equal(some[1], images[1])
    assert torch.equal(some[torch.tensor([2, 0])], images[[3, 5]])
    assert [len(part) for part in some.split(2)] == [2, 1]
    assert torch.equal(torch.cat(list(some.split(2))), images[[5, 1, 3]])
    part = part_of(paged(images, some.rows), torch.tensor([2]))
    assert isinstance(part, PagedImages)
    assert torch.equal(part[0], images[3])


def test_what_is_split_stays_in_the_file_until_a_batch_is_taken() -> None:
    data_set = on_disk(striped_data_set())
    train = split(data_set, seed=3).train
    assert isinstance(train.images, PagedImages)
    (batch, *_) = batches(train, torch.arange(len(train)), 8)
    assert batch.images.shape == (8, 10, 10)


def test_a_run_on_paged_images_is_the_same_run() -> None:
    whole = striped_data_set()
    specification = RunSpecification("softmax", epochs=2, batch_size=16)

    def events(data_set: DataSet) -> list[object]:
        model = create_model(specification, data_set.image_shape, 10)
        return list(fit(specification, model, data_set, clock=lambda: 0.0))

    assert events(on_disk(whole)) == events(whole)


def test_two_classes_of_paged_images_stay_in_the_file() -> None:
    data_set = on_disk(striped_data_set())
    task = task_of(RunSpecification("logistic", positive="1", negative="2", loss="logistic"), data_set)
    assert isinstance(task.data_set.training_images, PagedImages)
    assert len(task.data_set.training_images) == len(task.data_set.training_labels) == 48
