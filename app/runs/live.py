"""Runs that go laid over what the history knew of them, so that a list and curves grow while they train."""

from __future__ import annotations

from dataclasses import replace

from app.state.parts.compared import RunsCompared
from app.state.parts.run import Run
from app.state.parts.run_record import RunRecord
from app.state.state import State
from models.evaluation.verdict import verdict


def records_now(state: State) -> tuple[RunRecord, ...]:
    """The listed runs, those of this window as they are now. The same tuple where nothing is newer."""
    known = {name: run for name, run in state.runs_known.items() if not run.elsewhere}
    if not any(record.run in known for record in state.records):
        return state.records
    return tuple(_with(each, known[each.run]) if each.run in known else each for each in state.records)


def compared_now(state: State) -> RunsCompared:
    """The runs that are compared, with their titles of now. The same value where all are as they were."""
    compared = state.compared
    titles = {record.number: record.title for record in state.records} if compared.runs else {}
    runs = tuple(replace(each, title=titles.get(each.number, each.title)) for each in compared.runs)
    return compared if runs == compared.runs else replace(compared, runs=runs)


def _with(record: RunRecord, run: Run) -> RunRecord:
    live = replace(
        record,
        status=run.status,
        data=run.data or record.data,
        seconds=run.seconds,
        problem=run.problem,
        resumable=run.resumable,
    )
    if not run.epochs:
        return live
    last, end = run.epochs[-1], run.finished
    return replace(
        live,
        epochs=last.epoch,
        best_epoch=min(run.epochs, key=lambda epoch: epoch.validation_loss).epoch,
        train_loss=last.train_loss,
        train_accuracy=last.train_accuracy,
        validation_loss=last.validation_loss,
        validation_accuracy=last.validation_accuracy,
        test_accuracy=end.test_accuracy if end is not None else record.test_accuracy,
        fit=verdict(run.specification, run.epochs).fit.value,
    )
