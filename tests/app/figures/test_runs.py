"""What the figure of compared runs says, read back from its artists."""

from __future__ import annotations

from dataclasses import replace
from math import nan

import pytest
from matplotlib.figure import Figure

from app.figures.runs import runs_figure, update_runs
from app.figures.smoothing import smoothed
from app.figures.style import DARK, LIGHT, FigureStyle
from app.state.parts.compared import MOST_COMPARED, Axis, RunsCompared
from tests.app.facts import compared_run, epoch_done, finished_run, going_run
from tests.app.figures.reading import drawn, line, places, values

STYLES = pytest.mark.parametrize("style", [LIGHT, DARK], ids=["light", "dark"])
CURVE = (0.5, 0.9, 0.6, 0.8)
RUN = replace(finished_run(4), epochs=tuple(epoch_done(each + 1, CURVE[each]) for each in range(4)))
PAIR = RunsCompared((compared_run(12, run=RUN), compared_run(3, "短名字")))


def legend_of(figure: Figure) -> list[str]:
    return [text.get_text() for legend in figure.legends for text in legend.get_texts()]


@STYLES
def test_every_run_has_its_raw_line_behind_the_smoothed_one(style: FigureStyle) -> None:
    figure = runs_figure(PAIR, style)
    assert values(figure, "raw_accuracy-12") == list(CURVE)
    assert values(figure, "validation_accuracy-12") == smoothed(CURVE, PAIR.smoothing)
    assert values(figure, "validation_accuracy-12")[0] == CURVE[0]
    assert values(figure, "end_accuracy-12") == smoothed(CURVE, PAIR.smoothing)[-1:]
    assert places(figure, "validation_loss-12") == [1, 2, 3, 4]
    assert line(figure, "raw_loss-12").get_zorder() < line(figure, "validation_loss-12").get_zorder()
    assert drawn(figure).startswith(b"\x89PNG")


@STYLES
def test_every_run_has_one_colour_and_its_number(style: FigureStyle) -> None:
    runs = tuple(compared_run(number, "a" * 40) for number in range(1, MOST_COMPARED + 1))
    figure = runs_figure(RunsCompared(runs), style)
    for number in range(1, MOST_COMPARED + 1):
        lines = [
            each for axes in figure.axes for each in axes.lines if str(each.get_gid()).endswith(f"-{number}")
        ]
        assert {each.get_color() for each in lines} == {style.contenders[number - 1]}
    assert [text.split(" · ")[0] for text in legend_of(figure)] == ["1", "2", "3", "4", "5", "6"]
    assert drawn(figure)


def test_long_names_are_cut_and_chinese_letters_count_twice() -> None:
    long = RunsCompared((compared_run(1, "a" * 60), compared_run(2, "长" * 60)))
    one, other = legend_of(runs_figure(long, LIGHT))[:2]
    assert one == "1 · " + "a" * 17 + "…"
    assert other == "2 · " + "长" * 8 + "…"


def test_few_runs_show_their_training_too() -> None:
    figure = runs_figure(PAIR, LIGHT)
    assert len(values(figure, "train_loss-12")) == 4
    assert legend_of(figure) == ["12 · MLP", "3 · 短名字", "validation", "training"]
    many = RunsCompared(tuple(compared_run(number) for number in range(3)))
    figure = runs_figure(many, LIGHT)
    assert values(figure, "train_loss-1") == []
    assert figure.axes[0].get_title(loc="left") == "Validation loss"


def test_without_smoothing_the_raw_line_stands_alone() -> None:
    figure = runs_figure(replace(PAIR, smoothing=0.0), LIGHT)
    assert values(figure, "validation_accuracy-12") == pytest.approx(CURVE)
    assert values(figure, "raw_accuracy-12") == []


def test_seconds_add_up_and_long_runs_are_told_in_minutes() -> None:
    figure = runs_figure(replace(PAIR, axis=Axis.SECONDS), LIGHT)
    assert places(figure, "validation_loss-12") == [0.5, 1.0, 1.5, 2.0]
    assert figure.axes[0].get_xlabel() == "seconds of training"
    slow = replace(RUN, epochs=tuple(replace(epoch, seconds=60.0) for epoch in RUN.epochs))
    figure = runs_figure(RunsCompared((compared_run(1, run=slow),), Axis.SECONDS), LIGHT)
    assert places(figure, "validation_loss-1") == [1, 2, 3, 4]
    assert figure.axes[0].get_xlabel() == "minutes of training"


def test_a_run_that_goes_grows_in_the_same_figure() -> None:
    run = going_run(done=1, epochs=9)
    figure = runs_figure(RunsCompared((compared_run(1, run=run),)), LIGHT)
    more = replace(run, epochs=(*run.epochs, epoch_done(2, accuracy=0.4)))
    update_runs(figure, RunsCompared((compared_run(1, run=more),), smoothing=0.0))
    assert values(figure, "validation_accuracy-1") == pytest.approx([0.8, 0.4])
    assert figure.axes[0].get_xlim() == (0, 2)
    assert drawn(figure)


@STYLES
def test_a_run_without_an_epoch_has_a_name_and_no_curve(style: FigureStyle) -> None:
    empty = replace(going_run(), epochs=())
    figure = runs_figure(RunsCompared((compared_run(1, run=empty),)), style)
    assert values(figure, "validation_loss-1") == []
    assert drawn(figure)


def test_a_loss_that_is_no_number_leaves_the_others_in_sight() -> None:
    lost = replace(epoch_done(2), validation_loss=nan, train_loss=nan)
    run = replace(RUN, epochs=(epoch_done(1), lost, epoch_done(3)))
    figure = runs_figure(RunsCompared((compared_run(1, run=run),)), LIGHT)
    low, high = figure.axes[0].get_ylim()
    assert 0 <= low < 1 / 3 < 1 < high
    assert drawn(figure)


def test_a_loss_far_above_all_others_flattens_nothing() -> None:
    wild = replace(epoch_done(1), validation_loss=900.0)
    run = replace(RUN, epochs=(wild, *RUN.epochs[1:]))
    figure = runs_figure(RunsCompared((compared_run(1, run=run),)), LIGHT)
    assert figure.axes[0].get_ylim()[1] < 5


def test_the_loss_axis_says_which_loss_it_is_where_all_have_the_same() -> None:
    assert runs_figure(PAIR, LIGHT).axes[0].get_ylabel() == "cross-entropy"
    hinge = replace(RUN, model=replace(RUN.model, specification=replace(RUN.specification, loss="hinge")))
    mixed = RunsCompared((compared_run(1), compared_run(2, run=hinge)))
    assert runs_figure(mixed, LIGHT).axes[0].get_ylabel() == "each run's own loss"
