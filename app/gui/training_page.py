"""Training: the settings of the next run, and the curves of this one as they grow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSignalBlocker
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QFrame,
    QSpinBox,
    QWidget,
)

from app.gui.figure_panel import FigurePanel
from app.gui.page import Desk, Page
from app.gui.parts import Fact, button, column, facts_card, label, roomy, row
from app.state import Run, State, Status, View
from app.wording import counted, duration, model_title, percent
from models.specification import MODELS, OPTIMIZERS, RunSpecification

if TYPE_CHECKING:
    from matplotlib.figure import Figure

EMPTY = "Say “train MLP”, or press Train: the curves grow here."


class TrainingPage(Page):
    """A form on the left, curves on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._title, self._subtitle = label("Training", "title"), label("", "muted")
        self._loss, self._accuracy = Fact("training loss"), Fact("training accuracy")
        self._validation, self._test = Fact("validation accuracy"), Fact("test accuracy")
        self.panel = FigurePanel(desk.plotting, EMPTY, "Learning curves")
        self.settings = SettingsForm(desk)
        heading = row(
            column(self._title, self._subtitle, spacing=2), 1, self.save_button(lambda: View.CURVES)
        )
        facts = facts_card(self._loss, self._accuracy, self._validation, self._test)
        self.setLayout(
            column(
                heading,
                row(self.settings, column(facts, self.panel, spacing=14), spacing=14),
                spacing=14,
            )
        )

    def draw(self, state: State) -> None:
        """See `Page`."""
        self.settings.draw(state)
        run = state.run
        if run is None:
            self._subtitle.setText("No run yet")
            self.panel.show_empty(EMPTY)
            return
        self._title.setText(model_title(run.specification.model))
        self._subtitle.setText(_described(run))
        last = run.epochs[-1] if run.epochs else None
        self._loss.show_figure(f"{last.train_loss:.3f}" if last else "")
        self._accuracy.show_figure(percent(last.train_accuracy) if last else "")
        self._validation.show_figure(percent(last.validation_accuracy) if last else "")
        self._test.show_figure(percent(run.finished.test_accuracy) if run.finished else "")
        self._draw_curves(state, run)

    def _draw_curves(self, state: State, run: Run) -> None:
        def update(figure: Figure) -> None:
            from app.figures.curves import update_learning_curves

            update_learning_curves(figure, run)

        shape = (run.model.run, self.dark)
        key = (*shape, len(run.epochs), run.fraction)
        self.panel.show_figure(key, self.figure(state, View.CURVES), shape=shape, update=update)


class SettingsForm(QFrame):
    """What the next run will do. Every field is a slot of "train" too."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(232)
        self._desk = desk
        self.model, self.optimizer = QComboBox(), QComboBox()
        for name in MODELS:
            self.model.addItem(model_title(name), name)
        for name in OPTIMIZERS:
            self.optimizer.addItem(name.upper(), name)
        self.epochs = _whole(1, 1000)
        self.batch_size = _whole(1, 60_000)
        self.seed = _whole(0, 999_999)
        self.learning_rate = _decimal(1e-6, 1000.0)
        self.train = button("Train", self._train, "primary", tip="Ctrl+T")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.setVerticalSpacing(5)
        for name, field in self._fields().items():
            field.setAccessibleName(name)
            field.setMinimumHeight(32)
            form.addRow(label(name, "caption"), field)
        layout = column(label("Next run", "heading"), spacing=12)
        layout.addLayout(form)
        layout.addStretch(1)
        layout.addWidget(self.train)
        layout.setContentsMargins(18, 16, 18, 18)
        self.setLayout(layout)
        self._connect()

    def draw(self, state: State) -> None:
        """Show what is chosen, and whether a run can start."""
        chosen = state.chosen
        blocked = [QSignalBlocker(field) for field in self._fields().values()]
        self.model.setCurrentIndex(self.model.findData(chosen.model))
        self.optimizer.setCurrentIndex(self.optimizer.findData(chosen.optimizer))
        for field, value in (
            (self.epochs, chosen.epochs),
            (self.batch_size, chosen.batch_size),
            (self.seed, chosen.seed),
        ):
            if field.value() != value:
                field.setValue(value)
        if self.learning_rate.value() != chosen.learning_rate:
            self.learning_rate.setValue(chosen.learning_rate)
        for blocker in blocked:
            blocker.unblock()
        self.train.setEnabled(state.run is None or not state.run.status.going)

    def _fields(self) -> dict[str, QWidget]:
        return {
            "Model": self.model,
            "Epochs": self.epochs,
            "Batch size": self.batch_size,
            "Learning rate": self.learning_rate,
            "Optimizer": self.optimizer,
            "Seed": self.seed,
        }

    def _connect(self) -> None:
        self.model.currentIndexChanged.connect(lambda: self._choose(model=self.model.currentData()))
        self.optimizer.currentIndexChanged.connect(
            lambda: self._choose(optimizer=self.optimizer.currentData())
        )
        self.epochs.valueChanged.connect(lambda value: self._choose(epochs=value))
        self.batch_size.valueChanged.connect(lambda value: self._choose(batch_size=value))
        self.seed.valueChanged.connect(lambda value: self._choose(seed=value))
        self.learning_rate.valueChanged.connect(lambda value: self._choose(learning_rate=value))

    def _choose(self, **changes: object) -> None:
        self._desk.choose(changes)

    def _train(self) -> None:
        # Without slots "train" does what is chosen, and what is chosen stands in this form.
        self._desk.command("train")()


class FineSpinBox(QDoubleSpinBox):
    """Steps by factors, and shows no more digits than the value has: learning rates span decades."""

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's name
        """ "0.05" and not "0.050000"."""
        return f"{value:g}"

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """1, 2, 5, 10, 20 and so on."""
        ladder = [factor * 10.0**power for power in range(-6, 4) for factor in (1, 2, 5)]
        for _ in range(abs(steps)):
            if steps > 0:
                further = [rung for rung in ladder if rung > self.value() * 1.0001]
                self.setValue(further[0] if further else self.maximum())
            else:
                lower = [rung for rung in ladder if rung < self.value() * 0.9999]
                self.setValue(lower[-1] if lower else self.minimum())


def _whole(low: int, high: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(low, high)
    roomy(field)
    field.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType if high > 1000 else field.stepType())
    return field


def _decimal(low: float, high: float) -> FineSpinBox:
    field = FineSpinBox()
    field.setLocale(QLocale.c())
    field.setDecimals(9)
    roomy(field)
    field.setRange(low, high)
    return field


def described(specification: RunSpecification) -> str:
    """A run's settings in one line."""
    return (
        f"{counted(specification.epochs, 'epoch')} · batches of {specification.batch_size} · "
        f"{specification.optimizer.upper()} from {specification.learning_rate:g} · seed {specification.seed}"
    )


def _described(run: Run) -> str:
    ends = {
        Status.FINISHED: f"finished in {duration(run.seconds)}",
        Status.STOPPED: f"stopped after {duration(run.seconds)}",
        Status.FAILED: "broke off",
    }
    end = ends.get(run.status, run.status.value)
    return f"{described(run.specification)} · {end}"
