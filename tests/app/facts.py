"""Small, plain facts for tests: a data set, runs at every stage, predictions."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from app.compute.conditions import Conditions
from app.compute.messages.data import DataSummary, Picture
from app.compute.messages.predictions import Calibrated, Explained
from app.compute.trained_model import TrainedModel
from app.playground.scenes.exhibiting import as_it_opens
from app.state.parts.compared import Compared, RunsCompared
from app.state.parts.results import Pictures
from app.state.parts.run import BatchLoss, Run, Status
from app.state.parts.run_record import RunMarks, RunRecord
from app.state.parts.study import StudyCourse
from app.state.state import State
from models.data.corrections import DataPart
from models.evaluation.calibration import calibration
from models.events import EpochDone, Finished, Started
from models.settings.searching import SearchSpace, random_search
from models.settings.selection import Study, comparison, cross_validation
from models.settings.specification import RunSpecification

CLASSES = tuple(str(label) for label in range(10))


def trained_model(model: str = "mlp", epochs: int = 3, folder: Path = Path("runs")) -> TrainedModel:
    return TrainedModel(
        "run-1", RunSpecification(model, epochs=epochs), folder / "run-1" / "weights.safetensors"
    )


def started(specification: RunSpecification, first_epoch: int = 1) -> Started:
    return Started(specification, "Tiny", 550, 50, 100, 9, 7850, first_epoch)


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


def study_run(specification: RunSpecification, accuracy: float = 0.9, done: int | None = None) -> Run:
    """A run of a study, which ends with this validation accuracy; `done` epochs of one that is going."""
    epochs = tuple(
        epoch_done(number, accuracy - 0.2 / number + 0.2 / specification.epochs)
        for number in range(1, (done or specification.epochs) + 1)
    )
    name = f"run-{specification.model}-{specification.optimizer}-{specification.seed}-{specification.fold}"
    model = TrainedModel(name, specification, Path("runs") / name / "weights.safetensors")
    if done is not None:
        return Run(model, Status.TRAINING, epochs=epochs, fraction=done / specification.epochs, seconds=5.0)
    test = accuracy - 0.01 if specification.sees_test_set else None
    end = replace(finished(specification.epochs), test_accuracy=test, validation_accuracy=accuracy)
    return Run(model, Status.FINISHED, epochs=epochs, fraction=1.0, seconds=1.5, finished=end)


def study_course(study: Study | None = None, done: int | None = None) -> StudyCourse:
    """Two models and three seeds, or another study, of which `done` runs (all of them) have finished."""
    models = (("Softmax", RunSpecification("softmax", epochs=3)), ("MLP", RunSpecification("mlp", epochs=4)))
    study = study or comparison(models, seeds=3)
    runs = [
        study_run(specification, 0.8 + 0.05 * study.names.index(name) + 0.002 * specification.seed)
        for name, specification in zip(study.contenders, study.runs, strict=True)
    ]
    return StudyCourse(study, tuple(runs[:done]))


def search_course(study: Study | None = None, done: int | None = None) -> StudyCourse:
    """A search over two settings of an MLP, of which `done` trials (all of them) have finished.

    The third trial is the best.
    """
    mlp = RunSpecification("mlp", epochs=3)
    space = SearchSpace(("learning_rate", "dropout"))
    study = study or random_search(mlp, space, 6)
    runs = [
        study_trial(specification, 0.85 - 0.01 * abs(number - 2), number)
        for number, specification in enumerate(study.runs)
    ]
    return StudyCourse(study, tuple(runs[:done]))


def study_trial(
    specification: RunSpecification, accuracy: float, number: int, done: int | None = None
) -> Run:
    """The trial of a search with this number, from 0; see `study_run`."""
    run = study_run(specification, accuracy, done)
    name = f"run-trial-{number}"
    model = TrainedModel(name, specification, Path("runs") / name / "weights.safetensors")
    return replace(run, model=model, started=started(specification), of_study=True)


def folds_course(folds: int = 5, done: int | None = None) -> StudyCourse:
    return study_course(cross_validation(RunSpecification("mlp", epochs=3), folds), done)


def broken_off(run: Run) -> Run:
    return replace(run, status=Status.FAILED, finished=None, problem="The loss has grown past every number.")


def picture(index: int = 0, label: int = 0, predicted: int | None = 0, size: int = 28) -> Picture:
    probabilities: tuple[float, ...] = ()
    if predicted is not None:
        probabilities = tuple(0.91 if each == predicted else 0.01 for each in range(10))
    pixels = bytes((index + row * column) % 256 for row in range(size) for column in range(size))
    return Picture(index, pixels, size, size, label, probabilities)


def in_colour(shown: Picture) -> Picture:
    """It in shades of one hue, as photographs are."""
    colours = bytes(value for grey in shown.pixels for value in (grey, grey // 2, 255 - grey))
    return replace(shown, pixels=colours, channels=3, photograph=True)


def pictures(count: int = 24) -> Pictures:
    return Pictures("run-1", tuple(picture(index, index % 10, index % 7) for index in range(count)), count)


def calibrated() -> Calibrated:
    return Calibrated("run-1", calibration([0.95, 0.9, 0.7, 0.4, 0.99], [True, False, True, False, True], 10))


def explained(shown: Picture | None = None, label: int = 4) -> Explained:
    shown = shown or picture(3, 6, 4)
    many = bytes(range(256)) * 4
    values = many[: shown.height * shown.width]
    near = tuple(replace(picture(n, n % 7, None), part=DataPart.TRAINING) for n in range(8))
    return Explained("run-1", shown, label, values, values, values, near, tuple(0.5 * n for n in range(8)))


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
        fingerprint="f1",
        training_images=600,
        test_images=100,
    )


def sounds_summary(notices: tuple[str, ...] = ()) -> DataSummary:
    """Spectrograms of three words, by two people."""
    return DataSummary(
        name="Tiny",
        folder="a/folder",
        classes=("0", "1", "2"),
        height=32,
        width=32,
        training_counts=(40,) * 3,
        test_counts=(10,) * 3,
        validation_examples=10,
        samples=tuple(picture(label, label, None, size=32) for label in range(3) for _ in range(4)),
        speakers=("anna", "ben"),
        speaker_counts=(80, 70),
        notices=notices,
    )


CONDITIONS = Conditions("cpu", 4, "Linux, a processor", {"hearsee": "0.1.0", "torch": "2.9.0"})


def run_record(number: int = 1, model: str = "mlp", name: str = "", **changes: Any) -> RunRecord:
    """A run of three epochs that finished on a day of 2026."""
    record = RunRecord(
        number=number,
        run=f"run-{number}",
        created=1_795_500_000.0 + 60 * number,
        specification=RunSpecification(model, epochs=3),
        status=Status.FINISHED,
        data="Tiny",
        epochs=3,
        best_epoch=3,
        train_loss=0.3,
        train_accuracy=0.79,
        validation_loss=1 / 3,
        validation_accuracy=0.8,
        test_accuracy=0.9,
        seconds=1.5,
        fit="fitting",
        marks=RunMarks(name=name),
        conditions=CONDITIONS,
    )
    return replace(record, **changes)


def compared_run(number: int = 1, title: str = "MLP", run: Run | None = None) -> Compared:
    run = run or finished_run()
    run = replace(run, model=replace(run.model, run=f"run-{number}"))
    return Compared(number, title, run, created=1_795_500_000.0, conditions=CONDITIONS)


def full_state() -> State:
    return State(
        data=data_summary(),
        run=finished_run(),
        study=study_course(),
        predictions=pictures(),
        mistakes=pictures(5),
        calibration=calibrated(),
        explained=explained(),
        records=(run_record(2, name="短 a name"), run_record(1)),
        compared=RunsCompared((compared_run(2, "短 a name"), compared_run(1))),
        playground=as_it_opens(),
    )
