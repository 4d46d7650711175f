"""What can be done with the run in the current row: by key, from its menu, or with a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.commands.invocation import Invocation
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import action
from app.state.parts.run import Status
from app.state.parts.run_record import RunRecord
from language.sentence import message


class RunActions:
    """Actions of `owner`, whose keys work while it has the focus. `rename` types a name where it stands."""

    def __init__(self, desk: Desk, owner: QWidget, rename: Callable[[], None]) -> None:
        self._desk, self._owner = desk, owner
        self._record: RunRecord | None = None
        self.open = self._action(message("Open"), "Return", "open_run")
        self.resume = self._action(message("Resume"), "R", "resume_run")
        self.replay = self._action(message("Replay"), "P", "replay_run")
        self.rename = self._made(message("Rename"), "F2", rename)
        self.note = self._made(message("Name and note…"), "N", self._annotate)
        self.star = self._made(message("Star"), "S", self._star)
        self.export = self._action(message("Export the model…"), "X", "export_model")
        self.delete = self._action(message("Delete"), "Del", "delete_run")
        self.restore = self._action(message("Restore from the bin"), "Ctrl+Shift+Z", "restore_run")
        self.all = (
            self.open,
            self.resume,
            self.replay,
            self.rename,
            self.note,
            self.star,
            self.export,
            self.delete,
            self.restore,
        )
        self.open.setShortcuts([QKeySequence("Return"), QKeySequence("Enter")])
        self.show(None)

    def show(self, record: RunRecord | None) -> None:
        """From now on they are about this run."""
        self._record = record
        for each in self.all:
            each.setEnabled(record is not None)
        self.resume.setVisible(record is not None and record.resumable)
        self.export.setEnabled(record is not None and record.epochs > 0 and not record.status.going)
        self.replay.setEnabled(record is not None and record.status is Status.FINISHED)
        binned = record is not None and record.marks.deleted
        self.delete.setVisible(not binned)
        self.delete.setEnabled(record is not None and not record.status.going)
        self.restore.setVisible(binned)
        starred = record is not None and record.marks.starred
        tell(self.star.setText, message("Remove the star") if starred else message("Star"))

    def _action(self, text: str, keys: str, command: str) -> QAction:
        return self._made(text, keys, lambda: self._do(command))

    def _made(self, text: str, keys: str, done: Callable[[], None]) -> QAction:
        made = action(text, self._owner, done)
        made.setShortcut(QKeySequence(keys))
        made.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._owner.addAction(made)
        return made

    def _do(self, command: str) -> None:
        if self._record is not None:
            self._desk.perform(Invocation(command, {"number": self._record.number}))

    def _star(self) -> None:
        if self._record is not None:
            self._do("unstar_run" if self._record.marks.starred else "star_run")

    def _annotate(self) -> None:
        if self._record is not None:
            self._desk.runs().edit(self._record.number)
