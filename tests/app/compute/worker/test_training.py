"""Runs on a small data set, through the real worker process."""

import sys
import time
from dataclasses import replace
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
)
from app.compute.messages.data import (
    DataFailed,
    DataReady,
    DownloadProgress,
    OpenData,
)
from app.compute.messages.predictions import (
    FindMistakes,
    Predict,
    Predicted,
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
)
from app.compute.messages.unions import Report
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from models.training.weights import save_weights
from models.zoo import create_model
from tests.app.compute.worker.serving import (
    conditions_of,
    last_of,
    model,
    of_type,
    reports_until,
    started_and_finished,
)
from tests.app.small_data import write_small_data


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
    trained = model(tmp_path, epochs=60)
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
