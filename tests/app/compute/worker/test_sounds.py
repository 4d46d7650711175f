"""The real worker process on a small data set of sounds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from app.compute.messages.control import RequestFailed, WorkerSettings
from app.compute.messages.data import UNKNOWN, DataFailed, DataReady, DownloadProgress, OpenData
from app.compute.messages.predictions import PredictSound, SoundPredicted
from app.compute.messages.runs import RunFailed, RunFinished, Stop, Train
from app.compute.messages.unions import Report, Request
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.data.spoken.published import archive_in
from models.settings.specification import RunSpecification
from tests.app.compute.worker.serving import endless_download, reports_until, served
from tests.app.small_data import write_small_data
from tests.models.data.spoken.sounds import word, write_sounds


@pytest.fixture(scope="module")
def sounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sounds(tmp_path_factory.mktemp("sounds") / "tones", each=10)


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> TrainedModel:
    folder = tmp_path_factory.mktemp("run")
    specification = RunSpecification("softmax", epochs=20, batch_size=8, optimizer="adam", learning_rate=0.01)
    return TrainedModel("run-1", specification, folder / "weights.safetensors")


@pytest.fixture(scope="module")
def runner(shared_runner: WorkerRunner, sounds: Path, trained: TrainedModel) -> WorkerRunner:
    """With a model that was trained on the sounds."""
    shared_runner.send(OpenData(sounds))
    shared_runner.send(Train(trained, sounds))
    assert isinstance(reports_until(shared_runner, RunFinished, RunFailed)[-1], RunFinished)
    return shared_runner


def answer(runner: WorkerRunner, request: Request) -> Report:
    runner.send(request)
    return reports_until(runner, SoundPredicted, RequestFailed, DataReady)[-1]


def pcm(samples: np.ndarray) -> bytes:
    return (samples * 32767).round().astype("<i2").tobytes()


def test_the_summary_has_words_speakers_and_samples_of_both(runner: WorkerRunner, sounds: Path) -> None:
    ready = answer(runner, OpenData(sounds))
    assert isinstance(ready, DataReady)
    summary = ready.summary
    assert summary.holds_sounds
    assert (summary.speakers, summary.speaker_counts) == (("anna", "ben"), (30, 30))
    assert (summary.width, summary.height) == (32, 32)
    assert len(summary.samples) == 3 * 14


def test_a_word_is_named_at_any_rate(runner: WorkerRunner, trained: TrainedModel) -> None:
    for label in "012":
        sound = word(label, "ben", 77, rate=16_000)
        predicted = answer(runner, PredictSound(trained, pcm(sound), 16_000, f"{label}.wav"))
        assert isinstance(predicted, SoundPredicted)
        assert predicted.picture.predicted == int(label)
        assert (predicted.picture.label, predicted.picture.index) == (UNKNOWN, UNKNOWN)
        assert predicted.source == f"{label}.wav"


def test_silence_is_a_sentence_and_everything_goes_on(runner: WorkerRunner, trained: TrainedModel) -> None:
    failed = answer(runner, PredictSound(trained, bytes(16_000), 16_000))
    assert failed == RequestFailed(
        "What was to be predicted is nothing but silence; say a word, or choose another file."
    )


def test_a_model_of_pictures_knows_no_sounds(
    runner: WorkerRunner, trained: TrainedModel, tmp_path: Path
) -> None:
    runner.send(OpenData(write_small_data(tmp_path)))
    reports_until(runner, DataReady)
    failed = answer(runner, PredictSound(trained, pcm(word("0")), 8_000))
    assert isinstance(failed, RequestFailed)
    assert failed.message.startswith("The open data set holds pictures")


def test_a_download_of_the_digits_is_named_and_says_how_it_begins_anew(tmp_path: Path) -> None:
    with served(lambda end: Worker(end, WorkerSettings(tmp_path), open_data=endless_download)) as worker:
        worker.send(OpenData(archive_in(tmp_path), fetch=True))
        progress = worker.recv()
        assert isinstance(progress, DownloadProgress)
        assert progress.name == "Free Spoken Digit Dataset"
        worker.send(Stop())
        while isinstance(last := worker.recv(), DownloadProgress):
            pass
        assert isinstance(last, DataFailed)
        assert "“fetch the spoken digits” begins it anew" in last.message
