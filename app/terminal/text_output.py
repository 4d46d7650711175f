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
                self._advance(fraction, f"loss {loss:.3f}", _course_of(state, run))
            case RunEpoch(run, epoch):
                self._line(f"{_which(state, run)}{_epoch_line(epoch)}")
            case RunFinished(run, finished):
                self._advance(1.0, "", _course_of(state, run))
                self._close_bar_of(state, run)
                self._finished(run_named(state, run), finished, _which(state, run))
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


def _course_of(state: State, name: str) -> StudyCourse | None:
    """The study that a run is of."""
    return state.study if state.study is not None and state.study.run(name) is not None else None


def _which(state: State, name: str) -> str:
    """What a line about a run begins with, where it is one of many."""
    course = _course_of(state, name)
    return f"{run_of_study(course, run_named(state, name))}: " if course is not None else ""


def _epoch_line(epoch: EpochDone) -> str:
    return (
        f"epoch {epoch.epoch:>3}   loss {epoch.train_loss:.3f}   training {percent(epoch.train_accuracy)}   "
        f"validation {percent(epoch.validation_accuracy)}   {duration(epoch.seconds)}"
    )
