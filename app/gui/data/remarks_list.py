"""The files of the open data set that are no plain pictures: what is the matter and what was done."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from app.common.words.numbers import counted
from app.data.remarks import kinds_in_words, remark_in_words
from app.gui.language.language import tr
from app.gui.language.telling import tell
from app.gui.pages.page import Desk
from app.gui.qt.guarded import guarded
from app.gui.widgets.parts import ElidedLabel, button, column, label, row
from app.state.state import State
from language.sentence import message
from models.data.remarks import Remark

HEIGHT = 112

Index = QModelIndex | QPersistentModelIndex


class RemarksModel(QAbstractListModel):
    """A line for each; said in the language of the window when it comes into view."""

    def __init__(self) -> None:
        super().__init__()
        self._remarks: tuple[Remark, ...] = ()

    def show_remarks(self, remarks: tuple[Remark, ...]) -> None:
        """These instead of those there were."""
        self.beginResetModel()
        self._remarks = remarks
        self.endResetModel()

    @guarded(int)
    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """As many as there are remarks."""
        return 0 if parent is not None and parent.isValid() else len(self._remarks)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return remark_in_words(self._remarks[index.row()], tr)
        return None

    def speak_anew(self) -> None:
        """Have the lines asked for again."""
        if self._remarks:
            self.dataChanged.emit(self.index(0), self.index(len(self._remarks) - 1))

    def text(self, rows: list[int] | None = None) -> str:
        """These lines, or all."""
        chosen = self._remarks if rows is None else [self._remarks[each] for each in rows]
        return "\n".join(remark_in_words(each, tr) for each in chosen)


class RemarksList(QWidget):
    """Hidden while there are none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._shown: tuple[Remark, ...] = ()
        self._heading, self._kinds = label("", "caption"), ElidedLabel("", "caption")
        self.model = RemarksModel()
        self.list = QListView()
        self.list.setProperty("remarks", True)
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tell(self.list.setAccessibleName, message("Remarks on the files"))
        self.list.setFixedHeight(HEIGHT)
        copy = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.list, self._copy_selected)
        copy.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy = button(message("Copy all"), self._copy_all)
        self.save = button(message("Save as text"), desk.command("save_remarks"), "quiet")
        heading = row(self._heading, self._kinds, spacing=10)
        heading.setStretch(1, 1)
        below = row(self.list, column(self.copy, self.save, 1, spacing=6), spacing=10)
        below.setAlignment(self.list, Qt.AlignmentFlag.AlignTop)
        below.setStretch(0, 1)
        self.setLayout(column(heading, below, spacing=6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def speak_anew(self) -> None:
        """Say all of it in the language of now."""
        self.model.speak_anew()

    def draw(self, state: State) -> None:
        """Show those of the open data set."""
        data = state.data
        remarks = data.remarks if data is not None else ()
        self.setVisible(bool(remarks))
        if self._shown is remarks or data is None:
            return
        self._shown = remarks
        self._heading.setText(counted(data.remarks_in_all, "remark"))
        self._kinds.show_own(kinds_in_words(remarks, tr))
        self.model.show_remarks(remarks)

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self.model.text())

    def _copy_selected(self) -> None:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        if rows:
            QGuiApplication.clipboard().setText(self.model.text(rows))
