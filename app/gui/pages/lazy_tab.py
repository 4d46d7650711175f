"""A tab whose page is made when it is first needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.gui.widgets.parts import focus_after

if TYPE_CHECKING:
    from app.gui.pages.page import Page
    from app.state.state import State


class Place(QWidget):
    """Holds the page that `make` makes; the Tab key comes to it from `before`."""

    def __init__(self, make: Callable[[], Page], before: QWidget) -> None:
        super().__init__()
        self._make, self._before = make, before
        self._page: Page | None = None
        self._state: State | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def is_made(self) -> bool:
        """Whether its page is there."""
        return self._page is not None

    @property
    def page(self) -> Page:
        """Its page, as the latest state makes it."""
        if self._page is None:
            self._page = self._make()
            self._page.setContentsMargins(0, 14, 0, 0)
            self._layout.addWidget(self._page)
            self._page.show()  # now: a layout would do so at the next turn of the event loop
            if self.window() is self._before.window():
                focus_after(self._before, self._page)
            if self._state is not None:
                self._page.draw(self._state)
        return self._page

    def draw(self, state: State) -> None:
        """Show this state, or have it shown once the page is made."""
        self._state = state
        if self._page is not None:
            self._page.draw(state)
