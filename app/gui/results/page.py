"""Results on the test set: the confusion matrix, the figures of every class, mistakes, and calibration."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedLayout

from app.common.words.numbers import counted, percent
from app.common.words.titles import image_in_words
from app.compute.messages.data import Picture
from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.plots.canvas import Choosing
from app.gui.plots.figure_panel import FigurePanel
from app.gui.results.class_table import ClassTable
from app.gui.results.images_bar import ImagesBar
from app.gui.widgets.parts import ElidedLabel, choice_button, column, label, row
from app.results.words import images_in_words
from app.state.parts.results import Pictures
from app.state.parts.run import Run
from app.state.parts.view import View
from app.state.state import State, class_names
from app.state.words.outcome import result
from language.sentence import capital, joined, message, term
from models.data.corrections import DataPart
from models.settings.titles import model_title

EMPTY = {
    View.CONFUSION_MATRIX: message("The confusion matrix appears here when a run finishes: say “train MLP”."),
    View.CLASS_FIGURES: message("Precision, recall and F1 appear here when a run finishes: say “train MLP”."),
    View.MISTAKES: message("Say “show the mistakes”: the most confident ones appear here."),
    View.CALIBRATION: message(
        "Say “show the calibration”: whether the model is as sure as it is right appears here."
    ),
}
NAMES = {
    View.CONFUSION_MATRIX: message("Confusion matrix"),
    View.CLASS_FIGURES: message("Classes"),
    View.MISTAKES: message("Mistakes"),
    View.CALIBRATION: message("Calibration"),
}
GRID_COLUMNS = 6
"""As in `app.figures.pictures`, which the window's process loads late."""


