"""What a report makes of the run that it is about. Pure."""

from __future__ import annotations

from dataclasses import replace

from app.compute.messages.runs import (
    RunEpoch,
    RunFailed,
    RunFinished,
    RunPaused,
    RunProgress,
    RunReport,
    RunResumed,
    RunStarted,
    RunStopped,
)
from app.state.parts.run import BatchLoss, Run, Status

BATCH_LOSSES_KEPT = 2000


def run_after(run: Run, report: RunReport) -> Run:
    """The run once this was reported of it."""
    match report:
        case RunStarted(_, started, conditions):
            status = run.status if run.status is Status.STOPPING else Status.TRAINING
            run = _before_epoch(run, started.first_epoch)
            return replace(run, status=status, started=started, data=started.data, conditions=conditions)
        case RunProgress(_, _, fraction, loss, seconds):
            point = BatchLoss(fraction * run.specification.epochs, loss)
            losses = _thinned((*run.batch_losses, point))
            return replace(run, fraction=fraction, seconds=seconds, batch_losses=losses)
        case RunEpoch(_, epoch, remembered):
            fraction = epoch.epoch / run.specification.epochs
            return replace(
                run,
                epochs=(*run.epochs, epoch),
                fraction=max(run.fraction, fraction),
                remembered=run.remembered or remembered,
            )
        case RunPaused():
            return replace(run, status=Status.PAUSED)
        case RunResumed():
            return replace(run, status=Status.TRAINING)
        case RunStopped(_, seconds):
            return replace(run, status=Status.STOPPED, seconds=seconds)
        case RunFinished(_, finished, digest):
            return replace(
                run,
                status=Status.FINISHED,
                finished=finished,
                digest=digest,
                fraction=1.0,
                seconds=finished.seconds,
                remembered=False,
            )
        case RunFailed(elsewhere=True):
            return replace(run, status=Status.STOPPED, elsewhere=True)
        case RunFailed(_, message, final):
            return replace(
                run, status=Status.FAILED, problem=message, remembered=run.remembered and not final
            )


def _before_epoch(run: Run, first_epoch: int) -> Run:
    """The run as it was before that epoch, which is the next one: what came later is gone through again."""
    return replace(
        run,
        epochs=tuple(epoch for epoch in run.epochs if epoch.epoch < first_epoch),
        batch_losses=tuple(point for point in run.batch_losses if point.epoch <= first_epoch - 1),
        fraction=(first_epoch - 1) / run.specification.epochs,
    )


def _thinned(losses: tuple[BatchLoss, ...]) -> tuple[BatchLoss, ...]:
    """Half of them, once they are more than a curve can show."""
    return losses if len(losses) <= BATCH_LOSSES_KEPT else losses[::2]
