"""The run that is going, in view on every tab: how far it is, how long it takes, and its buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QProgressBar, QSizePolicy

from app.gui.page import Desk
from app.gui.parts import button, column, label, row
from app.state import Run, State, Status
from app.wording import duration, model_title, percent


class RunStrip(QFrame):
    """Hidden until there is a run."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._what, self._left = label("", "heading"), label("", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("Progress of the run")
        self._pause = button("Pause", desk.command("pause"), tip="Ctrl+P")
        self._resume = button("Resume", desk.command("resume"), tip="Ctrl+R")
        self._stop = button("Stop", desk.command("stop"), tip="Ctrl+.")
        texts = column(row(self._what, 1, self._left), self._bar, spacing=8)
        layout = row(texts, self._pause, self._resume, self._stop, spacing=12)
        layout.setContentsMargins(18, 12, 14, 12)
        self.setLayout(layout)

    def draw(self, state: State) -> None:
        """Show how far the run is."""
        run = state.run
        self.setVisible(run is not None)
        if run is None:
            return
        going = run.status.going
        self._what.setText(_what(run))
        self._left.setText(_left(run))
        self._bar.setValue(round(1000 * run.fraction))
        held = run.status in (Status.PAUSED, Status.STOPPED, Status.FAILED)
        if self._bar.property("held") != held:
            self._bar.setProperty("held", held)
            self._bar.style().polish(self._bar)
        self._pause.setVisible(going and run.status is not Status.PAUSED)
        self._pause.setEnabled(run.status is Status.TRAINING)
        self._resume.setVisible(run.status is Status.PAUSED)
        self._stop.setVisible(going)
        self._stop.setEnabled(run.status is not Status.STOPPING)


def _what(run: Run) -> str:
    epochs = run.specification.epochs
    title = model_title(run.specification.model)
    match run.status:
        case Status.STARTING:
            return f"{title} · getting ready"
        case Status.FINISHED:
            return f"{title} · finished"
        case Status.STOPPED:
            return f"{title} · stopped"
        case Status.FAILED:
            return f"{title} · broke off"
        case Status.STOPPING:
            return f"{title} · stopping"
        case _:
            epoch = min(epochs, int(run.fraction * epochs) + 1)
            held = " · paused" if run.status is Status.PAUSED else ""
            return f"{title} · epoch {epoch} of {epochs}{held}"


def _left(run: Run) -> str:
    if run.finished is not None:
        return f"{percent(run.finished.test_accuracy)} on the test set · {duration(run.seconds)}"
    if run.seconds_left is not None:
        return f"{duration(run.seconds_left)} left"
    return duration(run.seconds) if not run.status.going and run.seconds else ""
