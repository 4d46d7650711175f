"""The run that is going, in view on every tab: how far it is, how long it takes, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from app.common.words.numbers import duration, percent
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import ElidedLabel, button, column, label, row
from app.state.parts.export import UnderWay
from app.state.parts.run import Run, Status
from app.state.parts.study import StudyCourse
from app.state.state import State
from app.state.words.resuming import GOES_ON_ELSEWHERE, is_offered, reached_in_words
from app.state.words.study import follows, position, title_in_study
from language.sentence import joined, message
from models.settings.titles import model_title


class RunStrip(QFrame):
    """Hidden until there is a run."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._what, self._left = ElidedLabel("", "heading"), label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        tell(self._bar.setAccessibleName, message("Progress of the run"))
        self._pause = button(message("Pause"), desk.command("pause"), tip="Ctrl+P")
        self._resume = button(message("Resume"), desk.command("resume"), tip="Ctrl+R")
        self._stop = button(message("Stop"), desk.command("stop"), tip="Ctrl+.")
        above = row(self._what, self._left, spacing=12)
        above.setStretch(0, 1)
        texts = column(above, self._bar, spacing=8)
        layout = row(texts, self._pause, self._resume, self._stop, spacing=12)
        layout.setContentsMargins(18, 12, 14, 12)
        self.setLayout(layout)

    def draw(self, state: State) -> None:
        """Show how far the run is, and how far all runs of a study are."""
        run = state.run
        self.setVisible(run is not None or state.taking is not None)
        if state.taking is not None:
            self._draw_taking(state.taking)
            return
        if run is None:
            return
        course = state.study if follows(state.study, run) else None
        going = run.status.going
        self._what.setText(_what(run, course))
        self._left.setText(_left(run, course))
        self._bar.setValue(round(1000 * (course.fraction if course is not None else run.fraction)))
        held = run.status in (Status.PAUSED, Status.STOPPED, Status.FAILED)
        self._show_held(held=held)
        self._pause.setVisible(going and run.status is not Status.PAUSED)
        self._pause.setEnabled(run.status is Status.TRAINING)
        self._resume.setVisible(is_offered(state))
        self._stop.setVisible(going)
        self._stop.setEnabled(run.status is not Status.STOPPING)

    def _show_held(self, *, held: bool) -> None:
        """Have the bar in the colour of what goes on, or of what does not."""
        if self._bar.property("held") != held:
            self._bar.setProperty("held", held)
            self._bar.style().polish(self._bar)

    def _draw_taking(self, taking: UnderWay) -> None:
        """A model that leaves or comes: nothing trains meanwhile."""
        self._what.setText(taking.what)
        self._left.setText("")
        self._bar.setValue(round(1000 * taking.fraction))
        self._show_held(held=False)
        self._pause.hide()
        self._resume.hide()
        self._stop.show()
        self._stop.setEnabled(True)


def _what(run: Run, course: StudyCourse | None) -> str:
    if course is None:
        return joined(" · ", [model_title(run.specification.model), _stage(run)])
    return joined(" · ", [title_in_study(course, run), _stage(run), position(course)])


def _stage(run: Run) -> str:
    if run.elsewhere:
        return GOES_ON_ELSEWHERE
    match run.status:
        case Status.STARTING:
            return message("getting ready")
        case Status.FINISHED:
            return message("finished")
        case Status.STOPPED:
            return _with_place(message("stopped"), run)
        case Status.FAILED:
            return _with_place(message("broke off"), run)
        case Status.STOPPING:
            return message("stopping")
        case _:
            epochs = run.specification.epochs
            epoch = min(epochs, int(run.fraction * epochs) + 1)
            stage = [message("epoch {epoch} of {epochs}", epoch=epoch, epochs=epochs)]
            return joined(" · ", [*stage, message("paused")] if run.status is Status.PAUSED else stage)


def _with_place(end: str, run: Run) -> str:
    reached = reached_in_words(run)
    return message("{end} {reached}", end=end, reached=reached) if reached else end


def _left(run: Run, course: StudyCourse | None) -> str:
    if course is not None and course.seconds_left is not None:
        return message("{seconds_left} left in all", seconds_left=duration(course.seconds_left))
    if run.finished is not None:
        return joined(" · ", [_outcome(run), duration(run.seconds)])
    if run.seconds_left is not None:
        left = message("{seconds_left} left", seconds_left=duration(run.seconds_left))
        return message("{left} in this run", left=left) if course is not None else left
    return duration(run.seconds) if not run.status.going and run.seconds else ""


def _outcome(run: Run) -> str:
    finished = run.finished
    assert finished is not None
    if run.specification.speaker:
        return message(
            "{validation_accuracy} on a new voice", validation_accuracy=percent(finished.validation_accuracy)
        )
    if run.specification.crosses_validation:
        return message(
            "{validation_accuracy} on its fold", validation_accuracy=percent(finished.validation_accuracy)
        )
    if finished.test_accuracy is None:
        return message(
            "{validation_accuracy} on the validation set",
            validation_accuracy=percent(finished.validation_accuracy),
        )
    return message("{test_accuracy} on the test set", test_accuracy=percent(finished.test_accuracy))
