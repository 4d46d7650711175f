"""What came of a run, a study or a word, in words: the same in the window and the terminal."""

from __future__ import annotations

from app.common.words.numbers import counted, percent
from app.compute.messages.models import Exported
from app.state.parts.results import Said
from app.state.parts.run import Run
from app.state.parts.study import Contender, StudyCourse
from app.state.words.search import search_result, search_title, trial_in_words
from language.sentence import capital, joined, listed, message
from models.events import Finished
from models.settings.selection import Question, Summary
from models.settings.specification import RunSpecification
from models.settings.titles import model_title


def result(specification: RunSpecification, finished: Finished) -> str:
    """For example "87.1 % right on the test set"; no full stop."""
    if specification.speaker:
        return message(
            "{validation_accuracy} right on the recordings of {speaker}",
            validation_accuracy=percent(finished.validation_accuracy),
            speaker=specification.speaker,
        )
    if specification.crosses_validation:
        return message(
            "{validation_accuracy} right on fold {fold}",
            validation_accuracy=percent(finished.validation_accuracy),
            fold=specification.fold,
        )
    if finished.test_accuracy is None:
        return message(
            "{validation_accuracy} right on the validation set",
            validation_accuracy=percent(finished.validation_accuracy),
        )
    text = message("{test_accuracy} right on the test set", test_accuracy=percent(finished.test_accuracy))
    if specification.positive:
        text += message(
            ", {balanced_accuracy} as the mean over both classes",
            balanced_accuracy=percent(finished.balanced_accuracy),
        )
    if 0 < finished.best_epoch < finished.epochs:
        text += message(
            ", with the parameters of epoch {best_epoch}, the best", best_epoch=finished.best_epoch
        )
    return text


def exported_in_words(exported: Exported) -> str:
    """Where a model was exported to, and how near its ONNX file comes to it, in two sentences."""
    images = counted(exported.images, "test image")
    return message(
        "Exported into {folder}. On {images} the scores of its ONNX file differ from the "
        "model’s by at most {difference} (scores up to {largest}).",
        folder=exported.folder,
        images=images,
        difference=f"{exported.difference:.1e}",
        largest=f"{exported.largest:.3g}",
    )


def spread_over(figures: Summary) -> str:
    """For example "87.1 % ± 0.3 %", or "87.1 %" for a single run."""
    if not figures.values:
        return message("no figure")
    spread = f" ± {percent(figures.spread)}" if len(figures.values) > 1 else ""
    return percent(figures.mean) + spread


def study_title(course: StudyCourse) -> str:
    """For example "5-fold cross-validation: MLP"."""
    study = course.study
    if study.question is Question.SEARCH:
        return search_title(course)
    if study.leaves_speakers_out:
        return message("One speaker left out: {model}", model=model_title(study.runs[0].model))
    if study.question is Question.CROSS_VALIDATION:
        return message(
            "{runs}-fold cross-validation: {model}",
            runs=len(study.runs),
            model=model_title(study.runs[0].model),
        )
    seeds = len(study.runs) // len(study.names)
    return joined(", ", [listed(study.names), counted(seeds, "seed")])


def run_of_study(course: StudyCourse, run: Run) -> str:
    """Which of a study's runs it is, for example "Fold 2, seed 0"; of a trial, what it tries."""
    name = course.contender_of(run)
    if course.study.question is Question.SEARCH:
        return joined(", ", [capital(name), trial_in_words(run.specification, course.study.searched)])
    if run.specification.fold and not run.specification.speaker:
        return message("Fold {fold}, seed {seed}", fold=run.specification.fold, seed=run.specification.seed)
    return message("{name}, seed {seed}", name=capital(name), seed=run.specification.seed)


def study_result(course: StudyCourse) -> str:
    """What the study has found so far, as a sentence."""
    if course.study.question is Question.SEARCH:
        return search_result(course)
    total = course.total
    if not total.values:
        return message("No run of it finished, so there is nothing to tell.")
    if course.study.leaves_speakers_out:
        over = counted(len(total.values), "speaker")
        return message(
            "Over {over}, {total} of the recordings of a new voice were right.",
            over=over,
            total=spread_over(total),
        )
    if course.study.question is Question.CROSS_VALIDATION:
        over = counted(len(total.values), "fold")
        return message(
            "Over {over}, {total} of the validation examples were right.", over=over, total=spread_over(total)
        )
    rows = sorted(
        (row for row in course.contenders if row.validation.values), key=lambda row: -row.validation.mean
    )
    return message("On the validation set: {listed}.", listed=joined("; ", map(_row, rows)))


def _row(contender: Contender) -> str:
    return joined(" ", [contender.name, spread_over(contender.validation)])


def said_in_words(said: Said, classes: tuple[str, ...]) -> str:
    """What the model makes of a word, as a sentence."""
    picture = said.picture
    if picture is None or picture.predicted is None:
        return ""
    heard, file = classes[picture.predicted], said.source
    if not picture.probabilities:
        return (
            message("The word in {file} is “{heard}”.", file=file, heard=heard)
            if file
            else message("The word is “{heard}”.", heard=heard)
        )
    share = percent(picture.probabilities[picture.predicted])
    if file:
        return message(
            "The word in {file} is “{heard}”, with a probability of {share}.",
            file=file,
            heard=heard,
            share=share,
        )
    return message("The word is “{heard}”, with a probability of {share}.", heard=heard, share=share)
