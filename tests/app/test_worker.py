"""The real worker process, through the real pipe, on a small data set."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app import messages
from app.conditions import Conditions
from app.messages import Report, TrainedModel, WorkerSettings
from app.runner import WorkerRunner
from app.worker import Worker
from models.data import DataSet
from models.download import Downloading, Progress
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
    shared_runner.send(messages.OpenData(data))
    reports_until(shared_runner, messages.DataReady)
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
    shared_runner.send(messages.OpenData(data))
    (ready,) = of_type(reports_until(shared_runner, messages.DataReady), messages.DataReady)
    assert isinstance(ready, messages.DataReady)
    assert ready.summary.training_counts == (60,) * 10
    assert ready.summary.test_counts == (10,) * 10
    assert {sample.label for sample in ready.summary.samples} == set(range(10))


def test_a_data_set_that_cannot_be_read_is_a_sentence(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    shared_runner.send(messages.OpenData(tmp_path))
    failed = reports_until(shared_runner, messages.DataFailed)[-1]
    assert isinstance(failed, messages.DataFailed)
    assert str(tmp_path) in failed.message


def test_a_run_reports_every_epoch_and_keeps_its_weights(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(messages.Train(model(tmp_path), data))
    reports = reports_until(runner, messages.RunFinished, messages.RunFailed)
    assert [type(report) for report in reports if not isinstance(report, messages.RunProgress)] == [
        messages.RunStarted,
        messages.RunEpoch,
        messages.RunEpoch,
        messages.RunFinished,
    ]
    finished = reports[-1]
    assert isinstance(finished, messages.RunFinished)
    assert finished.finished.test_accuracy is not None
    assert finished.finished.test_accuracy > 0.5
    assert (tmp_path / "weights.safetensors").exists()


def started_and_finished(reports: list[Report]) -> tuple[messages.RunStarted, messages.RunFinished]:
    (started,) = of_type(reports, messages.RunStarted)
    assert isinstance(started, messages.RunStarted)
    finished = reports[-1]
    assert isinstance(finished, messages.RunFinished)
    return started, finished


def test_a_run_under_the_conditions_of_another_comes_out_bit_for_bit_the_same(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    def trained(name: str, conditions: Conditions | None) -> tuple[messages.RunStarted, messages.RunFinished]:
        (tmp_path / name).mkdir()
        runner.send(messages.Train(model(tmp_path / name), data, conditions))
        return started_and_finished(reports_until(runner, messages.RunFinished, messages.RunFailed))

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
    runner.send(messages.Train(trained, data))
    finished = reports_until(runner, messages.RunFinished)[-1]
    assert isinstance(finished, messages.RunFinished)
    other = tmp_path / "other"
    other.mkdir()
    runner.send(messages.Train(model(other, epochs=1), data))
    reports_until(runner, messages.RunFinished)
    runner.send(messages.Predict(trained, tuple(range(100))))
    predicted = reports_until(runner, messages.Predicted)[-1]
    assert isinstance(predicted, messages.Predicted)
    right = [picture for picture in predicted.pictures if picture.predicted == picture.label]
    assert len(right) / 100 == pytest.approx(finished.finished.test_accuracy)
    runner.send(messages.FindMistakes(trained, 3))
    found = reports_until(runner, messages.MistakesFound)[-1]
    assert isinstance(found, messages.MistakesFound)
    assert found.total == 100 - len(right)
    assert all(picture.predicted != picture.label for picture in found.pictures)


def test_a_model_of_two_classes_predicts_their_images_alone(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    specification = RunSpecification("softmax", epochs=1, positive="1", negative="8")
    trained = TrainedModel("two", specification, tmp_path / "weights.safetensors")
    runner.send(messages.Train(trained, data))
    reports_until(runner, messages.RunFinished)
    runner.send(messages.PredictSome(trained, 100, seed=1))
    some = reports_until(runner, messages.Predicted)[-1]
    assert isinstance(some, messages.Predicted)
    numbers = sorted(picture.index for picture in some.pictures)
    assert len(numbers) == 20
    runner.send(messages.PredictNext(trained, numbers[0]))
    following = reports_until(runner, messages.Predicted)[-1]
    assert isinstance(following, messages.Predicted)
    assert [picture.index for picture in following.pictures] == [numbers[1]]
    runner.send(messages.PredictNext(trained, numbers[-1]))
    wrapped = reports_until(runner, messages.Predicted)[-1]
    assert isinstance(wrapped, messages.Predicted)
    assert [picture.index for picture in wrapped.pictures] == [numbers[0]]
    other = next(number for number in range(100) if number not in numbers)
    runner.send(messages.Predict(trained, (other,)))
    (refused,) = of_type(reports_until(runner, messages.RequestFailed), messages.RequestFailed)
    assert isinstance(refused, messages.RequestFailed)
    assert "only tells 1 from 8" in refused.message


def test_a_run_pauses_predicts_meanwhile_resumes_and_stops(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=1000)
    runner.send(messages.Train(trained, data))
    reports_until(runner, messages.RunEpoch)
    runner.send(messages.Pause())
    reports_until(runner, messages.RunPaused)
    assert not of_type(runner.poll(0.4), messages.RunProgress)
    runner.send(messages.Predict(trained, (1, 2)))
    reports_until(runner, messages.Predicted)
    runner.send(messages.Resume())
    reports_until(runner, messages.RunResumed)
    reports_until(runner, messages.RunEpoch)
    asked = time.monotonic()
    runner.send(messages.Stop())
    stopped = reports_until(runner, messages.RunStopped, messages.RunFinished)[-1]
    assert isinstance(stopped, messages.RunStopped)
    assert time.monotonic() - asked < 5
    assert trained.weights.exists()


def test_a_loss_that_is_no_number_fails_in_a_sentence(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(messages.Train(model(tmp_path, learning_rate=1e9), data))
    failed = reports_until(runner, messages.RunFailed, messages.RunFinished)[-1]
    assert isinstance(failed, messages.RunFailed)
    assert "learning rate" in failed.message
    assert failed.final


def test_a_second_run_is_refused_while_one_is_going(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        folder.mkdir()
    runner.send(messages.Train(model(first, epochs=1000), data))
    reports_until(runner, messages.RunStarted)
    runner.send(messages.Train(model(second), data))
    failed = reports_until(runner, messages.RunFailed)[-1]
    assert isinstance(failed, messages.RunFailed)
    assert failed.run == "second"
    runner.send(messages.Stop())
    reports_until(runner, messages.RunStopped)


def test_weights_that_cannot_be_saved_are_told_once_and_the_run_goes_on(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder")
    runner.send(messages.Train(model(tmp_path / "file", epochs=3), data))
    reports = reports_until(runner, messages.RunFinished, messages.RunFailed)
    assert isinstance(reports[-1], messages.RunFinished)
    assert len(of_type(reports, messages.Warned)) == 1


def test_a_model_without_weights_is_a_sentence(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(messages.Predict(model(tmp_path), (0,)))
    failed = reports_until(runner, messages.RequestFailed)[-1]
    assert isinstance(failed, messages.RequestFailed)
    assert "weights.safetensors" in failed.message


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_a_killed_worker_is_reported_once_and_replaced(tmp_path: Path, data: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=1))
    try:
        reports_until(runner, messages.WorkerReady)
        killed = runner.process_id
        assert killed is not None
        os.kill(killed, signal.SIGKILL)
        reports = reports_until(runner, messages.WorkerLost)
        lost = reports[-1]
        assert isinstance(lost, messages.WorkerLost)
        assert lost.replaced
        assert "SIGKILL" in lost.message
        runner.send(messages.OpenData(data))
        later = reports_until(runner, messages.DataReady)
        assert not of_type(later, messages.WorkerLost)
        assert runner.process_id != killed
    finally:
        runner.close()


def test_a_worker_that_dies_while_starting_is_not_started_for_ever(tmp_path: Path) -> None:
    runner = WorkerRunner(WorkerSettings(tmp_path, threads=-1))
    try:
        lost = reports_until(runner, messages.WorkerLost)[-1]
        assert isinstance(lost, messages.WorkerLost)
        assert not lost.replaced
        assert runner.poll(0.2) == []
        assert runner.process_id is None
    finally:
        runner.close()


def test_a_model_does_not_look_at_images_of_another_size(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    trained = model(tmp_path, epochs=1)
    runner.send(messages.Train(trained, data))
    reports_until(runner, messages.RunFinished)
    runner.send(messages.OpenData(write_small_data(tmp_path / "small", size=24)))
    runner.send(messages.Predict(trained, (0,)))
    failed = reports_until(runner, messages.RequestFailed)[-1]
    assert isinstance(failed, messages.RequestFailed)
    assert "28 x 28" in failed.message
    assert "24 x 24" in failed.message


def test_words_that_come_after_the_end_change_nothing(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(messages.Train(model(tmp_path, epochs=1), data))
    for request in (messages.Pause(), messages.Resume()):
        runner.send(request)
    reports = reports_until(runner, messages.RunFinished)
    runner.send(messages.Pause())
    runner.send(messages.Stop())
    runner.send(messages.OpenData(data))
    later = reports_until(runner, messages.DataReady)
    assert not of_type(later, messages.RunPaused)
    assert not of_type(later, messages.RunStopped)
    assert isinstance(reports[-1], messages.RunFinished)


def test_a_run_that_is_to_stop_is_not_held(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    runner.send(messages.Train(model(tmp_path, epochs=1000), data))
    reports_until(runner, messages.RunEpoch)
    runner.send(messages.Stop())
    runner.send(messages.Pause())
    reports_until(runner, messages.RunStopped)


def test_a_run_opens_its_data_set_by_itself(shared_runner: WorkerRunner, tmp_path: Path) -> None:
    other = write_small_data(tmp_path / "other", training=120, test=20)
    shared_runner.send(messages.Train(model(tmp_path, epochs=1), other))
    reports = reports_until(shared_runner, messages.RunFinished)
    (ready,) = of_type(reports, messages.DataReady)
    assert isinstance(ready, messages.DataReady)
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
    shared_runner.send(messages.Train(trained, many_test_images))
    reports_until(shared_runner, messages.RunEpoch)
    shared_runner.send(messages.Stop())
    assert isinstance(
        reports_until(shared_runner, messages.RunStopped, messages.RunFinished)[-1], messages.RunStopped
    )
    shared_runner.send(messages.FindMistakes(trained, 3))
    shared_runner.send(messages.OpenData(many_test_images))  # waits for its turn
    shared_runner.send(messages.Stop())
    reports = reports_until(shared_runner, messages.DataReady)
    assert [type(report) for report in reports] == [messages.RequestStopped, messages.DataReady]
    # All that is left of the run is to test it.
    shared_runner.send(messages.TakeUp(trained, many_test_images, epochs_known=1))
    started, finished = reports_until(shared_runner, messages.RunFinished)
    assert isinstance(started, messages.RunStarted)
    assert started.started.first_epoch == 2
    assert isinstance(finished, messages.RunFinished)
    assert finished.finished.epochs == 1


def test_a_run_that_is_asked_for_and_stopped_while_images_are_looked_at_stops_too(
    shared_runner: WorkerRunner, many_test_images: Path, tmp_path: Path
) -> None:
    trained = TrainedModel("cnn", RunSpecification("cnn", epochs=1), tmp_path / "weights.safetensors")
    save_weights(create_model(trained.specification, (28, 28), 10), trained.weights)
    other = tmp_path / "other"
    other.mkdir()
    shared_runner.send(messages.OpenData(many_test_images))
    reports_until(shared_runner, messages.DataReady)
    shared_runner.send(messages.FindMistakes(trained, 3))
    shared_runner.send(messages.Train(model(other, epochs=1000), many_test_images))
    shared_runner.send(messages.Stop())
    reports = reports_until(shared_runner, messages.RunStopped, messages.RunFinished)
    assert isinstance(reports[0], messages.RequestStopped)
    assert isinstance(reports[-1], messages.RunStopped)


def test_a_stopped_run_is_taken_up_and_ends_as_an_uninterrupted_one(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    models = []
    for name in ("whole", "stopped"):
        (tmp_path / name).mkdir()
        models.append(model(tmp_path / name, epochs=15, optimizer="adam", learning_rate=0.001))
    whole, stopped = models
    runner.send(messages.Train(whole, data))
    expected = reports_until(runner, messages.RunFinished)

    runner.send(messages.Train(stopped, data))
    told = reports_until(runner, messages.RunEpoch)
    runner.send(messages.Stop())
    told += reports_until(runner, messages.RunStopped)
    before = of_type(told, messages.RunEpoch)
    # As after a restart that has not heard of the last epoch.
    runner.send(messages.TakeUp(stopped, data, epochs_known=len(before) - 1))
    rest = reports_until(runner, messages.RunFinished)
    started, again = rest[:2]
    assert isinstance(started, messages.RunStarted)
    assert started.started.first_epoch == len(before) + 1
    assert again == before[-1]
    epochs = [*before[:-1], *of_type(rest, messages.RunEpoch)]
    assert [losses(each) for each in epochs] == [
        losses(each) for each in of_type(expected, messages.RunEpoch)
    ]
    assert stopped.weights.read_bytes() == whole.weights.read_bytes()


def losses(report: Report) -> tuple[int, float, float]:
    assert isinstance(report, messages.RunEpoch)
    return report.epoch.epoch, report.epoch.train_loss, report.epoch.validation_loss


def test_a_run_without_a_memory_is_taken_up_from_its_beginning(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    runner.send(messages.TakeUp(model(tmp_path), data, epochs_known=0))
    started = reports_until(runner, messages.RunFinished)[0]
    assert isinstance(started, messages.RunStarted)
    assert started.started.first_epoch == 1


def test_a_damaged_memory_is_a_sentence(runner: WorkerRunner, data: Path, tmp_path: Path) -> None:
    trained = model(tmp_path)
    trained.memory.write_bytes(b"damaged")
    runner.send(messages.TakeUp(trained, data, epochs_known=1))
    failed = reports_until(runner, messages.RunFailed, messages.RunFinished)[-1]
    assert isinstance(failed, messages.RunFailed)
    assert "cannot be resumed" in failed.message
    assert failed.final


def endless_download(folder: Path | None, cache: Path, *, progress: Progress) -> DataSet:
    """Never comes to an end by itself."""
    done = 0
    while True:
        time.sleep(0.02)
        done += 1
        progress(Downloading(done, 1_000_000))


@pytest.fixture
def downloading(tmp_path: Path) -> Iterator[Connection]:
    """A worker in this process that would download for ever."""
    ours, theirs = Pipe()

    def serve() -> None:
        with contextlib.suppress(EOFError, OSError):
            Worker(theirs, WorkerSettings(tmp_path), open_data=endless_download).serve()

    thread = threading.Thread(target=serve)
    thread.start()
    assert isinstance(ours.recv(), messages.WorkerReady)
    yield ours
    ours.close()
    thread.join(PATIENCE)
    theirs.close()


def test_stop_is_heard_during_a_download(downloading: Connection) -> None:
    downloading.send(messages.OpenData(None))
    assert isinstance(downloading.recv(), messages.DownloadProgress)
    downloading.send(messages.Stop())
    while isinstance(last := downloading.recv(), messages.DownloadProgress):
        pass
    assert isinstance(last, messages.DataFailed)
    assert "was stopped" in last.message


def test_a_run_that_waits_for_its_download_is_stopped_with_it(
    downloading: Connection, tmp_path: Path
) -> None:
    downloading.send(messages.Train(model(tmp_path), None))
    assert isinstance(downloading.recv(), messages.DownloadProgress)
    downloading.send(messages.Stop())
    while isinstance(failed := downloading.recv(), messages.DownloadProgress):
        pass
    assert isinstance(failed, messages.DataFailed)
    assert downloading.recv() == messages.RunStopped(tmp_path.name, 0.0)
