"""The settings of the next run. Every field is a slot of "train" too."""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QWidget

from app.common.words.settings import applies
from app.common.words.titles import (
    ACTIVATION_TITLES,
    AUGMENTATION_TITLES,
    LOSS_TITLES,
    OPTIMIZER_TITLES,
    POOLING_TITLES,
    SCHEDULE_TITLES,
)
from app.compute.messages.data import DataSummary
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.training.preset_choice import PresetChoice, settings_named
from app.gui.training.settings_labels import ESSENTIALS, GROUPS, LABELS, PRESETS_TEACH, SUMMARIES
from app.gui.training.settings_summary import OF_THE_TASK, changed_settings, usual_settings
from app.gui.widgets.fields import HEIGHT, Choice, Decimal, Field, Layers, Share, Switch, Whole
from app.gui.widgets.fold import Fold
from app.gui.widgets.parts import button, column, label, row
from app.state.state import State
from language.sentence import message
from models.settings.specification import MODELS, RunSpecification
from models.settings.titles import MODEL_TITLES

WIDTH = 272
LABEL_WIDTH = 90
"""Pixels, so that the fields of all groups stand in one column."""
GUTTER = 10
"""Pixels right of the fields, for the scroll bar."""
ALL_CLASSES = message("All of them")
THE_REST = message("All the rest")


