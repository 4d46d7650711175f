"""Which mistakes are shown: of the test set or the training set, the surest or the least sure, and more."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import button, row
from app.state.state import State
from language.sentence import message
from models.data.corrections import DataPart
from models.evaluation.images_wanted import ImagesWanted, Order

PARTS = {DataPart.TEST: message("Test set"), DataPart.TRAINING: message("Training set")}
ORDERS = {
    Order.MOST_CONFIDENT: message("Most confident first"),
    Order.LEAST_CONFIDENT: message("Least confident first"),
}


class ImagesBar(QWidget):
    """A line above the images; what it does are commands."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.part, self.order = QComboBox(), QComboBox()
        for each, words in PARTS.items():
            self.part.addItem(words, each)
        for order, words in ORDERS.items():
            self.order.addItem(words, order)
        self.speak_anew()
        tell(self.part.setAccessibleName, message("Whose mistakes"))
        tell(self.order.setAccessibleName, message("Order of the mistakes"))
        self.part.activated.connect(self._ask)
        self.order.activated.connect(self._ask)
        self.all = button(message("All mistakes"), desk.command("show_mistakes"), "quiet")
        self.more = button(
            message("More"),
            desk.command("show_more"),
            tip=message("The images after these, of the same kind"),
        )
        self.setLayout(row(self.part, self.order, self.all, 1, self.more))

    def speak_anew(self) -> None:
        """Say in the language of now what can be chosen."""
        for choice, words in ((self.part, PARTS.values()), (self.order, ORDERS.values())):
            for place, each in enumerate(words):
                choice.setItemText(place, tr(each))

    def draw(self, state: State) -> None:
        """Show which are shown."""
        shown = state.mistakes
        wanted = shown.wanted if shown is not None else ImagesWanted()
        self.part.setCurrentIndex(self.part.findData(wanted.part))
        self.order.setCurrentIndex(self.order.findData(wanted.order))
        for choice in (self.part, self.order):
            choice.setVisible(not wanted.of_a_cell)
        self.all.setVisible(wanted.of_a_cell)
        self.more.setVisible(shown is not None and shown.total > len(shown.pictures))

    def _ask(self) -> None:
        # Qt keeps an enumeration of words as its words.
        part, order = DataPart(self.part.currentData()), Order(self.order.currentData())
        self._desk.command("show_mistakes", part=part, order=order)()
