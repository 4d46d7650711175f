"""Runs of the history as plain values, for programs that read what the terminal writes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from app.compute.messages.models import Exported, ExportProgress, ModelImported
from app.state.parts.compared import Compared
from app.state.parts.replay import Replayed
from app.state.parts.run_record import RunRecord
from app.state.state import State
from models.evaluation.verdict import verdict


def record_facts(record: RunRecord) -> dict[str, Any]:
    """A run as the list shows it."""
    facts = asdict(record)
    marks, specification = facts.pop("marks"), facts.pop("specification")
    return {**facts, "title": record.title, "status": record.status.value, **marks, "settings": specification}


def compared_facts(compared: Compared) -> dict[str, Any]:
    """A run beside others: what it reached at best and in the end."""
    run = compared.run
    facts: dict[str, Any] = {
        "number": compared.number,
        "run": run.model.run,
        "title": compared.title,
        "status": run.status.value,
        "epochs": len(run.epochs),
        "seconds": run.seconds,
        "test_accuracy": run.finished.test_accuracy if run.finished else None,
        "settings": run.specification.as_dict(),
    }
    if not run.epochs:
        return facts
    best = min(run.epochs, key=lambda epoch: epoch.validation_loss)
    return facts | {
        "best": asdict(best),
        "last": asdict(run.epochs[-1]),
        "fit": verdict(run.specification, run.epochs).fit.value,
    }


def taking_facts(
    report: ExportProgress | Exported | ModelImported, state: State
) -> tuple[str, dict[str, Any]]:
    """What is told of a model on its way out or in, and what that is called."""
    match report:
        case ExportProgress():
            return "exporting", asdict(report)
        case Exported(folder=folder):
            return "exported", asdict(report) | {"folder": str(folder)}
        case ModelImported(path, facts, _, finished):
            return "imported", {
                "path": str(path),
                "number": state.run.number if state.run else 0,
                "model": facts.specification.model,
                "data": facts.data,
                "test_accuracy": finished.test_accuracy if finished else None,
            }


def replay_facts(replayed: Replayed) -> dict[str, Any]:
    """What came of a run that repeated another."""
    return {
        "number": replayed.number,
        "replay_of": replayed.original,
        "same": replayed.same,
        "same_weights": replayed.same_weights,
        "same_figures": replayed.same_figures,
        "differing": replayed.differing,
        "message": replayed.sentence,
    }
