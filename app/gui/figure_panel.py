"""A figure in the window: an embedded canvas, or a sentence where there is nothing to show yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from app.gui.language import tr
from app.gui.parts import column, label
from app.gui.plotting import Plotting

if TYPE_CHECKING:
    from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
    from matplotlib.figure import Figure

Build = Callable[[], "Figure | None"]

SMALLEST_CANVAS = (320, 190)
"""Pixels; below, a figure's labels leave no room for its axes."""


class FigurePanel(QFrame):
    """Draws only what can be seen and has changed.

    `key` stands for all that the figure depends on; the same key again costs nothing.
    """

    def __init__(self, plotting: Plotting, empty: str, name: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAccessibleName(tr(name))
        self.setMinimumSize(360, 220)
        self._plotting = plotting
        self._wanted: tuple[object, Build, Callable[[Figure], None] | None] | None = None
        self._shown: object = None
        self._shape: object = None
        self._empty = label(empty, "empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(40, 20, 40, 20)
        self._holder = QWidget()
        self._holder.setLayout(column(margin=10))
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(1, 1, 1, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._holder)
        self.canvas: FigureCanvasQTAgg | None = None
        plotting.loaded.connect(self._draw)

    def show_empty(self, text: str) -> None:
        """Say what would be here and how to get it."""
        self._wanted = self._shown = self._shape = None
        self._empty.setText(text)
        self._stack.setCurrentWidget(self._empty)

    def show_figure(
        self,
        key: object,
        build: Build,
        *,
        shape: object = None,
        update: Callable[[Figure], None] | None = None,
    ) -> None:
        """Show what `build` makes. Where only the facts changed and not the `shape`, `update` is enough."""
        if self._wanted is not None and self._wanted[0] == key:
            return
        self._wanted = (key, build, update)
        if shape is None or shape != self._shape:
            self._shape, self._shown = shape, None
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what changed while the panel was hidden."""
        super().showEvent(event)
        self._draw()

    def _draw(self) -> None:
        if self._wanted is None or not self._plotting.ready or not self.isVisible():
            return
        key, build, update = self._wanted
        if key == self._shown:
            return
        if self._shown is not None and update is not None and self.canvas is not None:
            from app.figures.in_words import in_words

            update(self.canvas.figure)
            in_words(self.canvas.figure, tr)
            self.canvas.draw_idle()  # type: ignore[no-untyped-call] # matplotlib has no types there
        else:
            self._replace(build())
        self._shown = key

    def _replace(self, figure: Figure | None) -> None:
        if figure is None:
            self._stack.setCurrentWidget(self._empty)
            return
        from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg

        old, layout = self.canvas, self._holder.layout()
        self.canvas = FigureCanvasQTAgg(figure)  # type: ignore[no-untyped-call] # nor there
        self.canvas.setAccessibleName(self.accessibleName())
        self.canvas.setMinimumSize(*SMALLEST_CANVAS)
        assert layout is not None
        layout.addWidget(self.canvas)
        if old is not None:
            layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._stack.setCurrentWidget(self._holder)
