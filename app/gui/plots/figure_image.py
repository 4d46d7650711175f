"""A figure as an image that the window can paint. Everything here happens in the thread of `Plotting`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from app.gui.language.language import tr
from app.gui.plots.shared_pixels import SharedPixels

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from app.figures.spots import Spot

Build = Callable[[], "Figure | None"]
Update = Callable[["Figure"], None]


@dataclass(frozen=True)
class FigureWanted:
    """A figure, and how large."""

    build: Build
    update: Update | None
    """Enough where the figure that is there has the same shape; changes it in place."""
    shape: object
    """None for a figure that is to be built anew."""
    size: tuple[int, int]
    """Width and height in pixels of the window's own measure."""
    ratio: float
    """Pixels of the screen to one of the window's."""


@dataclass(frozen=True)
class Painted:
    """A figure as pixels, and the places in it that can be chosen."""

    image: QImage
    spots: tuple[Spot, ...]


class FigureImage:
    """Keeps the figure that was drawn last, so that the next one may be the same with a longer curve."""

    def __init__(self, pixels: SharedPixels) -> None:
        self.figure: Figure | None = None
        self._pixels = pixels
        self._built: FigureWanted | None = None
        self._dpi = 100.0

    def draw(self, wanted: FigureWanted) -> Painted | None:
        """The figure as it is wanted, or None where there is nothing to show."""
        if not self._can_be_updated(wanted):
            self.figure = wanted.build()
            self._dpi = self.figure.get_dpi() if self.figure is not None else self._dpi
        elif wanted.update is not None and self.figure is not None:
            self._change(self.figure, wanted.update)
        self._built = wanted
        return self._painted(self.figure, wanted) if self.figure is not None else None

    def _can_be_updated(self, wanted: FigureWanted) -> bool:
        built = self._built
        if built is None or self.figure is None:
            return False
        if built.build is wanted.build:  # the same in another size
            return True
        return wanted.update is not None and wanted.shape is not None and wanted.shape == built.shape

    def _change(self, figure: Figure, update: Update) -> None:
        from app.figures.in_words import in_words

        update(figure)
        in_words(figure, tr)

    def _painted(self, figure: Figure, wanted: FigureWanted) -> Painted:
        from app.figures.spots import spots_of

        dpi = self._dpi * wanted.ratio
        width, height = (round(length * wanted.ratio) for length in wanted.size)
        figure.set_dpi(dpi)
        figure.set_size_inches(width / dpi, height / dpi)
        canvas = self._pixels.canvas_for(figure)
        canvas.draw()
        pixels = canvas.buffer_rgba()
        rows, columns = pixels.shape[:2]
        # A copy: the next picture is drawn into the same memory.
        image = QImage(pixels, columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
        image.setDevicePixelRatio(wanted.ratio)
        return Painted(image, spots_of(figure))