class ResultsPage(Page):
    """One of four views; the cells of the matrix and the images can be clicked."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._view = View.CONFUSION_MATRIX
        self._state = State()
        self._title, self._subtitle = label(message("Results"), "title"), ElidedLabel("", "muted")
        self._choices = {view: choice_button(name, partial(self._show, view)) for view, name in NAMES.items()}
        self.panel = FigurePanel(desk.plotting, EMPTY[self._view], message("Confusion matrix"))
        self.table = ClassTable()
        self.bar = ImagesBar(desk)
        heading = row(
            column(self._title, self._subtitle, spacing=2),
            *self._choices.values(),
            self.save_button(lambda: self._view),
        )
        heading.setStretch(0, 1)
        self._stack = QStackedLayout()
        layout = column(heading, self.bar, spacing=14)
        layout.addLayout(self._stack, 1)
        self.setLayout(layout)
        # Only now: what a stack without a place shows would be a window of its own.
        self._stack.addWidget(self.panel)
        self._stack.addWidget(self.table)

    def draw(self, state: State) -> None:
        """See `Page`."""
        self._state = state
        if state.view in self._choices:
            self._view = state.view
        for view, choice in self._choices.items():
            choice.setChecked(view is self._view)
        self._subtitle.setText(_subtitle(state, self._view))
        tell(self.panel.setAccessibleName, capital(term(self._view.value)))
        self.bar.setVisible(self._view is View.MISTAKES and state.mistakes is not None)
        self.bar.draw(state)
        self._draw_view(state, self._view)

    def _draw_view(self, state: State, view: View) -> None:
        run = state.run
        finished = run.finished if run is not None else None
        as_table = view is View.CLASS_FIGURES and finished is not None
        self._stack.setCurrentWidget(self.table if as_table else self.panel)
        if view is View.CLASS_FIGURES and finished is not None:
            self.table.draw(finished, class_names(state), against_rest=_is_against_rest(run))
            return
        facts = {View.MISTAKES: state.mistakes, View.CALIBRATION: state.calibration}.get(view, finished)
        self.panel.let_choose(self._choosing(state, view))
        if facts is None:
            self.panel.show_empty(EMPTY[view])
            return
        if isinstance(facts, Pictures) and not facts.pictures:
            self.panel.show_empty(_none_of_them(facts, state))
            return
        self.panel.show_figure((view, facts, self.dark, state.data is None), self.figure(state, view))

    # ---- what can be clicked

    def _choosing(self, state: State, view: View) -> Choosing | None:
        if view is View.CONFUSION_MATRIX and self._has_cells(state):
            return Choosing(self._cell_in_words, self._open_cell, lambda: self.desk.theme().accent)
        if view is View.MISTAKES and state.mistakes is not None and len(state.mistakes.pictures) > 1:
            return Choosing(self._image_in_words, self._open_image, lambda: self.desk.theme().accent)
        return None

    @staticmethod
    def _has_cells(state: State) -> bool:
        """Not of a fold, whose matrix is of the examples that validated."""
        finished = state.run.finished if state.run is not None else None
        return finished is not None and finished.test_accuracy is not None

    def _cell_in_words(self, true: int, predicted: int) -> str:
        classes, finished = class_names(self._state), self._state.run and self._state.run.finished
        if not finished or max(true, predicted) >= len(finished.confusion):
            return ""
        images, whole = finished.confusion[true][predicted], sum(finished.confusion[true])
        share = percent(images / whole) if whole else "0 %"
        other = message("called {classes}", classes=classes[predicted])
        taken = message(
            "true class {classes}, {value}",
            classes=classes[true],
            value=message("recognised") if true == predicted else other,
        )
        return tr(
            joined(" · ", [taken, counted(images, "image"), message("{share} of the class", share=share)])
        )

    def _open_cell(self, true: int, predicted: int) -> None:
        self.desk.command("show_cell", true_number=true, called_number=predicted)()

    def _image_in_words(self, row_: int, column_: int) -> str:
        picture = self._picture(row_, column_)
        if picture is None or picture.predicted is None:
            return ""
        classes = class_names(self._state)
        image = image_in_words(picture.part, picture.index)
        return tr(
            joined(
                " · ",
                [
                    image,
                    message(
                        "true class {classes}, called {classes2}",
                        classes=classes[picture.label],
                        classes2=classes[picture.predicted],
                    ),
                ],
            )
        )

    def _open_image(self, row_: int, column_: int) -> None:
        picture = self._picture(row_, column_)
        if picture is not None:
            self.desk.command("predict_image_of", number=picture.index, part=picture.part)()

    def _picture(self, row_: int, column_: int) -> Picture | None:
        pictures = self._state.mistakes.pictures if self._state.mistakes is not None else ()
        place = row_ * min(GRID_COLUMNS, len(pictures)) + column_
        return pictures[place] if place < len(pictures) else None

    def _show(self, view: View) -> None:
        self.desk.command("show", what=view)()
        # A click must not leave the button down where the command could not be done.
        for other, choice in self._choices.items():
            choice.setChecked(other is self._view)


def _is_against_rest(run: Run | None) -> bool:
    """Whether it tells one class of the data set from all others."""
    return run is not None and bool(run.specification.positive) and not run.specification.negative


def _none_of_them(shown: Pictures, state: State) -> str:
    if shown.wanted.of_a_cell:
        return message("There are none: {shown}.", shown=images_in_words(shown, class_names(state)))
    if shown.wanted.part is DataPart.TRAINING:
        return message("The model makes no mistakes on the training set.")
    return message("The model makes no mistakes on the test set.")


def _subtitle(state: State, view: View) -> str:
    run = state.run
    if run is None:
        return message("No run yet")
    title = model_title(run.specification.model)
    if view is View.MISTAKES and state.mistakes is not None:
        return joined(" · ", [title, images_in_words(state.mistakes, class_names(state))])
    if run.finished is None:
        return joined(" · ", [title, message("not finished")])
    told = joined(" · ", [title, result(run.specification, run.finished)])
    if run.conditions.corrections != state.corrections.digest and state.data is not None:
        return joined(" · ", [told, message("judged before the data were corrected as they are now")])
    return told
