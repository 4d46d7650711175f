"""What a study can be asked: which model, optimizer or settings do best, or how sure a figure is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app.common.words.numbers import counted
from app.common.words.settings import applies
from app.common.words.titles import OPTIMIZER_TITLES
from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.qt.guarded import guarded
from app.gui.studies.pane import Pane, chosen_in_words, form_of
from app.gui.studies.search_pane import SearchPane
from app.gui.widgets.fields import Whole
from app.gui.widgets.parts import check_box, choice_button, column, label, row
from app.state.state import State
from language.sentence import message
from models.settings.specification import MODELS, OPTIMIZERS, RunSpecification
from models.settings.titles import MODEL_TITLES, model_title

WIDTH = 308
MOST_MODELS = 6
SEEDS, FOLDS = 3, 5
TICKED_AT_FIRST = ("softmax", "mlp")
ORDINALS = ("", "second_", "third_", "fourth_", "fifth_", "sixth_")
"""What the slots of the compared are called, before "model" or "optimizer"."""


class StudyForm(QFrame):
    """One of four questions at a time, each with its button."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self.models, self.optimizers = ModelsPane(desk), OptimizersPane(desk)
        self.folds, self.search = FoldsPane(desk), SearchPane(desk)
        self._panes = QStackedWidget()
        self.choices: list[QPushButton] = []
        panes = {
            message("Models"): self.models,
            message("Optimizers"): self.optimizers,
            message("Folds"): self.folds,
            message("Search"): self.search,
        }
        for title, pane in panes.items():
            self._panes.addWidget(pane)
            choice = choice_button(title, partial(self._show, pane))
            choice.setProperty("kind", "segment")
            self.choices.append(choice)
        segments = QFrame()
        segments.setProperty("segments", True)
        segments.setLayout(row(*self.choices, spacing=2, margin=3))
        layout = column(label(message("Next study"), "heading"), segments, self._panes, spacing=12)
        layout.setStretch(2, 1)
        layout.setContentsMargins(18, 16, 18, 18)
        self.setLayout(layout)
        self._show(self.models)

    def draw(self, state: State) -> None:
        """Say what would be compared, and whether that can begin."""
        running = state.run is not None and state.run.status.going
        busy = running or (state.study is not None and state.study.going)
        for pane in (self.models, self.optimizers, self.folds, self.search):
            pane.draw(state.chosen, busy)

    def _show(self, pane: QWidget) -> None:
        self._panes.setCurrentWidget(pane)
        for position, choice in enumerate(self.choices):
            choice.setChecked(self._panes.widget(position) is pane)


