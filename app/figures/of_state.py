"""Which figure shows which view of the state; the window and "save" draw the same one."""

from __future__ import annotations

from matplotlib.figure import Figure

from app.compute.messages.data import DataSummary
from app.figures.class_figures import class_figure
from app.figures.confusion import confusion_matrix
from app.figures.curves import learning_curves
from app.figures.pictures import one_prediction, prediction_grid, sample_grid
from app.figures.playground.drawings import playground_figure
from app.figures.reliability import reliability_diagram
from app.figures.runs import runs_figure
from app.figures.sounds import said_word, sound_samples
from app.figures.studies.comparison import comparison_figure
from app.figures.studies.search import search_figure
from app.figures.style import FigureStyle
from app.figures.why import why_figure
from app.runs.live import compared_now
from app.state.parts.results import Pictures
from app.state.parts.study import StudyCourse
from app.state.parts.trials import is_search
from app.state.parts.view import View
from app.state.state import State, class_names


def figure_of(state: State, view: View, style: FigureStyle) -> Figure | None:  # noqa: C901 - one flat list
    """The view as a figure, or None where there is nothing to show yet."""
    run, data = state.run, state.data
    match view:
        case View.DATA:
            return _samples(data, style) if data else None
        case View.CURVES:
            return learning_curves(run, style) if run else None
        case View.CONFUSION_MATRIX:
            if run is None or run.finished is None:
                return None
            return confusion_matrix(run.finished, class_names(state), style)
        case View.MISTAKES:
            return _pictures(state, state.mistakes, style)
        case View.PREDICTIONS:
            return _predictions(state, style)
        case View.COMPARISON:
            return _study(state.study, style) if state.study else None
        case View.RUNS:
            return runs_figure(compared_now(state), style) if state.compared.runs else None
        case View.PLAYGROUND:
            return playground_figure(state.playground, style)
        case View.CLASS_FIGURES:
            if run is None or run.finished is None:
                return None
            return class_figure(run.finished, class_names(state), style)
        case View.CALIBRATION:
            found = state.calibration
            return reliability_diagram(found.calibration, style) if found is not None else None
        case View.WHY:
            return why_figure(state.explained, class_names(state), style) if state.explained else None


def _study(course: StudyCourse, style: FigureStyle) -> Figure:
    return search_figure(course, style) if is_search(course) else comparison_figure(course, style)


def _samples(data: DataSummary, style: FigureStyle) -> Figure:
    return sound_samples(data, style) if data.holds_sounds else sample_grid(data, style)


def _predictions(state: State, style: FigureStyle) -> Figure | None:
    """Test images, or the word that was to be predicted after them."""
    if state.said is None:
        return _pictures(state, state.predictions, style)
    picture = state.said.picture
    return said_word(picture, class_names(state), state.said.source, style) if picture else None


def _pictures(state: State, shown: Pictures | None, style: FigureStyle) -> Figure | None:
    if shown is None or not shown.pictures:
        return None
    if len(shown.pictures) == 1:
        return one_prediction(shown.pictures[0], class_names(state), style)
    return prediction_grid(shown.pictures, class_names(state), style)
