"""The phrases that were taught by voice: rename one, or forget it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.widgets.parts import button, column, label, row
from app.state.parts.hearing import Taught
from app.voice.teaching.entries import TaughtPhrasesError
from language.sentence import message

HEIGHT, ROW_HEIGHT = 148, 30
FORGET, SURE = message("Forget"), message("Forget for good")
NOT_HEARD = message("(not heard now)")
OF_ANOTHER = message("Taught to another recogniser: teach it once more to use it now.")


class TaughtList(QWidget):
    """Hidden while there are none. `rename` and `forget` raise `TaughtPhrasesError`."""

    def __init__(self, rename: Callable[[str, str], None], forget: Callable[[str], None]) -> None:
        super().__init__()
        self._rename, self._forget = rename, forget
        self._taught: tuple[Taught, ...] = ()
        self._sure = False
        self.names = QTreeWidget()
        tell(self.names.setAccessibleName, message("Phrases taught by voice"))
        self.names.setRootIsDecorated(False)
        self.names.setFixedHeight(HEIGHT)
        self.names.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.names.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.problem = label("", "problem", wrap=True)
        self.rename = button(message("Rename"), self._edit)
        self.forget = button(FORGET, self._forget_chosen)
        for made in (self.rename, self.forget):
            made.setAutoDefault(False)
        self.names.currentItemChanged.connect(self._chosen)
        self.names.itemChanged.connect(self._renamed)
        heading = label(message("Your own phrases"), "caption")
        buttons = row(self.rename, self.forget, 1)
        self.setLayout(column(heading, self.names, self.problem, buttons, spacing=8))
        self.draw(())
        self._chosen()
        self.speak_anew()

    def speak_anew(self) -> None:
        """Say in the language of now what the columns are."""
        self.names.setHeaderLabels([tr(message("Phrase")), tr(message("means"))])
        with QSignalBlocker(self.names):
            for place, taught in enumerate(self._taught):
                item = self.names.topLevelItem(place)
                if item is not None:
                    _explain(item, taught)

    def draw(self, taught: tuple[Taught, ...]) -> None:
        """Show these; the one that was chosen stays so."""
        current = self.names.currentIndex().row()
        self._taught = taught
        with QSignalBlocker(self.names):
            self.names.clear()
            items = [_item(each) for each in taught]
            self.names.addTopLevelItems(items)
            if items and current >= 0:
                self.names.setCurrentItem(items[min(current, len(items) - 1)])
        self._chosen()
        self.setVisible(bool(taught))

    def _chosen(self) -> None:
        there = self.names.currentItem() is not None
        self.rename.setEnabled(there)
        self.forget.setEnabled(there)
        self._offer(sure=False)
        self._tell("")

    def _edit(self) -> None:
        item = self.names.currentItem()
        if item is not None:
            self.names.editItem(item, 0)

    def _renamed(self, item: QTreeWidgetItem) -> None:
        old = self._taught[self.names.indexOfTopLevelItem(item)].name
        if item.text(0) != old and not self._attempt(lambda: self._rename(old, item.text(0))):
            with QSignalBlocker(self.names):
                item.setText(0, old)

    def _forget_chosen(self) -> None:
        """The first click asks, since nothing brings it back."""
        if not self._sure:
            self._offer(sure=True)
            return
        name = self._taught[self.names.currentIndex().row()].name
        self._offer(sure=False)
        self._attempt(lambda: self._forget(name))

    def _offer(self, *, sure: bool) -> None:
        self._sure = sure
        tell(self.forget.setText, SURE if sure else FORGET)

    def _attempt(self, what: Callable[[], None]) -> bool:
        try:
            what()
        except TaughtPhrasesError as error:
            self._tell(str(error))
            return False
        self._tell("")
        return True

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))


def _item(taught: Taught) -> QTreeWidgetItem:
    made = QTreeWidgetItem([taught.name, taught.sentence])
    made.setSizeHint(0, QSize(0, ROW_HEIGHT))
    made.setFlags(made.flags() | Qt.ItemFlag.ItemIsEditable)
    _explain(made, taught)
    return made


def _explain(item: QTreeWidgetItem, taught: Taught) -> None:
    item.setText(1, taught.sentence if taught.usable else f"{taught.sentence} {tr(NOT_HEARD)}")
    for place, text in enumerate((taught.name, taught.sentence)):
        item.setToolTip(place, text if taught.usable else f"{text}\n{tr(OF_ANOTHER)}")
