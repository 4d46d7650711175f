"""Draws the ticks and the stars of the list of runs, and lets a chosen row keep its colours."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.gui.qt.guarded import guarded
from app.gui.qt.painting import restored
from app.gui.runs.columns import Place
from app.gui.runs.model import COLOUR_ROLE, STARRED_ROLE
from app.gui.style.theme import Theme

Index = QModelIndex | QPersistentModelIndex
BOX, STAR = 15.0, 8.0
"""Pixels: the side of a tick's box, and from the middle of a star to its points."""
WAIST = 0.42
"""Of a star's radius."""


class RunsDelegate(QStyledItemDelegate):
    """Needs to be told the theme whenever that changes."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    @guarded()
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """A row is chosen, never a cell; its words keep their colours."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        ink = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(ink, QBrush):
            option.palette.setBrush(QPalette.ColorRole.HighlightedText, ink)

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See `QStyledItemDelegate`."""
        super().paint(painter, option, index)
        if index.column() not in (Place.TICK, Place.STAR):
            return
        with restored(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            middle = QPointF(QRectF(option.rect).center().x(), QRectF(option.rect).center().y() + 0.5)
            if index.column() == Place.TICK:
                self._paint_tick(painter, middle, index.data(COLOUR_ROLE))
            else:
                self._paint_star(painter, middle, starred=bool(index.data(STARRED_ROLE)))

    def _paint_tick(self, painter: QPainter, middle: QPointF, colour: str) -> None:
        box = QRectF(middle.x() - BOX / 2, middle.y() - BOX / 2, BOX, BOX)
        painter.setPen(QPen(QColor(colour or self.theme.muted), 1.0))
        painter.setBrush(QColor(colour) if colour else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        if not colour:
            return
        pen = QPen(QColor(self.theme.surface), 1.8)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(
            [middle + QPointF(-3.4, 0.2), middle + QPointF(-1, 2.7), middle + QPointF(3.6, -2.6)]
        )

    def _paint_star(self, painter: QPainter, middle: QPointF, *, starred: bool) -> None:
        colour = QColor(self.theme.warn if starred else self.theme.muted)
        if not starred:
            colour.setAlphaF(0.55)
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(colour if starred else Qt.BrushStyle.NoBrush)
        painter.drawPolygon(star(middle, STAR))


def star(middle: QPointF, radius: float) -> QPolygonF:
    """A star with five points, one of them upwards."""
    points = []
    for corner in range(10):
        reach, angle = radius * (WAIST if corner % 2 else 1.0), corner * pi / 5
        points.append(middle + QPointF(reach * sin(angle), -reach * cos(angle)))
    return QPolygonF(points)
