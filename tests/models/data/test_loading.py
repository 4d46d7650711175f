from __future__ import annotations

import multiprocessing
import subprocess
import sys

import pytest
import torch
from torchvision.transforms.functional import to_tensor

from models.data.data_set import Examples, batches, shuffled
from models.data.loading import STARTED, Pictures, read_by_loader, read_resident
from tests.models.samples import striped_data_set


@pytest.fixture(scope="module")
def examples() -> Examples:
    data = striped_data_set(training=100)
    return Examples(data.training_images, data.training_labels)


def test_a_picture_is_what_torchvision_makes_of_it(examples: Examples) -> None:
    tensor, label = Pictures(examples)[7]
    assert torch.equal(tensor, to_tensor(examples.images[7].unsqueeze(-1).numpy()))
    assert label == examples.labels[7]
    assert len(Pictures(examples)) == 100


def test_both_ways_read_the_same_numbers(examples: Examples) -> None:
    tensor, _ = Pictures(examples)[7]
    (batch,) = batches(examples, torch.tensor([7]), 1)
    torch.testing.assert_close(batch.images, tensor)


def children() -> set[int | None]:
    """The processes of this one, among which may be a worker that other tests share."""
    return {child.pid for child in multiprocessing.active_children()}


@pytest.mark.parametrize("workers", [0, 2])
def test_a_loader_reads_everything_once(examples: Examples, workers: int) -> None:
    before = children()
    assert list(read_by_loader(examples, 32, workers)) == [32, 64, 96, 100]
    assert children() == before


def test_the_resident_tensor_is_read_once(examples: Examples) -> None:
    assert list(read_resident(examples, 32)) == [32, 64, 96, 100]
    assert len(shuffled(100, 0, 1)) == 100


def test_a_loader_starts_its_processes_as_it_would_in_a_program_of_ones_own() -> None:
    program = "import multiprocessing; print(multiprocessing.get_start_method())"
    usual = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert usual.stdout.strip() == STARTED


def test_a_loader_that_is_closed_leaves_no_process_behind(examples: Examples) -> None:
    before = children()
    reading = read_by_loader(examples, 4, 2)
    assert next(iter(reading)) == 4
    assert len(children() - before) == 2
    reading.close()
    assert children() == before
