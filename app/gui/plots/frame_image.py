"""Frames of the playground as images that the window can paint; made in the thread of `Plotting`.

The ground of a figure, all that stays, is drawn once for a size and kept; a frame restores it and paints
over it what moves. That is blitting as matplotlib's own canvas for Qt does it, but beside the window: its
thread only copies the pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from app.gui.language.language import tr
from app.playground.scenes.exhibiting import picture_of
from app.playground.scenes.scene import Picture
from app.state.parts.playground import Exhibit

if TYPE_CHECKING:
    from app.figures.playground.drawing import Drawing, Plane

PICTURES_KEPT = 8


@dataclass(frozen=True)
class FrameWanted:
    """One frame, and how large."""

    exhibit: Exhibit
    step: int | None
    """None for the last."""
    dark: bool
    size: tuple[int, int]
    """Width and height in pixels of the window's own measure."""
    ratio: float
    """Pixels of the screen to one of the window's."""
    language: int
    """How often the language of the window has changed before."""


@dataclass(frozen=True, eq=False)
class Frame:
    """What was drawn."""

    wanted: FrameWanted
    image: QImage
    plane: Plane | None
    """Where points are put by hand, if they are."""
    picture: Picture


class LiveImage:
    """Keeps the drawing of the last frame, its ground, and the pictures of the last exhibits."""

    def __init__(self) -> None:
        self._pictures: dict[Exhibit, Picture] = {}
        self._drawing: Drawing[Any] | None = None
        self._drawn_for: object = None
        self._canvas: Any = None
        self._ground: Any = None
        self._ground_for: object = None

    def frame(self, wanted: FrameWanted) -> Frame:
        """The frame as it is wanted."""
        picture = self._picture(wanted.exhibit)
        drawing = self._drawing_for(wanted, picture)
        step = picture.steps if wanted.step is None else min(wanted.step, picture.steps)
        self._prepare_ground(drawing, wanted)
        drawing.show(picture, step)
        return Frame(wanted, self._painted(drawing, wanted), drawing.plane, picture)

    def _picture(self, exhibit: Exhibit) -> Picture:
        picture = self._pictures.pop(exhibit, None) or picture_of(exhibit)
        self._pictures[exhibit] = picture
        if len(self._pictures) > PICTURES_KEPT:
            del self._pictures[next(iter(self._pictures))]
        return picture

    def _drawing_for(self, wanted: FrameWanted, picture: Picture) -> Drawing[Any]:
        from app.figures.in_words import in_words
        from app.figures.playground.drawings import DRAWINGS
        from app.figures.style import DARK, LIGHT

        kind = DRAWINGS[wanted.exhibit.scene]
        needed = (kind, kind.shape(picture), wanted.dark, wanted.language)
        if self._drawing is None or needed != self._drawn_for:
            self._drawing = kind(picture, DARK if wanted.dark else LIGHT, tr)
            in_words(self._drawing.figure, tr)
            self._drawn_for, self._ground_for = needed, None
        return self._drawing

    def _prepare_ground(self, drawing: Drawing[Any], wanted: FrameWanted) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg

        needed = (wanted.size, wanted.ratio)
        if needed == self._ground_for:
            return
        dpi = 100 * wanted.ratio
        width, height = (round(length * wanted.ratio) for length in wanted.size)
        drawing.figure.set_dpi(dpi)
        drawing.figure.set_size_inches(width / dpi, height / dpi)
        self._canvas = FigureCanvasAgg(drawing.figure)
        self._canvas.draw()
        self._ground = self._canvas.copy_from_bbox(drawing.figure.bbox)
        self._ground_for = needed

    def _painted(self, drawing: Drawing[Any], wanted: FrameWanted) -> QImage:
        self._canvas.restore_region(self._ground)
        for artist in sorted(drawing.moving, key=lambda each: each.get_zorder()):
            drawing.figure.draw_artist(artist)
        pixels = self._canvas.buffer_rgba()
        rows, columns = pixels.shape[:2]
        image = QImage(bytes(pixels), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888)
        # A copy, since the canvas draws its next frame into the same memory; and in the format of the screen,
        # which would cost the window's thread as much as all the rest.
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(wanted.ratio)
        return image
