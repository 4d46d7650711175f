"""What came of a run, a study or a word, in words: the same in the window and the terminal."""

from __future__ import annotations

from app.common.words.numbers import counted, percent
from app.compute.messages.models import Exported
from app.state.parts.results import Said
from app.state.parts.run import Run
from app.state.parts.study import Contender, StudyCourse
from app.state.words.search import search_result, search_title, trial_in_words
from models.events import Finished
from models.settings.selection import Question, Summary
from models.settings.specification import RunSpecification
from models.settings.titles import model_title


def result(specification: RunSpecification, finished: Finished) -> str:
    """For example "87.1 % right on the test set"; no full stop."""
    if specification.speaker:
        return f"{percent(finished.validation_accuracy)} right on the recordings of {specification.speaker}"
    if specification.crosses_validation:
        return f"{percent(finished.validation_accuracy)} right on fold {specification.fold}"
    if finished.test_accuracy is None:
        return f"{percent(finished.validation_accuracy)} right on the validation set"
    text = f"{percent(finished.test_accuracy)} right on the test set"
    if specification.positive:
        text += f", {percent(finished.balanced_accuracy)} as the mean over both classes"
    if 0 < finished.best_epoch < finished.epochs:
        text += f", with the parameters of epoch {finished.best_epoch}, the best"
    return text


def exported_in_words(exported: Exported) -> str:
    """Where a model was exported to, and how near its ONNX file comes to it, in two sentences."""
    images = counted(exported.images, "test image")
    return (
        f"Exported into {exported.folder}. On {images} the scores of its ONNX file differ from the model’s "
        f"by at most {exported.difference:.1e} (scores up to {exported.largest:.3g})."
    )


def spread_over(figures: Summary) -> str:
    """For example "87.1 % ± 0.3 %", or "87.1 %" for a single run."""
    if not figures.values:
        return "no figure"
    spread = f" ± {percent(figures.spread)}" if len(figures.values) > 1 else ""
    return percent(figures.mean) + spread


def study_title(course: StudyCourse) -> str:
    """For example "5-fold cross-validation: MLP"."""
    study = course.study
    if study.question is Question.SEARCH:
        return search_title(course)
    if study.leaves_speakers_out:
        return f"One speaker left out: {model_title(study.runs[0].model)}"
    if study.question is Question.CROSS_VALIDATION:
        return f"{len(study.runs)}-fold cross-validation: {model_title(study.runs[0].model)}"
    seeds = len(study.runs) // len(study.names)
    return f"{' and '.join([', '.join(study.names[:-1]), study.names[-1]])}, {counted(seeds, 'seed')}"


def run_of_study(course: StudyCourse, run: Run) -> str:
    """Which of a study's runs it is, for example "Fold 2, seed 0"; of a trial, what it tries."""
    name = course.contender_of(run)
    if course.study.question is Question.SEARCH:
        return f"{name[0].upper()}{name[1:]}, {trial_in_words(run.specification, course.study.searched)}"
    if run.specification.fold and not run.specification.speaker:
        return f"Fold {run.specification.fold}, seed {run.specification.seed}"
    return f"{name[0].upper()}{name[1:]}, seed {run.specification.seed}"


def study_result(course: StudyCourse) -> str:
    """What the study has found so far, as a sentence."""
    if course.study.question is Question.SEARCH:
        return search_result(course)
    total = course.total
    if not total.values:
        return "No run of it finished, so there is nothing to tell."
    if course.study.leaves_speakers_out:
        over = counted(len(total.values), "speaker")
        return f"Over {over}, {spread_over(total)} of the recordings of a new voice were right."
    if course.study.question is Question.CROSS_VALIDATION:
        over = counted(len(total.values), "fold")
        return f"Over {over}, {spread_over(total)} of the validation examples were right."
    rows = sorted(
        (row for row in course.contenders if row.validation.values), key=lambda row: -row.validation.mean
    )
    return f"On the validation set: {'; '.join(map(_row, rows))}."


def _row(contender: Contender) -> str:
    return f"{contender.name} {spread_over(contender.validation)}"


def said_in_words(said: Said, classes: tuple[str, ...]) -> str:
    """What the model makes of a word, as a sentence."""
    picture = said.picture
    if picture is None or picture.predicted is None:
        return ""
    heard, file = classes[picture.predicted], said.source
    if not picture.probabilities:
        return f"The word in {file} is “{heard}”." if file else f"The word is “{heard}”."
    share = percent(picture.probabilities[picture.predicted])
    if file:
        return f"The word in {file} is “{heard}”, with a probability of {share}."
    return f"The word is “{heard}”, with a probability of {share}."
