"""Pictures of a camera, in the forms that Qt and files have."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage

from app.gui.webcam.camera import Frame
from app.gui.widgets.png import as_png

LARGEST_SIDE = 480
"""Pixels of a side that are shown; more would only take time."""
KEPT_SIDE = 256
"""Of a picture that is kept, many times as many as models look at."""


def frame_of(image: QImage) -> Frame:
    """The middle of an image, as large a square as fits, in at most `LARGEST_SIDE` pixels a side."""
    square = image.copy(_middle(image.width(), image.height()))
    if square.width() > LARGEST_SIDE:
        square = _scaled(square, LARGEST_SIDE)
    square = square.convertToFormat(QImage.Format.Format_RGB888)
    side, line, contents = square.width(), square.bytesPerLine(), bytes(square.constBits())
    if line == 3 * side:
        return Frame(side, contents[: 3 * side * side])
    return Frame(side, b"".join(contents[line * row : line * row + 3 * side] for row in range(side)))


def image_of(frame: Frame) -> QImage:
    """The same as an image of Qt's, which holds pixels of its own."""
    return QImage(frame.pixels, frame.side, frame.side, 3 * frame.side, QImage.Format.Format_RGB888).copy()


def png_of(frame: Frame) -> bytes:
    """The picture as a file that is kept, or given to a model: not mirrored, as the camera sees it."""
    return as_png(_scaled(image_of(frame), KEPT_SIDE))


def _middle(width: int, height: int) -> QRect:
    side = min(width, height)
    return QRect((width - side) // 2, (height - side) // 2, side, side)


def _scaled(square: QImage, side: int) -> QImage:
    keep, smooth = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    return square.scaled(side, side, keep, smooth)
