"""Results on the test set: the confusion matrix and the mistakes."""

from __future__ import annotations

from app.gui.figure_panel import FigurePanel
from app.gui.language import tr
from app.gui.page import Desk, Page
from app.gui.parts import ElidedLabel, choice_button, column, label, row
from app.results import result
from app.state import Pictures, State, View
from app.wording import count, model_title

EMPTY = {
    View.CONFUSION_MATRIX: "The confusion matrix appears here when a run finishes: say “train MLP”.",
    View.MISTAKES: "Say “show the mistakes”: the most confident ones appear here.",
}


class ResultsPage(Page):
    """One figure, of two that can be chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view = View.CONFUSION_MATRIX
        self._title, self._subtitle = label("Results", "title"), ElidedLabel("", "muted")
        self._choices = {
            View.CONFUSION_MATRIX: choice_button(
                "Confusion matrix", lambda: self._show(View.CONFUSION_MATRIX)
            ),
            View.MISTAKES: choice_button("Mistakes", lambda: self._show(View.MISTAKES)),
        }
        self.panel = FigurePanel(desk.plotting, EMPTY[self._view], "Confusion matrix")
        heading = row(
            column(self._title, self._subtitle, spacing=2),
            *self._choices.values(),
            self.save_button(lambda: self._view),
        )
        heading.setStretch(0, 1)
        self.setLayout(column(heading, self.panel, spacing=14))

    def draw(self, state: State) -> None:
        """See `Page`."""
        if state.view in self._choices:
            self._view = state.view
        for view, choice in self._choices.items():
            choice.setChecked(view is self._view)
        self._subtitle.setText(_subtitle(state, self._view))
        self.panel.setAccessibleName(tr(self._view.value.capitalize()))
        self._draw_figure(state, self._view)

    def _draw_figure(self, state: State, view: View) -> None:
        run = state.run
        facts = state.mistakes if view is View.MISTAKES else run and run.finished
        if facts is None:
            self.panel.show_empty(EMPTY[view])
            return
        if isinstance(facts, Pictures) and not facts.pictures:
            self.panel.show_empty("The model makes no mistakes on the test set.")
            return
        self.panel.show_figure((view, facts, self.dark, state.data is None), self.figure(state, view))

    def _show(self, view: View) -> None:
        self.desk.command("show", what=view)()
        # A click must not leave the button down where the command could not be done.
        for other, choice in self._choices.items():
            choice.setChecked(other is self._view)


def _subtitle(state: State, view: View) -> str:
    run = state.run
    if run is None:
        return "No run yet"
    title = model_title(run.specification.model)
    if view is View.MISTAKES and state.mistakes is not None:
        shown = len(state.mistakes.pictures)
        return f"{title} · {count(state.mistakes.total)} mistakes, the {shown} most confident shown"
    if run.finished is None:
        return f"{title} · not finished"
    return f"{title} · {result(run.specification, run.finished)}"
