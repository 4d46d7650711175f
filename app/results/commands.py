"""Commands that show what came of training, and have a model look at test images. What is said for each
stands beside what it does."""

from __future__ import annotations

from app.commands.slots import ClassName, ImageNumber
from app.commands.vocabulary import CommandError, command
from app.common.words.numbers import counted
from app.compute.messages.predictions import Explained, Predicted
from app.core.core import Core
from app.core.requirements import run_is_going, test_images
from app.results.results import Results
from app.results.slots import ViewName
from app.state.parts.view import View
from app.state.state import State, class_names
from language.sentence import capital, joined, message, term
from models.evaluation.verdict import verdict


@command(
    "explain [it|this answer|that answer|this image|this picture]",
    # Not "why" alone: too much that people say to each other begins with it.
    "why (it|this answer|that answer|this image|this picture)",
    "why [not] [a|an] {label}",
    zh=("解释[它|这张图片|这个答案]", "为什么(是|不是){label}"),
    menu="Results",
    label="Why?",
    shortcut="Ctrl+E",
    ends=(Explained,),
)
def explain(results: Results, label: ClassName | None = None) -> str:
    """Show why the model answers as it does about the image in view, or what speaks for another class."""
    classes = class_names(results.state)
    chosen = None
    if label is not None:
        class_name = label
        known = [each.casefold() for each in classes]
        if label.casefold() not in known:
            raise CommandError(
                message(
                    "This run tells apart {classes}; there is no class {class_name} in it.",
                    classes=", ".join(classes),
                    class_name=class_name,
                )
            )
        chosen = known.index(label.casefold())
    picture = results.explain(chosen)
    told = picture.predicted if chosen is None else chosen
    assert told is not None
    return message("Here is what speaks for {classes}.", classes=classes[told])


@command(
    "(is it|is the model) (overfitting|underfitting)",
    "how (well|good) does it fit",
    zh=("过拟合了吗", "欠拟合了吗"),
    menu="Results",
    label="How well does it fit?",
)
def judge(session: Core) -> str:
    """Say whether the latest run underfits, fits or overfits, why, and what to try."""
    run = session.state.run
    if run is None or not run.epochs:
        raise CommandError(message("Nothing has been trained yet; say “train MLP” first."))
    found = verdict(run.specification, run.epochs)
    judged = joined(": ", [capital(term(found.fit.value)), found.reason])
    return joined(" ", [judged, found.advice])


@command(
    "predict [some|the|more] [images|pictures]",
    zh="预测",
    menu="Results",
    label="Predict",
    shortcut="Ctrl+D",
    ends=(Predicted,),
)
def predict(results: Results) -> str:
    """Have the model name two dozen test images, drawn at random."""
    return _predict_some(results)


@command(
    "predict [the] [test] (image|picture|number) [number] {number}",
    zh="预测第{number}(张|幅)[图片]",
    ends=(Predicted,),
)
def predict_image(results: Results, number: ImageNumber) -> str:
    """Have the model name one test image; the first is image 0."""
    _check_image(results.state, number)
    results.predict((number,))
    return message("Predicting test image {number}.", number=number)


@command("predict [the] next [image|picture]", zh="预测下一(张|幅)[图片]", ends=(Predicted,))
def predict_next(results: Results) -> str:
    """Have the model name the test image after the one that is shown."""
    results.predict_next()
    return message("Predicting the next test image.")


@command(
    "show [me] [the] {what}", zh="(显示|查看){what}", menu="View", label="{word}", shortcut="Ctrl+#", ends=()
)
def show(results: Results, what: ViewName) -> str:
    """Bring curves, confusion matrix, class figures, mistakes, calibration, runs, ... to the front."""
    run = results.state.run
    if what is View.MISTAKES:
        results.find_mistakes()
    elif what is View.PREDICTIONS and results.state.predictions is None:
        return _predict_some(results)
    elif what is View.CALIBRATION:
        results.calibrate()
    elif what is View.WHY:
        results.explain()
    elif what in (View.CONFUSION_MATRIX, View.CLASS_FIGURES) and (run is None or run.finished is None):
        raise CommandError(_no_confusion_matrix(results.state))
    elif what is View.COMPARISON and results.state.study is None:
        raise CommandError(message("There is no comparison yet; say “compare softmax and MLP” first."))
    elif what is View.CURVES and run is None:
        raise CommandError(message("There are no curves yet; say “train MLP” first."))
    else:
        results.core.show(what)
    if what is View.RUNS and results.state.history_problem:
        raise CommandError(results.state.history_problem)
    plural = (View.CURVES, View.CLASS_FIGURES, View.MISTAKES, View.PREDICTIONS, View.RUNS)
    return (
        message("Here are the {what}.", what=term(what.value))
        if what in plural
        else message("Here is the {what}.", what=term(what.value))
    )


def _check_image(state: State, number: int) -> None:
    examples = test_images(state)
    if number >= examples:
        raise CommandError(
            message(
                "There is no test image {number}; they are numbered 0 to {examples}.",
                number=number,
                examples=examples - 1,
            )
        )


def _predict_some(results: Results) -> str:
    return message("Predicting {results}.", results=counted(results.predict_some(), "test image"))


def _no_confusion_matrix(state: State) -> str:
    if run_is_going(state):
        return message("The confusion matrix is made on the test set, when the run finishes.")
    if state.run is not None:
        return message(
            "This run did not finish, so it has no confusion matrix; say “train MLP” to make one that has."
        )
    return message("There is no confusion matrix yet: it comes when a run finishes; say “train MLP” first.")
