"""The app's icon, painted: an eye whose pupil is a sound wave."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

GROUND, INK = "#4a4fd8", "#ffffff"
SIZES = (16, 32, 64, 128, 256)
BARS = (0.10, 0.22, 0.34, 0.22, 0.10)
"""Heights of the wave's bars, as shares of the icon."""


def app_icon() -> QIcon:
    """The icon in every size that systems ask for."""
    icon = QIcon()
    for size in SIZES:
        icon.addPixmap(_pixmap(size))
    return icon


def _pixmap(size: int) -> QPixmap:
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(GROUND))
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
        pen = QPen(QColor(INK), size * 0.06, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_eye(size))
        for place, height in enumerate(BARS):
            x = size * (0.5 + 0.1 * (place - 2))
            painter.drawLine(QPointF(x, size * (0.5 - height / 2)), QPointF(x, size * (0.5 + height / 2)))
    return pixmap


def _eye(size: int) -> QPainterPath:
    left, right = QPointF(size * 0.12, size * 0.5), QPointF(size * 0.88, size * 0.5)
    path = QPainterPath(left)
    path.quadTo(QPointF(size * 0.5, size * 0.02), right)
    path.quadTo(QPointF(size * 0.5, size * 0.98), left)
    return path
