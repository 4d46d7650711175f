"""Learning curves: training loss, training accuracy and validation accuracy over the epochs."""

from __future__ import annotations

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.text import Annotation
from matplotlib.ticker import MaxNLocator, PercentFormatter

from app.common.words.titles import LOSS_TITLES
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.run import Run
from language.sentence import message, small

TITLE_PAD = 15
"""Points above the axes; below the title stands which epoch is the best."""


def learning_curves(run: Run, style: FigureStyle) -> Figure:
    """Loss on the left, accuracy on the right, as far as the run has come."""
    with styled(style):
        figure = new_figure(space_between=0.06)
        loss, accuracy = figure.subplots(1, 2)
        _prepare(loss, message("Loss"), small(LOSS_TITLES[run.specification.loss]))
        _prepare(accuracy, message("Accuracy"), message("share that is right"))
        accuracy.yaxis.set_major_formatter(PercentFormatter(xmax=1.0, decimals=0))
        loss.plot([], [], color=style.training, alpha=0.3, linewidth=1, gid="batch_loss")
        for axes, figures in ((loss, "loss"), (accuracy, "accuracy")):
            _mark_best(axes, style)
            _line(axes, "o-", style.training, label=message("training"), gid=f"train_{figures}")
            _line(axes, "s--", style.validation, label=message("validation"), gid=f"validation_{figures}")
        for axes, corner in ((loss, "upper right"), (accuracy, "lower right")):
            # On the figure's ground: the line at the best epoch may run behind it.
            axes.legend(loc=corner, frameon=True, framealpha=0.85, edgecolor="none")
    update_learning_curves(figure, run)
    return figure


def update_learning_curves(figure: Figure, run: Run) -> None:
    """Let a figure of `learning_curves` show how far the run is now; far cheaper than a new figure."""
    epochs = [epoch.epoch for epoch in run.epochs]
    lines = _lines(figure)
    for figures in ("train_loss", "validation_loss", "train_accuracy", "validation_accuracy"):
        lines[figures].set_data(epochs, [getattr(epoch, figures) for epoch in run.epochs])
    lines["batch_loss"].set_data(
        [point.epoch for point in run.batch_losses], [point.loss for point in run.batch_losses]
    )
    loss, accuracy = figure.axes
    for axes in (loss, accuracy):
        axes.set_xlim(0, _epochs_shown(run))
        _show_best(axes, run)
    loss.set_ylim(*_loss_limits(lines))
    accuracy.set_ylim(*_accuracy_limits(lines))


def _line(axes: Axes, form: str, colour: str, *, label: str, gid: str) -> None:
    # Not clipped: the last epoch's marker stands on the edge.
    (line,) = axes.plot([], [], form, color=colour, label=label, gid=gid, clip_on=False)
    line.set_in_layout(False)  # an empty line that is not clipped has no end, and leaves the axes no room


def _mark_best(axes: Axes, style: FigureStyle) -> None:
    axes.axvline(0, color=style.muted, linewidth=1, linestyle=":", gid="best_epoch", visible=False)
    axes.annotate(
        message("best"),
        (0, 1),
        (0, 1),
        xycoords=("data", "axes fraction"),
        textcoords="offset points",
        ha="center",
        va="bottom",
        fontsize=8.5,
        color=style.muted,
        visible=False,
    )


def _show_best(axes: Axes, run: Run) -> None:
    """Where early stopping went back to an earlier epoch than the last."""
    end = run.finished
    shown = end is not None and 0 < end.best_epoch < end.epochs
    (line,) = [line for line in axes.lines if line.get_gid() == "best_epoch"]
    (label,) = [text for text in axes.texts if isinstance(text, Annotation)]
    line.set_visible(shown)
    label.set_visible(shown)
    if end is not None:
        line.set_xdata([end.best_epoch] * 2)
        label.xy = (end.best_epoch, 1)


def _epochs_shown(run: Run) -> float:
    """All epochs of a short run; of a long one some more than there are, so that curves fill the axes."""
    done = max(1, len(run.epochs), *(int(point.epoch) + 1 for point in run.batch_losses[-1:]))
    if not run.status.going:
        return done
    return min(run.specification.epochs, max(10, 1.5 * done))


def _prepare(axes: Axes, title: str, unit: str) -> None:
    axes.set_title(title, pad=TITLE_PAD)
    axes.set_xlabel(message("epoch"))
    axes.set_ylabel(unit)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1, nbins=8))


def _lines(figure: Figure) -> dict[str, Line2D]:
    return {str(line.get_gid()): line for axes in figure.axes for line in axes.lines}


def _values(lines: dict[str, Line2D], *names: str) -> list[float]:
    return [value for name in names for value in np.asarray(lines[name].get_ydata()).tolist()]


def _loss_limits(lines: dict[str, Line2D]) -> tuple[float, float]:
    """The first batches' loss is far above the rest: epochs decide, once there are some."""
    by_epoch = _values(lines, "train_loss", "validation_loss")
    by_batch = _values(lines, "batch_loss")
    top = max(by_epoch) * 1.25 if by_epoch else max(by_batch, default=1.0) * 1.05
    return 0.0, max(top, 1e-3)


def _accuracy_limits(lines: dict[str, Line2D]) -> tuple[float, float]:
    lowest = min(_values(lines, "train_accuracy", "validation_accuracy"), default=0.5)
    return max(0.0, lowest - 0.05), min(1.0, max(0.95, lowest + 0.3) + 0.05)
