"""The run in the current row: what it was, what came of it, what the user noted, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QSizePolicy, QWidget

from app.common.words.numbers import counted, duration
from app.compute.conditions import Conditions
from app.gui.language.language import tr_title
from app.gui.language.telling import tell
from app.gui.runs.actions import RunActions
from app.gui.training.settings_form import GUTTER
from app.gui.training.settings_summary import settings_in_words
from app.gui.training.verdict_line import WORDS
from app.gui.widgets.parts import Chip, ElidedLabel, button, column, label, row
from app.runs.differences import VERSION_TITLES
from app.runs.words import epochs_in_words, status_word
from app.state.parts.run import Status
from app.state.parts.run_record import RunRecord
from language.sentence import joined, message
from models.evaluation.verdict import Fit, verdict
from models.events import EpochDone
from models.settings.titles import model_title

WIDTH = 300
"""Pixels, so that the words on its three buttons are whole."""


class RunCard(QFrame):
    """Its buttons do what the keys of the list do."""

    def __init__(self, actions: RunActions, of_compared: QMenu) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self._actions = actions
        self._title = ElidedLabel("", "heading")
        self._chip, self._facts = Chip(), ElidedLabel("", "muted")
        self._course = label("", "muted", wrap=True)
        self._verdict = label("", "muted", wrap=True)
        self._settings = label("", "muted", wrap=True)
        self._note_name, self._note = label(message("Note"), "caption"), label("", wrap=True)
        self._conditions_name = label(message("Trained on"), "caption")
        self._conditions = label("", "muted", wrap=True)
        for text in (self._note, self._conditions, self._settings):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open = button(message("Open"), actions.open.trigger, "primary", tip="Enter")
        self.again = button(message("Replay"), self._again)
        self.more = button(
            message("More"),
            lambda: None,
            "quiet",
            tip=message("More to do with this run and the compared ones"),
        )
        tell(self.more.setAccessibleName, message("More to do with this run"))
        self.more.setProperty("menu", True)
        self.more.setMenu(self._menu(of_compared))
        for made in (self.open, self.again):
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        texts = QWidget()
        # Beside the scroll bar, which lies over its right edge.
        texts.setContentsMargins(0, 0, GUTTER, 0)
        texts.setLayout(
            column(
                self._course,
                self._verdict,
                column(self._note_name, self._note, spacing=1),
                column(label(message("Settings"), "caption"), self._settings, spacing=1),
                column(self._conditions_name, self._conditions, spacing=1),
                1,
                spacing=10,
            )
        )
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(texts)
        tell(scroll.setAccessibleName, message("About the run"))
        below = row(self._chip, self._facts)
        below.setStretch(1, 1)
        layout = column(
            self._title, below, scroll, row(self.open, self.again, self.more, spacing=6), spacing=8
        )
        layout.setContentsMargins(18, 12, 14, 12)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self._record: RunRecord | None = None

    def draw(self, record: RunRecord | None, epochs: Sequence[EpochDone]) -> None:
        """Show a run; hidden where there is none. With its `epochs` it says why the run fits, or does not."""
        self.setVisible(record is not None)
        self._actions.show(record)
        if record is None:
            return
        found = verdict(record.specification, epochs) if epochs else None
        self._verdict.setText(joined(" ", [found.reason, found.advice]) if found is not None else "")
        self._verdict.setVisible(found is not None)
        if record is not self._record:
            self._draw_record(record)

    def _draw_record(self, record: RunRecord) -> None:
        self._record = record
        self._title.show_made(
            lambda: f"{record.number} · {tr_title(record.title, record.specification.model)}"
        )
        tell(self.again.setText, message("Resume") if record.resumable else message("Replay"))
        tell(
            self.again.setToolTip,
            "R" if record.resumable else message("P: train it once more, with the same outcome"),
        )
        self.again.setEnabled(record.resumable or record.status is Status.FINISHED)
        self._draw_verdict(record)
        self._facts.setText(message("{record} epochs", record=epochs_in_words(record)))
        self._course.setText(course_in_words(record))
        self._settings.setText(settings_in_words(record.specification))
        self._note.show_own(record.marks.note)
        for widget in (self._note_name, self._note):
            widget.setVisible(bool(record.marks.note))
        conditions = conditions_in_words(record.conditions)
        self._conditions.setText(conditions)
        for widget in (self._conditions_name, self._conditions):
            widget.setVisible(bool(conditions))

    def _draw_verdict(self, record: RunRecord) -> None:
        self._chip.setVisible(bool(record.fit))
        if record.fit:
            self._chip.show_word(*WORDS[Fit(record.fit)])

    def _again(self) -> None:
        resumable = self._record is not None and self._record.resumable
        (self._actions.resume if resumable else self._actions.replay).trigger()

    def _menu(self, of_compared: QMenu) -> QMenu:
        menu = QMenu(self)
        does = self._actions
        for action in (does.rename, does.note, does.star, does.delete, does.restore):
            menu.addAction(action)
        menu.addSeparator()
        menu.addActions(of_compared.actions())
        return menu


def course_in_words(record: RunRecord) -> str:
    """What the run was and what became of it, in a line or two."""
    what, end = model_title(record.specification.model), status_word(record)
    parts = [
        message("{what} on {data}", what=what, data=record.data) if record.data else what,
        message("{end} after {seconds}", end=end, seconds=duration(record.seconds))
        if record.seconds
        else end,
    ]
    if record.best_epoch:
        parts.append(message("lowest validation loss at epoch {best_epoch}", best_epoch=record.best_epoch))
    if record.replay_of:
        parts.append(message("a replay of run {replay_of}", replay_of=record.replay_of))
    if record.of_study:
        parts.append(
            message("one of a study") if record.specification.tested else message("one trial of a search")
        )
    told = joined(" · ", parts)
    return joined("\n", [told, record.problem]) if record.problem else told


def conditions_in_words(conditions: Conditions) -> str:
    """For example "cpu, 4 threads, float32 · Linux · HearSee 0.1.0, PyTorch 2.9.0"."""
    threads = counted(conditions.threads, "thread") if conditions.threads else ""
    where = [conditions.where, conditions.device, threads, conditions.precision]
    versions = [
        joined(" ", [VERSION_TITLES.get(name, name), each]) for name, each in conditions.versions.items()
    ]
    parts = (joined(", ", filter(None, where)), conditions.machine, joined(", ", versions))
    return joined(" · ", filter(None, parts))
