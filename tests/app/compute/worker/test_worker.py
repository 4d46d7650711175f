"""The real worker process, through the real pipe, on a small data set."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.common.folder_lock import folder_held
from app.compute.conditions import Conditions
from app.compute.messages.control import (
    Configure,
    Noticed,
    RequestFailed,
    RequestStopped,
    Warned,
    WorkerReady,
    WorkerSettings,
)
from app.compute.messages.data import (
    DataFailed,
    DataReady,
    DownloadProgress,
    LoadingEnded,
    LoadingProgress,
    OpenData,
    TimeLoading,
)
from app.compute.messages.predictions import (
    FindMistakes,
    MistakesFound,
    Predict,
    Predicted,
    PredictNext,
    PredictSome,
)
from app.compute.messages.runs import (
    Pause,
    Resume,
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunResumed,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
    WorkerLost,
)
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from app.compute.worker.worker import Worker
from models.checks import DataError
from models.data import DataSet
from models.download import Downloading
from models.recipes import recipe
from models.sources import Watch, open_data_set
from models.specification import RunSpecification
from models.weights import save_weights
from models.zoo import create_model
from tests.app.small_data import write_small_data

PATIENCE = 60.0


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def shared_runner(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WorkerRunner]:
    """One for all tests: a worker takes seconds to load torch."""
    runner = WorkerRunner(WorkerSettings(tmp_path_factory.mktemp("cache"), threads=1))
    yield runner
    process = runner.process_id
    runner.close()
    assert process is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.fixture
def runner(shared_runner: WorkerRunner, data: Path) -> WorkerRunner:
    shared_runner.send(OpenData(data))
    reports_until(shared_runner, DataReady)
    return shared_runner


def reports_until(runner: WorkerRunner, *ends: type[Report]) -> list[Report]:
    """All reports up to and with the first of these types."""
    reports: list[Report] = []
    deadline = time.monotonic() + PATIENCE
    while not any(isinstance(report, ends) for report in reports):
        assert time.monotonic() < deadline, reports
        reports += runner.poll(0.1)
    return reports


def model(folder: Path, epochs: int = 2, **settings: object) -> TrainedModel:
    specification = RunSpecification("mlp", epochs=epochs, batch_size=16, **settings)  # type: ignore[arg-type]
    return TrainedModel(folder.name, specification, folder / "weights.safetensors")


def of_type(reports: list[Report], kind: type[Report]) -> list[Report]:
    return [report for report in reports if isinstance(report, kind)]


def test_the_data_set_is_summed_up(shared_runner: WorkerRunner, data: Path) -> None:
    shared_runner.send(OpenData(data))
    (ready,) = of_type(reports_until(shared_runner, DataReady), DataReady)
    assert isinstance(ready, DataReady)
    assert ready.summary.training_counts == (60,) * 10
    assert ready.summary.test_counts == (10,) * 10
    assert {sample.label for sample in ready.summary.samples} == set(range(10))


def test_a_data_set_that_cannot_be_read_is_a_sentence(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    shared_runner.send(OpenData(tmp_path))
    failed = reports_until(shared_runner, DataFailed)[-1]
    assert isinstance(failed, DataFailed)
    assert str(tmp_path) in failed.message


def test_a_data_set_stays_open_where_another_one_cannot_be(
    shared_runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    shared_runner.send(OpenData(data))
    (ready,) = of_type(reports_until(shared_runner, DataReady), DataReady)
    assert isinstance(ready, DataReady)
    shared_runner.send(OpenData(tmp_path / "nowhere"))
    failed = reports_until(shared_runner, DataFailed)[-1]
    assert isinstance(failed, DataFailed)
    assert (failed.still, failed.folder) == (ready.summary, data)


def test_a_run_reports_every_epoch_and_keeps_its_weights(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(Train(model(tmp_path), data))
    reports = reports_until(runner, RunFinished, RunFailed)
    assert [type(report) for report in reports if not isinstance(report, RunProgress)] == [
        RunStarted,
        RunEpoch,
        RunEpoch,
        RunFinished,
    ]
    finished = reports[-1]
    assert isinstance(finished, RunFinished)
    assert finished.finished.test_accuracy is not None
    assert finished.finished.test_accuracy > 0.5
    assert (tmp_path / "weights.safetensors").exists()


def started_and_finished(reports: list[Report]) -> tuple[RunStarted, RunFinished]:
    (started,) = of_type(reports, RunStarted)
    assert isinstance(started, RunStarted)
    finished = reports[-1]
    assert isinstance(finished, RunFinished)
    return started, finished


def test_a_run_under_the_conditions_of_another_comes_out_bit_for_bit_the_same(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    def trained(name: str, conditions: Conditions | None) -> tuple[RunStarted, RunFinished]:
        (tmp_path / name).mkdir()
        runner.send(Train(model(tmp_path / name), data, conditions))
        return started_and_finished(reports_until(runner, RunFinished, RunFailed))

    started, finished = trained("first", Conditions(threads=2))
    assert (started.conditions.device, started.conditions.threads) == ("cpu", 2)
    again, finished_again = trained("again", started.conditions)
    assert again.conditions == started.conditions
    assert finished_again.digest == finished.digest != ""
    assert (tmp_path / "again" / "weights.safetensors").read_bytes() == (
        tmp_path / "first" / "weights.safetensors"
    ).read_bytes()


def test_the_kept_weights_predict_and_name_the_mistakes(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path)
    runner.send(Train(trained, data))
    finished = reports_until(runner, RunFinished)[-1]
    assert isinstance(finished, RunFinished)
    other = tmp_path / "other"
    other.mkdir()
    runner.send(Train(model(other, epochs=1), data))
    reports_until(runner, RunFinished)
    runner.send(Predict(trained, tuple(range(100))))
    predicted = reports_until(runner, Predicted)[-1]
    assert isinstance(predicted, Predicted)
    right = [picture for picture in predicted.pictures if picture.predicted == picture.label]
    assert len(right) / 100 == pytest.approx(finished.finished.test_accuracy)
    runner.send(FindMistakes(trained, 3))
    found = reports_until(runner, MistakesFound)[-1]
    assert isinstance(found, MistakesFound)
    assert found.total == 100 - len(right)
    assert all(picture.predicted != picture.label for picture in found.pictures)


def test_a_model_of_two_classes_predicts_their_images_alone(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    specification = RunSpecification("softmax", epochs=1, positive="1", negative="8")
    trained = TrainedModel("two", specification, tmp_path / "weights.safetensors")
    runner.send(Train(trained, data))
    reports_until(runner, RunFinished)
    runner.send(PredictSome(trained, 100, seed=1))
    some = reports_until(runner, Predicted)[-1]
    assert isinstance(some, Predicted)
    numbers = sorted(picture.index for picture in some.pictures)
    assert len(numbers) == 20
    runner.send(PredictNext(trained, numbers[0]))
    following = reports_until(runner, Predicted)[-1]
    assert isinstance(following, Predicted)
    assert [picture.index for picture in following.pictures] == [numbers[1]]
    runner.send(PredictNext(trained, numbers[-1]))
    wrapped = reports_until(runner, Predicted)[-1]
    assert isinstance(wrapped, Predicted)
    assert [picture.index for picture in wrapped.pictures] == [numbers[0]]
    other = next(number for number in range(100) if number not in numbers)
    runner.send(Predict(trained, (other,)))
    (refused,) = of_type(reports_until(runner, RequestFailed), RequestFailed)
    assert isinstance(refused, RequestFailed)
    assert "only tells 1 from 8" in refused.message


def test_a_run_pauses_predicts_meanwhile_resumes_and_stops(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=1000)
    runner.send(Train(trained, data))
    reports_until(runner, RunEpoch)
    runner.send(Pause())
    reports_until(runner, RunPaused)
    assert not of_type(runner.poll(0.4), RunProgress)
    runner.send(Predict(trained, (1, 2)))
    reports_until(runner, Predicted)
    runner.send(Resume())
    reports_until(runner, RunResumed)
    reports_until(runner, RunEpoch)
    asked = time.monotonic()
    runner.send(Stop())
    stopped = reports_until(runner, RunStopped, RunFinished)[-1]
    assert isinstance(stopped, RunStopped)
    assert time.monotonic() - asked < 5
    assert trained.weights.exists()


def test_a_loss_that_is_no_number_fails_in_a_sentence(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(Train(model(tmp_path, learning_rate=1e9), data))
    failed = reports_until(runner, RunFailed, RunFinished)[-1]
    assert isinstance(failed, RunFailed)
    assert "learning rate" in failed.message
    assert failed.final


def test_a_second_run_is_refused_while_one_is_going(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    runner.send(Train(model(first, epochs=1000), data))
    reports_until(runner, RunStarted)
    runner.send(Train(model(second), data))
    failed = reports_until(runner, RunFailed)[-1]
    assert isinstance(failed, RunFailed)
    assert failed.run == "second"
    runner.send(Stop())
    reports_until(runner, RunStopped)


def test_weights_that_cannot_be_saved_are_told_once_and_the_run_goes_on(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    runner.send(Train(model(tmp_path / "file", epochs=3), data))
    reports = reports_until(runner, RunFinished, RunFailed)
    assert isinstance(reports[-1], RunFinished)
    assert len(of_type(reports, Warned)) == 1


def test_a_model_without_weights_is_a_sentence(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(Predict(model(tmp_path), (0,)))
    failed = reports_until(runner, RequestFailed)[-1]
    assert isinstance(failed, RequestFailed)
    assert "weights.safetensors" in failed.message


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_killed_worker_is_reported_once_and_replaced(tmp_path: Path, data: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=1))
    try:
        reports_until(runner, WorkerReady)
        killed = runner.process_id
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        reports = reports_until(runner, WorkerLost)
        lost = reports[-1]
        assert isinstance(lost, WorkerLost)
        assert lost.replaced
        assert "SIGKILL" in lost.message
        runner.send(OpenData(data))
        later = reports_until(runner, DataReady)
        assert not of_type(later, WorkerLost)
        assert runner.process_id != killed
    finally:
        runner.close()


def test_a_worker_that_dies_while_starting_is_not_started_for_ever(tmp_path: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=-1))
    try:
        lost = reports_until(runner, WorkerLost)[-1]
        assert isinstance(lost, WorkerLost)
        assert not lost.replaced
        assert runner.poll(0.2) == []
        assert runner.process_id is None
    finally:
        runner.close()


def test_a_model_does_not_look_at_images_of_another_size(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=1)
    runner.send(Train(trained, data))
    reports_until(runner, RunFinished)
    runner.send(OpenData(write_small_data(tmp_path / "small", size=24)))
    runner.send(Predict(trained, (0,)))
    failed = reports_until(runner, RequestFailed)[-1]
    assert isinstance(failed, RequestFailed)
    assert "28 x 28" in failed.message
    assert "24 x 24" in failed.message


def test_words_that_come_after_the_end_change_nothing(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(Train(model(tmp_path, epochs=1), data))
    for request in (Pause(), Resume()):
        runner.send(request)
    reports = reports_until(runner, RunFinished)
    runner.send(Pause())
    runner.send(Stop())
    runner.send(OpenData(data))
    later = reports_until(runner, DataReady)
    assert not of_type(later, RunPaused)
    assert not of_type(later, RunStopped)
    assert isinstance(reports[-1], RunFinished)


def test_a_run_that_is_to_stop_is_not_held(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    runner.send(Train(model(tmp_path, epochs=1000), data))
    reports_until(runner, RunEpoch)
    runner.send(Stop())
    runner.send(Pause())
    reports_until(runner, RunStopped)


def test_a_run_opens_its_data_set_by_itself(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    other = write_small_data(tmp_path / "other", training=120, test=20)
    shared_runner.send(Train(model(tmp_path, epochs=1), other))
    reports = reports_until(shared_runner, RunFinished)
    (ready,) = of_type(reports, DataReady)
    assert isinstance(ready, DataReady)
    assert ready.summary.folder == str(other)


@pytest.fixture(scope="module")
def many_test_images(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough for the CNN to look at them for seconds."""
    return write_small_data(tmp_path_factory.mktemp("many"), training=120, test=3_000)