class ModelsPane(Pane):
    """Ticks beside the models."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            message("Which model does best, each with the settings that suit it?"), message("Compare models")
        )
        self._desk = desk
        self.list = ModelList()
        self.epochs, self.seeds = Whole(0, 1000, message("each its own")), Whole(1, 100)
        self.seeds.setValue(SEEDS)
        self.content.addWidget(self.list, 1)
        self.content.addLayout(form_of({message("Epochs"): self.epochs, message("Seeds"): self.seeds}))
        self.list.itemChanged.connect(lambda: self.refresh())
        self.seeds.valueChanged.connect(lambda: self.refresh())

    def judge(self, chosen: RunSpecification) -> tuple[str, str]:
        """See `Pane`."""
        ticked = len(self.list.ticked)
        if ticked > MOST_MODELS:
            few = message(
                "At most {most_models} models can be compared at once; take {ticked} away.",
                most_models=MOST_MODELS,
                ticked=ticked - MOST_MODELS,
            )
            return few, ""
        if ticked < 2:
            return message("Tick 2 to {most_models} models to compare.", most_models=MOST_MODELS), ""
        return "", _plan(ticked, "model", self.seeds.value())

    def _start(self) -> None:
        asked = {f"{ordinal}model": name for ordinal, name in zip(ORDINALS, self.list.ticked, strict=False)}
        self._desk.command("compare_models", **asked, **_extent(self.epochs, self.seeds))()


class OptimizersPane(Pane):
    """The model and the settings are those of the training tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            message("Which optimizer does best, each at its own learning rate?"),
            message("Compare optimizers"),
        )
        self._desk = desk
        self.boxes = {name: check_box(OPTIMIZER_TITLES[name]) for name in OPTIMIZERS}
        self.epochs, self.seeds = Whole(0, 1000, message("as chosen")), Whole(1, 100)
        self.seeds.setValue(SEEDS)
        self.content.addLayout(column(*self.boxes.values(), spacing=8))
        self.content.addLayout(form_of({message("Epochs"): self.epochs, message("Seeds"): self.seeds}))
        self.settings = label("", "caption", wrap=True)
        self.content.addWidget(self.settings)
        self.content.addStretch(1)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(lambda: self.refresh())
        self.seeds.valueChanged.connect(lambda: self.refresh())

    @property
    def ticked(self) -> tuple[str, ...]:
        """The optimizers to compare, in their order."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def judge(self, chosen: RunSpecification) -> tuple[str, str]:
        """See `Pane`."""
        self.settings.setText(
            message("With the settings of the training tab: {chosen}.", chosen=chosen_in_words(chosen))
        )
        if not applies(chosen.model, "optimizer"):
            title = model_title(chosen.model)
            return message("The {title} learns by a rule of its own, without an optimizer.", title=title), ""
        if len(self.ticked) < 2:
            return message("Tick at least 2 optimizers to compare."), ""
        return "", _plan(len(self.ticked), "optimizer", self.seeds.value())

    def _start(self) -> None:
        asked = {f"{ordinal}optimizer": name for ordinal, name in zip(ORDINALS, self.ticked, strict=False)}
        self._desk.command("compare_optimizers", **asked, **_extent(self.epochs, self.seeds))()


class FoldsPane(Pane):
    """The model and the settings are those of the training tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(
            message("How well does the chosen model do, and how sure is that?"), message("Cross-validate")
        )
        self._desk = desk
        self.folds = Whole(2, 100)
        self.folds.setValue(FOLDS)
        self.quick = {folds: choice_button(str(folds), partial(self._take, folds)) for folds in (5, 10)}
        for folds, each in self.quick.items():
            tell(each.setAccessibleName, message("{folds} folds", folds=folds))
        self.content.addLayout(form_of({message("Folds"): self.folds}, self.quick.values()))
        self.settings = label("", "caption", wrap=True)
        self.content.addWidget(self.settings)
        self.content.addStretch(1)
        self.folds.valueChanged.connect(lambda: self.refresh())

    def judge(self, chosen: RunSpecification) -> tuple[str, str]:
        """See `Pane`."""
        self.settings.setText(
            message("With the settings of the training tab: {chosen}.", chosen=chosen_in_words(chosen))
        )
        folds = self.folds.value()
        for number, each in self.quick.items():
            each.setChecked(number == folds)
        return "", message(
            "{folds}, each judged by another {folds2} of the training set.",
            folds=counted(folds, "run"),
            folds2=_part(folds),
        )

    def _take(self, folds: int) -> None:
        self.folds.setValue(folds)
        self.refresh()

    def _start(self) -> None:
        self._desk.command("cross_validate", folds=self.folds.value())()


class ModelList(QListWidget):
    """Every model with a tick; a click anywhere in a row, or Space, turns it."""

    def __init__(self) -> None:
        super().__init__()
        tell(self.setAccessibleName, message("Models to compare"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(90)
        self._before: Qt.CheckState | None = None
        for name in MODELS:
            item = QListWidgetItem()
            tell_item(item, MODEL_TITLES.get(name, name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            ticked = name in TICKED_AT_FIRST
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            self.addItem(item)
        self.itemClicked.connect(self._turn)

    def speak_anew(self) -> None:
        """Name the models in the language of now."""
        retell_items(self)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The models to compare, in their order."""
        items = [self.item(position) for position in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        )

    def tick(self, names: tuple[str, ...]) -> None:
        """Tick these and no others."""
        with QSignalBlocker(self):
            for position in range(self.count()):
                item = self.item(position)
                ticked = item.data(Qt.ItemDataRole.UserRole) in names
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.itemChanged.emit(self.item(0))

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Note how the tick was."""
        item = self.itemAt(event.position().toPoint())
        self._before = item.checkState() if item is not None else None
        super().mousePressEvent(event)

    def _turn(self, item: QListWidgetItem) -> None:
        """Qt turns the tick itself where the click was on it, before this."""
        if item.checkState() is self._before:
            ticked = self._before is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)


def _extent(epochs: Whole, seeds: Whole) -> dict[str, int]:
    """The slots that say how long; each model's own epochs are no slot at all."""
    asked = {"epochs": epochs.value()} if epochs.value() else {}
    return asked | {"seeds": seeds.value()}


def _plan(compared: int, noun: str, seeds: int) -> str:
    return message(
        "{compared} × {seeds}: {runs}.",
        compared=counted(compared, noun),
        seeds=counted(seeds, "seed"),
        runs=counted(compared * seeds, "run"),
    )


def _part(folds: int) -> str:
    return {
        2: message("half"),
        3: message("third"),
        4: message("quarter"),
        5: message("fifth"),
        10: message("tenth"),
    }.get(folds, message("part ({folds} parts)", folds=folds))
