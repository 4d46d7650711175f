"""The settings that last, in a window of their own: each applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QVBoxLayout, QWidget

from app.gui.carrying_over import carry_over, silence
from app.gui.language import tr
from app.gui.parts import button, column, label, row
from app.gui.preference_sections import (
    FoldersSection,
    GeneralSection,
    HearingSection,
    Perform,
    TrainingSection,
)
from app.state import State


class PreferencesDialog(QDialog):
    """Stays open beside the window; what it changes, "undo" takes back."""

    def __init__(
        self,
        perform: Perform,
        choose_microphone: Callable[[str], None],
        name_cluster: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.resize(620, 690)
        self._perform, self._choose_microphone = perform, choose_microphone
        self._name_cluster = name_cluster
        self._state: State | None = None
        self._holder = QVBoxLayout(self)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None
        self.furnish()

    def furnish(self) -> None:
        """Make everything in it, in the language of now."""
        focus, before = QApplication.focusWidget(), self._parts() if self._inside is not None else {}
        silence(before)
        self.setWindowTitle(tr("Settings"))
        self.sections = (
            GeneralSection(self._perform),
            HearingSection(self._perform, self._choose_microphone),
            TrainingSection(self._perform, self._name_cluster),
            FoldersSection(self._perform),
        )
        old, self._inside = self._inside, self._made()
        self._holder.addWidget(self._inside)
        state, self._state = self._state, None
        if state is not None:
            self.draw(state)
        if old is not None:
            carry_over(before, self._parts(), focus)
            self._holder.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _parts(self) -> dict[str, QWidget]:
        return {type(each).__name__: each for each in self.sections}

    def draw(self, state: State) -> None:
        """Show what is chosen."""
        before, self._state = self._state, state
        if before is not None and _shown(before) == _shown(state):
            return
        for section in self.sections:
            section.draw(state)

    def _made(self) -> QWidget:
        inside = QWidget()
        layout = column(*self.sections, 1, spacing=14)
        layout.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(layout)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        close = button("Close", self.close)
        close.setAutoDefault(False)
        intro = label("Everything applies at once and lasts; “undo” takes it back.", "muted", wrap=True)
        made = QWidget()
        made.setLayout(column(label("Settings", "title"), intro, area, row(1, close), margin=20, spacing=10))
        return made


def _shown(state: State) -> tuple[object, ...]:
    return state.preferences, state.listening, state.microphones, state.devices
