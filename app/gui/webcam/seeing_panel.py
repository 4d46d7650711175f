"""The left side of “Teach from the webcam”: what it sees, the next step, and what a model says of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QSizePolicy, QWidget

from app.commands.invocation import Invocation
from app.gui.language.telling import tell
from app.gui.webcam.answer_card import AnswerCard
from app.gui.webcam.camera import Device
from app.gui.webcam.preview import SIDE, Preview
from app.gui.widgets.fields import Choice
from app.gui.widgets.parts import Label, button, column, emphasise, label, row
from app.session.session import Session
from app.state.state import State, class_names
from app.webcam.steps import Step, advice, next_step
from language.sentence import message
from models.settings.titles import model_title


class SeeingPanel(QWidget):
    """Acts through a session; `try_again` looks for the camera once more."""

    def __init__(self, session: Session, try_again: Callable[[], object]) -> None:
        super().__init__()
        self._session = session
        self.preview = Preview()
        self.camera = Choice({}, translated=False)
        tell(self.camera.setAccessibleName, message("Camera"))
        self.camera.chosen.connect(lambda name: session.prefer(camera=name))
        self.again = button(message("Try again"), try_again)
        self._advice: Label = label("", "muted", wrap=True)
        self.open_pictures = button(message("Open the pictures"), self._command("open_webcam_pictures"))
        self.train = button(message("Train"), self._command("train"))
        self.look = button(message("Predict what it sees"), self._look)
        self.answer = AnswerCard()
        choosing = row(self.camera, self.again)
        choosing.setStretch(0, 1)
        self.setFixedWidth(SIDE)
        self.setLayout(
            column(
                self.preview,
                choosing,
                self._advice,
                row(self.open_pictures, self.train, 1),
                row(self.look, 1),
                self.answer,
                spacing=10,
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def draw(self, state: State, device: Device | None) -> None:
        """Show a state, seen through this camera, if there is one."""
        self._draw_steps(state)
        self._draw_answer(state)
        self._draw_camera(state, device)

    def _draw_steps(self, state: State) -> None:
        step = next_step(state)
        self._advice.setText(advice(state))
        running = state.run is not None and state.run.status.going
        self.open_pictures.setEnabled(step is not Step.TAKE and not running)
        self.train.setEnabled(step in (Step.TRAIN, Step.LOOK) and state.data is not None and not running)
        tell(self.train.setText, message("Train {model}", model=model_title(state.chosen.model)))
        for each, its_step in (
            (self.open_pictures, Step.OPEN),
            (self.train, Step.TRAIN),
            (self.look, Step.LOOK),
        ):
            emphasise(each, step is its_step and each.isEnabled() and not state.webcam.looks)
        tell(
            self.look.setText,
            message("Stop predicting") if state.webcam.looks else message("Predict what it sees"),
        )

    def _draw_answer(self, state: State) -> None:
        webcam, run = state.webcam, state.run
        self.answer.setVisible(webcam.looks and not webcam.problem)
        if webcam.seen is None or run is None or webcam.seen.run != run.model.run:
            self.answer.show_note(webcam.note)
        else:
            self.answer.show_answer(webcam.seen.picture, class_names(state))

    def _draw_camera(self, state: State, device: Device | None) -> None:
        webcam = state.webcam
        self.camera.offer({name: name for name in webcam.cameras})
        first = next(iter(webcam.cameras), "")
        self.camera.show_value(device.name if device is not None else state.preferences.camera or first)
        self.camera.setVisible(bool(webcam.cameras))
        self.again.setVisible(bool(webcam.problem))
        if webcam.problem:
            self.preview.show_nothing(webcam.problem)
        self.preview.show_taking(webcam.taking is not None)

    def _look(self) -> None:
        if self._session.state.webcam.looks:
            self._session.webcam.stop_looking()
        else:
            self._session.perform(Invocation("predict_webcam"))

    def _command(self, name: str) -> Callable[[], object]:
        return lambda: self._session.perform(Invocation(name))
