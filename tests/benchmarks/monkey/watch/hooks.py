"""Everything that fails without anybody to catch it: exceptions in slots and threads, and Qt's complaints."""

from __future__ import annotations

import sys
import threading
import traceback
import warnings
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from tests.benchmarks.monkey.watch.finding import Finding, Tell

OF_THE_SCREEN = (
    "This plugin does not support",
    'Mouse event "MouseDClick" not accepted by receiving widget',
)
"""What a screen that is none cannot do, and what clicks for tests complain of; no fault of the app."""
KEEPS_QUIET = (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)


class Hooks:
    """While it is open, faults are told of."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._before: tuple[Any, ...] = ()

    def open(self) -> None:
        """Hear of faults from now on."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning)
        sys.excepthook = self._raised
        threading.excepthook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback, f"in thread {told.thread and told.thread.name}"
        )
        sys.unraisablehook = lambda told: self._raised(
            told.exc_type, told.exc_value, told.exc_traceback, f"{told.err_msg or ''} {told.object!r:.200}"
        )
        warnings.showwarning = self._warned
        qInstallMessageHandler(self._said)

    def close(self) -> None:
        """As it was before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook, warnings.showwarning = self._before
        qInstallMessageHandler(None)

    def _raised(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
        where: str = "",
    ) -> None:
        told = "".join(traceback.format_exception(kind, error, trace))
        name = kind.__name__ if kind is not None else "?"
        self._tell(Finding("exception", f"{name}: {_first(error)}", f"{where}\n{told}"))

    def _warned(
        self,
        message: Warning | str,
        category: type[Warning],
        filename: str,
        lineno: int,
        file: TextIO | None = None,
        line: str | None = None,
    ) -> None:
        self._tell(Finding("warning", f"{category.__name__}: {_first(message)}", f"{filename}:{lineno}"))

    def _said(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind in KEEPS_QUIET or text.startswith(OF_THE_SCREEN):
            return
        stack = "".join(traceback.format_stack(limit=12)[:-1])
        self._tell(Finding("qt", f"{kind.name}: {text[:300]}", stack))


def _first(text: object) -> str:
    return str(text).split("\n")[0][:300]
