"""Whether the model fits, what tells so, and what to try."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.gui.language.telling import tell
from app.gui.widgets.parts import Chip, label, row
from app.state.parts.run import Run
from language.sentence import joined, message, term
from models.evaluation.verdict import Fit, verdict
from models.events import EpochDone

WORDS = {
    Fit.UNDERFITTING: ("underfitting", "warn"),
    Fit.FITTING: ("fitting", "good"),
    Fit.OVERFITTING: ("overfitting", "bad"),
    Fit.TOO_EARLY: (message("too early to tell"), "quiet"),
}


class VerdictLine(QWidget):
    """Hidden until an epoch is done."""

    def __init__(self) -> None:
        super().__init__()
        self._judged: tuple[EpochDone, ...] = ()
        self.chip = Chip()
        self.text = label("", "muted", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = row(self.chip, self.text, spacing=12)
        layout.setAlignment(self.chip, Qt.AlignmentFlag.AlignTop)
        layout.setStretch(1, 1)
        layout.setContentsMargins(18, 0, 18, 0)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.hide()

    def draw(self, run: Run | None) -> None:
        """Judge the run again where it has a new epoch."""
        epochs = run.epochs if run is not None else ()
        self.setVisible(bool(epochs))
        if run is None or epochs is self._judged:
            return
        self._judged = epochs
        if not epochs:
            return
        found = verdict(run.specification, epochs)
        word, tone = WORDS[found.fit]
        self.chip.show_word(word, tone)
        why = joined(" ", filter(None, (found.reason, found.advice)))
        self.text.setText(why)
        tell(self.setAccessibleName, message("Verdict: {word}. {why}", word=term(word), why=why))
