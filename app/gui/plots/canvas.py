"""The image of a figure in the window, and the places in it that can be chosen, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.gui.qt.guarded import guarded

if TYPE_CHECKING:
    from app.figures.spots import Spot

SMALLEST_CANVAS = (320, 190)
"""Pixels; below, a figure's labels leave no room for its axes."""
STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
"""Rows and columns by which each key moves."""
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True)
class Choosing:
    """What can be done with the places of a figure."""

    name: Callable[[int, int], str]
    """What the place in this row and column is, in the language of the window."""
    choose: Callable[[int, int], object]
    colour: Callable[[], str]
    """Of the frame around the current place."""


class FigureCanvas(QWidget):
    """Shows the image of a figure; until the one for a new size is there, the old one stretched.

    Where it has places, the arrow keys go from one to the next and Enter chooses, as a click does.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self.image = QImage()
        self.spots: tuple[Spot, ...] = ()
        self._choosing: Choosing | None = None
        self._current: tuple[int, int] | None = None
        self._named = name
        self.setAccessibleName(name)
        self.setMinimumSize(*SMALLEST_CANVAS)

    def show_image(self, image: QImage, spots: tuple[Spot, ...] = ()) -> None:
        """Show this from now on."""
        self.image = image
        if spots != self.spots:
            self.spots = spots
            if self._current is not None and self.spot is None:
                self._current = None
            self._follow()
        self.update()

    def let_choose(self, choosing: Choosing | None, name: str) -> None:
        """From now on its places can be chosen, or with None not any more. `name` is the figure's."""
        self._choosing, self._named = choosing, name
        if choosing is None:
            self._current = None
        self._follow()

    def rename(self, name: str) -> None:
        """The figure is called so from now on, in the language of now."""
        self._named = name
        self._tell()

    @property
    def spot(self) -> Spot | None:
        """The current place."""
        return next((each for each in self.spots if (each.row, each.column) == self._current), None)

    def point(self, row: int, column: int) -> QPointF:
        """The middle of a place, in the canvas's pixels."""
        (spot,) = [each for each in self.spots if (each.row, each.column) == (row, column)]
        return self._rectangle(spot).center()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A copy of pixels: about a millisecond, whatever the figure is."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.image)
            spot = self.spot
            if spot is not None and self._choosing is not None:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._choosing.colour()), 2))
                painter.drawRoundedRect(self._rectangle(spot).adjusted(1, 1, -1, -1), 4, 4)

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Frame what a click would choose."""
        spot = self._at(event.position())
        self._go_to(spot)
        self.setCursor(Qt.CursorShape.PointingHandCursor if spot else Qt.CursorShape.ArrowCursor)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is pointed at any more."""
        if not self.hasFocus():
            self._go_to(None)

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is pointed at."""
        spot = self._at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self._go_to(spot)
            self._choose()

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The keyboard begins at the first place."""
        super().focusInEvent(event)
        if self.spot is None and self.spots and self._choosing is not None:
            self._go_to(self.spots[0])
        self.update()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The frame goes with the focus."""
        super().focusOutEvent(event)
        if not self.underMouse():
            self._go_to(None)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, or choose."""
        spot = self.spot
        if spot is not None and event.key() in STEPS:
            rows, columns = STEPS[Qt.Key(event.key())]
            there = (spot.row + rows, spot.column + columns)
            self._go_to(next((each for each in self.spots if (each.row, each.column) == there), spot))
        elif spot is not None and event.key() in CHOOSING:
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self._choosing is not None and self._current is not None:
            self._choosing.choose(*self._current)

    def _go_to(self, spot: Spot | None) -> None:
        current = (spot.row, spot.column) if spot is not None and self._choosing is not None else None
        if current != self._current:
            self._current = current
            self._tell()
            self.update()

    def _follow(self) -> None:
        choosable = self._choosing is not None and bool(self.spots)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choosable else Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(choosable)
        if not choosable:
            self.unsetCursor()
        self._tell()

    def _tell(self) -> None:
        """A screen reader hears the current place, and the tooltip has it too."""
        told = self._choosing.name(*self._current) if self._choosing and self._current else ""
        self.setAccessibleName(told or self._named)
        self.setToolTip(told)

    def _at(self, point: QPointF) -> Spot | None:
        if self._choosing is None or not self.width() or not self.height():
            return None
        x, y = point.x() / self.width(), point.y() / self.height()
        return next((spot for spot in self.spots if spot.holds(x, y)), None)

    def _rectangle(self, spot: Spot) -> QRectF:
        width, height = self.width(), self.height()
        return QRectF(spot.left * width, spot.top * height, spot.width * width, spot.height * height)
