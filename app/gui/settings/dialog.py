"""The settings that last, in a window of their own: each applies at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from app.gui.language.telling import tell
from app.gui.settings.sections import FoldersSection, GeneralSection, HearingSection, Perform, TrainingSection
from app.gui.widgets.parts import button, column, label, row
from app.state.state import State
from language.sentence import message


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
        self._state: State | None = None
        tell(self.setWindowTitle, message("Settings"))
        self.sections = (
            GeneralSection(perform),
            HearingSection(perform, choose_microphone),
            TrainingSection(perform, name_cluster),
            FoldersSection(perform),
        )
        self._furnish()

    def draw(self, state: State) -> None:
        """Show what is chosen."""
        before, self._state = self._state, state
        if before is not None and _shown(before) == _shown(state):
            return
        for section in self.sections:
            section.draw(state)

    def _furnish(self) -> None:
        inside = QWidget()
        layout = column(*self.sections, 1, spacing=14)
        layout.setContentsMargins(0, 0, 8, 0)
        inside.setLayout(layout)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        close = button(message("Close"), self.close)
        close.setAutoDefault(False)
        intro = label(
            message("Everything applies at once and lasts; “undo” takes it back."), "muted", wrap=True
        )
        self.setLayout(
            column(label(message("Settings"), "title"), intro, area, row(1, close), margin=20, spacing=10)
        )


def _shown(state: State) -> tuple[object, ...]:
    return state.preferences, state.listening, state.microphones, state.devices
