"""What the features about runs use besides what every feature does."""

from __future__ import annotations

from typing import Protocol

from app.core.core import Core
from app.runs.history.history import History


class HistoryCore(Core, Protocol):
    """The session, as those know it who read and write the history."""

    history: History
