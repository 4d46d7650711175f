"""The memory that figures are drawn into: one picture's for all of a size, as they are drawn one at a time.

Matplotlib keeps one for every figure, as large again as the picture that the window shows: 33 MB for each
page of a window on a 4K screen. A figure's texts hold on to it for as long as there is the figure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.figure import Figure


class SharedPixels:
    """Of one thread, which copies a picture before it draws the next."""

    def __init__(self) -> None:
        self._size: object = None
        self._renderer: Any = None

    def canvas_for(self, figure: Figure) -> Any:
        """A canvas of the figure at its size of now, whose `draw()` goes into the shared memory."""
        from matplotlib.backends.backend_agg import FigureCanvasAgg, RendererAgg

        canvas: Any = FigureCanvasAgg(figure)
        width, height = canvas.get_width_height(physical=True)
        if self._size != (width, height, figure.get_dpi()):
            self._size = width, height, figure.get_dpi()
            self._renderer = RendererAgg(width, height, figure.get_dpi())  # type: ignore[no-untyped-call]
        shared = self._renderer
        canvas.get_renderer = lambda: shared
        return canvas
