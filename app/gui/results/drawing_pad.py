"""A pad to draw on, with the mouse or with the keyboard; what is drawn is told a moment later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.style.theme import Theme
from app.gui.widgets.parts import button, column, label, row
from language.sentence import message

SIDE = 224
"""Pixels of the drawing: eight for each of the usual 28."""
PEN, ERASER = 18, 30
"""Widths in those pixels."""
STEP = 8
"""By which an arrow key moves."""
PATIENCE = 90
"""Milliseconds after which what was drawn is told."""
STEPS = {
    Qt.Key.Key_Left: QPoint(-STEP, 0),
    Qt.Key.Key_Right: QPoint(STEP, 0),
    Qt.Key.Key_Up: QPoint(0, -STEP),
    Qt.Key.Key_Down: QPoint(0, STEP),
}
ONLY_GREY = message("The images here have colours; to the model a drawing is grey.")
Told = Callable[[bytes, int, int], object]
"""Takes grey values row by row, light on dark, the height and the width."""


class Sheet(QWidget):
    """Arrow keys move the pen, with Shift they draw a line; the space bar makes a dot."""

    def __init__(self, told: Told, theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._told, self._theme = told, theme
        self.image = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self.image.fill(0)
        self.erases = False
        self.pen = QPoint(SIDE // 2, SIDE // 2)
        self._last: QPointF | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self._tell)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        tell(self.setAccessibleName, message("Sheet to draw on"))
        tell(
            self.setToolTip,
            message("Arrow keys move the pen, with Shift they draw; Space makes a dot, E erases, Del clears"),
        )

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Large enough to draw with a mouse."""
        return QSize(280, 280)

    def clear(self) -> None:
        """An empty sheet."""
        self.image.fill(0)
        self._changed()

    def draw_line(self, start: QPointF, end: QPointF) -> None:
        """From one point to another, in pixels of the drawing; a dot where both are the same."""
        with QPainter(self.image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            colour = QColor("black" if self.erases else "white")
            painter.setPen(
                QPen(colour, ERASER if self.erases else PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
            )
            painter.drawLine(start, end if end != start else end + QPointF(0.01, 0))
        self._changed()

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """The pen comes down."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._last = self._on_drawing(event.position())
            self.draw_line(self._last, self._last)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A line to where it is now."""
        if self._last is not None:
            here = self._on_drawing(event.position())
            self.draw_line(self._last, here)
            self._last = here

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """It is lifted."""
        self._last = None

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, draw, erase, clear."""
        key = Qt.Key(event.key())
        if key in STEPS:
            before = QPointF(self.pen)
            there = self.pen + STEPS[key]
            self.pen = QPoint(min(SIDE - STEP, max(STEP, there.x())), min(SIDE - STEP, max(STEP, there.y())))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.draw_line(before, QPointF(self.pen))
            self.update()
        elif key is Qt.Key.Key_Space:
            self.draw_line(QPointF(self.pen), QPointF(self.pen))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the pen is."""
        super().focusInEvent(event)
        self.update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """And not any more."""
        super().focusOutEvent(event)
        self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Ink on paper, or light on dark, as the window is."""
        theme = self._theme()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shown = self.image.copy()
            if not theme.dark:
                shown.invertPixels()
            painter.drawImage(QRectF(self.rect()), shown)
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            if self.hasFocus():
                scale = self.width() / SIDE
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.drawEllipse(QPointF(self.pen) * scale, PEN / 2 * scale, PEN / 2 * scale)

    def _on_drawing(self, point: QPointF) -> QPointF:
        return QPointF(point.x() * SIDE / self.width(), point.y() * SIDE / self.height())

    def _changed(self) -> None:
        self.update()
        if not self._timer.isActive():  # while one draws on, it is told again and again
            self._timer.start()

    def _tell(self) -> None:
        rows = bytes(self.image.constBits())
        line = self.image.bytesPerLine()
        self._told(b"".join(rows[line * at : line * at + SIDE] for at in range(SIDE)), SIDE, SIDE)


class DrawingPad(QWidget):
    """A sheet, an eraser, and a way to begin anew."""

    def __init__(self, told: Told, theme: Callable[[], Theme], close: Callable[[], object]) -> None:
        super().__init__()
        self.sheet = Sheet(told, theme)
        self.eraser = button(message("Eraser"), self._erase, "choice", tip="E")
        self.eraser.setCheckable(True)
        self.clear = button(message("Clear"), self.sheet.clear, tip="Del")
        self.only_grey = label(ONLY_GREY, "caption", wrap=True)
        self.only_grey.hide()
        self.close_pad = button(message("Close the pad"), close, "quiet")
        layout = column(
            label(message("Draw here"), "caption"),
            self.sheet,
            row(self.eraser, self.clear, 1),
            self.close_pad,
            self.only_grey,
            1,
            spacing=8,
        )
        self.setLayout(layout)

    def tell_of_colours(self, there_are: bool) -> None:
        """Say, where the data set has colours, that the pad has none."""
        self.only_grey.setVisible(there_are)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """E takes the eraser, or the pen again."""
        if event.key() == Qt.Key.Key_E:
            self.eraser.click()
        else:
            super().keyPressEvent(event)

    def _erase(self) -> None:
        self.sheet.erases = self.eraser.isChecked()
