"""What the real worker makes of corrections, cells of the confusion matrix and calibration."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.compute.messages.control import RequestFailed, Warned
from app.compute.messages.data import DataFailed, DataReady, DataSummary, OpenData, UseCorrections
from app.compute.messages.predictions import (
    Calibrate,
    Calibrated,
    Explain,
    Explained,
    FindMistakes,
    MistakesFound,
    Predict,
    Predicted,
)
from app.compute.messages.runs import RunFailed, RunFinished, RunStarted, TakeUp, Train
from app.compute.runner.process import WorkerRunner
from app.compute.trained_model import TrainedModel
from models.data.corrections import Correction, CorrectionBook, Corrections, DataPart
from models.evaluation.images_wanted import ImagesWanted, Order
from models.settings.specification import RunSpecification
from tests.app.compute.worker.serving import of_type, reports_until
from tests.app.small_data import write_small_data


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_small_data(tmp_path_factory.mktemp("data"), training=300)


@pytest.fixture(scope="module", autouse=True)
def no_correction_is_left(shared_runner: WorkerRunner, data: Path) -> Iterator[None]:
    """The worker is that of other tests too."""
    yield
    shared_runner.send(UseCorrections(CorrectionBook()))
    all_is_answered(shared_runner, data)


@pytest.fixture
def runner(shared_runner: WorkerRunner, data: Path) -> WorkerRunner:
    """With no corrections, and the data set open."""
    shared_runner.send(UseCorrections(CorrectionBook()))
    opened(shared_runner, data)
    return shared_runner


@pytest.fixture(scope="module")
def trained(
    shared_runner: WorkerRunner, data: Path, tmp_path_factory: pytest.TempPathFactory
) -> TrainedModel:
    """A model that is right more often than not, and not always."""
    folder = tmp_path_factory.mktemp("run")
    model = TrainedModel(
        folder.name, RunSpecification("softmax", epochs=1, learning_rate=0.01), folder / "weights.safetensors"
    )
    shared_runner.send(Train(model, data))
    reports_until(shared_runner, RunFinished)
    return model


def opened(runner: WorkerRunner, data: Path) -> DataSummary:
    all_is_answered(runner, data)
    runner.send(OpenData(data))
    (ready,) = of_type(reports_until(runner, DataReady), DataReady)
    assert isinstance(ready, DataReady)
    return ready.summary


def all_is_answered(runner: WorkerRunner, data: Path) -> None:
    """So that no summary is still on its way that was asked for before: this is answered last."""
    runner.send(OpenData(data / "nowhere"))
    reports_until(runner, DataFailed)


def corrected(runner: WorkerRunner, data: Path, *corrections: Correction) -> DataSummary:
    book = CorrectionBook().with_(opened(runner, data).fingerprint, Corrections(corrections))
    runner.send(UseCorrections(book))
    ready = reports_until(runner, DataReady)[-1]
    assert isinstance(ready, DataReady)
    return ready.summary


def found(runner: WorkerRunner, model: TrainedModel, wanted: ImagesWanted) -> MistakesFound:
    runner.send(FindMistakes(model, 300, wanted))
    answer = reports_until(runner, MistakesFound, RequestFailed)[-1]
    assert isinstance(answer, MistakesFound), answer
    return answer


def test_the_cells_of_the_matrix_hold_all_test_images(runner: WorkerRunner, trained: TrainedModel) -> None:
    counted = 0
    for true in range(10):
        for predicted in range(10):
            cell = found(runner, trained, ImagesWanted(true=true, predicted=predicted))
            counted += cell.total
            assert len(cell.pictures) == cell.total
            assert all((each.label, each.predicted) == (true, predicted) for each in cell.pictures)
    assert counted == 100


def test_mistakes_come_in_the_order_that_is_wanted_and_from_where(
    runner: WorkerRunner, trained: TrainedModel
) -> None:
    def sureness(wanted: ImagesWanted) -> list[float]:
        return [max(each.probabilities) for each in found(runner, trained, wanted).pictures]

    most = sureness(ImagesWanted())
    assert most == sorted(most, reverse=True)
    assert len(most) > 2
    assert sureness(ImagesWanted(order=Order.LEAST_CONFIDENT)) == most[::-1]
    assert sureness(ImagesWanted(start=2)) == most[2:]


def test_mistakes_on_the_training_set_have_its_numbers(runner: WorkerRunner, trained: TrainedModel) -> None:
    answer = found(runner, trained, ImagesWanted(part=DataPart.TRAINING))
    assert answer.total > 0
    assert all(each.part is DataPart.TRAINING and each.label == each.index % 10 for each in answer.pictures)


def test_an_image_of_the_training_set_can_be_looked_at(runner: WorkerRunner, trained: TrainedModel) -> None:
    runner.send(Predict(trained, (123,), DataPart.TRAINING))
    answer = reports_until(runner, Predicted)[-1]
    assert isinstance(answer, Predicted)
    assert [(each.index, each.label, each.part) for each in answer.pictures] == [(123, 3, DataPart.TRAINING)]


def test_how_sure_it_is_is_held_against_how_right_it_is(runner: WorkerRunner, trained: TrainedModel) -> None:
    runner.send(Calibrate(trained))
    answer = reports_until(runner, Calibrated)[-1]
    assert isinstance(answer, Calibrated)
    assert answer.calibration.count == 100
    wrong = found(runner, trained, ImagesWanted()).total
    assert answer.calibration.accuracy == pytest.approx(1 - wrong / 100)


def test_corrections_change_labels_and_counts_and_what_is_a_mistake(
    runner: WorkerRunner, data: Path, trained: TrainedModel
) -> None:
    (mistake, *_) = found(runner, trained, ImagesWanted()).pictures
    before = found(runner, trained, ImagesWanted()).total
    assert mistake.predicted is not None
    summary = corrected(
        runner,
        data,
        Correction(DataPart.TRAINING, 5, None),
        Correction(DataPart.TEST, mistake.index, mistake.predicted),
    )
    assert (sum(summary.training_counts), summary.training_images) == (299, 300)
    assert summary.test_counts[mistake.predicted] == 11
    assert found(runner, trained, ImagesWanted()).total == before - 1


def test_an_image_that_is_left_out_is_not_shown_and_the_others_keep_their_numbers(
    runner: WorkerRunner, data: Path, trained: TrainedModel
) -> None:
    corrected(runner, data, Correction(DataPart.TEST, 5, None))
    runner.send(Predict(trained, (5,)))
    failed = reports_until(runner, RequestFailed)[-1]
    assert isinstance(failed, RequestFailed)
    assert failed.message.startswith("Test image 5 is left out")
    runner.send(Predict(trained, (6,)))
    answer = reports_until(runner, Predicted)[-1]
    assert isinstance(answer, Predicted)
    assert [(each.index, each.label) for each in answer.pictures] == [(6, 6)]


def test_corrections_outlast_opening_the_data_set_again_and_go_with_a_run(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    correction = Correction(DataPart.TRAINING, 5, None)
    summary = corrected(runner, data, correction)
    assert opened(runner, data) == summary
    model = TrainedModel("a", RunSpecification("softmax", epochs=1), tmp_path / "weights.safetensors")
    runner.send(Train(model, data))
    reports = reports_until(runner, RunFinished)
    started = of_type(reports, RunStarted)[0]
    assert isinstance(started, RunStarted)
    assert started.conditions.corrections == Corrections((correction,)).digest
    assert started.started.training_examples + started.started.validation_examples == 299


def test_a_run_that_goes_on_with_other_corrections_is_told_so(
    runner: WorkerRunner, data: Path, tmp_path: Path
) -> None:
    model = TrainedModel("b", RunSpecification("softmax", epochs=1), tmp_path / "weights.safetensors")
    runner.send(Train(model, data))
    started = of_type(reports_until(runner, RunFinished), RunStarted)[0]
    assert isinstance(started, RunStarted)
    corrections = Correction(DataPart.TRAINING, 5, None)
    corrected(runner, data, corrections)
    runner.send(TakeUp(model, data, 1, started.conditions))
    warned = of_type(reports_until(runner, RunFinished, RunFailed), Warned)
    digest = Corrections((corrections,)).digest
    assert any(f"no corrections and has the corrections {digest}" in str(each) for each in warned)


def test_corrections_that_fit_nothing_are_told(runner: WorkerRunner, data: Path) -> None:
    odd = Corrections((Correction(DataPart.TEST, 5000, 1),))
    book = CorrectionBook().with_(opened(runner, data).fingerprint, odd)
    runner.send(UseCorrections(book))
    reports_until(runner, DataReady)
    runner.send(OpenData(data))
    (warned,) = of_type(reports_until(runner, DataReady), Warned)
    assert isinstance(warned, Warned)
    assert warned.message.startswith("1 of the corrections")


def test_why_is_told_with_maps_and_neighbours(runner: WorkerRunner, trained: TrainedModel) -> None:
    runner.send(Predict(trained, (7,)))
    predicted = reports_until(runner, Predicted)[-1]
    assert isinstance(predicted, Predicted)
    (picture,) = predicted.pictures
    runner.send(Explain(trained, picture, 7))
    answer = reports_until(runner, Explained, RequestFailed)[-1]
    assert isinstance(answer, Explained), answer
    assert len(answer.saliency) == 28 * 28
    assert max(answer.saliency) == 255
    assert answer.grad_cam is None
    assert answer.weights is not None
    assert max(abs(value - 128) for value in answer.weights) == 127
    assert list(answer.distances) == sorted(answer.distances)
    assert {each.label for each in answer.neighbours} == {7}
