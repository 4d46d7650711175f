"""The round button that is held to talk; its ring is the level meter, its colour what the ear does."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.style.theme import Theme
from app.state.parts.hearing import Ear, Hearing
from language.sentence import message

SIZE = 84


class MicrophoneButton(QAbstractButton):
    """Painted, not styled: a style sheet has no rings."""

    def __init__(self) -> None:
        super().__init__()
        tell(self.setAccessibleName, message("Hold to talk"))
        tell(self.setToolTip, message("Hold to talk, or tap for one command (F8)"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(SIZE, SIZE)
        self._hearing = Hearing()
        self._state = ""
        self._theme: Theme | None = None

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Fixed."""
        return QSize(SIZE, SIZE)

    def draw(self, hearing: Hearing, theme: Theme, state: str) -> None:
        """Show what the ear does; `state` says it to a screen reader, which cannot see the picture."""
        if state != self._state:
            self._state = state
            tell(self.setAccessibleDescription, state)
        if (hearing, theme) != (self._hearing, self._theme):
            self._hearing, self._theme = hearing, theme
            self.update()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A disc, a ring for the level, a microphone."""
        theme = self._theme
        if theme is None:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(SIZE / 2, SIZE / 2)
            awake = self._hearing.ear in (Ear.LISTENING, Ear.THINKING)
            if awake:
                _disc(painter, middle, 28 + 12 * self._hearing.level, _faded(theme.accent, 0.22))
            disc = theme.accent if awake or self.isDown() else theme.accent_soft
            _disc(painter, middle, 28, QColor(disc))
            if self.hasFocus():
                painter.setPen(QPen(QColor(theme.accent), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(middle, 32, 32)
            ink = theme.on_accent if awake or self.isDown() else theme.accent
            if self._hearing.ear is Ear.UNAVAILABLE:
                ink = theme.bad
            _microphone(painter, middle, QColor(ink), crossed=self._hearing.ear is Ear.UNAVAILABLE)


def _faded(colour: str, share: float) -> QColor:
    faded = QColor(colour)
    faded.setAlphaF(share)
    return faded


def _disc(painter: QPainter, middle: QPointF, radius: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(middle, radius, radius)


def _microphone(painter: QPainter, middle: QPointF, ink: QColor, *, crossed: bool) -> None:
    x, y = middle.x(), middle.y()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    painter.drawRoundedRect(QRectF(x - 5, y - 14, 10, 18), 5, 5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 2.4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawArc(QRectF(x - 9, y - 9, 18, 18), 180 * 16, 180 * 16)
    painter.drawLine(QPointF(x, y + 9), QPointF(x, y + 14))
    painter.drawLine(QPointF(x - 5, y + 14), QPointF(x + 5, y + 14))
    if crossed:
        painter.drawLine(QPointF(x - 13, y - 14), QPointF(x + 13, y + 14))
