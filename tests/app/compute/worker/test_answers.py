"""What models say of images, through the real worker process."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.compute.messages.control import (
    RequestFailed,
    RequestStopped,
)
from app.compute.messages.data import (
    DataReady,
    OpenData,
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
    RunEpoch,
    RunFinished,
    RunStarted,
    RunStopped,
    Stop,
    TakeUp,
    Train,
)
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.settings.specification import RunSpecification
from tests.app.compute.worker.serving import model, of_type, reports_until
from tests.app.small_data import write_small_data


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


def test_a_model_without_weights_is_a_sentence(runner: WorkerRunner, tmp_path: Path) -> None:
    runner.send(Predict(model(tmp_path), (0,)))
    failed = reports_until(runner, RequestFailed)[-1]
    assert isinstance(failed, RequestFailed)
    assert "weights.safetensors" in failed.message


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
