"""Small, plain facts for tests: a data set, runs at every stage, predictions."""

from __future__ import annotations

from pathlib import Path

from app.messages import DataSummary, Picture, TrainedModel
from app.state import BatchLoss, Pictures, Run, State, Status
from models.events import EpochDone, Finished
from models.specification import RunSpecification

CLASSES = tuple(str(label) for label in range(10))


def trained_model(model: str = "mlp", epochs: int = 3, folder: Path = Path("runs")) -> TrainedModel:
    return TrainedModel(
        "run-1", RunSpecification(model, epochs=epochs), folder / "run-1" / "weights.safetensors"
    )


def epoch_done(number: int, accuracy: float = 0.8) -> EpochDone:
    return EpochDone(number, 0.9 / number, accuracy - 0.01, 1.0 / number, accuracy, 0.5)


def finished(epochs: int = 3) -> Finished:
    confusion = tuple(tuple(90 if true == predicted else 1 for predicted in range(10)) for true in range(10))
    return Finished(epochs, 0.5, 0.9, confusion, 1.5)


def going_run(done: int = 2, epochs: int = 4) -> Run:
    return Run(
        trained_model(epochs=epochs),
        Status.TRAINING,
        epochs=tuple(epoch_done(number) for number in range(1, done + 1)),
        batch_losses=(BatchLoss(0.1, 2.0), BatchLoss(0.5, 1.0)),
        fraction=done / epochs,
        seconds=10.0,
    )


def finished_run(epochs: int = 3) -> Run:
    return Run(
        trained_model(epochs=epochs),
        Status.FINISHED,
        epochs=tuple(epoch_done(number) for number in range(1, epochs + 1)),
        fraction=1.0,
        seconds=1.5,
        finished=finished(epochs),
    )


def picture(index: int = 0, label: int = 0, predicted: int | None = 0, size: int = 28) -> Picture:
    probabilities: tuple[float, ...] = ()
    if predicted is not None:
        probabilities = tuple(0.91 if each == predicted else 0.01 for each in range(10))
    pixels = bytes((index + row * column) % 256 for row in range(size) for column in range(size))
    return Picture(index, pixels, size, size, label, probabilities)


def pictures(count: int = 24) -> Pictures:
    return Pictures("run-1", tuple(picture(index, index % 10, index % 7) for index in range(count)), count)


def data_summary() -> DataSummary:
    return DataSummary(
        name="Tiny",
        folder="a/folder",
        classes=CLASSES,
        height=28,
        width=28,
        training_counts=(60,) * 10,
        test_counts=(10,) * 10,
        validation_examples=50,
        samples=tuple(picture(label, label, None) for label in range(10) for _ in range(3)),
    )


def full_state() -> State:
    return State(data=data_summary(), run=finished_run(), predictions=pictures(), mistakes=pictures(5))
