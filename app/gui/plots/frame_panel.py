"""The picture of the playground: frames drawn beside the window, and the hand that puts points there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from app.gui.language.telling import tell
from app.gui.plots.canvas import SMALLEST_CANVAS
from app.gui.plots.figure_panel import MARGIN
from app.gui.plots.frame_image import Frame, FrameWanted, LiveImage
from app.gui.plots.plot_thread import Plotting
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import column, label
from app.playground.scenes.scene import REACH
from app.state.parts.playground import Exhibit
from language.sentence import message

if TYPE_CHECKING:
    from app.figures.playground.drawing import Plane

ON_ITS_WAY = message("The picture is on its way…")
FAILED = message("This picture could not be drawn; choose other points or settings, or say “undo”.")
NUDGE, STRIDE = 0.1, 0.5
"""How far an arrow key moves the cursor, without and with Shift."""
ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Down: (0, -1),
    Qt.Key.Key_Up: (0, 1),
}


class LiveCanvas(QWidget):
    """Shows the last frame. A click, or Enter at the cursor, puts a point; Delete takes the nearest away."""

    placed = Signal(float, float, int)
    """Where, and the class: +1 or -1."""
    removed = Signal(float, float)
    toggled = Signal()
    """The animation is to be played, or held."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.image = QImage()
        self.plane: Plane | None = None
        self.cursor_at = (0.0, 0.0)
        """Where the keyboard puts points, in coordinates of the plane."""
        tell(self.setAccessibleName, name)
        self.setMinimumSize(*SMALLEST_CANVAS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The image covers it all: what is below need not be painted for every frame.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_frame(self, image: QImage, plane: Plane | None) -> None:
        """Show this from now on; with a plane it takes points."""
        self.image, self.plane = image, plane
        self.setCursor(Qt.CursorShape.CrossCursor if plane is not None else Qt.CursorShape.ArrowCursor)
        self.update()

    def place_of(self, position: QPointF) -> tuple[float, float] | None:
        """The point of the plane under a pixel, or None outside of it; rounded to hundredths."""
        if self.plane is None:
            return None
        across = (position.x() / self.width() - self.plane.left) / self.plane.width
        upward = (1 - position.y() / self.height() - self.plane.bottom) / self.plane.height
        x, y = ((2 * share - 1) * self.plane.reach for share in (across, upward))
        inside = abs(x) <= self.plane.reach and abs(y) <= self.plane.reach
        return (_within(x), _within(y)) if inside else None

    def pixel_of(self, x: float, y: float) -> QPointF:
        """Where a point of the plane is on the widget."""
        assert self.plane is not None
        across = self.plane.left + self.plane.width * (x / self.plane.reach + 1) / 2
        upward = self.plane.bottom + self.plane.height * (y / self.plane.reach + 1) / 2
        return QPointF(across * self.width(), (1 - upward) * self.height())

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A copy of pixels, and the cursor of the keyboard."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            if self.image.deviceIndependentSize().toSize() == self.size():
                painter.drawImage(0, 0, self.image)
            else:
                painter.drawImage(QRectF(self.rect()), self.image)
            if self.hasFocus() and self.plane is not None:
                painter.setPen(QPen(self.palette().highlight().color(), 1.5))
                at = self.pixel_of(*self.cursor_at)
                painter.drawLine(at - QPointF(9, 0), at + QPointF(9, 0))
                painter.drawLine(at - QPointF(0, 9), at + QPointF(0, 9))

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Left puts a point of class A, right or Shift one of class B, the middle removes the nearest."""
        place = self.place_of(event.position())
        if place is None:
            super().mousePressEvent(event)
            return
        self.cursor_at = place
        if event.button() is Qt.MouseButton.MiddleButton:
            self.removed.emit(*place)
            return
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return  # a mouse may have buttons for other things, such as to go back
        shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        of_b = event.button() is Qt.MouseButton.RightButton or shifted
        self.placed.emit(*place, -1 if of_b else 1)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move the cursor, Enter puts a point, Delete removes the nearest; Space plays and holds."""
        key, shifted = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Space:
            self.toggled.emit()
        elif self.plane is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in ARROWS:
            across, upward = ARROWS[Qt.Key(key)]
            far = STRIDE if shifted else NUDGE
            x, y = self.cursor_at
            self.cursor_at = (_within(x + far * across), _within(y + far * upward))
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.placed.emit(*self.cursor_at, -1 if shifted else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit(*self.cursor_at)
        else:
            super().keyPressEvent(event)


def _within(coordinate: float) -> float:
    return round(max(-REACH, min(REACH, coordinate)), 2)


class LivePanel(QFrame):
    """Asks for the frames that are wanted and shows them; of several that wait only the latest is drawn."""

    drawn = Signal(object)
    """A `Frame`, once it is in view."""
    _failed = Signal(object)

    def __init__(self, plotting: Plotting, name: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        tell(self.setAccessibleName, name)
        self.setMinimumSize(360, 220)
        self._plotting = plotting
        self._live = LiveImage()
        self._wanted: tuple[Exhibit, int | None, bool] | None = None
        self._asked: FrameWanted | None = None
        self._language = 0
        self._scene = ""
        """What is in view."""
        self._message = label(ON_ITS_WAY, "empty", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.canvas = LiveCanvas(name)
        self._holder = QWidget()
        self._holder.setLayout(column(self.canvas, margin=MARGIN))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._holder)
        self.frame_drawn: Frame | None = None
        plotting.loaded.connect(self._draw)
        plotting.drawn.connect(self._show)
        self._failed.connect(self._tell_failure)

    @property
    def is_drawn(self) -> bool:
        """Whether what is in view is what is wanted."""
        return self.frame_drawn is not None and self.frame_drawn.wanted == self._asked

    def show_exhibit(self, exhibit: Exhibit, step: int | None, *, dark: bool) -> None:
        """Show an exhibit at a step of its animation."""
        wanted = (exhibit, step, dark)
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if exhibit.scene != self._scene:
            # The picture of another scene would be taken for this one's.
            self._scene = ""
            self._message.setText(ON_ITS_WAY)
            self._stack.setCurrentWidget(self._message)
        self._draw()

    def speak_anew(self) -> None:
        """Draw the picture in the language of now; until then the old one is in view."""
        self._language += 1
        self._draw()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what changed while the panel was hidden."""
        super().showEvent(event)
        self._draw()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as large as there is room now."""
        super().resizeEvent(event)
        self._draw()

    @guarded(bool)
    def event(self, event: QEvent) -> bool:
        """On a screen with other pixels, draw it for those."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        if self._wanted is None or not self._plotting.ready or not self.isVisible():
            return
        exhibit, step, dark = self._wanted
        wanted = FrameWanted(exhibit, step, dark, self._room(), self.devicePixelRatioF(), self._language)
        if wanted == self._asked:
            return
        self._asked = wanted
        self._plotting.draw(self, lambda: self._frame(wanted))

    def _frame(self, wanted: FrameWanted) -> Frame:
        """In the thread of `Plotting`, which tells of every error; here the user is told that one was met."""
        try:
            return self._live.frame(wanted)
        except Exception:
            self._failed.emit(wanted)
            raise

    def _tell_failure(self, wanted: FrameWanted) -> None:
        if wanted == self._asked:
            self._scene, self.frame_drawn = "", None
            self._message.setText(FAILED)
            self._stack.setCurrentWidget(self._message)

    def _room(self) -> tuple[int, int]:
        room = self.contentsRect().size().shrunkBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))
        least_width, least_height = SMALLEST_CANVAS
        return max(least_width, room.width()), max(least_height, room.height())

    def _show(self, holder: object, frame: object) -> None:
        if holder is not self or not isinstance(frame, Frame) or self._wanted is None:
            return
        if frame.wanted.exhibit.scene != self._wanted[0].scene:
            return
        self.frame_drawn, self._scene = frame, frame.wanted.exhibit.scene
        self.canvas.show_frame(frame.image, frame.plane)
        self._stack.setCurrentWidget(self._holder)
        self.drawn.emit(frame)
