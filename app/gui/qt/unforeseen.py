"""What nobody foresaw: an exception that reaches Qt is told to the user, and the window goes on."""

from __future__ import annotations

import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from language.sentence import message

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]
LONGEST_REASON = 200
"""Letters."""


class Unforeseen:
    """To be `sys.excepthook`: has `printed` print an exception, and `tell` say it in a sentence.

    Each place in the code is heard of once: what cannot be painted fails many times a second. `tell` must be
    safe at any time and in any thread.
    """

    def __init__(self, tell: Callable[[str], object], printed: Hook) -> None:
        self._tell, self._printed = tell, printed
        self._known: set[tuple[type[BaseException], str, int]] = set()

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """See `sys.excepthook`."""
        place = (kind, *_place(trace))
        if place in self._known:
            return
        self._known.add(place)
        self._printed(kind, error, trace)
        if isinstance(error, Exception):
            reason = f"{kind.__name__}: {error}"[:LONGEST_REASON]
            self._tell(
                message(
                    "Something in HearSee itself failed (“{reason}”). What was kept is safe, and you can "
                    "go on; should something look wrong, start HearSee again.",
                    reason=reason,
                )
            )

    def in_thread(self, raised: threading.ExceptHookArgs) -> None:
        """To be `threading.excepthook`."""
        if raised.exc_value is not None:
            self(raised.exc_type, raised.exc_value, raised.exc_traceback)


def _place(trace: TracebackType | None) -> tuple[str, int]:
    # Not all of it: at the bottom of a recursion there are a thousand.
    steps = traceback.extract_tb(trace, limit=-1)
    return (steps[-1].filename, steps[-1].lineno or 0) if steps else ("", 0)
