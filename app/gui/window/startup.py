"""From the window that can be seen to the window that works, without a pause that could be felt."""

from __future__ import annotations

import contextlib
import gc
import threading
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from app.common.folders import Folders
    from app.gui.plots.plot_thread import Plotting
    from app.gui.window.background import AtWork, Loaded, MakeEar
    from app.gui.window.window import Window


class Beginning(QObject):
    """Loads in a thread what is behind the window, and then puts it to work in small steps.

    What goes wrong here ends the program: `outcome` raises it.
    """

    _loaded = Signal()

    def __init__(
        self,
        window: Window,
        plotting: Plotting,
        folders: Folders,
        data_folder: Path | None,
        opened: Callable[[Window], None],
        cluster: str = "",
        make_ear: MakeEar | None = None,
    ) -> None:
        super().__init__()
        self._window, self._plotting = window, plotting
        self._folders, self._data_folder = folders, data_folder
        self._opened, self._cluster, self._make_ear = opened, cluster, make_ear
        self._parts: Loaded | None = None
        self._work: AtWork | None = None
        self._untold: deque[str] = deque()
        """What failed before there was a conversation to say it in."""
        self._error: Exception | None = None
        self._steps = self._put_to_work()
        self._thread = threading.Thread(target=self._load, name="hearsee-loading")
        self._loaded.connect(self._step)
        self._closed = False

    def start(self) -> None:
        """Show what can be shown yet, and begin to load."""
        from app.gui.style.icon import app_icon

        self._window.make_first_page()
        self._thread.start()
        QGuiApplication.setWindowIcon(app_icon())

    def interrupt(self) -> None:
        """The user pressed Ctrl-C in the terminal."""
        if self._work is not None:
            self._work.session.quit()
        else:
            self._window.close()

    def tell(self, text: str) -> None:
        """Say in the conversation, as soon as there is one, that something failed; safe from any thread."""
        self._untold.append(text)
        if self._work is not None:
            self._tell_all(self._work)

    def outcome(self, code: int) -> int:
        """The exit code, where all went well. Raises what did not."""
        if self._error is not None:
            raise self._error
        return code

    def close(self) -> None:
        """End all of it; waits for what is being loaded: a half-imported module cannot be left."""
        self._closed = True
        if self._thread.ident is not None:
            self._thread.join()
        if self._work is not None:
            self._work.close()
        elif self._parts is not None:
            self._parts.runner.close()
        self._plotting.close()

    def _load(self) -> None:
        try:
            from app.gui.window.background import load

            self._parts = load(self._folders)
        except Exception as error:  # told by `outcome`, in the thread of the window
            self._error = error
        self._loaded.emit()

    def _put_to_work(self) -> Iterator[None]:
        """A step at a time."""
        from app.gui.window.background import AtWork

        assert self._parts is not None
        self._work = AtWork(self._parts, self._folders, self._data_folder, self._cluster, self._make_ear)
        self._tell_all(self._work)
        yield
        yield from self._work.begin(self._window, self._plotting)
        # What has been loaded stays: looking through it again and again would hold the window up.
        gc.freeze()
        self._opened(self._window)

    def _tell_all(self, work: AtWork) -> None:
        with contextlib.suppress(IndexError):  # once there is none left; another thread may take one too
            while True:
                work.warn(self._untold.popleft())

    def _step(self) -> None:
        """One step, and the next once the window has done what has come meanwhile."""
        if self._closed:
            return
        try:
            if self._error is None and next(self._steps, self) is None:
                QTimer.singleShot(0, self, self._step)
        except Exception as error:  # Qt would go on, with half a window
            self._error = error
        if self._error is not None:
            QCoreApplication.exit(1)
