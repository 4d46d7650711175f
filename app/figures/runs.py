"""Runs laid over each other: loss on the left, accuracy on the right, a colour for each run."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import isfinite
from statistics import median

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, MaxNLocator

from app.common.words.titles import LOSS_TITLES
from app.figures.in_words import OWN_WORDS
from app.figures.smoothing import smoothed
from app.figures.style import FigureStyle, new_figure, styled
from app.state.parts.compared import Axis, Compared, RunsCompared
from app.state.parts.run import Run
from language.sentence import capital, message, small, term
from models.settings.titles import model_title

MOST_WITH_TRAINING = 2
"""Of more runs only the validation curves are drawn: the others would hide them."""
LABEL_LENGTH = 22
"""Letters in the name of a run; Chinese characters count twice."""
LABELS_IN_A_ROW = 3
UNITS = ((3 * 3600.0, 3600.0, "hours"), (180.0, 60.0, "minutes"), (0.0, 1.0, "seconds"))
"""From how many seconds on an axis has which unit, and how many seconds that is."""
FAR_ABOVE = 5.0
"""Medians of the losses: a curve may go beyond, out of the axes, rather than flatten all the others."""
LEAST_RANGE = 0.02
ROUND_STEPS = (1, 2, 5, 10)


@dataclass(frozen=True)
class _Side:
    """One of the two axes."""

    figure: str
    """"loss" or "accuracy"."""

    def validation(self, run: Run) -> list[float]:
        return [getattr(epoch, f"validation_{self.figure}") for epoch in run.epochs]

    def training(self, run: Run) -> list[float]:
        return [getattr(epoch, f"train_{self.figure}") for epoch in run.epochs]


SIDES = (_Side("loss"), _Side("accuracy"))


def runs_figure(compared: RunsCompared, style: FigureStyle) -> Figure:
    """Each run's validation curve, pale as it is and strong as it is smoothed; for few runs the training too.

    There is at least one run and a colour for each.
    """
    with styled(style):
        figure = new_figure(space_between=0.05)
        for axes, side in zip(figure.subplots(1, 2), SIDES, strict=True):
            _prepare(axes, side, compared)
            for each, colour in zip(compared.runs, style.contenders, strict=False):
                _add_lines(axes, side, each.number, colour, style)
        _add_legend(figure, compared, style)
    update_runs(figure, compared)
    return figure


def update_runs(figure: Figure, compared: RunsCompared) -> None:
    """Let a figure of `runs_figure` show how far the same runs are now, on the same axis, smoothed anew."""
    unit, unit_name = _unit(compared)
    lines = {str(line.get_gid()): line for axes in figure.axes for line in axes.lines}
    for axes, side in zip(figure.axes, SIDES, strict=True):
        for each in compared.runs:
            _update_lines(lines, side, each, compared, unit)
        axes.set_xlabel(unit_name)
        axes.set_xlim(0, _furthest(compared) / unit)
    loss, accuracy = figure.axes
    loss.set_ylim(*_loss_limits(compared))
    accuracy.set_ylim(*_accuracy_limits(compared))


# ---- what is drawn


def _add_lines(axes: Axes, side: _Side, number: int, colour: str, style: FigureStyle) -> None:
    def add(kind: str, **looks: float | str | tuple[float, tuple[float, ...]]) -> Line2D:
        (line,) = axes.plot([], [], color=colour, gid=f"{kind}_{side.figure}-{number}")
        line.set(**looks)
        return line

    add("raw", linewidth=1.0, alpha=0.35)
    add("train", linewidth=1.3, alpha=0.75, linestyle=(0, (3, 2)))
    add("validation", linewidth=2.2, zorder=3)
    # Where the run is now; of a run of one epoch there is nothing else. Not clipped, as it is on the edge.
    end = add("end", linestyle="", zorder=4, markersize=6.0)
    end.set(marker="o", markeredgecolor=style.background, markeredgewidth=0.8, clip_on=False)
    end.set_in_layout(False)  # one that is empty and not clipped has no end, and leaves the axes no room


def _update_lines(
    lines: dict[str, Line2D], side: _Side, each: Compared, compared: RunsCompared, unit: float
) -> None:
    places = [place / unit for place in _places(each.run, compared.axis)]
    raw = side.validation(each.run)
    smooth = smoothed(raw, compared.smoothing)
    name = f"{side.figure}-{each.number}"
    lines[f"validation_{name}"].set_data(places, smooth)
    lines[f"end_{name}"].set_data(places[-1:], smooth[-1:])
    pale = compared.smoothing > 0
    lines[f"raw_{name}"].set_data(places if pale else [], raw if pale else [])
    trains = len(compared.runs) <= MOST_WITH_TRAINING
    training = smoothed(side.training(each.run), compared.smoothing)
    lines[f"train_{name}"].set_data(places if trains else [], training if trains else [])


def _prepare(axes: Axes, side: _Side, compared: RunsCompared) -> None:
    both = len(compared.runs) <= MOST_WITH_TRAINING
    axes.set_title(capital(term(side.figure)) if both else message("Validation {figure}", figure=side.figure))
    axes.yaxis.set_major_locator(MaxNLocator(steps=ROUND_STEPS, nbins=8))
    axes.xaxis.set_major_locator(
        MaxNLocator(integer=compared.axis is Axis.EPOCHS, min_n_ticks=1, nbins=8, steps=ROUND_STEPS)
    )
    if side.figure == "accuracy":
        axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{round(100 * value, 2):g}%"))
        return
    losses = {each.run.specification.loss for each in compared.runs}
    name = small(LOSS_TITLES[losses.pop()]) if len(losses) == 1 else message("each run's own loss")
    axes.set_ylabel(name)


def _add_legend(figure: Figure, compared: RunsCompared, style: FigureStyle) -> None:
    handles = [
        Line2D([], [], color=colour, linewidth=2.6, label=_shortened(each.label))
        for each, colour in zip(compared.runs, style.contenders, strict=False)
    ]
    if len(compared.runs) <= MOST_WITH_TRAINING:
        handles += [
            Line2D([], [], color=style.muted, linewidth=2.2, label="validation"),
            Line2D([], [], color=style.muted, linewidth=1.3, linestyle=(0, (3, 2)), label="training"),
        ]
    legend = figure.legend(
        handles=handles,
        loc="outside lower center",
        ncols=min(len(handles), LABELS_IN_A_ROW if len(compared.runs) > MOST_WITH_TRAINING else 4),
        fontsize=9,
        handlelength=1.4,
        columnspacing=1.4,
        borderaxespad=0.2,
    )
    for text, each in zip(legend.get_texts(), compared.runs, strict=False):
        if each.title != model_title(each.run.specification.model):
            text.set_gid(OWN_WORDS)


def _shortened(name: str) -> str:
    widths = accumulate(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in name)
    fitting = sum(width <= LABEL_LENGTH for width in widths)
    return name if fitting == len(name) else f"{name[: fitting - 1].rstrip()}…"


# ---- where


def _places(run: Run, axis: Axis) -> list[float]:
    """Of each epoch: its number, or the seconds of training up to its end."""
    if axis is Axis.EPOCHS:
        return [float(epoch.epoch) for epoch in run.epochs]
    return list(accumulate(epoch.seconds for epoch in run.epochs))


def _furthest(compared: RunsCompared) -> float:
    ends = [place for each in compared.runs for place in _places(each.run, compared.axis)[-1:]]
    return max(ends, default=1.0) or 1.0


def _unit(compared: RunsCompared) -> tuple[float, str]:
    if compared.axis is Axis.EPOCHS:
        return 1.0, "epoch"
    furthest = _furthest(compared)
    return next(
        (unit, message("{name} of training", name=name)) for least, unit, name in UNITS if furthest >= least
    )


def _seen(compared: RunsCompared, side: _Side) -> Iterator[list[float]]:
    """Every curve that is drawn, as far as it is numbers."""
    kinds: Sequence[Callable[[Run], list[float]]] = (side.validation, side.training)
    for each in compared.runs:
        for kind in kinds[: 2 if len(compared.runs) <= MOST_WITH_TRAINING else 1]:
            yield [value for value in kind(each.run) if isfinite(value)]


def _loss_limits(compared: RunsCompared) -> tuple[float, float]:
    values = [value for curve in _seen(compared, SIDES[0]) for value in curve]
    if not values:
        return 0.0, 1.0
    top = min(max(values), FAR_ABOVE * median(values))
    room = 0.06 * (top - min(values)) or 0.5 * top or 0.5
    return max(0.0, min(values) - room), top + room


def _accuracy_limits(compared: RunsCompared) -> tuple[float, float]:
    """Around all points, unless how a curve began is further below most of them than they are apart."""
    curves = [curve for curve in _seen(compared, SIDES[1]) if curve]
    if not curves:
        return 0.5, 1.0
    values = sorted(value for curve in curves for value in curve)
    most = min(values[len(values) // 10], *(curve[-1] for curve in curves))
    low = max(values[0], most - max(values[-1] - most, LEAST_RANGE))
    room = 0.08 * max(values[-1] - low, LEAST_RANGE)
    return max(0.0, low - room), min(1.0 + room / 4, values[-1] + room)
