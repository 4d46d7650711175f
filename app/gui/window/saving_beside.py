"""Figures are made for a file, and written, in the thread that draws: both take longer than a click may."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from app.commands.vocabulary import CommandError
from app.gui.plots.plot_thread import Plotting
from app.session.session import Session
from app.state.parts.conversation import Speaker
from language.sentence import message

NOT_MADE = message("The figure could not be saved, since drawing it failed. Everything else goes on.")


@dataclass(frozen=True)
class _Saved:
    """What came of it."""

    speaker: Speaker
    text: str


class SavingBeside(QObject):
    """See `Session.save`."""

    def __init__(self, session: Session, plotting: Plotting, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._plotting = session, plotting
        plotting.drawn.connect(self._tell)
        plotting.failed.connect(self._tell_failure)

    def save(self, saving: Callable[[], str]) -> str:
        """Have it done soon; what is said of it follows then."""
        self._plotting.owe(self, partial(_outcome, saving))
        return ""

    def _tell(self, holder: object, saved: object) -> None:
        if holder is self and isinstance(saved, _Saved):
            self._session.tell(saved.speaker, saved.text)

    def _tell_failure(self, holder: object) -> None:
        """What nobody foresaw kept it from being made."""
        if holder is self:
            self._session.tell(Speaker.PROBLEM, NOT_MADE)


def _outcome(saving: Callable[[], str]) -> _Saved:
    try:
        return _Saved(Speaker.REPLY, saving())
    except CommandError as error:
        return _Saved(Speaker.PROBLEM, str(error))
