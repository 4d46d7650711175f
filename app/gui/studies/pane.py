"""What the questions of a study have in common in their form: a sentence, fields, a plan and a button."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from app.gui.language.telling import tell
from app.gui.training.settings_summary import settings_in_words
from app.gui.widgets.fields import HEIGHT
from app.gui.widgets.parts import button, column, label, row
from language.sentence import joined, message
from models.settings.specification import RunSpecification
from models.settings.titles import model_title


class Pane(QWidget):
    """One question: what it is, its fields, and below them what would be done."""

    def __init__(self, question: str, button_text: str) -> None:
        super().__init__()
        self.hint = label("", "caption", wrap=True)
        self.start = button(button_text, self._start, "primary")
        self._busy = False
        self._chosen: RunSpecification | None = None
        self.content = QVBoxLayout()
        self.content.setSpacing(10)
        layout = column(label(question, "muted", wrap=True), spacing=10)
        layout.addLayout(self.content, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.start)
        self.setLayout(layout)

    def draw(self, chosen: RunSpecification, busy: bool) -> None:
        """Show what would be done."""
        if chosen is self._chosen and busy == self._busy:
            return
        self._chosen, self._busy = chosen, busy
        self.refresh()

    def refresh(self) -> None:
        """Say what would be done, or what stands against it."""
        if self._chosen is None:
            return
        problem, plan = self.judge(self._chosen)
        self.hint.setText(problem or plan)
        role = "problem" if problem else "caption"
        if self.hint.property("role") != role:
            self.hint.setProperty("role", role)
            self.hint.style().polish(self.hint)
        self.start.setEnabled(not problem and not self._busy)

    def judge(self, chosen: RunSpecification) -> tuple[str, str]:
        """A sentence that says what stands against it, or "", and one that says what would be done."""
        raise NotImplementedError

    def _start(self) -> None:
        raise NotImplementedError


def form_of(fields: Mapping[str, QWidget], beside: Iterable[QPushButton] = ()) -> QFormLayout:
    """Each field with its name, in the language of the window; `beside` stands at the end of their lines."""
    tips = {
        message("Epochs"): message("Passes over the training set, for each run."),
        message("Seeds"): message("Runs of each, so that a difference can be told from chance."),
        message("Trials"): message("Runs of the search, each with other settings."),
        message("Values"): message(
            "At random: every trial has values of its own. On a grid: every combination of a few. "
            "Adaptively: where earlier trials did well."
        ),
        message("Folds"): message("Parts of the training set; each validates once, and the others train."),
    }
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(10)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for name, field in fields.items():
        text = label(name, "caption")
        text.setMinimumHeight(HEIGHT)
        text.setBuddy(field)
        for each in (text, field):
            tell(each.setToolTip, tips[name])
        tell(field.setAccessibleName, name)
        line = row(field, *beside, spacing=4)
        line.setStretch(0, 1)
        form.addRow(text, line)
    return form


def chosen_in_words(chosen: RunSpecification) -> str:
    """The model of the training tab and its settings."""
    return joined(", ", [model_title(chosen.model), settings_in_words(chosen)])
