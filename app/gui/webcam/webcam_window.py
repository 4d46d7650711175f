"""“Teach from the webcam”: what it sees, pictures of classes, and a model that looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QPushButton, QScrollArea, QWidget

from app.commands.invocation import Invocation
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.webcam.camera import Camera, Frame
from app.gui.webcam.class_card import DIGITS, CardDesk, ClassCard
from app.gui.webcam.frames import png_of
from app.gui.webcam.seeing_panel import SeeingPanel
from app.gui.webcam.viewfinder import Viewfinder
from app.gui.widgets.parts import ElidedLabel, button, column, label, row
from app.session.session import Session
from app.state.parts.album import MOST_CLASSES, Album
from app.state.state import State
from language.sentence import message

STAYS = message("The pictures stay on this computer, in")
WIDTH, HEIGHT = 940, 720


class WebcamWindow(QDialog):
    """Stays open beside the window. The camera is on while this is in view, and at no other time."""

    def __init__(self, session: Session, make_camera: Callable[[], Camera], parent: QWidget) -> None:
        super().__init__(parent)
        self.resize(WIDTH, HEIGHT)
        self._session, self._desk = session, session.webcam
        self._state = session.state
        self._drawn: tuple[object, ...] = ()
        self._naming = session.state.webcam.naming
        self._key = 0
        """The digit that is held, or 0."""
        self.viewfinder = Viewfinder(make_camera, self)
        self.viewfinder.seen.connect(self._see)
        self.viewfinder.troubled.connect(self._desk.trouble)
        self.viewfinder.found.connect(self._desk.cameras_found)
        for keys, name in (
            (QKeySequence.StandardKey.Undo, "undo"),
            (QKeySequence.StandardKey.Redo, "redo"),
        ):
            QShortcut(QKeySequence(keys), self, self._command(name))
        self._furnish()
        self.draw(self._state)

    # ---- what is in it

    def _furnish(self) -> None:
        tell(self.setWindowTitle, message("Teach from the webcam"))
        self.cards: list[ClassCard] = []
        self._cards = column(spacing=10)
        inside = QWidget()
        layout = column(self._cards, 1)
        layout.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(layout)
        self._area = QScrollArea()
        tell(self._area.setAccessibleName, message("Classes"))
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(inside)
        self.add = button(message("Add a class"), self._command("add_webcam_class"))
        self.back = button(message("Take back"), self._command("undo"), "quiet", tip="Ctrl+Z")
        self.anew = button(message("New set"), self._command("begin_webcam_pictures"), "quiet")
        tell(
            self.anew.setToolTip,
            message("Begin with an empty set; the pictures that were taken before are kept"),
        )
        self._folder = ElidedLabel("", "caption")
        classes = column(self._area, row(self.add, 1, self.back, self.anew), spacing=10)
        self.seeing = SeeingPanel(self._session, self.viewfinder.try_again)
        both = row(column(self.seeing, 1), classes, spacing=18)
        both.setStretch(1, 1)
        close = button(message("Close"), self._command("close_webcam"))
        below = row(label(STAYS, "caption"), self._folder, close, spacing=6)
        below.setStretch(1, 1)
        self.setLayout(
            column(label(message("Teach from the webcam"), "title"), both, below, margin=20, spacing=12)
        )
        for each in self.findChildren(QPushButton):
            each.setAutoDefault(False)

    # ---- the state, drawn

    def draw(self, state: State) -> None:
        """Show a state; what did not change costs nothing."""
        self._state = state
        if self.isVisible():
            self._run()
        state = self._state  # that may have told something
        camera = state.preferences.camera
        shown = (state.webcam, state.data, state.data_problem, state.run, state.chosen, state.past, camera)
        if shown != self._drawn:
            self._drawn = shown
            self._draw(state)

    def _draw(self, state: State) -> None:
        webcam = state.webcam
        self._draw_cards(state)
        self.seeing.draw(state, self.viewfinder.device)
        self._folder.show_own(str(webcam.album.folder))
        self.add.setEnabled(len(webcam.album.classes) < MOST_CLASSES)
        self.back.setEnabled(bool(state.past) and isinstance(state.past[-1].now, Album))
        self.anew.setEnabled(bool(webcam.album.size))
        if webcam.naming != self._naming:
            self._naming = webcam.naming
            self.cards[webcam.chosen].type_name()
            self._area.ensureWidgetVisible(self.cards[webcam.chosen])

    def _draw_cards(self, state: State) -> None:
        webcam, desk = state.webcam, self._card_desk()
        classes = webcam.album.classes
        while len(self.cards) > len(classes):
            card = self.cards.pop()
            card.hide()
            self._cards.removeWidget(card)
            card.deleteLater()
        while len(self.cards) < len(classes):
            self.cards.append(ClassCard(len(self.cards), desk))
            self._cards.addWidget(self.cards[-1])
        taking = webcam.taking
        for place, (card, shown) in enumerate(zip(self.cards, classes, strict=True)):
            takes = taking is not None and taking.place == place
            card.draw(webcam.album.folder, shown, takes=takes, can_take=not webcam.problem)

    def _card_desk(self) -> CardDesk:
        desk = self._desk
        return CardDesk(desk.press, desk.release, desk.rename, desk.remove_class, desk.remove_pictures)

    # ---- the camera

    def _run(self) -> None:
        """See, as long as this is in view."""
        if self._state.webcam.is_open and not self.isMinimized():
            self.viewfinder.run(self._state.preferences.camera)

    def _rest(self) -> None:
        self._desk.release()
        self.viewfinder.rest()
        self.seeing.preview.show_nothing("")

    def _see(self, frame: Frame) -> None:
        device = self.viewfinder.device
        self.seeing.preview.show_frame(frame, mirrored=device is None or device.faces_user)
        takes, looks = self._desk.wants_picture, self._desk.wants_look
        if not (takes or looks):
            return
        contents = png_of(frame)
        if takes:
            self._desk.keep_picture(contents)
        if looks:
            self._desk.name_picture(contents)

    # ---- what only a window can do

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """The camera begins to see."""
        super().showEvent(event)
        self._run()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """The camera's light goes out."""
        super().hideEvent(event)
        self._rest()

    @guarded()
    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Minimised it sees nothing; what is held is let go of where another window comes to the front."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._rest() if self.isMinimized() else self._run()
        elif event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow() and self._key:
            self._let_go()

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A digit takes pictures of a class while it is held."""
        digit = _digit(event)
        if not digit:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and not self._key:
            self._key = digit
            self._desk.press(digit - 1)

    @guarded()
    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """And no more."""
        if not self._key or _digit(event) != self._key:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self._let_go()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing is a command like any other."""
        self._close()
        super().closeEvent(event)

    @guarded()
    def reject(self) -> None:
        """Esc closes it too."""
        self._close()
        super().reject()

    def end(self) -> None:
        """Nothing of it goes on."""
        self.viewfinder.close()

    def _close(self) -> None:
        if self._session.state.webcam.is_open:
            self._session.perform(Invocation("close_webcam"))

    def _let_go(self) -> None:
        self._key = 0
        self._desk.release()

    def _command(self, name: str) -> Callable[[], object]:
        return lambda: self._session.perform(Invocation(name))


def _digit(event: QKeyEvent) -> int:
    """The digit of a key that is pressed by itself, or 0."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0
    digit = event.key() - Qt.Key.Key_0
    return digit if 1 <= digit <= DIGITS else 0
