"""What a command comes to, as text for people."""

from __future__ import annotations

from typing import Any, TextIO

from tqdm import tqdm

from app.commands.invocation import Invocation
from app.commands.rules import Shows
from app.common.words.numbers import counted, duration, percent
from app.compute.messages.data import DataReady, DownloadProgress, LoadingEnded, LoadingProgress, ScanProgress
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
from app.session.help import help_as_text
from app.state.parts.loading_times import loading_result, way_in_words
from app.state.parts.run import Run
from app.state.parts.study import StudyCourse
from app.state.parts.view import View
from app.state.state import State
from app.state.words.outcome import exported_in_words, result, run_of_study, study_result
from app.terminal.answers import lists_runs, run_named, study_in
from app.terminal.runs import compared_as_text
from app.terminal.views import view_as_text
from language.sentence import capital, joined, message, term
from language.spoken import in_words
from models.evaluation.verdict import verdict
from models.events import EpochDone, Finished, Started
from models.files.plain_text import one_line, plain, sentence
from models.settings.titles import model_title


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
                self._advance(fraction, message("loss {loss}", loss=f"{loss:.3f}"), _course_of(state, run))
            case RunEpoch(run, epoch):
                self._line(_of_run(state, run, _epoch_line(epoch)))
            case RunFinished(run, finished):
                self._advance(1.0, "", _course_of(state, run))
                self._close_bar_of(state, run)
                self._finished(run_named(state, run), finished, state)
            case RunStopped(run, seconds):
                self._close_bar_of(state, run)
                stopped = message(
                    "Stopped after {seconds}; what it learnt is kept.", seconds=duration(seconds)
                )
                self._line(_of_run(state, run, stopped))
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
                self._line(
                    joined(": ", [way_in_words(workers), message("{number} s", number=f"{seconds:.3g}")])
                )
            case LoadingEnded() if not report.problem and state.playground.loading is not None:
                self._line(loading_result(state.playground.loading))
            case Calibrated():
                self._line(view_as_text(state, View.CALIBRATION))
            case Explained():
                self._line(view_as_text(state, View.WHY))
            case PicturePredicted(_, picture):
                self._line(joined("\n", [f"{picture.source}:", view_as_text(state, View.PREDICTIONS)]))
            case FolderPredicted(told):
                self._line(told)
            case _:
                self._taking(report, state)

    def _taking(self, report: Report, state: State) -> None:
        """A model on its way out or in."""
        match report:
            case ExportProgress(_, step):
                self.warning(message("{step}…", step=step))
            case Exported():
                self._line(exported_in_words(report))
            case ModelImported():
                self._line(state.conversation[-1].text)
            case _:
                pass

    def reply(self, text: str, invocation: Invocation, shows: Shows | None, state: State) -> None:
        """Write what was done; what would be shown in the window is shown as text."""
        if invocation.command == "help":
            self._line(help_as_text())
        elif invocation.command == "show":
            self._line(view_as_text(state, invocation.arguments["what"]))
        elif shows is Shows.SCENE:
            self._line(view_as_text(state, View.PLAYGROUND))
        elif lists_runs(invocation, shows):
            self._line(view_as_text(state, View.RUNS))
        elif shows is Shows.COMPARISON:
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
        self._line(study_result(study_in(state)))

    def problem(self, text: str) -> None:
        """Write it to the errors."""
        self.close()
        print(plain(sentence(in_words(text))), file=self._errors, flush=True)

    def note(self, text: str) -> None:
        """Write it and go on."""
        self._line(text)

    def warning(self, text: str) -> None:
        """Write it to the errors and go on."""
        if self._bar is not None:
            self._bar.clear()
        print(plain(sentence(in_words(text))), file=self._errors, flush=True)

    def close(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def _finished(self, run: Run, finished: Finished, state: State) -> None:
        told = message(
            "Finished in {seconds}: {came_to}.",
            seconds=duration(finished.seconds),
            came_to=result(run.specification, finished),
        )
        self._line(_of_run(state, run.model.run, told))
        if not run.of_study:
            judged = verdict(run.specification, run.epochs)
            what = joined(": ", [capital(term(judged.fit.value)), judged.reason])
            self._line(joined(" ", [what, judged.advice]))

    def _start(self, run: str, started: Started, state: State) -> None:
        self._close_bar_of(state, run)
        specification = started.specification
        model = [model_title(specification.model)]
        if specification.speaker:
            model.append(message("without {speaker}", speaker=specification.speaker))
        elif specification.fold:
            model.append(
                message("fold {value} of {folds}", value=specification.fold, folds=specification.folds)
            )
        self._line(
            message(
                "{model}: {epochs}, batches of {batch_size}, learning rate {learning_rate}, "
                "{parameters}. Run {run}.",
                model=joined(", ", model),
                epochs=counted(specification.epochs, "epoch"),
                batch_size=specification.batch_size,
                learning_rate=f"{specification.learning_rate:g}",
                parameters=counted(started.parameters, "parameter"),
                run=run,
            )
        )
        if self._bar is None:
            left = in_words(message("{left} left", left="{remaining}"))
            form = f"{{percentage:3.0f}} %|{{bar:30}}| {left} {{postfix}}"
            self._bar = tqdm(total=1.0, file=self._errors, bar_format=form, leave=False)

    def _advance(self, fraction: float, postfix: str, course: StudyCourse | None) -> None:
        """Move the bar: that of a run, or the one of all runs of a study."""
        if self._bar is None:
            return
        if course is not None:
            fraction, at_once = course.fraction, len(course.runs_going)
            postfix = message("run {number} of {runs}", number=len(course.runs), runs=len(course.study.runs))
            if at_once > 1:
                postfix = joined(", ", [postfix, message("{at_once} at once", at_once=at_once)])
        self._bar.set_postfix_str(in_words(postfix), refresh=False)
        self._bar.update(min(1.0, fraction) - self._bar.n)

    def _close_bar_of(self, state: State, run: str) -> None:
        """Where it is that of one run; the one of a study stays to its end."""
        if _course_of(state, run) is None:
            self.close()

    def _download(self, done: int, total: int, name: str) -> None:
        if self._bar is None:
            self._bar = tqdm(
                total=total,
                file=self._errors,
                unit="B",
                unit_scale=True,
                desc=one_line(in_words(name)),
                leave=False,
            )
        self._bar.update(done - self._bar.n)

    def _scan(self, done: int, total: int, name: str) -> None:
        if self._bar is None:
            unit, title = in_words(message(" files")), one_line(in_words(name))
            self._bar = tqdm(total=total, file=self._errors, unit=unit, desc=title, leave=False)
        self._bar.update(done - self._bar.n)

    def _line(self, text: str) -> None:
        if self._bar is not None:
            self._bar.clear()
        print(plain(in_words(text)), file=self._out, flush=True)


def _course_of(state: State, name: str) -> StudyCourse | None:
    """The study that a run is of."""
    return state.study if state.study is not None and state.study.run(name) is not None else None


def _of_run(state: State, name: str, told: str) -> str:
    """A line about a run, which is named where it is one of many."""
    course = _course_of(state, name)
    return joined(": ", [run_of_study(course, run_named(state, name)), told]) if course is not None else told


def _epoch_line(epoch: EpochDone) -> str:
    return message(
        "epoch {epoch}   loss {train_loss}   training {train_accuracy}   validation "
        "{validation_accuracy}   {seconds}",
        epoch=f"{epoch.epoch:>3}",
        train_loss=f"{epoch.train_loss:.3f}",
        train_accuracy=percent(epoch.train_accuracy),
        validation_accuracy=percent(epoch.validation_accuracy),
        seconds=duration(epoch.seconds),
    )
