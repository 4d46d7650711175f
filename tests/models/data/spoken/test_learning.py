"""The models on sounds: voices left out, what suits spectrograms, and that they learn at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch

from models.data.checks import DataError
from models.data.corrected import corrected
from models.data.corrections import Correction, Corrections, DataPart
from models.data.data_set import DataSet
from models.data.partition import partition, without_speaker
from models.data.sources import open_data_set
from models.data.spoken.published import archive_in
from models.data.spoken.reading import read_sounds
from models.data.task import task_of
from models.events import Failed, Finished
from models.settings.recipes import recipe, specified, suited
from models.settings.selection import Question, leave_one_speaker_out
from models.settings.specification import MIRRORED, RunSpecification, SpecificationError
from models.training.training import fit
from models.zoo import create_model
from tests.models.data.spoken.sounds import named, write_sounds, write_zip
from tests.models.samples import is_one_sentence, striped_data_set, write_data_set


@pytest.fixture(scope="module")
def tones(tmp_path_factory: pytest.TempPathFactory) -> DataSet:
    home = tmp_path_factory.mktemp("tones")
    return read_sounds(write_sounds(home / "tones", speakers=("anna", "ben", "eve"), each=10), home / "cache")


def end_of(specification: RunSpecification, data: DataSet) -> Finished | Failed:
    model = create_model(specification, data.image_shape, len(data.classes))
    *_, last = fit(specification, model, data)
    assert isinstance(last, Finished | Failed)
    return last


def test_the_cnn_learns_sounds_as_it_does_pictures(tones: DataSet) -> None:
    end = end_of(replace(recipe("cnn", sounds=True), epochs=4, batch_size=16), tones)
    assert isinstance(end, Finished)
    assert end.test_accuracy is not None
    assert end.test_accuracy > 0.8


def test_who_is_left_out_is_not_learnt_from_and_judges_with_all_recordings(tones: DataSet) -> None:
    parts = without_speaker(tones, "ben", seed=0)
    assert (len(parts.train), len(parts.validation)) == (60, 30)
    assert tones.voices is not None
    theirs = {
        image.numpy().tobytes()
        for images, voices in (
            (tones.training_images, tones.voices.training),
            (tones.test_images, tones.voices.test),
        )
        for image, voice in zip(images, voices.tolist(), strict=True)
        if tones.voices.speakers[voice] == "ben"
    }
    assert {image.numpy().tobytes() for image in parts.validation.images} == theirs
    assert not {image.numpy().tobytes() for image in parts.train.images} & theirs


def test_a_run_without_a_speaker_is_a_fold_and_sees_no_test_set(tones: DataSet) -> None:
    start = replace(recipe("softmax"), epochs=1)
    end = end_of(leave_one_speaker_out(start, ("anna", "ben", "eve")).runs[1], tones)
    assert isinstance(end, Finished)
    assert end.test_accuracy is None
    assert sum(map(sum, end.confusion)) == 30


def test_the_study_has_a_run_for_each_voice_and_none_of_them_stops_early() -> None:
    study = leave_one_speaker_out(RunSpecification("cnn", early_stopping=3), ("anna", "ben"))
    assert study.question is Question.CROSS_VALIDATION
    assert study.leaves_speakers_out
    assert study.contenders == ("anna", "ben")
    assert [(run.speaker, run.fold, run.folds, run.early_stopping) for run in study.runs] == [
        ("anna", 1, 2, 0),
        ("ben", 2, 2, 0),
    ]


def test_one_voice_alone_cannot_be_left_out() -> None:
    with pytest.raises(SpecificationError, match="at least 2 speakers, not 1"):
        leave_one_speaker_out(RunSpecification("cnn"), ("anna",))


@pytest.mark.parametrize("speaker", ["zoe", ""])
def test_a_voice_that_is_not_there_is_said_in_a_sentence(tones: DataSet, speaker: str) -> None:
    with pytest.raises(DataError) as caught:
        without_speaker(tones, speaker, 0)
    assert "its speakers are anna, ben, eve" in str(caught.value)
    assert is_one_sentence(str(caught.value))


def test_pictures_have_no_speakers_to_leave_out() -> None:
    end = end_of(replace(recipe("softmax"), speaker="anna", folds=2, fold=1), striped_data_set())
    assert isinstance(end, Failed)
    assert "stripes has no speakers to leave out" in end.message


@pytest.mark.parametrize("augmentation", ["flips", "flips and shifts"])
def test_sounds_are_not_mirrored(tones: DataSet, augmentation: str) -> None:
    end = end_of(replace(recipe("lenet"), augmentation=augmentation), tones)
    assert isinstance(end, Failed)
    assert end.message == MIRRORED
    assert is_one_sentence(MIRRORED)


def test_what_suits_sounds_is_never_mirrored() -> None:
    assert not any(recipe(model, sounds=True).mirrors for model in ("lenet", "cnn", "mlp"))


def test_a_recipe_becomes_that_for_the_other_kind_of_data() -> None:
    assert suited(recipe("cnn"), sounds=True) == recipe("cnn", sounds=True)
    assert suited(recipe("cnn", sounds=True), sounds=False) == recipe("cnn")
    assert suited(recipe("mlp"), sounds=True) == recipe("mlp")


def test_settings_of_ones_own_lose_nothing_but_the_mirror() -> None:
    mine = replace(recipe("cnn"), epochs=3, augmentation="flips and shifts")
    assert suited(mine, sounds=True) == replace(mine, augmentation="shifts")
    assert suited(mine, sounds=False) == mine


def test_another_model_brings_what_suits_sounds() -> None:
    assert specified(recipe("mlp"), sounds=True, model="cnn") == recipe("cnn", sounds=True)


def test_two_words_keep_their_voices(tones: DataSet) -> None:
    task = task_of(RunSpecification("softmax", positive="0", negative="2"), tones).data_set
    assert task.voices is not None
    assert len(task.voices.training) == len(task.training_labels)
    assert len(task.voices.test) == len(task.test_labels)


def test_a_recording_that_is_left_out_takes_its_voice_with_it(tones: DataSet) -> None:
    assert tones.voices is not None
    left_out = Correction(DataPart.TRAINING, 0, None)
    data = corrected(tones, Corrections((left_out,)))
    assert data.voices is not None
    assert torch.equal(data.voices.training, tones.voices.training[1:])
    assert torch.equal(data.voices.test, tones.voices.test)
    speaker = tones.voices.speakers[int(tones.voices.training[0])]
    assert len(without_speaker(data, speaker, 0).validation) == 29


def test_a_fold_of_sounds_is_dealt_as_any_other(tones: DataSet) -> None:
    parts = partition(tones, RunSpecification("softmax", folds=3, fold=1))
    assert len(parts.validation) == len(tones.training_labels) // 3


# ---- where they come from


def test_a_folder_of_recordings_is_opened_as_any_other(tmp_path: Path) -> None:
    assert open_data_set(write_sounds(tmp_path / "tones"), tmp_path / "cache").holds_sounds
    zipped = write_zip(tmp_path / "tones.zip", named())
    assert open_data_set(zipped, tmp_path / "cache").holds_sounds


def test_the_four_files_come_before_recordings_in_the_same_folder(tmp_path: Path) -> None:
    write_data_set(write_sounds(tmp_path / "both"))
    assert not open_data_set(tmp_path / "both", tmp_path / "cache").holds_sounds


def test_a_folder_with_neither_says_so(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(DataError, match=r"neither train-images-idx3-ubyte\.gz nor a single WAV") as caught:
        open_data_set(tmp_path / "empty", tmp_path / "cache")
    assert "called label_speaker_number.wav" in str(caught.value)


def test_a_file_that_is_no_zip_says_what_is_wanted(tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"song")
    with pytest.raises(DataError, match="is a file but no zip") as caught:
        open_data_set(tmp_path / "song.mp3", tmp_path / "cache")
    assert is_one_sentence(str(caught.value))


def test_the_spoken_digits_are_fetched_once_where_they_are_asked_for(tmp_path: Path) -> None:
    calls = []

    def download(cache: Path, progress: object) -> None:
        calls.append(cache)
        archive_in(cache).parent.mkdir(parents=True)
        write_zip(archive_in(cache), named())

    for _ in range(2):
        data = open_data_set(archive_in(tmp_path), tmp_path, download_digits=download)
        assert data.holds_sounds
    assert calls == [tmp_path]


def test_the_same_seed_leaves_the_same_order(tones: DataSet) -> None:
    one, other = (without_speaker(tones, "eve", 1) for _ in range(2))
    assert torch.equal(one.train.images, other.train.images)
    assert not torch.equal(one.train.images, without_speaker(tones, "eve", 2).train.images)
