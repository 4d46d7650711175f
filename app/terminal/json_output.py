"""What a command comes to, as JSON: an object a line."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any, TextIO

from app.commands.invocation import Invocation
from app.commands.rules import Shows
from app.compute.messages.data import DownloadProgress, LoadingEnded, LoadingProgress, Picture, ScanProgress
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
from app.compute.messages.runs import RunEpoch, RunFinished, RunStarted, RunStopped
from app.compute.messages.unions import Report
from app.results.class_table import calibration_facts, class_facts
from app.session.help import help_entries
from app.session.vocabulary import every_command
from app.state.parts.run import Run
from app.state.parts.study import Contender
from app.state.parts.view import View
from app.state.state import State, class_names
from app.state.words.outcome import study_result
from app.state.words.search import search_facts
from app.terminal.answers import lists_runs, run_named, study_in
from app.terminal.json_facts import compared_facts, record_facts, replay_facts, taking_facts
from app.terminal.playground import exhibit_facts
from app.terminal.why import why_facts
from models.evaluation.verdict import verdict
from models.events import Finished
from models.files.plain_text import plain_json, sentence
from models.settings.selection import Question


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
                self._finished(run_named(state, run), finished)
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
        course = study_in(state)
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

    def reply(self, text: str, invocation: Invocation, shows: Shows | None, state: State) -> None:
        """Write what was done, and before it a line for each run that it is about."""
        facts: dict[str, Any] = {}
        if lists_runs(invocation, shows):
            for record in state.records:
                self._write("run", **record_facts(record))
        if shows is Shows.COMPARISON:
            for compared in state.compared.runs:
                self._write("run", **compared_facts(compared))
        if invocation.arguments.get("what") is View.CONFUSION_MATRIX and state.run and state.run.finished:
            facts = {"confusion": state.run.finished.confusion}
        if invocation.arguments.get("what") is View.CLASS_FIGURES and state.run and state.run.finished:
            facts = class_facts(state.run.finished, class_names(state))
        if invocation.command == "show_corrections":
            facts = {"corrections": [asdict(each) for each in state.corrections.all]}
        if shows is Shows.SCENE or invocation.arguments.get("what") is View.PLAYGROUND:
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