def test_stop_is_heard_while_the_cnn_is_tested_and_while_it_finds_its_mistakes(
    shared_runner: WorkerRunner, many_test_images: Path, tmp_path: Path
) -> None:
    specification = RunSpecification("cnn", epochs=1)
    trained = TrainedModel("cnn", specification, tmp_path / "weights.safetensors")
    shared_runner.send(Train(trained, many_test_images))
    reports_until(shared_runner, RunEpoch)
    shared_runner.send(Stop())
    assert isinstance(reports_until(shared_runner, RunStopped, RunFinished)[-1], RunStopped)
    shared_runner.send(FindMistakes(trained, 3))
    shared_runner.send(OpenData(many_test_images))  # waits for its turn
    shared_runner.send(Stop())
    reports = reports_until(shared_runner, DataReady)
    assert [type(report) for report in reports] == [RequestStopped, DataReady]
    # All that is left of the run is to test it.
    shared_runner.send(TakeUp(trained, many_test_images, epochs_known=1))
    started, finished = reports_until(shared_runner, RunFinished)
    assert isinstance(started, RunStarted)
    assert started.started.first_epoch == 2
    assert isinstance(finished, RunFinished)
    assert finished.finished.epochs == 1


def test_a_run_that_is_asked_for_and_stopped_while_images_are_looked_at_stops_too(
    shared_runner: WorkerRunner, many_test_images: Path, tmp_path: Path
) -> None:
    trained = TrainedModel("cnn", RunSpecification("cnn", epochs=1), tmp_path / "weights.safetensors")
    save_weights(create_model(trained.specification, (28, 28), 10), trained.weights)
    other = tmp_path / "other"
    other.mkdir()
    shared_runner.send(OpenData(many_test_images))
    reports_until(shared_runner, DataReady)
    shared_runner.send(FindMistakes(trained, 3))
    shared_runner.send(Train(model(other, epochs=1000), many_test_images))
    shared_runner.send(Stop())
    reports = reports_until(shared_runner, RunStopped, RunFinished)
    assert isinstance(reports[0], RequestStopped)
    assert isinstance(reports[-1], RunStopped)


