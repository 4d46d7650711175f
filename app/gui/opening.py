"""What is on the screen while the window is being made: the app's name, at once.

This must import next to nothing: it is there before the rest of the app is loaded.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from app.gui.icon import app_icon

WIDTH, HEIGHT = 420, 220
ICON = 72
"""Pixels."""


class Opening:
    """The application, and a card with its name until its window is there."""

    def __init__(self) -> None:
        there = QApplication.instance()
        self.application = there if isinstance(there, QApplication) else QApplication(sys.argv[:1])
        self.application.setApplicationName("HearSee")
        self.application.setWindowIcon(app_icon())
        # Not QSplashScreen, which waits up to a second for a screen that may never tell.
        self.card = QLabel()
        self.card.setWindowFlags(Qt.WindowType.SplashScreen)
        self.card.setPixmap(_picture(self.application))
        self.card.setFixedSize(WIDTH, HEIGHT)
        self.card.move(
            self.application.primaryScreen().availableGeometry().center() - self.card.rect().center()
        )
        self.card.show()
        # Painted now: what follows leaves the event loop no time to.
        self.application.processEvents()

    def give_way(self) -> None:
        """The window is there."""
        self.card.close()


def _picture(application: QApplication) -> QPixmap:
    ratio = application.primaryScreen().devicePixelRatio()
    picture = QPixmap(round(WIDTH * ratio), round(HEIGHT * ratio))
    picture.setDevicePixelRatio(ratio)
    palette = application.palette()
    picture.fill(palette.color(palette.ColorRole.Base))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(palette.color(palette.ColorRole.Mid)))
    painter.drawRect(QRectF(0.5, 0.5, WIDTH - 1, HEIGHT - 1))
    painter.drawPixmap((WIDTH - ICON) // 2, 44, app_icon().pixmap(ICON, ICON))
    font = QFont(application.font())
    font.setPixelSize(26)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(palette.color(palette.ColorRole.Text))
    painter.drawText(QRectF(0, 130, WIDTH, 50), Qt.AlignmentFlag.AlignCenter, "HearSee")
    painter.end()
    return picture
