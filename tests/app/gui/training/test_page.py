"""The figures of a run, in the real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from app.compute.trained_model import TrainedModel
from app.gui.training.page import described
from app.gui.window.window import Window
from app.state.parts.run import Run, Status
from app.state.parts.view import View
from app.state.state import State
from models.settings.recipes import recipe
from models.settings.specification import RunSpecification
from tests.app.facts import data_summary, finished_run, folds_course, going_run, study_course


def shown_texts(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(QLabel) if text.isVisible() and text.text()]


def with_specification(run: Run, specification: RunSpecification) -> Run:
    return replace(run, model=TrainedModel("run-2", specification, Path("runs/weights.safetensors")))


def draw(window: Window, run: Run | None) -> list[str]:
    window.draw(State(data=data_summary(), run=run, view=View.CURVES))
    return shown_texts(window.training)


def test_before_a_run_there_are_no_figures(window: Window) -> None:
    texts = draw(window, None)
    assert texts.count("–") == 4
    assert "No run yet" in texts
    assert not window.training.verdict.isVisible()


def test_a_finished_run_shows_its_test_accuracy_and_a_verdict(window: Window) -> None:
    texts = draw(window, finished_run())
    assert texts[texts.index("test accuracy") - 1] == "90.0 %"
    assert window.training.verdict.isVisible()
    assert "balanced" not in texts


def test_a_fold_shows_which_it_is_and_never_a_test_accuracy(window: Window) -> None:
    run = folds_course(done=2).runs[-1]
    texts = draw(window, run)
    assert texts[texts.index("fold") - 1] == "2 of 5"
    assert "test accuracy" not in texts
    window.draw(State(data=data_summary(), run=run, view=View.CONFUSION_MATRIX))
    assert any("right on fold 2" in text for text in shown_texts(window.results))
    assert "test accuracy" in draw(window, finished_run())


def test_a_run_of_two_classes_shows_the_balanced_accuracy_too(window: Window) -> None:
    specification = replace(recipe("logistic"), positive="3", negative="8")
    ended = finished_run()
    assert ended.finished is not None
    ended = replace(ended, finished=replace(ended.finished, confusion=((90, 10), (30, 70))))
    texts = draw(window, with_specification(ended, specification))
    assert texts[texts.index("balanced") - 1] == "80.0 %"
    assert any("3 against 8" in text for text in texts)


def test_the_figures_are_those_of_the_epoch_that_was_best(window: Window) -> None:
    run = finished_run(epochs=3)
    assert run.finished is not None
    best = replace(run.finished, best_epoch=2, validation_accuracy=0.876)
    texts = draw(window, replace(run, finished=best))
    assert texts[texts.index("validation accuracy") - 1] == "87.6 %"
    assert texts[texts.index("training loss") - 1] == "0.450"
    assert any("best epoch 2 of 3" in text for text in texts)


def test_the_subtitle_tells_what_became_of_a_run() -> None:
    assert described(finished_run()).endswith("finished in 1.5 s")
    assert described(replace(going_run(), status=Status.STOPPED)).endswith("stopped after 10 s")
    reached = replace(going_run(), status=Status.STOPPED, remembered=True)
    assert described(reached).endswith("stopped after 10 s · in epoch 3 of 4")
    assert described(replace(going_run(), status=Status.FAILED)).endswith("broke off")
    elsewhere = replace(going_run(), status=Status.STOPPED, elsewhere=True)
    assert described(elsewhere).endswith("goes on in another window or terminal")
    assert described(going_run()).endswith("training")


def test_a_long_subtitle_gives_way_and_is_told_in_full(window: Window) -> None:
    long = replace(
        recipe("mlp"),
        epochs=3,
        hidden=(11, 12, 13, 14, 15),
        schedule="step",
        weight_decay=0.25,
        early_stopping=9,
        positive="套头衫",
        negative="一双很长名字的短靴",
        examples=1234,
        averaging=True,
    )
    draw(window, with_specification(finished_run(), long))
    page = window.training
    (subtitle,) = [each for each in page.findChildren(QLabel) if each.text().startswith("3 epochs")]
    assert subtitle.toolTip() == subtitle.text()
    assert page.width() >= page.minimumSizeHint().width()


def test_the_strip_tells_which_run_of_a_study_is_going(window: Window) -> None:
    course = study_course(done=1)
    run = replace(going_run(done=1, epochs=4), model=TrainedModel("r", course.study.runs[1], Path("w")))
    course = replace(course, runs=(*course.runs, run))
    window.draw(State(run=run, study=course, view=View.CURVES))
    texts = shown_texts(window.strip)
    assert "MLP · epoch 2 of 4 · run 2 of 6" in texts
    assert any(text.endswith(" left in all") for text in texts)
    other = replace(going_run(), model=TrainedModel("other", RunSpecification("mlp", epochs=4), Path("w")))
    window.draw(State(run=other, study=replace(course, stopped=True), view=View.CURVES))
    assert "MLP · epoch 3 of 4" in shown_texts(window.strip)


def test_the_strip_tells_the_time_left_in_all_once_that_is_known(window: Window) -> None:
    course = folds_course(folds=3, done=2)
    run = replace(going_run(done=1, epochs=3), model=TrainedModel("fold-3", course.study.runs[2], Path("w")))
    window.draw(State(run=run, study=replace(course, runs=(*course.runs, run)), view=View.CURVES))
    texts = shown_texts(window.strip)
    assert "MLP · epoch 2 of 3 · run 3 of 3" in texts
    assert any(text.endswith(" left in all") for text in texts)


def test_the_strip_of_a_fold_that_ended_tells_its_own_accuracy(window: Window) -> None:
    course = folds_course(folds=2)
    window.draw(State(run=course.runs[-1], study=course, view=View.CURVES))
    assert any("on its fold" in text for text in shown_texts(window.strip))


def test_a_run_that_was_cut_off_offers_to_be_resumed(window: Window) -> None:
    cut_off = replace(going_run(done=2, epochs=4), status=Status.STOPPED, remembered=True)
    draw(window, cut_off)
    (resume,) = [each for each in window.strip.findChildren(QPushButton) if each.text() == "Resume"]
    assert resume.isVisible()
    assert "in epoch 3 of 4" in described(cut_off)
    draw(window, replace(cut_off, remembered=False))
    assert not resume.isVisible()
    draw(window, finished_run())
    assert not resume.isVisible()
