"""What widgets may do with the runs, done by the session's shelf; what cannot be done is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from app.gui.pages.page import RunsDesk
from app.session.session import Session


def runs_desk(session: Session) -> RunsDesk:
    """The desk of a window on this session."""
    shelf = session.shelf

    def attempted(method: Callable[..., object]) -> Callable[..., bool]:
        def do(*arguments: Any, **changes: Any) -> bool:
            def silently() -> None:
                method(*arguments, **changes)

            return session.attempt(silently)

        return do

    mark = attempted(shelf.mark_run)
    return RunsDesk(
        want=attempted(shelf.want_runs),
        mark=lambda number, changes: mark(number, **changes),
        compare=attempted(shelf.compare_runs),
        use_axis=attempted(shelf.set_axis),
        smooth=attempted(shelf.set_smoothing),
        edit=attempted(shelf.edit_run),
    )
