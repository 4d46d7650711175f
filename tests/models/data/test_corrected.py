from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from models.data.checks import DataError
from models.data.corrected import corrected, fingerprint, misfits
from models.data.corrections import Correction, Corrections, DataPart
from models.data.data_set import DataSet, Voices
from models.data.images_on_disk import PagedImages, paged
from models.data.task import task_of
from models.settings.specification import RunSpecification
from tests.models.samples import is_one_sentence, striped_data_set


@pytest.fixture
def data() -> DataSet:
    return striped_data_set()


def corrections(*all_of_them: tuple[DataPart, int, int | None]) -> Corrections:
    made = Corrections()
    for each in all_of_them:
        made = made.with_(Correction(*each))
    return made


def test_a_label_is_set_right_and_the_data_set_as_it_was_read_stays(data: DataSet) -> None:
    before = data.training_labels.clone()
    better = corrected(data, corrections((DataPart.TRAINING, 12, 7), (DataPart.TEST, 3, 0)))
    assert int(better.training_labels[12]) == 7
    assert int(better.test_labels[3]) == 0
    assert torch.equal(data.training_labels, before)
    assert better.training_images is data.training_images


def test_what_is_left_out_is_gone_and_the_others_keep_their_numbers(data: DataSet) -> None:
    better = corrected(data, corrections((DataPart.TEST, 3, None), (DataPart.TRAINING, 0, None)))
    assert (len(better.test_labels), len(better.training_labels)) == (59, 239)
    task = task_of(RunSpecification("mlp"), better)
    assert task.test_numbers.tolist() == [0, 1, 2, *range(4, 60)]
    assert task.training_numbers[0] == 1
    place = task.test_numbers.tolist().index(42)
    assert torch.equal(better.test_images[place], data.test_images[42])


def test_two_classes_keep_the_numbers_of_the_whole_set(data: DataSet) -> None:
    better = corrected(data, corrections((DataPart.TEST, 3, None), (DataPart.TEST, 14, 3)))
    task = task_of(RunSpecification("logistic", loss="logistic", positive="3", negative="5"), better)
    assert task.test_numbers.tolist() == [5, 13, 14, 15, 23, 25, 33, 35, 43, 45, 53, 55]
    assert task.data_set.test_labels[2] == 1
    assert task.numbers(DataPart.TRAINING).tolist() == [n for n in range(240) if n % 10 in (3, 5)]
    assert len(task.examples(DataPart.TRAINING)) == 48


def test_what_fits_nothing_is_told_and_passed_over(data: DataSet) -> None:
    odd = corrections((DataPart.TEST, 60, 1), (DataPart.TRAINING, 5, 10), (DataPart.TEST, 4, 1))
    assert [each.place for each in misfits(data, odd)] == [("training", 5), ("test", 60)]
    assert corrected(data, odd).test_labels[4] == 1


def test_where_nothing_would_be_left_a_sentence_says_so(data: DataSet) -> None:
    everything = corrections(*((DataPart.TEST, number, None) for number in range(60)))
    with pytest.raises(DataError) as error:
        corrected(data, everything)
    assert is_one_sentence(str(error.value))


def test_the_fingerprint_is_of_images_and_labels_and_of_nothing_else(data: DataSet) -> None:
    print_ = fingerprint(data)
    assert fingerprint(replace(data, name="another name")) == print_
    assert fingerprint(corrected(data, corrections((DataPart.TEST, 3, 0)))) != print_
    assert fingerprint(replace(data, test_images=255 - data.test_images)) != print_
    assert len(print_) == 16


def test_images_that_stay_in_a_file_stay_there(data: DataSet) -> None:
    in_file = replace(data, training_images=paged(data.training_images, torch.arange(240)))
    assert fingerprint(in_file) == fingerprint(data)
    better = corrected(in_file, corrections((DataPart.TRAINING, 5, None)))
    assert isinstance(better.training_images, PagedImages)
    assert torch.equal(better.training_images[5], data.training_images[6])


def test_a_voice_goes_with_its_recording(data: DataSet) -> None:
    voices = Voices(("a", "b"), torch.arange(240) % 2, torch.arange(60) % 2)
    better = corrected(replace(data, voices=voices), corrections((DataPart.TEST, 0, None)))
    assert better.voices is not None
    assert better.voices.test.tolist() == [1, *[0, 1] * 29]
    assert len(better.voices.training) == 240
