"""Answers about the run in view: how good it is, how far, how long, and what it takes for what."""

from __future__ import annotations

from app.commands.vocabulary import CommandError
from app.common.words.numbers import count, counted, duration, percent
from app.core.requirements import NOTHING_TRAINED
from app.state.parts.run import Run, Status
from app.state.state import State, class_names
from app.state.words.outcome import result
from language.sentence import message
from models.evaluation.class_figures import class_figures
from models.events import EpochDone, Finished


def test_accuracy(state: State) -> str:
    """How good it is on the test set, or so far."""
    run = _run(state)
    if run.finished is not None:
        return message("{ended}: {result}.", ended=_name(run), result=result(run.specification, run.finished))
    last = _last_epoch(run)
    return message(
        "{run} has not seen the test set yet; on the validation set {validation_accuracy} "
        "are right after epoch {epoch}.",
        run=_name(run),
        validation_accuracy=percent(last.validation_accuracy),
        epoch=last.epoch,
    )


def validation_accuracy(state: State) -> str:
    """How good it is on the validation set."""
    last = _last_epoch(_run(state))
    return message(
        "On the validation set {validation_accuracy} are right after epoch {epoch}.",
        validation_accuracy=percent(last.validation_accuracy),
        epoch=last.epoch,
    )


def training_accuracy(state: State) -> str:
    """How good it is on what it trains on."""
    last = _last_epoch(_run(state))
    return message(
        "On the training set {train_accuracy} are right in epoch {epoch}.",
        train_accuracy=percent(last.train_accuracy),
        epoch=last.epoch,
    )


def loss(state: State) -> str:
    """The loss of the last epoch."""
    last = _last_epoch(_run(state))
    return message(
        "After epoch {epoch} the training loss is {train_loss}, the validation loss {validation_loss}.",
        epoch=last.epoch,
        train_loss=f"{last.train_loss:.4f}",
        validation_loss=f"{last.validation_loss:.4f}",
    )


def progress(state: State) -> str:
    """How far it is."""
    run = _run(state)
    if not run.status.going:
        return message(
            "{run} is not going any more: {epochs} are done.",
            run=_name(run),
            epochs=counted(len(run.epochs), "epoch"),
        )
    done, of = len(run.epochs), run.specification.epochs
    return message(
        "{fraction} are done: {done} of {of}.",
        fraction=percent(run.fraction),
        done=count(done),
        of=counted(of, "epoch"),
    )


def time_left(state: State) -> str:
    """How long it will take."""
    run = _run(state)
    if not run.status.going:
        return message(
            "{run} is not going any more; it took {seconds}.", run=_name(run), seconds=duration(run.seconds)
        )
    if run.seconds_left is None:
        return message("It has not gone on for long enough to tell.")
    return message("About {seconds_left} are left.", seconds_left=duration(run.seconds_left))


def time_taken(state: State) -> str:
    """How long it took."""
    run = _run(state)
    if not run.epochs:
        return message("{run} took {seconds}.", run=_name(run), seconds=duration(run.seconds))
    each = sum(epoch.seconds for epoch in run.epochs) / len(run.epochs)
    return message(
        "{run} took {seconds}, an epoch {each}.",
        run=_name(run),
        seconds=duration(run.seconds),
        each=duration(each),
    )


def finished(state: State) -> str:
    """Whether it is done."""
    run = _run(state)
    if run.status.going:
        return (
            progress(state)
            if run.status is not Status.PAUSED
            else message("The run is paused; say “resume”.")
        )
    if run.status is Status.FINISHED:
        return message(
            "{run} has finished, after {epochs}.", run=_name(run), epochs=counted(len(run.epochs), "epoch")
        )
    return message(
        "{run} was stopped after {epochs}.", run=_name(run), epochs=counted(len(run.epochs), "epoch")
    )


def worst_class(state: State) -> str:
    """The class that is recognised worst."""
    recalls = _recalls(state)
    name, recall = min(recalls, key=lambda pair: pair[1])
    return message(
        "{name} is recognised worst: {recall} of its images are right.", name=name, recall=percent(recall)
    )


def best_class(state: State) -> str:
    """The class that is recognised best."""
    recalls = _recalls(state)
    name, recall = max(recalls, key=lambda pair: pair[1])
    return message(
        "{name} is recognised best: {recall} of its images are right.", name=name, recall=percent(recall)
    )


def class_accuracy(state: State, label: str = "") -> str:
    """The figures of one class."""
    end, names = _finished(state), class_names(state)
    if label not in names:
        raise CommandError(message("The model in view does not know this class."))
    figures = class_figures(end.confusion)[names.index(label)]
    recall, precision = figures.recall or 0.0, figures.precision or 0.0
    return message(
        "{label}: {recall} of its images are recognised; of what is called so, {precision} are.",
        label=label,
        recall=percent(recall),
        precision=percent(precision),
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
        return message("Nothing is confused: every image is right.")
    return message(
        "{names} is taken for {names2} most often: {number}.",
        names=names[true],
        names2=names[called],
        number=counted(number, "image"),
    )


def mistake_count(state: State) -> str:
    """How many images are wrong."""
    end = _finished(state)
    every = sum(sum(row) for row in end.confusion)
    wrong = every - sum(row[label] for label, row in enumerate(end.confusion))
    return message(
        "{wrong} of {every} are wrong; say “show the mistakes” to see them.",
        wrong=count(wrong),
        every=counted(every, "image"),
    )


def best_epoch(state: State) -> str:
    """The epoch with the best validation figure."""
    run = _run(state)
    if not run.epochs:
        raise CommandError(message("No epoch has been done yet."))
    best = max(run.epochs, key=lambda epoch: epoch.validation_accuracy)
    return message(
        "Epoch {epoch} was best: {validation_accuracy} right on the validation set.",
        epoch=best.epoch,
        validation_accuracy=percent(best.validation_accuracy),
    )


def parameter_count(state: State) -> str:
    """How many numbers the model learns."""
    run = _run(state)
    if run.started is None:
        raise CommandError(message("The run has not begun yet; ask again in a moment."))
    return message(
        "{run} learns {parameters}.", run=_name(run), parameters=counted(run.started.parameters, "number")
    )


def _run(state: State) -> Run:
    if state.run is None:
        raise CommandError(NOTHING_TRAINED)
    return state.run


def _name(run: Run) -> str:
    return run.model.run


def _last_epoch(run: Run) -> EpochDone:
    if not run.epochs:
        raise CommandError(message("No epoch has been done yet."))
    return run.epochs[-1]


def _finished(state: State) -> Finished:
    end = _run(state).finished
    if end is None:
        raise CommandError(message("That can be told once the run has finished."))
    return end


def _recalls(state: State) -> list[tuple[str, float]]:
    figures = class_figures(_finished(state).confusion)
    names = class_names(state)
    return [
        (name, each.recall) for name, each in zip(names, figures, strict=False) if each.recall is not None
    ]
