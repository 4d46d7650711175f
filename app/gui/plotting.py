"""Matplotlib, loaded beside the window: it takes longer than the window itself."""

from __future__ import annotations

import importlib
import os
import threading

from PySide6.QtCore import QObject, Signal


class Plotting(QObject):
    """Loads the figures in a thread, once, and says when they are there."""

    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ready = False
        self._thread = threading.Thread(target=self._load, name="hearsee-plotting")
        self.loaded.connect(self._note)

    def start(self) -> None:
        """Load; `loaded` follows, in the thread of the window."""
        self._thread.start()

    def close(self) -> None:
        """Wait for a load that is going on: a half-imported module cannot be left."""
        if self._thread.ident is not None:
            self._thread.join()

    def _load(self) -> None:
        # PyCharm's back end, named here, would keep matplotlib itself from loading.
        os.environ.pop("MPLBACKEND", None)
        for module in ("matplotlib.backends.backend_qtagg", "app.figures.of_state"):
            importlib.import_module(module)
        self.loaded.emit()

    def _note(self) -> None:
        self.ready = True
