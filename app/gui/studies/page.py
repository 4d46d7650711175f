"""Comparison: several runs that answer one question, as curves and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.plots.figure_panel import FigurePanel
from app.gui.studies.form import StudyForm
from app.gui.studies.search_found import SearchFound
from app.gui.studies.search_table import SearchTable
from app.gui.studies.table import StudyTable
from app.gui.widgets.parts import ElidedLabel, column, label, row
from app.state.parts.study import StudyCourse
from app.state.parts.trials import is_search
from app.state.parts.view import View
from app.state.state import State
from app.state.words.study import contender_title, heading, progress
from language.sentence import joined, message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EMPTY = message(
    "Say “compare softmax and MLP”, “cross validate the MLP with 5 folds” or “search the settings”."
)
PROBLEMS_SHOWN = 3
BAR_WIDTH = 260


class ComparisonPage(Page):
    """The question on the left, what is known by now on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title, self._subtitle = ElidedLabel(message("Compare"), "title"), ElidedLabel("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        tell(self.bar.setAccessibleName, message("Progress of the study"))
        self.form = StudyForm(desk)
        self.panel = FigurePanel(desk.plotting, EMPTY, message("Comparison"))
        self.table, self.trials = StudyTable(), SearchTable()
        self.found = SearchFound(desk)
        self.problems = label("", "problem", wrap=True)
        self.bar.setFixedWidth(BAR_WIDTH)
        below = row(self._subtitle, self.bar, 1, spacing=12)
        top = row(column(self._title, below, spacing=2), self.save_button(lambda: View.COMPARISON))
        top.setStretch(0, 1)
        right = column(self.panel, self.found, self.table, self.trials, self.problems, spacing=12)
        for position, share in enumerate((5, 0, 3, 3)):
            right.setStretch(position, share)
        self.setLayout(column(top, row(self.form, right, spacing=14), spacing=14))

    def draw(self, state: State) -> None:
        """See `Page`."""
        self.form.draw(state)
        course = state.study
        self.table.setVisible(course is not None and not is_search(course))
        self.trials.setVisible(is_search(course))
        self.found.draw(state)
        self.bar.setVisible(course is not None and course.going)
        self._draw_problems(course)
        if course is None:
            self._title.setText(message("Compare"))
            self._subtitle.setText(message("No study yet"))
            self.panel.show_empty(EMPTY)
            return
        self._title.setText(heading(course))
        self._subtitle.setText(progress(course))
        self.bar.setValue(round(1000 * course.fraction))
        if is_search(course):
            self.trials.draw(course)
        else:
            self.table.draw(course)
        self._draw_figure(state, course)

    def _draw_problems(self, course: StudyCourse | None) -> None:
        rows = course.contenders if course is not None else ()
        if course is not None and is_search(course) and course.total.values:
            rows = ()  # far from what suits a model, trials break off: their rows say why
        named = [(contender_title(course.study, each.name), each) for each in rows] if course else []
        told = dict.fromkeys(
            joined(": ", [name, problem]) for name, each in named for problem in each.problems
        )
        lines = list(told)[:PROBLEMS_SHOWN]
        if len(told) > len(lines):
            lines.append(
                message("{told} more broke off; the table's rows say why.", told=len(told) - len(lines))
            )
        self.problems.setText(joined("\n", lines))
        self.problems.setVisible(bool(lines))

    def _draw_figure(self, state: State, course: StudyCourse) -> None:
        def update(figure: Figure) -> None:
            from app.figures.studies.comparison import update_comparison
            from app.figures.studies.search import update_search

            (update_search if is_search(course) else update_comparison)(figure, course)

        # How far a run is within an epoch changes nothing in the figure.
        known = tuple((len(run.epochs), run.status.going, run.finished) for run in course.runs)
        shape = (course.study, self.dark)
        build = self.figure(state, View.COMPARISON)
        self.panel.show_figure((shape, known), build, shape=shape, update=update)
