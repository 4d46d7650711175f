"""Nothing that Qt calls raises.

Between Qt and our code is C++, which knows no exceptions of Python's: one that leaves a method that Qt calls
comes out somewhere else, or ends the program. So every method of Qt's that we override is `guarded`: what it
raises goes to `sys.excepthook`, as what a slot raises does by itself.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any, TypeVar, cast

Method = TypeVar("Method", bound=Callable[..., Any])


def nothing() -> None:
    """What most of Qt's methods return."""


def guarded(otherwise: Callable[[], object] = nothing) -> Callable[[Method], Method]:
    """A decorator; where the method raises, Qt gets what `otherwise` returns."""

    def around(method: Method) -> Method:
        @functools.wraps(method)
        def called(*values: Any, **named: Any) -> object:
            try:
                return method(*values, **named)
            except Exception:
                sys.excepthook(*sys.exc_info())
                return otherwise()

        return cast(Method, called)

    return around
