"""The question which settings suit the chosen model best: over which to search, how often, and how."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout

from app.common.words.numbers import counted
from app.common.words.settings import SETTING_TITLES
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.studies.pane import Pane, chosen_in_words, form_of
from app.gui.widgets.fields import Choice, Whole
from app.gui.widgets.parts import check_box, label
from language.sentence import message
from models.settings.searching import (
    FEWEST_TRIALS,
    MOST_TRIALS,
    SEARCHABLE,
    Axis,
    Between,
    even_grid,
    random_search,
    searchable,
    space_of,
    usual_settings,
)
from models.settings.selection import Study
from models.settings.specification import RunSpecification, SpecificationError
from models.settings.titles import model_title

TRIALS = 12
SLOTS = ("setting", "second_setting", "third_setting", "fourth_setting")
"""What the slots of the settings are called in the command."""
COLUMNS = 2


class SearchPane(Pane):
    """The model and all other settings are those of the training tab."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(message("Which settings suit the chosen model best?"), message("Search"))
        self._desk = desk
        self._model = ""
        self.boxes = {name: check_box(SETTING_TITLES[name]) for name in SEARCHABLE}
        for box in self.boxes.values():
            box.setParent(self)
        self._places = QGridLayout()
        self._places.setHorizontalSpacing(6)
        self._places.setVerticalSpacing(7)
        self.trials, self.epochs = Whole(FEWEST_TRIALS, MOST_TRIALS), Whole(0, 1000, message("as chosen"))
        self.trials.setValue(TRIALS)
        self.method = Choice(
            {"random": message("At random"), "grid": message("On a grid"), "adaptive": message("Adaptively")}
        )
        self.content.addLayout(self._places)
        self.content.addLayout(
            form_of(
                {
                    message("Values"): self.method,
                    message("Trials"): self.trials,
                    message("Epochs"): self.epochs,
                }
            )
        )
        self.settings = label("", "caption", wrap=True)
        self.content.addWidget(self.settings)
        self.content.addStretch(1)
        for box in self.boxes.values():
            box.toggled.connect(lambda: self.refresh())
        self.trials.valueChanged.connect(lambda: self.refresh())
        self.method.chosen.connect(lambda: self.refresh())

    @property
    def ticked(self) -> tuple[str, ...]:
        """The settings to search over, of those that the model has."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked() and not box.isHidden())

    def judge(self, chosen: RunSpecification) -> tuple[str, str]:
        """See `Pane`."""
        if chosen.model != self._model or not self._fits(chosen):
            self._offer(chosen)
        self.settings.setText(
            message("All else as in the training tab: {chosen}.", chosen=chosen_in_words(chosen))
        )
        ticked = self.ticked
        if not searchable(chosen):
            return (
                message(
                    "The {model} learns by a rule of its own, without settings to search.",
                    model=model_title(chosen.model),
                ),
                "",
            )
        if not ticked:
            return message("Tick 1 to {slots} settings to search.", slots=len(SLOTS)), ""
        if len(ticked) > len(SLOTS):
            away = len(ticked) - len(SLOTS)
            return message(
                "At most {slots} settings can be searched at once; take {away} away.",
                slots=len(SLOTS),
                away=away,
            ), ""
        try:
            trials = len(self._study(chosen).runs)
        except SpecificationError as error:
            return str(error), ""
        return "", message("{trials}, judged by the validation set alone.", trials=counted(trials, "trial"))

    def _study(self, chosen: RunSpecification) -> Study:
        space, trials = space_of(chosen, self.ticked), self.trials.value()
        if self.method.currentData() == "grid":
            return even_grid(chosen, space, trials)
        return random_search(chosen, space, trials)

    def _fits(self, chosen: RunSpecification) -> bool:
        offered = tuple(name for name, box in self.boxes.items() if not box.isHidden())
        return offered == searchable(chosen)

    def _offer(self, chosen: RunSpecification) -> None:
        """Only what the model has; what matters most for it is ticked when it is chosen."""
        possible, fresh = searchable(chosen), chosen.model != self._model
        self._model = chosen.model
        for name, box in self.boxes.items():
            self._places.removeWidget(box)
            box.setVisible(name in possible)
            if fresh:
                box.blockSignals(True)
                box.setChecked(name in usual_settings(chosen))
                box.blockSignals(False)
        for position, name in enumerate(possible):
            tell(self.boxes[name].setToolTip, _range(space_of(chosen, [name]).axis(name, chosen)))
            self._places.addWidget(self.boxes[name], position // COLUMNS, position % COLUMNS)

    def _start(self) -> None:
        asked = dict(zip(SLOTS, self.ticked, strict=False))
        epochs = {"epochs": self.epochs.value()} if self.epochs.value() else {}
        how = {"trials": self.trials.value(), "method": self.method.currentData()}
        self._desk.command("search_settings", **asked, **how, **epochs)()


def _range(axis: Axis) -> str:
    """What is tried for a setting, for example "From 3e-05 to 0.03, by factors"."""
    if isinstance(axis, Between):
        if axis.by_factors:
            return message("From {low} to {high}, by factors", low=f"{axis.low:g}", high=f"{axis.high:g}")
        return message("From {low} to {high}", low=f"{axis.low:g}", high=f"{axis.high:g}")
    return message("{values} values", values=len(axis.values))