class SettingsForm(QFrame):
    """What matters most is always there; the rest is in groups that open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setFixedWidth(WIDTH)
        self._desk = desk
        self._chosen: RunSpecification | None = None
        self._data: DataSummary | None = None
        self.model = Choice({name: MODEL_TITLES.get(name, name) for name in MODELS})
        self.epochs, self.batch_size = Whole(1, 1000), Whole(1, 60_000)
        self.learning_rate, self.optimizer = Decimal(1e-6, 1000.0), Choice(OPTIMIZER_TITLES)
        self.hidden, self.activation = Layers(), Choice(ACTIVATION_TITLES)
        self.dropout, self.pooling = Share(0.95, message("none")), Choice(POOLING_TITLES)
        self.gamma, self.features = Decimal(1e-6, 1000.0), Whole(16, 20_000)
        self.filters = Whole(4, 256)
        self.loss, self.schedule = Choice(LOSS_TITLES), Choice(SCHEDULE_TITLES)
        self.label_smoothing = Share(0.95, message("none"))
        self.weight_decay, self.averaging = Decimal(0.0, 10.0, message("none")), Switch(message("all steps"))
        self.early_stopping, self.seed = Whole(0, 1000, message("off")), Whole(0, 999_999)
        self.positive, self.negative = Choice({"": ALL_CLASSES}), Choice({"": THE_REST})
        self.examples, self.augmentation = Whole(0, 1_000_000, message("all")), Choice(AUGMENTATION_TITLES)
        self.preset = PresetChoice()
        self._preset_label = label(message("Settings"), "caption")
        self.fields: dict[str, Field] = {name: getattr(self, name) for name in LABELS}
        self.labels = {name: _labelled(name, field) for name, field in self.fields.items()}
        self.hidden_problem = label("", "problem", wrap=True)
        self.hidden_problem.hide()
        self._usual = label(message("This model's own settings"), "caption")
        self.reset = button(message("Reset to this model's settings"), self._reset, "link")
        self.train = button(message("Train"), self._train, "primary", tip="Ctrl+T")
        self.folds = {title: Fold(title, self._group(names)) for title, names in GROUPS.items()}
        self._scroll = self._scroll_area()
        for either in (self._usual, self.reset):
            either.setFixedHeight(22)
        below = row(self.train)
        below.setContentsMargins(0, 12, GUTTER, 0)
        layout = column(
            label(message("Next run"), "heading"),
            self._usual,
            row(self.reset, 1),
            self._scroll,
            below,
            spacing=0,
        )
        layout.insertSpacing(3, 8)
        layout.setStretch(4, 1)
        layout.setContentsMargins(18, 16, 18 - GUTTER, 18)
        self.setLayout(layout)
        self._connect()
        self._set_tab_order()

    def draw(self, state: State) -> None:
        """Show what is chosen, and whether a run can start."""
        going = state.run is not None and state.run.status.going
        self.train.setEnabled(not going and not (state.study is not None and state.study.going))
        if state.chosen is self._chosen and state.data is self._data:
            return
        self._chosen, self._data = state.chosen, state.data
        self._offer_classes(state.chosen, state.data.classes if state.data is not None else ())
        for name, field in self.fields.items():
            field.show_value(getattr(state.chosen, name))
        self._show_what_applies(state.chosen)
        for title, fold in self.folds.items():
            fold.show_summary(SUMMARIES[title](state.chosen))
        differs = changed_settings(state.chosen, sounds=state.sounds_open)
        changed = any(name not in OF_THE_TASK for name in differs)
        self.reset.setVisible(changed)
        self._usual.setVisible(not changed)

    # ---- making it

    def _group(self, names: tuple[str, ...]) -> QWidget:
        inside = QWidget()
        form = _form()
        for name in names:
            form.addRow(self.labels[name], self.fields[name])
            if name == "hidden":
                form.addRow(self.hidden_problem)
        form.setContentsMargins(0, 0, 0, 8)
        inside.setLayout(form)
        return inside

    def _scroll_area(self) -> QScrollArea:
        essentials = _form()
        essentials.addRow(self.labels["model"])
        essentials.addRow(self.model)
        self._preset_label.setFixedSize(LABEL_WIDTH, HEIGHT)
        _describe(self._preset_label, self.preset, message("Settings"), PRESETS_TEACH)
        essentials.addRow(self._preset_label, self.preset)
        for name in ESSENTIALS[1:]:
            essentials.addRow(self.labels[name], self.fields[name])
        layout = column(essentials, *self.folds.values(), 1, spacing=0)
        layout.insertSpacing(1, 8)
        inside = QWidget()
        inside.setLayout(layout)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        area.setMinimumHeight(120)
        # Its bar always has its place, and is seen where there is something to scroll.
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        bar = area.verticalScrollBar()
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda _, most: bar.setEnabled(most > 0))
        return area

    def _connect(self) -> None:
        for name, field in self.fields.items():
            if name not in ("positive", "negative"):
                field.chosen.connect(lambda value, setting=name: self._choose(**{setting: value}))
        self.positive.chosen.connect(self._choose_class)
        self.negative.chosen.connect(lambda value: self._choose(negative=value))
        self.hidden.problem.connect(self._show_hidden_problem)
        self.preset.chosen.connect(self._choose_preset)
        for fold in self.folds.values():
            fold.opened.connect(lambda opened=fold: self._bring_into_view(opened))

    def _set_tab_order(self) -> None:
        order: list[QWidget] = [self.reset, self.model, self.preset]
        order += [self.fields[name] for name in ESSENTIALS[1:]]
        for title, fold in self.folds.items():
            order += [fold.header, *(self.fields[name] for name in GROUPS[title])]
        order.append(self.train)
        for one, following in itertools.pairwise(order):
            self.setTabOrder(one, following)

    # ---- showing it

    def _show_what_applies(self, chosen: RunSpecification) -> None:
        for name, field in self.fields.items():
            applied = applies(chosen.model, name) and (name != "negative" or bool(chosen.positive))
            field.setVisible(applied)
            self.labels[name].setVisible(applied)
        self.preset.show_settings(chosen, sounds=self._data is not None and self._data.holds_sounds)
        self._preset_label.setVisible(self.preset.isVisibleTo(self))
        self.folds["Model"].setVisible(any(applies(chosen.model, name) for name in GROUPS["Model"]))
        if not applies(chosen.model, "hidden"):
            self.hidden_problem.hide()

    def _offer_classes(self, chosen: RunSpecification, classes: tuple[str, ...]) -> None:
        """The open data set's, and what is chosen all the same where it is not of them."""
        named = [name for name in (chosen.positive, chosen.negative) if name]
        known = dict.fromkeys([*classes, *named])
        self.positive.offer({"": ALL_CLASSES} | {name: name for name in known}, known)
        others = {name: name for name in known if name != chosen.positive}
        self.negative.offer({"": THE_REST} | others, others)

    def _show_hidden_problem(self, text: str) -> None:
        self.hidden_problem.setText(text)
        self.hidden_problem.setVisible(bool(text))

    def _bring_into_view(self, fold: Fold) -> None:
        # What has opened has its height only once the layout has run.
        QTimer.singleShot(0, fold, lambda: self._scroll.ensureWidgetVisible(fold, 0, 8))

    # ---- doing it

    def _choose(self, **changes: Any) -> None:
        self._desk.choose(changes)
        # What could not be chosen must not stay in the field.
        if self._chosen is not None:
            for name in changes:
                self.fields[name].show_value(getattr(self._chosen, name))

    def _choose_preset(self, name: str) -> None:
        if self._chosen is not None:
            self._choose(**settings_named(name, self._chosen))

    def _choose_class(self, positive: str) -> None:
        negative = self._chosen.negative if self._chosen is not None else ""
        keeps = positive and negative != positive
        self._choose(positive=positive, negative=negative if keeps else "")

    def _reset(self) -> None:
        if self._chosen is not None:
            sounds = self._data is not None and self._data.holds_sounds
            self._desk.choose(usual_settings(self._chosen, sounds=sounds))

    def _train(self) -> None:
        # Without slots "train" does what is chosen, and what is chosen stands in this form.
        self._desk.command("train")()


def _labelled(name: str, field: QWidget) -> QLabel:
    """The field's label, its buddy; both teach what the setting does."""
    title, teaches = LABELS[name]
    made = label(title, "caption")
    if name != "model":  # which has its label above it
        made.setFixedSize(LABEL_WIDTH, HEIGHT)
    _describe(made, field, title, teaches)
    return made


def _describe(made: QLabel, field: QWidget, title: str, teaches: str) -> None:
    made.setBuddy(field)
    tell(made.setToolTip, teaches)
    tell(field.setToolTip, teaches)
    tell(field.setAccessibleName, title)
    tell(field.setAccessibleDescription, teaches)


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setHorizontalSpacing(6)
    form.setVerticalSpacing(6)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
