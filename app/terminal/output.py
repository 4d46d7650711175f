"""A command's course as text with a progress bar, or as one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from tqdm import tqdm

from app.commands.invocation import Invocation
from app.common.words.numbers import counted, duration, percent
from app.compute.messages.data import (
    DataReady,
    DownloadProgress,
    LoadingEnded,
    LoadingProgress,
    Picture,
    ScanProgress,
)
from app.compute.messages.models import Exported, ExportProgress, ModelImported
from app.compute.messages.predictions import (
    Calibrated,
    Explained,
    FolderPredicted,
    MistakesFound,
    PicturePredicted,
    Predicted,
    SoundPredicted,
)
from app.compute.messages.runs import RunEpoch, RunFinished, RunProgress, RunStarted, RunStopped
from app.compute.messages.unions import Report
from app.results.class_table import calibration_facts, class_facts
from app.session.help import help_as_text, help_entries
from app.session.vocabulary import every_command
from app.state.parts.loading_times import loading_result, way_in_words
from app.state.parts.run import Run
from app.state.parts.study import Contender, StudyCourse
from app.state.parts.view import View
from app.state.state import State, class_names
from app.state.words.outcome import exported_in_words, result, run_of_study, study_result
from app.state.words.search import search_facts
from app.terminal.json_facts import compared_facts, record_facts, replay_facts, taking_facts
from app.terminal.playground import exhibit_facts
from app.terminal.runs import compared_as_text
from app.terminal.views import view_as_text
from app.terminal.why import why_facts
from models.events import EpochDone, Finished, Started
from models.plain_text import one_line, plain, plain_json, sentence
from models.selection import Question
from models.titles import model_title
from models.verdict import verdict

LISTING_RUNS = ("show_runs_of", "show_starred_runs", "show_all_runs", "show_deleted_runs")
SHOWING_SCENES = ("show_scene", "show_scene_on", "show_scene_with")
COMPARING_RUNS = ("compare_runs", "compare_last_runs", "compare_starred_runs")


def lists_runs(invocation: Invocation) -> bool:
    """Whether a command shows the list of the runs."""
    return invocation.command in LISTING_RUNS or invocation.arguments.get("what") is View.RUNS


class JsonLines:
    """For programs: every line is an object with an "event"."""

    def __init__(self, out: TextIO) -> None:
        self._out = out

    def report(self, report: Report, state: State) -> None:  # noqa: C901 - one flat list of cases
        """Write it, where it is something that a program would want to know."""
        match report:
            case RunStarted(run, started):
                facts = asdict(started)
                self._write("started", run=run, **facts.pop("specification"), **facts)
            case RunEpoch(run, epoch):
                self._write("epoch", run=run, **asdict(epoch))
            case RunFinished(run, finished):
                self._finished(_run_named(state, run), finished)
            case RunStopped(run, seconds):
                self._write("stopped", run=run, seconds=seconds)
            case DownloadProgress():
                self._write("downloading", **asdict(report))
            case ScanProgress():
                self._write("scanning", **asdict(report))
            case Predicted(run, pictures):
                self._write("predicted", run=run, images=_images(pictures, state))
            case SoundPredicted(run, picture, source):
                self._write("predicted_sound", run=run, file=source, **_sound(picture, state))
            case MistakesFound(run, pictures, total, wanted):
                of = {"set": wanted.part.value, "order": wanted.order.value, "start": wanted.start}
                self._write("mistakes", run=run, total=total, **of, images=_images(pictures, state))
            case Calibrated(run, calibration):
                self._write("calibration", run=run, **calibration_facts(calibration))
            case PicturePredicted(run, picture, inverted):
                top = _likeliest(picture, class_names(state))
                self._write("predicted", run=run, file=picture.source, inverted=inverted, likeliest=top)
            case FolderPredicted(message, table):
                self._write("predicted_folder", message=message, table=str(table))
            case Explained():
                self._write("explained", run=report.run, **why_facts(report, class_names(state)))
            case LoadingProgress() if report.examples == report.total:
                self._write("timed", **asdict(report))
            case LoadingEnded() if not report.problem:
                self._write("finished", **exhibit_facts(state.playground.shown))
            case ExportProgress() | Exported() | ModelImported():
                event, facts = taking_facts(report, state)
                self._write(event, **facts)
            case _:
                pass

    def study(self, state: State) -> None:
        """Write as "finished" what its runs came to."""
        course = _course(state)
        study, total = course.study, course.total
        facts: dict[str, Any] = {"study": study.question.value, "message": study_result(course)}
        if study.question is Question.CROSS_VALIDATION:
            facts |= {
                "model": study.runs[0].model,
                "folds": total.values,
                **({"speakers": study.names} if study.leaves_speakers_out else {}),
                "mean": total.mean if total.values else None,
                "spread": total.spread,
            }
        elif study.question is Question.SEARCH:
            facts |= search_facts(course)
        else:
            facts["table"] = [_row(contender) for contender in course.contenders]
        self._write("finished", **facts)

    def reply(self, text: str, invocation: Invocation, state: State) -> None:
        """Write what was done, and before it a line for each run that it is about."""
        facts: dict[str, Any] = {}
        if lists_runs(invocation):
            for record in state.records:
                self._write("run", **record_facts(record))
        if invocation.command in COMPARING_RUNS:
            for compared in state.compared.runs:
                self._write("run", **compared_facts(compared))
        if invocation.arguments.get("what") is View.CONFUSION_MATRIX and state.run and state.run.finished:
            facts = {"confusion": state.run.finished.confusion}
        if invocation.arguments.get("what") is View.CLASS_FIGURES and state.run and state.run.finished:
            facts = class_facts(state.run.finished, class_names(state))
        if invocation.command == "show_corrections":
            facts = {"corrections": [asdict(each) for each in state.corrections.all]}
        if invocation.command in SHOWING_SCENES or invocation.arguments.get("what") is View.PLAYGROUND:
            facts = exhibit_facts(state.playground.exhibit)
        if invocation.command == "help":
            entries = help_entries(every_command())
            facts = {"commands": [{"does": entry.summary, "say": entry.examples} for entry in entries]}
        self._write("replied", command=invocation.command, message=text, **facts)

    def replayed(self, state: State) -> None:
        """Write whether the run came out as the one that it repeated."""
        if state.replayed is not None:
            self._write("replayed", **replay_facts(state.replayed))

    def problem(self, text: str) -> None:
        """Write it as "failed"."""
        self._write("failed", message=sentence(text))

    def note(self, text: str) -> None:
        """Write it as "note"."""
        self._write("note", message=text)

    def warning(self, text: str) -> None:
        """Write it as "warning"."""
        self._write("warning", message=sentence(text))

    def close(self) -> None:
        """Nothing is held back."""

    def _finished(self, run: Run, finished: Finished) -> None:
        specification = run.specification
        judged = verdict(specification, run.epochs)
        facts = asdict(finished) | {
            "balanced_accuracy": finished.balanced_accuracy,
            "verdict": {"fit": judged.fit.value, "reason": judged.reason, "advice": judged.advice},
        }
        # "finished" is what was asked for: a run, or a study as a whole.
        event = "run_finished" if run.of_study else "finished"
        if specification.crosses_validation:
            facts |= {"fold": specification.fold, "folds": specification.folds}
        if specification.speaker:
            facts |= {"speaker": specification.speaker}
        self._write(event, model=specification.model, run=run.model.run, seed=specification.seed, **facts)

    def _write(self, event: str, **facts: Any) -> None:
        # A reader may wait for each line: none is left in a buffer.
        line = json.dumps({"event": event, **facts}, ensure_ascii=False)
        print(plain_json(line), file=self._out, flush=True)


class TextLines:
    """For people: sentences and figures to `out`, progress and problems to `errors`."""

    def __init__(self, out: TextIO, errors: TextIO) -> None:
        self._out = out
        self._errors = errors
        self._bar: tqdm[Any] | None = None

    def report(self, report: Report, state: State) -> None:  # noqa: C901 - one flat list of cases
        """Write it, or move the bar."""
        match report:
            case RunStarted(run, started):
                self._start(run, started, state)
            case RunProgress(run, _, fraction, loss, _):
                self._advance(fraction, f"loss {loss:.3f}", _course_of(state, run))
            case RunEpoch(run, epoch):
                self._line(f"{_which(state, run)}{_epoch_line(epoch)}")
            case RunFinished(run, finished):
                self._advance(1.0, "", _course_of(state, run))
                self._close_bar_of(state, run)
                self._finished(_run_named(state, run), finished, _which(state, run))
            case RunStopped(run, seconds):
                self._close_bar_of(state, run)
                stopped = f"Stopped after {duration(seconds)}; what it learnt is kept."
                self._line(f"{_which(state, run)}{stopped}")
            case DownloadProgress(done, total, name):
                self._download(done, total, name)
            case ScanProgress(done, total, _, name):
                self._scan(done, total, name)
            case DataReady():
                self.close()
            case Predicted():
                self._line(view_as_text(state, View.PREDICTIONS))
            case SoundPredicted():
                self._line(view_as_text(state, View.PREDICTIONS))
            case MistakesFound():
                self._line(view_as_text(state, View.MISTAKES))
            case LoadingProgress(workers, examples, total, seconds) if examples == total:
                self._line(f"{way_in_words(workers)}: {seconds:.3g} s")
            case LoadingEnded() if not report.problem and state.playground.loading is not None:
                self._line(loading_result(state.playground.loading))
            case Calibrated():
                self._line(view_as_text(state, View.CALIBRATION))
            case Explained():
                self._line(view_as_text(state, View.WHY))
            case PicturePredicted(_, picture):
                self._line(f"{picture.source}:\n{view_as_text(state, View.PREDICTIONS)}")
            case FolderPredicted(message):
                self._line(message)
            case _:
                self._taking(report, state)

    def _taking(self, report: Report, state: State) -> None:
        """A model on its way out or in."""
        match report:
            case ExportProgress(_, step):
                self.warning(f"{step}…")
            case Exported():
                self._line(exported_in_words(report))
            case ModelImported():
                self._line(state.conversation[-1].text)
            case _:
                pass

    def reply(self, text: str, invocation: Invocation, state: State) -> None:
        """Write what was done; what would be shown in the window is shown as text."""
        if invocation.command == "help":
            self._line(help_as_text())
        elif invocation.command == "show":
            self._line(view_as_text(state, invocation.arguments["what"]))
        elif invocation.command in SHOWING_SCENES:
            self._line(view_as_text(state, View.PLAYGROUND))
        elif lists_runs(invocation):
            self._line(view_as_text(state, View.RUNS))
        elif invocation.command in COMPARING_RUNS:
            self._line(compared_as_text(state.compared.runs))
        elif text:
            self._line(text)

    def replayed(self, state: State) -> None:
        """Write whether the run came out as the one that it repeated."""
        if state.replayed is not None:
            self._line(state.replayed.sentence)

    def study(self, state: State) -> None:
        """Write the table and what it comes to."""
        self.close()
        self._line(view_as_text(state, View.COMPARISON))
        self._line(study_result(_course(state)))

    def problem(self, text: str) -> None:
        """Write it to the errors."""
        self.close()
        print(plain(sentence(text)), file=self._errors, flush=True)

    def note(self, text: str) -> None:
        """Write it and go on."""
        self._line(text)

    def warning(self, text: str) -> None:
        """Write it to the errors and go on."""
        if self._bar is not None:
            self._bar.clear()
        print(plain(sentence(text)), file=self._errors, flush=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _finished(self, run: Run, finished: Finished, which: str) -> None:
        came_to = result(run.specification, finished)
        self._line(f"{which}Finished in {duration(finished.seconds)}: {came_to}.")
        if not run.of_study:
            judged = verdict(run.specification, run.epochs)
            self._line(f"{judged.fit.value.capitalize()}: {judged.reason} {judged.advice}")

    def _start(self, run: str, started: Started, state: State) -> None:
        self._close_bar_of(state, run)
        specification = started.specification
        fold = f", fold {specification.fold} of {specification.folds}" if specification.fold else ""
        if specification.speaker:
            fold = f", without {specification.speaker}"
        self._line(
            f"{model_title(specification.model)}{fold}: {counted(specification.epochs, 'epoch')}, "
            f"batches of {specification.batch_size}, learning rate {specification.learning_rate:g}, "
            f"{counted(started.parameters, 'parameter')}. Run {run}."
        )
        if self._bar is None:
            form = "{percentage:3.0f} %|{bar:30}| {remaining} left {postfix}"
            self._bar = tqdm(total=1.0, file=self._errors, bar_format=form, leave=False)

    def _advance(self, fraction: float, postfix: str, course: StudyCourse | None) -> None:
        """Move the bar: that of a run, or the one of all runs of a study."""
        if self._bar is None:
            return
        if course is not None:
            fraction, at_once = course.fraction, len(course.runs_going)
            postfix = f"run {len(course.runs)} of {len(course.study.runs)}"
            postfix += f", {at_once} at once" if at_once > 1 else ""
        self._bar.set_postfix_str(postfix, refresh=False)
        self._bar.update(min(1.0, fraction) - self._bar.n)

    def _close_bar_of(self, state: State, run: str) -> None:
        """Where it is that of one run; the one of a study stays to its end."""
        if _course_of(state, run) is None:
            self.close()

    def _download(self, done: int, total: int, name: str) -> None:
        if self._bar is None:
            self._bar = tqdm(
                total=total, file=self._errors, unit="B", unit_scale=True, desc=one_line(name), leave=False
            )
        self._bar.update(done - self._bar.n)

    def _scan(self, done: int, total: int, name: str) -> None:
        if self._bar is None:
            self._bar = tqdm(total=total, file=self._errors, unit=" files", desc=one_line(name), leave=False)
        self._bar.update(done - self._bar.n)

    def _line(self, text: str) -> None:
        if self._bar is not None:
            self._bar.clear()
        print(plain(text), file=self._out, flush=True)


def _course(state: State) -> StudyCourse:
    assert state.study is not None
    return state.study


def _run_named(state: State, name: str) -> Run:
    """The run that a report is about: a study may have begun the next one meanwhile."""
    return state.runs_known[name]


def _course_of(state: State, name: str) -> StudyCourse | None:
    """The study that a run is of."""
    return state.study if state.study is not None and state.study.run(name) is not None else None


def _which(state: State, name: str) -> str:
    """What a line about a run begins with, where it is one of many."""
    course = _course_of(state, name)
    return f"{run_of_study(course, _run_named(state, name))}: " if course is not None else ""


def _row(contender: Contender) -> dict[str, Any]:
    validation, test = contender.validation, contender.test
    return {
        "name": contender.name,
        "runs": len(validation.values),
        "validation_mean": validation.mean if validation.values else None,
        "validation_spread": validation.spread,
        "test_mean": test.mean if test.values else None,
        "test_spread": test.spread,
        "seconds": contender.seconds.mean if contender.seconds.values else None,
        "problems": contender.problems,
    }


def _epoch_line(epoch: EpochDone) -> str:
    return (
        f"epoch {epoch.epoch:>3}   loss {epoch.train_loss:.3f}   training {percent(epoch.train_accuracy)}   "
        f"validation {percent(epoch.validation_accuracy)}   {duration(epoch.seconds)}"
    )


def _images(pictures: tuple[Picture, ...], state: State) -> list[dict[str, Any]]:
    classes = class_names(state)
    return [
        {
            "image": picture.index,
            "label": classes[picture.label],
            "predicted": classes[picture.predicted],
            **_confidence(picture, picture.predicted),
        }
        for picture in pictures
        if picture.predicted is not None
    ]


def _sound(picture: Picture, state: State) -> dict[str, Any]:
    classes, predicted = class_names(state), picture.predicted
    assert predicted is not None
    kind = "probabilities" if picture.probabilities else "scores"
    answers = picture.probabilities or picture.scores
    return {"predicted": classes[predicted], kind: dict(zip(classes, answers, strict=True))}


def _likeliest(picture: Picture, classes: Sequence[str], count: int = 5) -> list[dict[str, Any]]:
    kind, values = (
        ("probability", picture.probabilities) if picture.probabilities else ("score", picture.scores)
    )
    order = sorted(range(len(values)), key=lambda label: -values[label])[:count]
    return [{"class": classes[label], kind: values[label]} for label in order]


def _confidence(picture: Picture, predicted: int) -> dict[str, float]:
    """A probability, or from a model that gives none the score."""
    if picture.probabilities:
        return {"probability": picture.probabilities[predicted]}
    return {"score": picture.scores[predicted]}
