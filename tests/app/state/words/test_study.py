"""A study in words, without a window."""

from __future__ import annotations

from dataclasses import replace

from app.state.parts.study import StudyCourse
from app.state.words.study import contender_noun, follows, heading, position, progress, title_in_study
from models.settings.recipes import recipe, specified
from models.settings.selection import comparison
from models.settings.specification import MODELS
from models.settings.titles import MODEL_TITLES
from tests.app.facts import finished_run, folds_course, study_course, study_run


def going_course(done: int = 2) -> StudyCourse:
    course = study_course(done=done)
    return replace(course, runs=(*course.runs, study_run(course.study.runs[done], done=1)))


def optimizers_course() -> StudyCourse:
    contenders = [
        (title, specified(recipe("mlp"), optimizer=name))
        for name, title in (("sgd", "SGD"), ("adam", "Adam"))
    ]
    return StudyCourse(comparison(contenders, seeds=1), ())


def test_few_contenders_are_named_and_many_are_counted() -> None:
    assert heading(study_course()) == "Softmax and MLP, 3 seeds"
    many = comparison([(MODEL_TITLES[model], recipe(model)) for model in MODELS[:6]], seeds=1)
    assert heading(StudyCourse(many)) == "6 models, 1 seed"
    assert "5-fold cross-validation" in heading(folds_course())


def test_contenders_are_called_what_they_are() -> None:
    assert contender_noun(study_course()) == "model"
    assert contender_noun(optimizers_course()) == "optimizer"
    assert contender_noun(folds_course()) == "fold"


def test_progress_tells_the_run_and_the_time_left() -> None:
    course = going_course(done=2)
    assert position(course) == "run 3 of 6"
    assert progress(course).startswith("run 3 of 6 · ")
    assert progress(course).endswith("s left")
    assert progress(going_course(done=0)) == "run 1 of 6"


def test_the_end_tells_how_many_finished_and_what_that_took() -> None:
    assert progress(study_course()) == "6 runs finished · 9.0 s of training"
    stopped = replace(study_course(done=2), stopped=True)
    assert progress(stopped) == "2 of 6 runs finished · 3.0 s of training"


def test_a_run_follows_the_study_that_it_belongs_to_and_no_other() -> None:
    course = going_course()
    assert follows(course, course.runs[-1])
    assert not follows(course, finished_run())
    assert not follows(None, course.runs[-1])
    assert not follows(study_course(), study_course().runs[-1])


def test_a_run_is_called_after_its_model_and_what_it_stands_for() -> None:
    course = optimizers_course()
    run = study_run(course.study.runs[0], done=1)
    assert title_in_study(replace(course, runs=(run,)), run) == "MLP, SGD"
    folds = folds_course(done=2)
    assert title_in_study(folds, folds.runs[-1]) == "MLP"


def test_runs_that_go_at_once_are_counted_and_told_apart() -> None:
    course = folds_course(5, done=1)
    two = tuple(study_run(each, done=1) for each in course.study.runs[1:3])
    course = replace(course, runs=(*course.runs, *two))
    assert position(course) == "2 runs at once, 1 of 5 done"
    assert progress(course).startswith("2 runs at once, 1 of 5 done · ")
    assert [title_in_study(course, run) for run in two] == ["MLP, fold 2", "MLP, fold 3"]
    assert follows(course, two[0])
