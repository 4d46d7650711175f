"""Predictions: what the model makes of test images."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QSpinBox

from app.common.words.numbers import count
from app.compute.messages.data import DRAWING
from app.gui.language.telling import tell
from app.gui.pages.page import Desk, Page
from app.gui.plots.figure_panel import FigurePanel
from app.gui.results.drawing_pad import DrawingPad
from app.gui.widgets.parts import action, button, choice_button, column, label, roomy, row
from app.state.parts.results import Pictures, Said
from app.state.parts.view import View
from app.state.state import State
from language.sentence import joined, message
from models.data.corrections import DataPart
from models.settings.titles import model_title

EMPTY = message("Say “predict”, or “predict image 42”: what the model makes of test images appears here.")

WAITING = message(
    "Say one word now. The microphone is open, and what it hears next goes to the model "
    "in view, not to the recogniser."
)
LOOKING = message("The model is looking at the word…")
SPEAK, CANCEL = message("Predict what I say"), message("Cancel")


class PredictionPage(Page):
    """A grid of images, or one with its probabilities."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._subtitle = label("", "muted")
        self._followed: Pictures | None = None
        self._waits = False
        self.number = QSpinBox()
        tell(self.number.setAccessibleName, message("Number of the test image"))
        self.number.setRange(0, 0)
        self.number.setMinimumWidth(96)
        roomy(self.number)
        self.panel = FigurePanel(desk.plotting, EMPTY, message("Predictions"))
        self.speak = button(SPEAK, self._speak, tip="Ctrl+J")
        self.speak.hide()
        self.correct = button(
            message("Correct"), lambda: None, "quiet", tip=message("Set right what the data set says of it")
        )
        self.correct.setProperty("menu", True)
        self._classes: tuple[str, ...] | None = None
        self.why = choice_button(message("Why?"), self._ask_why)
        tell(self.why.setToolTip, "Ctrl+E")
        self._why_shown = False
        heading = row(
            column(label(message("Predictions"), "title"), self._subtitle, spacing=2),
            1,
            self.save_button(lambda: View.WHY if self._why_shown else View.PREDICTIONS),
            label(message("Image"), "muted"),
            self.number,
            button(message("Predict it"), self._predict_one),
            self.speak,
            button(message("Predict some"), desk.command("predict"), "primary", tip="Ctrl+D"),
        )
        self.invert = button(
            message("Invert"), desk.command("invert_picture"), "quiet", tip=message("Exchange light and dark")
        )
        self.draw_it = choice_button(message("Draw"), desk.command("draw_picture"))
        own = row(
            label(message("Your own"), "muted"),
            button(
                message("A file…"),
                desk.command("predict_picture"),
                "quiet",
                tip=message("Or drop one on the window"),
            ),
            button(message("Paste"), desk.command("paste_picture"), "quiet", tip="Ctrl+V"),
            self.draw_it,
            button(
                message("A folder…"),
                desk.command("predict_folder"),
                "quiet",
                tip=message("Every picture in it, into a table"),
            ),
            1,
            self.invert,
            self.correct,
            self.why,
        )
        self.pad = DrawingPad(desk.draw, desk.theme, desk.command("draw_picture"))
        self.pad.hide()
        inside = row(self.pad, self.panel, spacing=14)
        inside.setStretch(1, 1)
        self.setLayout(column(heading, own, inside, spacing=12))
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self, desk.command("paste_picture"))
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def draw(self, state: State) -> None:
        """See `Page`."""
        if state.data is not None:
            self.number.setRange(0, max(state.data.test_images, sum(state.data.test_counts)) - 1)
            self._offer(state.data.classes)
            self.pad.tell_of_colours(state.data.has_colours)
        shown = state.predictions
        alone = shown is not None and len(shown.pictures) == 1 and state.said is None
        self.why.setVisible(alone)
        self.correct.setVisible(alone and shown is not None and shown.pictures[0].is_known)
        self.invert.setVisible(
            alone and state.foreign is not None and state.foreign.picture.source != DRAWING
        )
        self.draw_it.setChecked(state.drawing)
        if self.pad.isHidden() == state.drawing:
            self.pad.setVisible(state.drawing)
            if state.drawing:
                self.pad.sheet.setFocus()
        if state.view in (View.WHY, View.PREDICTIONS):
            self._why_shown = state.view is View.WHY
        self.why.setChecked(self._why_shown)
        self._subtitle.setText(_subtitle(state))
        self._draw_speak(state)
        if state.said is not None:
            self._draw_said(state, state.said)
            return
        if shown is None:
            self.panel.show_empty(EMPTY)
            return
        if len(shown.pictures) == 1 and self._followed is not shown:
            self._followed = shown
            if shown.pictures[0].part is DataPart.TEST:
                self.number.setValue(shown.pictures[0].index)
        if self._why_shown and (state.explained is not None or state.looking):
            self._draw_why(state)
            return
        self.panel.show_figure((shown, self.dark), self.figure(state, View.PREDICTIONS))

    def _draw_why(self, state: State) -> None:
        if state.explained is None:
            self.panel.show_empty(message("The model is asked why…"))
        else:
            self.panel.show_figure((state.explained, self.dark), self.figure(state, View.WHY))

    def _ask_why(self) -> None:
        if self._why_shown:
            self.desk.command("show", what=View.PREDICTIONS)()
        else:
            self.desk.command("explain")()
        self.why.setChecked(self._why_shown)

    def _draw_speak(self, state: State) -> None:
        """The button is there where the open data set has sounds; while a word is waited for it cancels."""
        self._waits = state.said is not None and state.said.waits
        self.speak.setVisible(state.sounds_open)
        tell(self.speak.setText, CANCEL if self._waits else SPEAK)

    def _draw_said(self, state: State, said: Said) -> None:
        if said.picture is None:
            self.panel.show_empty(said.problem or _what_happens(said))
        else:
            self.panel.show_figure((said, self.dark), self.figure(state, View.PREDICTIONS))

    def _speak(self) -> None:
        self.desk.command("cancel_speech" if self._waits else "predict_speech")()

    def _offer(self, classes: tuple[str, ...]) -> None:
        """What the image in view could be called instead."""
        if classes == self._classes:
            return
        self._classes = classes
        menu = QMenu(self.correct)
        for class_name in classes:
            menu.addAction(
                action(
                    message("This is: {class_name}", class_name=class_name),
                    menu,
                    self.desk.command("relabel", label=class_name),
                )
            )
        menu.addSeparator()
        menu.addAction(action(message("Leave it out"), menu, self.desk.command("exclude")))
        before = self.correct.menu()
        self.correct.setMenu(menu)
        if before is not None:
            before.deleteLater()

    def _predict_one(self) -> None:
        self.desk.command("predict_image", number=self.number.value())()


def _what_happens(said: Said) -> str:
    if said.waits:
        return WAITING
    return LOOKING if said.run else EMPTY


def _subtitle(state: State) -> str:
    if state.run is None:
        return message("No run yet")
    title = model_title(state.run.specification.model)
    if state.folder_progress is not None:
        done, total = state.folder_progress.done, state.folder_progress.total
        return joined(
            " · ",
            [
                title,
                message("{done} of {total} pictures of the folder", done=count(done), total=count(total)),
            ],
        )
    if state.predictions is None or state.said is not None:
        return title
    pictures = state.predictions.pictures
    if not all(picture.is_known for picture in pictures):
        return joined(" · ", [title, pictures[0].source]) if pictures[0].source else title
    right = sum(picture.predicted == picture.label for picture in pictures)
    return joined(" · ", [title, message("{right} of {pictures} right", right=right, pictures=len(pictures))])
