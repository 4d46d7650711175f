"""Whisper on its way: how far it is, and a word to begin or to end it."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import button, column, label, row
from app.state.parts.hearing import Fetch
from app.state.state import State
from app.voice.whisper_download import weights_in_words
from audio.recognisers.catalogue import WHISPER
from language.sentence import message

STEPS = 1000


class WeightsStrip(QWidget):
    """Shown while something is fetched, and where that did not come to its end."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._words = label("", "caption", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, STEPS)
        tell(self._bar.setAccessibleName, message("Download of Whisper"))
        self.cancel = button(message("Cancel"), desk.command("cancel_download"), "link")
        self.again = button(message("Fetch it"), desk.command("fetch_whisper"), "link")
        tell(self.cancel.setAccessibleName, message("Cancel: Whisper"))
        tell(self.again.setAccessibleName, message("Fetch it: Whisper"))
        words = row(self._words, self.cancel, self.again, spacing=8)
        words.setStretch(0, 1)
        self.setLayout(column(words, self._bar, spacing=4))
        self.hide()

    def draw(self, state: State) -> None:
        """Show how far it is, or nothing."""
        going = state.weights.fetch is Fetch.GOING
        missed = state.weights.fetch in (Fetch.OFFERED, Fetch.CANCELLED, Fetch.FAILED)
        # Whoever is being asked has buttons there.
        asked = state.weights.fetch is Fetch.OFFERED and state.question is not None
        wanted = state.preferences.engine == WHISPER and not asked
        self._words.setText(weights_in_words(state.weights))
        self._bar.setValue(round(STEPS * state.weights.fraction))
        self._bar.setVisible(going)
        self.cancel.setVisible(going)
        self.again.setVisible(missed)
        self.setVisible(going or (missed and wanted))
