"""Answers about the run in view: how good it is, how far, how long, and what it takes for what."""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.common.words.numbers import count, counted, duration, percent
from app.core.requirements import NOTHING_TRAINED
from app.state.parts.run import Run, Status
from app.state.state import State, class_names
from app.state.words.outcome import result
from models.evaluation.class_figures import class_figures
from models.events import EpochDone, Finished


def test_accuracy(state: State) -> str:
    """How good it is on the test set, or so far."""
    run = _run(state)
    if run.finished is not None:
        return f"{_name(run)}: {result(run.specification, run.finished)}."
    last = _last_epoch(run)
    return (
        f"{_name(run)} has not seen the test set yet; on the validation set "
        f"{percent(last.validation_accuracy)} are right after epoch {last.epoch}."
    )


def validation_accuracy(state: State) -> str:
    """How good it is on the validation set."""
    last = _last_epoch(_run(state))
    return f"On the validation set {percent(last.validation_accuracy)} are right after epoch {last.epoch}."


def training_accuracy(state: State) -> str:
    """How good it is on what it trains on."""
    last = _last_epoch(_run(state))
    return f"On the training set {percent(last.train_accuracy)} are right in epoch {last.epoch}."


def loss(state: State) -> str:
    """The loss of the last epoch."""
    last = _last_epoch(_run(state))
    return (
        f"After epoch {last.epoch} the training loss is {last.train_loss:.4f}, "
        f"the validation loss {last.validation_loss:.4f}."
    )


def progress(state: State) -> str:
    """How far it is."""
    run = _run(state)
    if not run.status.going:
        return f"{_name(run)} is not going any more: {counted(len(run.epochs), 'epoch')} are done."
    done, of = len(run.epochs), run.specification.epochs
    return f"{percent(run.fraction)} are done: {count(done)} of {counted(of, 'epoch')}."


def time_left(state: State) -> str:
    """How long it will take."""
    run = _run(state)
    if not run.status.going:
        return f"{_name(run)} is not going any more; it took {duration(run.seconds)}."
    if run.seconds_left is None:
        return "It has not gone on for long enough to tell."
    return f"About {duration(run.seconds_left)} are left."


def time_taken(state: State) -> str:
    """How long it took."""
    run = _run(state)
    if not run.epochs:
        return f"{_name(run)} took {duration(run.seconds)}."
    each = sum(epoch.seconds for epoch in run.epochs) / len(run.epochs)
    return f"{_name(run)} took {duration(run.seconds)}, an epoch {duration(each)}."


def finished(state: State) -> str:
    """Whether it is done."""
    run = _run(state)
    if run.status.going:
        return progress(state) if run.status is not Status.PAUSED else "The run is paused; say “resume”."
    if run.status is Status.FINISHED:
        return f"{_name(run)} has finished, after {counted(len(run.epochs), 'epoch')}."
    return f"{_name(run)} was stopped after {counted(len(run.epochs), 'epoch')}."


def worst_class(state: State) -> str:
    """The class that is recognised worst."""
    recalls = _recalls(state)
    name, recall = min(recalls, key=lambda pair: pair[1])
    return f"{name} is recognised worst: {percent(recall)} of its images are right."


def best_class(state: State) -> str:
    """The class that is recognised best."""
    recalls = _recalls(state)
    name, recall = max(recalls, key=lambda pair: pair[1])
    return f"{name} is recognised best: {percent(recall)} of its images are right."


def class_accuracy(state: State, label: str = "") -> str:
    """The figures of one class."""
    end, names = _finished(state), class_names(state)
    if label not in names:
        raise CommandError("The model in view does not know this class.")
    figures = class_figures(end.confusion)[names.index(label)]
    recall, precision = figures.recall or 0.0, figures.precision or 0.0
    return (
        f"{label}: {percent(recall)} of its images are recognised; of what is called so, "
        f"{percent(precision)} are."
    )


def confused_pair(state: State) -> str:
    """Which two classes are confused most."""
    end, names = _finished(state), class_names(state)
    cells = [
        (number, true, called)
        for true, row in enumerate(end.confusion)
        for called, number in enumerate(row)
        if true != called
    ]
    number, true, called = max(cells)
    if not number:
        return "Nothing is confused: every image is right."
    return f"{names[true]} is taken for {names[called]} most often: {counted(number, 'image')}."


def mistake_count(state: State) -> str:
    """How many images are wrong."""
    end = _finished(state)
    every = sum(sum(row) for row in end.confusion)
    wrong = every - sum(row[label] for label, row in enumerate(end.confusion))
    return f"{count(wrong)} of {counted(every, 'image')} are wrong; say “show the mistakes” to see them."


def best_epoch(state: State) -> str:
    """The epoch with the best validation figure."""
    run = _run(state)
    if not run.epochs:
        raise CommandError("No epoch has been done yet.")
    best = max(run.epochs, key=lambda epoch: epoch.validation_accuracy)
    return f"Epoch {best.epoch} was best: {percent(best.validation_accuracy)} right on the validation set."


def parameter_count(state: State) -> str:
    """How many numbers the model learns."""
    run = _run(state)
    if run.started is None:
        raise CommandError("The run has not begun yet; ask again in a moment.")
    return f"{_name(run)} learns {counted(run.started.parameters, 'number')}."


def _run(state: State) -> Run:
    if state.run is None:
        raise CommandError(NOTHING_TRAINED)
    return state.run


def _name(run: Run) -> str:
    return run.model.run


def _last_epoch(run: Run) -> EpochDone:
    if not run.epochs:
        raise CommandError("No epoch has been done yet.")
    return run.epochs[-1]


def _finished(state: State) -> Finished:
    end = _run(state).finished
    if end is None:
        raise CommandError("That can be told once the run has finished.")
    return end


def _recalls(state: State) -> list[tuple[str, float]]:
    figures = class_figures(_finished(state).confusion)
    names = class_names(state)
    return [
        (name, each.recall) for name, each in zip(names, figures, strict=False) if each.recall is not None
    ]
