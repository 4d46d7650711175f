"""“Examine this computer”: what was found, what to do about it, and a report to copy."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QSizePolicy, QWidget

from app.doctor.child import GivenUpError
from app.doctor.examination import as_report
from app.doctor.finding import Finding, Health, in_short
from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import Chip, Label, button, card, column, label, row
from language.sentence import message

Examine = Callable[[Callable[[], bool]], Iterator[Finding]]
"""Examines, and gives up where the function that it is given says so."""
HEALTH_TITLES = {
    Health.GOOD: message("fine"),
    Health.NOTICE: message("worth a look"),
    Health.BAD: message("wrong"),
}
TONES = {Health.GOOD: "good", Health.NOTICE: "warn", Health.BAD: "bad"}
ORDER = (Health.BAD, Health.NOTICE, Health.GOOD)


class DoctorWindow(QDialog):
    """Stays open beside the window. Examines in a thread, as soon as it is shown and whenever it is asked."""

    def __init__(self, examine: Examine, parent: QWidget, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self.resize(680, 720)
        self._examine, self._now = examine, now
        self._course: _Course | None = None
        self.findings: tuple[Finding, ...] = ()
        self._furnish()

    @property
    def is_going(self) -> bool:
        """Whether it is still looking."""
        return self._course is not None

    def start(self) -> None:
        """Examine, unless that is going on."""
        if self._course is not None:
            return
        self.findings = ()
        self._course = _Course(self._examine)
        self._course.found.connect(self._add)
        self._course.ended.connect(self._end)
        self._course.start()
        self._draw()

    def copy(self) -> None:
        """Put the report into the clipboard, in the language of the window."""
        QGuiApplication.clipboard().setText(as_report(self.findings, self._now(), tr))
        self._copied.setText(message("Copied."))

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing of it goes on."""
        self.end()
        super().closeEvent(event)

    @guarded()
    def reject(self) -> None:
        """Esc closes it too."""
        self.end()
        super().reject()

    def end(self) -> None:
        """Look at nothing more, and wait until that is so."""
        if self._course is not None:
            self._course.give_up()
            self._course = None

    # ---- what is in it

    def _furnish(self) -> None:
        tell(self.setWindowTitle, message("This computer"))
        self._short: Label = label("", "muted", wrap=True)
        self._cards = column(spacing=10)
        inside = QWidget()
        layout = column(self._cards, 1)
        layout.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(layout)
        area = QScrollArea()
        tell(area.setAccessibleName, message("What was found on this computer"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        self._copied: Label = label("", "muted")
        self.again = button(message("Examine again"), self.start)
        self.copy_button = button(message("Copy the report"), self.copy, "primary")
        close = button(message("Close"), self.close)
        for each in (self.again, self.copy_button, close):
            each.setAutoDefault(False)
        buttons = row(self.again, 1, self._copied, self.copy_button, close)
        self.setLayout(
            column(
                label(message("This computer"), "title"), self._short, area, buttons, margin=20, spacing=10
            )
        )
        self._draw()

    def _add(self, finding: Finding) -> None:
        self.findings = (*self.findings, finding)
        self._cards.addWidget(_card(finding))
        self._draw_short()

    def _end(self) -> None:
        self.end()
        self.findings = tuple(sorted(self.findings, key=lambda each: ORDER.index(each.health)))
        self._draw()

    def _draw(self) -> None:
        while (item := self._cards.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for finding in self.findings:
            self._cards.addWidget(_card(finding))
        self._draw_short()

    def _draw_short(self) -> None:
        going = self.is_going
        self._short.setText(
            message("Examining; this takes some seconds…") if going else in_short(self.findings)
        )
        self._copied.setText("")
        self.again.setEnabled(not going)
        self.copy_button.setEnabled(not going)


def _card(finding: Finding) -> QFrame:
    made = card()
    made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    chip = Chip()
    chip.show_word(HEALTH_TITLES[finding.health], TONES[finding.health])
    texts = [_text(finding.found)]
    if finding.advice:
        texts += [label(message("What to do"), "caption"), _text(finding.advice)]
    made.setLayout(column(row(label(finding.name, "heading"), 1, chip), *texts, margin=14, spacing=6))
    health = HEALTH_TITLES[finding.health]
    tell(made.setAccessibleName, lambda: f"{tr(finding.name)}: {tr(health)}")
    return made


def _text(text: str) -> Label:
    made = label(text, wrap=True)
    # A path or a command to be copied.
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


class _Course(QObject):
    """One examination, in a thread."""

    found = Signal(object)
    ended = Signal()

    def __init__(self, examine: Examine) -> None:
        super().__init__()
        self._examine = examine
        self._given_up = threading.Event()
        self._thread = threading.Thread(target=self._work, name="hearsee-doctor")

    def start(self) -> None:
        self._thread.start()

    def give_up(self) -> None:
        """Nothing more is told; what is going on ends now."""
        self.blockSignals(True)
        self._given_up.set()
        self._thread.join()

    def _work(self) -> None:
        try:
            for finding in self._examine(self._given_up.is_set):
                if self._given_up.is_set():
                    return
                self.found.emit(finding)
        except GivenUpError:
            return
        self.ended.emit()