def test_a_stopped_run_is_taken_up_and_ends_as_an_uninterrupted_one(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    models = []
    for name in ("whole", "stopped"):
        (tmp_path / name).mkdir()
        models.append(model(tmp_path / name, epochs=15, optimizer="adam", learning_rate=0.001))
    whole, stopped = models
    runner.send(Train(whole, data))
    expected = reports_until(runner, RunFinished)

    runner.send(Train(stopped, data))
    told = reports_until(runner, RunEpoch)
    runner.send(Stop())
    told += reports_until(runner, RunStopped)
    before = of_type(told, RunEpoch)
    # As after a restart that has not heard of the last epoch.
    runner.send(TakeUp(stopped, data, epochs_known=len(before) - 1))
    rest = reports_until(runner, RunFinished)
    started, again = rest[:2]
    assert isinstance(started, RunStarted)
    assert started.started.first_epoch == len(before) + 1
    assert again == before[-1]
    epochs = [*before[:-1], *of_type(rest, RunEpoch)]
    assert [losses(each) for each in epochs] == [losses(each) for each in of_type(expected, RunEpoch)]
    assert stopped.weights.read_bytes() == whole.weights.read_bytes()


def losses(report: Report) -> tuple[int, float, float]:
    assert isinstance(report, RunEpoch)
    return report.epoch.epoch, report.epoch.train_loss, report.epoch.validation_loss


def test_a_run_without_a_memory_is_taken_up_from_its_beginning(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(TakeUp(model(tmp_path), data, epochs_known=0))
    started = reports_until(runner, RunFinished)[0]
    assert isinstance(started, RunStarted)
    assert started.started.first_epoch == 1


def test_a_damaged_memory_is_a_sentence(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    trained = model(tmp_path)
    trained.memory.write_bytes(b"damaged")
    runner.send(TakeUp(trained, data, epochs_known=1))
    failed = reports_until(runner, RunFailed, RunFinished)[-1]
    assert isinstance(failed, RunFailed)
    assert "cannot be resumed" in failed.message
    assert failed.final


def test_a_memory_that_is_gone_is_a_sentence_and_not_another_beginning(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(TakeUp(model(tmp_path), data, epochs_known=1))
    failed = reports_until(runner, RunFailed, RunFinished)[-1]
    assert isinstance(failed, RunFailed)
    assert "nothing at" in failed.message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot lock a folder")
def test_a_run_that_another_program_is_at_is_left_to_it(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    with folder_held(tmp_path, 0):
        runner.send(TakeUp(model(tmp_path), data, epochs_known=0))
        failed = reports_until(runner, RunFailed)[-1]
    assert isinstance(failed, RunFailed)
    assert failed.elsewhere
    assert not (tmp_path / "weights.safetensors").exists()


def test_saving_begins_again_once_there_is_room(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "run"
    trained = model(folder, epochs=1000)
    runner.send(Train(trained, data))
    reports_until(runner, Warned)
    folder.mkdir()
    told = reports_until(runner, Noticed)
    told += reports_until(runner, RunEpoch)
    assert isinstance(told[-1], RunEpoch)
    assert told[-1].remembered
    runner.send(Stop())
    assert not of_type(reports_until(runner, RunStopped), Warned)
    assert trained.memory.exists()


def test_weights_of_an_earlier_epoch_are_not_left_for_those_that_found_no_room(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=200)
    # A folder in its place: the memory never can be written, and the weights only at first.
    (trained.memory / "in the way").mkdir(parents=True)
    runner.send(Train(trained, data))
    reports_until(runner, RunEpoch)
    assert trained.weights.exists()
    (tmp_path / f".weights.safetensors.{runner.process_id}.part").mkdir()
    (trained.memory / "in the way").rmdir()
    trained.memory.rmdir()
    (tmp_path / f".memory.safetensors.{runner.process_id}.part").mkdir()
    finished = reports_until(runner, RunFinished)[-1]
    assert isinstance(finished, RunFinished)
    assert not finished.unsaved
    assert not trained.weights.exists()


def test_weights_that_are_not_those_the_run_ended_with_predict_nothing(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    ended = {}
    for seed in (0, 1):
        (tmp_path / str(seed)).mkdir()
        runner.send(Train(model(tmp_path / str(seed), epochs=1, seed=seed), data))
        finished = reports_until(runner, RunFinished)[-1]
        assert isinstance(finished, RunFinished)
        ended[seed] = finished.digest
    trained = replace(model(tmp_path / "0", epochs=1, seed=0), digest=ended[0])
    runner.send(Predict(trained, (0,)))
    reports_until(runner, Predicted)
    other = replace(model(tmp_path / "1", epochs=1, seed=1), digest=ended[0])
    runner.send(Predict(other, (0,)))
    failed = reports_until(runner, RequestFailed)[-1]
    assert isinstance(failed, RequestFailed)
    assert "are not those that 1 ended with" in failed.message


def test_what_a_killed_worker_left_half_written_is_removed(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    (tmp_path / ".weights.safetensors.1.part").write_bytes(b"left by a worker that was killed")
    runner.send(Train(model(tmp_path, epochs=1), data))
    finished = reports_until(runner, RunFinished)[-1]
    assert isinstance(finished, RunFinished)
    assert not finished.unsaved
    assert sorted(path.name for path in tmp_path.iterdir()) == ["memory.safetensors", "weights.safetensors"]


def test_threads_and_device_of_the_next_runs_are_configured_and_told(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(Configure(threads=2, device="cpu"))
    runner.send(Train(model(tmp_path, epochs=1), data))
    assert conditions_of(reports_until(runner, RunFinished)) == (2, "cpu")
    runner.send(Train(model(tmp_path, epochs=1), data, Conditions(threads=1)))
    assert conditions_of(reports_until(runner, RunFinished)) == (1, "cpu")
    runner.send(Configure())
    runner.send(Train(model(tmp_path, epochs=1), data))
    assert conditions_of(reports_until(runner, RunFinished)) == (
        1,
        "cpu",
    )  # the MLP's steps are small


def test_precision_is_configured_for_convolutions_alone_and_used_again_as_it_was(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(Configure(precision="bfloat16"))
    assert precision_of(runner, Train(model(tmp_path, epochs=1), data)) == "float32"
    lenet = replace(model(tmp_path), specification=replace(recipe("lenet"), epochs=1))
    assert precision_of(runner, Train(lenet, data)) == "bfloat16"
    again = Conditions(device="cpu", threads=1, precision="float32")
    assert precision_of(runner, Train(lenet, data, again)) == "float32"
    before_there_was_a_choice = Conditions(device="cpu", threads=1)
    assert precision_of(runner, Train(lenet, data, before_there_was_a_choice)) == "float32"
    runner.send(Configure())
    assert precision_of(runner, Train(lenet, data)) in ("float32", "bfloat16")


def precision_of(runner: WorkerRunner, request: Train) -> str:
    """What a run that goes to its end computed in."""
    runner.send(request)
    (started,) = of_type(reports_until(runner, RunFinished), RunStarted)
    assert isinstance(started, RunStarted)
    return started.conditions.precision


def conditions_of(reports: list[Report]) -> tuple[int, str]:
    (started,) = of_type(reports, RunStarted)
    assert isinstance(started, RunStarted)
    return started.conditions.threads, started.conditions.device


def test_a_run_that_is_going_keeps_its_threads(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    runner.send(Train(model(tmp_path, epochs=1000), data))
    reports_until(runner, RunEpoch)
    runner.send(Configure(threads=2))
    assert not of_type(reports_until(runner, RunEpoch), RequestFailed)
    runner.send(Stop())
    reports_until(runner, RunStopped)
    runner.send(Configure())


def test_a_run_on_a_device_that_is_not_here_is_not_begun_elsewhere(
    with_processor_alone: Connection, data: Path, tmp_path: Path
) -> None:
    worker = with_processor_alone
    worker.send(Configure(device="cuda"))
    worker.send(Train(model(tmp_path, epochs=1), data))
    failed = last_of(worker, RunFailed)
    assert isinstance(failed, RunFailed)
    assert "no CUDA card" in failed.message
    assert not failed.final
    assert not (tmp_path / "weights.safetensors").exists()


def test_a_run_that_was_begun_on_another_device_goes_on_here_with_a_warning(
    with_processor_alone: Connection, data: Path, tmp_path: Path
) -> None:
    worker = with_processor_alone
    trained = model(tmp_path, epochs=1)
    worker.send(Train(trained, data))
    last_of(worker, RunFinished)
    worker.send(TakeUp(trained, data, 1, Conditions(device="cuda")))
    warned = last_of(worker, Warned)
    assert isinstance(warned, Warned)
    assert "was begun on the CUDA card" in warned.message
    last_of(worker, RunFinished)


def test_a_run_that_was_begun_under_another_version_goes_on_with_a_warning(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=1)
    runner.send(Train(trained, data))
    reports_until(runner, RunFinished)
    runner.send(TakeUp(trained, data, 1, Conditions("cpu", versions={"torch": "1.0"})))
    (warned,) = of_type(reports_until(runner, RunFinished), Warned)
    assert isinstance(warned, Warned)
    assert warned.message.startswith("Since this run was begun, torch was 1.0 and is ")


def last_of(worker: Connection, end: type[Report]) -> Report:
    """The first report of this type, and until then any."""
    while not isinstance(report := worker.recv(), end):
        assert worker.poll(PATIENCE)
    assert isinstance(report, end)
    return report


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_worker_that_takes_anothers_place_is_configured_like_it(tmp_path: Path, data: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=1))
    try:
        (ready,) = of_type(reports_until(runner, WorkerReady), WorkerReady)
        assert isinstance(ready, WorkerReady)
        assert ready.devices[-1] == "cpu"
        runner.send(Configure(threads=2))
        assert runner.process_id is not None
        os.kill(runner.process_id, signal.SIGKILL)
        reports_until(runner, WorkerLost)
        runner.send(Train(model(tmp_path, epochs=1), data))
        assert conditions_of(reports_until(runner, RunFinished)) == (2, "cpu")
    finally:
        runner.close()


def endless_download(folder: Path | None, cache: Path, *, fetch: bool, progress: Watch) -> DataSet:
    """Never comes to an end by itself."""
    done = 0
    while True:
        time.sleep(0.02)
        done += 1
        progress(Downloading(done, 1_000_000))


@pytest.fixture
def downloading(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process that would download for ever."""
    with served(lambda end: Worker(end, WorkerSettings(tmp_path), open_data=endless_download)) as worker:
        yield worker


@pytest.fixture
def with_processor_alone(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process, on a computer without any card."""
    with served(lambda end: Worker(end, WorkerSettings(tmp_path, threads=1), devices=("cpu",))) as worker:
        yield worker


@contextlib.contextmanager
def served(make: Callable[[Connection], Worker]) -> Iterator[Connection]:
    """Our end of the pipe to a worker in a thread."""
    ours, theirs = Pipe()

    def serve() -> None:
        with contextlib.suppress(EOFError, OSError):
            make(theirs).serve()

    thread = threading.Thread(target=serve)
    thread.start()
    assert isinstance(ours.recv(), WorkerReady)
    yield ours
    ours.close()
    thread.join(PATIENCE)
    theirs.close()


@pytest.fixture
def without_data(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process, on a computer that has no data set."""
    nowhere = partial(open_data_set, system=tmp_path / "nowhere", download=no_download)
    with served(lambda end: Worker(end, WorkerSettings(tmp_path), open_data=nowhere)) as worker:
        yield worker


def no_download(cache: Path, progress: Watch) -> None:
    raise DataError("It was tried.")


def test_nothing_is_downloaded_before_it_is_asked_for(without_data: Connection, tmp_path: Path) -> None:
    made = model(tmp_path / "run")
    for request in (OpenData(None), Predict(made, (0,)), PredictSome(made, 1, 0)):
        without_data.send(request)
        told = without_data.recv()
        assert isinstance(told, DataFailed | RequestFailed)
        assert "“fetch Fashion MNIST” fetches it" in told.message
    for asked in (OpenData(None, fetch=True), Train(made, None)):
        without_data.send(asked)
        told = without_data.recv()
        assert isinstance(told, DataFailed | RunFailed)
        assert told.message == "It was tried."


def test_stop_is_heard_during_a_download(downloading: Connection) -> None:
    downloading.send(OpenData(None, fetch=True))
    assert isinstance(downloading.recv(), DownloadProgress)
    downloading.send(Stop())
    while isinstance(last := downloading.recv(), DownloadProgress):
        pass
    assert isinstance(last, DataFailed)
    assert "was stopped" in last.message


def test_a_run_that_waits_for_its_download_is_stopped_with_it(
    downloading: Connection, tmp_path: Path
) -> None:
    downloading.send(Train(model(tmp_path), None))
    assert isinstance(downloading.recv(), DownloadProgress)
    downloading.send(Stop())
    while isinstance(failed := downloading.recv(), DownloadProgress):
        pass
    assert isinstance(failed, DataFailed)
    assert downloading.recv() == RunStopped(tmp_path.name, 0.0)


def time_loading(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=100, most_workers=1))


def test_reading_the_data_set_is_timed_with_and_without_workers(runner: WorkerRunner, data: Path) -> None:
    time_loading(runner, data)
    reports = reports_until(runner, LoadingEnded)
    assert reports[-1] == LoadingEnded()
    whole = [
        report.workers
        for report in reports
        if isinstance(report, LoadingProgress) and report.examples == report.total == 600
    ]
    assert whole == [0, 1, None]


def test_timing_ends_at_the_next_request_which_has_its_turn(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=1, most_workers=8))
    reports_until(runner, LoadingProgress)
    runner.send(OpenData(data))
    reports = reports_until(runner, DataReady)
    (ended,) = of_type(reports, LoadingEnded)
    assert isinstance(ended, LoadingEnded)
    assert ended.stopped


def until_a_loader_has_workers(runner: WorkerRunner, data: Path) -> None:
    runner.send(TimeLoading(data, batch_size=1, most_workers=8))
    reports: list[Report] = []
    deadline = time.monotonic() + PATIENCE
    while not any(isinstance(each, LoadingProgress) and each.workers for each in reports):
        assert time.monotonic() < deadline
        reports += runner.poll(0.1)


def test_timing_can_be_stopped_also_while_a_loader_has_workers(runner: WorkerRunner, data: Path) -> None:
    until_a_loader_has_workers(runner, data)
    runner.send(Stop())
    stopped = time.monotonic()
    ended = reports_until(runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert ended.stopped
    assert time.monotonic() - stopped < 3


def test_nothing_is_timed_beside_a_run(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    runner.send(Train(model(tmp_path, epochs=200), data))
    reports_until(runner, RunStarted)
    time_loading(runner, data)
    ended = reports_until(runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert "A run is going on" in ended.problem
    runner.send(Stop())
    reports_until(runner, RunStopped)


def test_a_data_set_that_cannot_be_read_is_not_timed(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    time_loading(shared_runner, tmp_path)
    ended = reports_until(shared_runner, LoadingEnded)[-1]
    assert isinstance(ended, LoadingEnded)
    assert str(tmp_path) in ended.problem


def test_a_worker_that_dies_while_its_loader_has_processes_is_noticed_at_once(
    runner: WorkerRunner, data: Path
) -> None:
    until_a_loader_has_workers(runner, data)
    assert runner.process_id is not None
    os.kill(runner.process_id, signal.SIGKILL)
    killed = time.monotonic()
    reports_until(runner, WorkerLost)
    assert time.monotonic() - killed < 3


FORGETFUL = """
import pathlib, sys
from app.compute.messages.control import WorkerSettings
from app.compute.runner.process import WorkerRunner
if __name__ == "__main__":
    runner = WorkerRunner(WorkerSettings(pathlib.Path(sys.argv[1]), threads=1))
    print(runner.process_id, flush=True)
"""


def test_a_program_that_ends_without_closing_its_runner_leaves_no_worker_behind(tmp_path: Path) -> None:
    program = tmp_path / "forgetful.py"
    program.write_text(FORGETFUL)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        [sys.executable, program, tmp_path], env=environment, capture_output=True, text=True, check=True
    )
    with pytest.raises(ProcessLookupError):
        os.kill(int(ended.stdout), 0)
