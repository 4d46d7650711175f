"""What the user has set right in the open data set, to be put back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from app.common.words.numbers import counted
from app.common.words.titles import correction_in_words
from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.widgets.parts import button, column, label, row
from app.state.state import State
from language.sentence import message
from models.data.corrections import Correction, Corrections

HEIGHT = 112


class CorrectionsList(QWidget):
    """Hidden while there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Corrections, tuple[str, ...]] | None = None
        self._heading = label("", "caption")
        self.list = QListWidget()
        tell(self.list.setAccessibleName, message("Corrections to the data set"))
        self.list.setFixedHeight(HEIGHT)
        self.look = button(message("Look at it"), self._look, tip="Enter")
        self.back = button(message("Put back"), self._put_back, tip="Del")
        self.all = button(message("Put all back"), desk.command("put_back_all"), "quiet")
        self.list.itemActivated.connect(lambda _item: self._look())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.list, self._put_back)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        buttons = column(self.look, self.back, self.all, spacing=6)
        below = row(self.list, buttons, spacing=10)
        below.setStretch(0, 1)
        self.setLayout(column(self._heading, below, spacing=6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def draw(self, state: State) -> None:
        """Show those of the open data set."""
        corrections, classes = state.corrections, state.data.classes if state.data is not None else ()
        self.setVisible(bool(corrections))
        if self._shown == (corrections, classes):
            return
        self._shown = (corrections, classes)
        current = self.list.currentRow()
        self._heading.setText(counted(len(corrections), "correction"))
        self.list.clear()
        for each in corrections.all:
            item = QListWidgetItem(self.list)
            tell_item(item, correction_in_words(each, classes))
        if corrections:
            self.list.setCurrentRow(min(max(current, 0), len(corrections) - 1))

    def speak_anew(self) -> None:
        """Say all of them in the language of now."""
        retell_items(self.list)

    @property
    def current(self) -> Correction | None:
        """The one in the current row."""
        row_ = self.list.currentRow()
        there = self._shown is not None and 0 <= row_ < len(self._shown[0])
        return self._shown[0].all[row_] if self._shown is not None and there else None

    def _look(self) -> None:
        if self.current is not None:
            self._desk.command("predict_image_of", number=self.current.image, part=self.current.part)()

    def _put_back(self) -> None:
        if self.current is not None:
            self._desk.command("put_back", number=self.current.image, part=self.current.part)()
