"""A figure in the window: a canvas for what is drawn beside it, or a sentence where there is nothing yet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QGuiApplication, QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from app.gui.language.telling import tell
from app.gui.plots.canvas import SMALLEST_CANVAS, Choosing, FigureCanvas
from app.gui.plots.figure_image import Build, FigureImage, FigureWanted, Painted
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import column, label
from language.sentence import message

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from app.gui.plots.plot_thread import Plotting

MARGIN = 10
"""Pixels around the canvas."""
ON_ITS_WAY = message("The figure is being drawn…")
NOT_DRAWN = message("This figure could not be drawn. Coming back to this page tries again.")


class FigurePanel(QFrame):
    """Draws only what can be seen and has changed, and draws it beside the window: see `Plotting`.

    `key` stands for all that the figure depends on; the same key again costs nothing.
    """

    def __init__(self, plotting: Plotting, empty: str, name: str) -> None:
        super().__init__()
        self.setProperty("card", True)
        tell(self.setAccessibleName, name)
        self.setMinimumSize(360, 220)
        self._plotting = plotting
        self._figure = FigureImage(plotting.pixels)
        self._wanted: tuple[object, Build, Callable[[Figure], None] | None] | None = None
        self._asked: object = None
        self._drawing: Callable[[], object] | None = None
        """What draws it, asked for last."""
        self._shape: object = None
        self._waits = False
        self._is_seen = False
        """Whether it has been painted since it came into view."""
        self._colours = QGuiApplication.palette()
        """Those of the window when the figure was drawn."""
        self._says = empty
        """Where there is nothing to draw."""
        self._empty = label(empty, "empty", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(40, 20, 40, 20)
        self.canvas = FigureCanvas(self.accessibleName())
        self._holder = QWidget()
        self._holder.setLayout(column(self.canvas, margin=MARGIN))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._holder)
        plotting.loaded.connect(self._draw)
        plotting.drawn.connect(self._show)
        plotting.failed.connect(self._fail)

    @property
    def figure(self) -> Figure | None:
        """What was drawn last. It belongs to the thread of `Plotting` until all is drawn."""
        return self._figure.figure

    @property
    def is_drawn(self) -> bool:
        """Whether what is shown is what is wanted."""
        return not self._waits

    def show_empty(self, text: str) -> None:
        """Say what would be here and how to get it."""
        self._wanted = self._asked = self._shape = None
        self._waits = False
        self._plotting.forget(self)
        self._says = text
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
        """Show what `build` makes. Where only the facts changed and not the `shape`, `update` is enough.

        Both are called in the thread of `Plotting`.
        """
        if self._wanted is not None and self._wanted[0] == key:
            return
        self._wanted, self._shape = (key, build, update), shape
        self._empty.setText(ON_ITS_WAY)
        self._draw()

    def speak_anew(self) -> None:
        """Draw the figure in the language of now; until then the old one stays for who is looking at it."""
        self.canvas.rename(self.accessibleName())
        if self._wanted is not None:
            key, build, update = self._wanted
            # Another one to build, and none that could be changed in place.
            self._wanted, self._shape, self._asked = (key, lambda: build(), update), None, None
            if not self._is_seen:
                self._take_down()
            self._draw()

    def let_choose(self, choosing: Choosing | None) -> None:
        """The marked places of its figure can be chosen from now on, or with None not any more."""
        self.canvas.let_choose(choosing, self.accessibleName())

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what changed while the panel was hidden, and once more what could not be drawn."""
        super().showEvent(event)
        if self._colours != QGuiApplication.palette():
            self._take_down()
        self._draw()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """See `QWidget`."""
        super().hideEvent(event)
        self._is_seen = False

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """See `QWidget`."""
        self._is_seen = True
        super().paintEvent(event)

    def _take_down(self) -> None:
        """Nobody is to come back to a figure in a language or in colours that the window has no more."""
        if self._wanted is not None and self._stack.currentWidget() is self._holder:
            self._asked = None
            self._empty.setText(ON_ITS_WAY)
            self._stack.setCurrentWidget(self._empty)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as large as there is room now."""
        super().resizeEvent(event)
        self._draw()

    @guarded(bool)
    def event(self, event: QEvent) -> bool:
        """On a screen with other pixels, draw it for those."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw()
        return super().event(event)

    def _draw(self) -> None:
        if self._wanted is None or not self._plotting.ready or not self.isVisible():
            return
        key, build, update = self._wanted
        size, ratio = self._room(), self.devicePixelRatioF()
        if (key, size, ratio) == self._asked:
            return
        self._asked, self._waits = (key, size, ratio), True
        wanted = FigureWanted(build, update, self._shape, size, ratio)
        self._drawing = lambda: (wanted, self._figure.draw(wanted))
        self._plotting.draw(self, self._drawing)

    def _room(self) -> tuple[int, int]:
        # The canvas itself has its size only once it is in view.
        room = self.contentsRect().size().shrunkBy(QMargins(MARGIN, MARGIN, MARGIN, MARGIN))
        least_width, least_height = SMALLEST_CANVAS
        return max(least_width, room.width()), max(least_height, room.height())

    def _show(self, holder: object, drawn: tuple[FigureWanted, Painted | None]) -> None:
        if holder is not self or self._wanted is None:
            return
        wanted, painted = drawn
        key, build, _ = self._wanted
        self._waits = (key, wanted.size, wanted.ratio) != self._asked or wanted.build is not build
        if painted is None:
            self._empty.setText(self._says)
            self._stack.setCurrentWidget(self._empty)
            return
        self._colours = QGuiApplication.palette()
        self.canvas.show_image(painted.image, painted.spots)
        self._stack.setCurrentWidget(self._holder)

    def _fail(self, holder: object, drawing: object) -> None:
        """What was to be shown is not there; what was shown before is of something else."""
        if holder is not self or self._wanted is None or drawing is not self._drawing:
            return
        # Built anew next time: an update may have come half way.
        self._asked = self._shape = None
        self._waits = False
        self._empty.setText(NOT_DRAWN)
        self._stack.setCurrentWidget(self._empty)
