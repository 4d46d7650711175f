from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import torch

from models.data.checks import DataError
from models.data.data_file import data_file_in, read_data_file, write_data_file
from models.data.data_set import DataSet, Voices
from models.data.images_on_disk import paged
from tests.models.samples import striped_data_set


@pytest.fixture
def data() -> DataSet:
    return striped_data_set(training=24, test=12)


def test_a_data_set_comes_back_as_it_was(data: DataSet, tmp_path: Path) -> None:
    voices = Voices(("Ann", "Bob"), torch.arange(24) % 2, torch.arange(12) % 2)
    numbered = replace(
        data,
        voices=voices,
        photographs=True,
        training_numbers=torch.arange(24) * 2,
        test_numbers=torch.arange(12),
    )
    there = read_data_file(write_data_file(numbered, tmp_path / "new folder"))
    assert (there.name, there.classes, there.photographs) == (data.name, data.classes, True)
    for name in ("training_images", "training_labels", "test_images", "test_labels", "training_numbers"):
        assert torch.equal(getattr(there, name), getattr(numbered, name))
    assert there.voices is not None
    assert there.voices.speakers == voices.speakers
    assert torch.equal(there.voices.test, voices.test)


def test_what_a_data_set_does_not_have_it_does_not_get(data: DataSet, tmp_path: Path) -> None:
    there = read_data_file(write_data_file(data, tmp_path))
    assert (there.voices, there.training_numbers, there.test_numbers) == (None, None, None)


def test_the_file_is_called_by_what_is_in_it(data: DataSet, tmp_path: Path) -> None:
    path = write_data_file(data, tmp_path)
    assert path == data_file_in(tmp_path, hashlib.sha256(path.read_bytes()).hexdigest())
    assert write_data_file(data, tmp_path) == path
    other = replace(data, training_labels=data.training_labels.flip(0))
    assert write_data_file(other, tmp_path) != path
    assert len(list(tmp_path.iterdir())) == 2


def test_images_that_stay_in_a_file_are_written_as_if_they_were_in_memory(
    data: DataSet, tmp_path: Path
) -> None:
    rows = torch.tensor([5, 3, 8])
    some = replace(
        data, training_images=data.training_images[rows], training_labels=data.training_labels[rows]
    )
    stay = replace(some, training_images=paged(data.training_images, rows))
    assert write_data_file(stay, tmp_path) == write_data_file(some, tmp_path)


def test_a_damaged_file_is_told_in_a_sentence(data: DataSet, tmp_path: Path) -> None:
    path = write_data_file(data, tmp_path)
    path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(DataError, match="cannot be read"):
        read_data_file(path)


def test_a_folder_that_cannot_be_written_into_is_told_in_a_sentence(data: DataSet, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DataError, match="could not be written into"):
        write_data_file(data, tmp_path / "file")
