"""What the camera sees, as in a mirror; or why nothing is seen."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.webcam.camera import Frame
from app.gui.webcam.frames import image_of
from app.gui.widgets.parts import Label, column, label
from language.sentence import message

SIDE, LEAST_SIDE = 340, 180
RADIUS = 12
RECORDING = QColor("#e5484d")
STARTING = message("The camera is starting…")


class Preview(QWidget):
    """A square."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(SIDE)
        self.setMinimumHeight(LEAST_SIDE)
        self.setMaximumHeight(SIDE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        tell(self.setAccessibleName, message("What the camera sees"))
        self.image = QImage()
        self._takes = False
        self.message: Label = label(STARTING, "empty", wrap=True)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(column(1, self.message, 1, margin=28))

    @guarded(QSize)
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As large as it may be; where there is less room it is lower."""
        return QSize(SIDE, SIDE)

    def show_frame(self, frame: Frame, *, mirrored: bool) -> None:
        """Show a picture; whoever sits before the camera expects a mirror."""
        image = image_of(frame)
        self.image = image.transformed(QTransform.fromScale(-1, 1)) if mirrored else image
        self.message.hide()
        self.update()

    def show_nothing(self, why: str) -> None:
        """Show a sentence, and no picture any more."""
        self.image = QImage()
        self.message.setText(why or STARTING)
        self.message.show()
        tell(self.setAccessibleDescription, why or STARTING)
        self.update()

    def show_taking(self, takes: bool) -> None:
        """Mark that pictures are being taken."""
        if takes != self._takes:
            self._takes = takes
            self.update()

    def _square(self) -> QRectF:
        """In the middle, or all of it where there is only a sentence."""
        inside = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        if self.image.isNull():
            return inside
        side = min(inside.width(), inside.height())
        return QRectF(inside.center().x() - side / 2, inside.top(), side, side)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The picture with round corners, and a red border while pictures are taken."""
        with QPainter(self) as painter:
            painter.setRenderHints(
                QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
            )
            around = QPainterPath()
            inside = self._square()
            around.addRoundedRect(inside, RADIUS, RADIUS)
            painter.fillPath(around, self.palette().color(QPalette.ColorRole.Base))
            if not self.image.isNull():
                painter.setClipPath(around)
                painter.drawImage(inside, self.image)
                painter.setClipping(False)
            colour = RECORDING if self._takes else self.palette().color(QPalette.ColorRole.Mid)
            painter.setPen(QPen(colour, 3 if self._takes else 1))
            painter.drawPath(around)
