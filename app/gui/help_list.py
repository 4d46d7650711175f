"""The commands in the help: a card for each, with what can be said for it; one widget, however many they are.

Every line is a row, a card's heading too: the arrow keys go through them, and Enter or a click uses a phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.gui.guarded import guarded
from app.gui.language import tr
from app.gui.painting import restored
from app.help_text import HelpEntry

EXAMPLES_SHOWN = 14
BETWEEN, INSIDE, CORNER = 10, 14, 12
"""Pixels: between two cards, between a card's edge and its words, and of its rounded corners."""
PHRASE_ABOVE, PHRASE_BESIDE = 7, 10
"""Pixels around the words of a phrase."""
SCROLL_BAR = 8
HEADING_POINTS, SHORTCUT_POINTS = 11.5, 9.0
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """A heading where there is no phrase."""

    entry: HelpEntry
    phrase: str = ""
    is_first: bool = False
    """Of the whole list."""
    is_last: bool = False
    """Of its card."""


def rows_of(entries: Sequence[HelpEntry]) -> tuple[Row, ...]:
    """The lines of these, from the top."""
    rows: list[Row] = []
    for entry in entries:
        phrases = entry.examples[:EXAMPLES_SHOWN]
        rows.append(Row(entry, is_first=not rows, is_last=not phrases))
        rows += [Row(entry, phrase, is_last=phrase is phrases[-1]) for phrase in phrases]
    return tuple(rows)


class HelpRows(QAbstractListModel):
    """Said in the language of the window when they come into view."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: tuple[Row, ...] = ()

    def show_entries(self, entries: Sequence[HelpEntry]) -> None:
        """These instead of those there were."""
        self.beginResetModel()
        self.rows = rows_of(entries)
        self.endResetModel()

    @guarded(int)
    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """See `QAbstractListModel`."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See `QAbstractListModel`."""
        row = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"“{row.phrase}”" if row.phrase else tr(row.entry.summary)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return tr(row.entry.summary) if row.phrase else row.entry.shortcut
            case _ if role == ROW:
                return row
        return None


class HelpList(QListView):
    """`use` is called with a phrase that was chosen."""

    def __init__(self, use: Callable[[str], object]) -> None:
        super().__init__()
        self._use = use
        self.rows = HelpRows()
        self.setModel(self.rows)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.entered.connect(self._point)
        self.viewportEntered.connect(self._point_nowhere)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose, or move."""
        if event.key() in CHOOSING and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing is pointed at any more."""
        super().leaveEvent(event)
        self._point_nowhere()

    def _choose(self, index: Index) -> None:
        phrase = self.rows.rows[index.row()].phrase
        if phrase:
            self._use(phrase)

    def _point(self, index: Index) -> None:
        if self.rows.rows[index.row()].phrase:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self._point_nowhere()

    def _point_nowhere(self) -> None:
        self.viewport().unsetCursor()


class _Painter(QStyledItemDelegate):
    """Draws a row as the part of its card that it is, in the colours of the palette."""

    def __init__(self, of: HelpList) -> None:
        super().__init__(of)
        self._list = of
        self._sizes: dict[tuple[str, str, bool, bool], QSize] = {}
        """By the words of a heading, its shortcut, and whether a row is the first and the last: a list asks
        for the size of every row whenever it is laid out."""
        self._sizes_for: tuple[str, int] = ("", 0)
        """The font and the width of those."""

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the list, and as high as its words need."""
        row, width = self._list.rows.rows[index.row()], self._list.viewport().width()
        if (option.font.key(), width) != self._sizes_for:
            self._sizes_for = (option.font.key(), width)
            self._sizes.clear()
        heading = "" if row.phrase else tr(row.entry.summary)
        key = (heading, "" if row.phrase else row.entry.shortcut, row.is_first, row.is_last)
        size = self._sizes.get(key)
        if size is None:
            size = self._sizes[key] = self._size(option.font, row, heading, width)
        return size

    def _size(self, font: QFont, row: Row, heading: str, width: int) -> QSize:
        below = INSIDE - 4 if row.is_last else 0
        if row.phrase:
            return QSize(width, QFontMetrics(_bold(font)).height() + 2 * PHRASE_ABOVE + below)
        above = INSIDE if row.is_first else BETWEEN + INSIDE
        room = self._heading_room(font, row, width)
        return QSize(width, above + _heading_height(font, heading, room) + 6 + below)

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See `QStyledItemDelegate`."""
        row = _row(index)
        with restored(painter):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(option.rect)
            self._paint_card(painter, option, row)
            if row.phrase:
                self._paint_phrase(painter, option, index)
            else:
                self._paint_heading(painter, option, index)

    @guarded(bool)
    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tell all of a phrase that has no room for its end."""
        cut = index.isValid() and bool(_row(index).phrase)
        if cut and _phrase_width(option.font, index) > self._phrase_rect(option, index).width():
            QToolTip.showText(event.globalPos(), str(index.data()), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_card(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        card = QRectF(option.rect).adjusted(0.5, 0.5, -SCROLL_BAR - 0.5, -0.5)
        # What a row shows of its card ends there: the rest is in the rows around it.
        card.setTop(card.top() + (0 if row.is_first else BETWEEN) if not row.phrase else card.top() - CORNER)
        if not row.is_last:
            card.setBottom(card.bottom() + 2 * CORNER)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Mid), 1))
        painter.setBrush(option.palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(card, CORNER, CORNER)

    def _paint_heading(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = _row(index)
        inside = QRect(option.rect)
        inside.setTop(inside.top() + INSIDE + (0 if row.is_first else BETWEEN))
        room = self._heading_room(option.font, row, option.rect.width())
        inside.setLeft(inside.left() + INSIDE)
        painter.setFont(_heading_font(option.font))
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        there = QRect(inside.topLeft(), QSize(room, inside.height()))
        painter.drawText(there, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option, there.adjusted(-6, -3, 6, -2))
        font = QFont(option.font)
        font.setPointSizeF(SHORTCUT_POINTS)
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        inside.setRight(option.rect.right() - SCROLL_BAR - INSIDE)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.entry.shortcut)

    def _paint_phrase(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        there = self._phrase_rect(option, index)
        palette = option.palette
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        font = _bold(option.font)
        words = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, there.width())
        width = QFontMetrics(font).horizontalAdvance(words)
        frame = QRect(there.topLeft(), QSize(width, there.height()))
        frame.adjust(-PHRASE_BESIDE, -PHRASE_ABOVE + 1, PHRASE_BESIDE, PHRASE_ABOVE - 1)
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option, frame)
        elif pointed:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        role = QPalette.ColorRole.Text if pointed else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(role))
        painter.setFont(font)
        painter.drawText(there, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, around: QRect) -> None:
        with restored(painter):
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(around).adjusted(1, 1, -1, -1), 8, 8)

    def _phrase_rect(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where the words of a phrase have room."""
        left = option.rect.left() + INSIDE + PHRASE_BESIDE
        right = option.rect.right() - SCROLL_BAR - INSIDE - PHRASE_BESIDE
        height = QFontMetrics(_bold(option.font)).height()
        return QRect(QPoint(left, option.rect.top() + PHRASE_ABOVE), QSize(right - left, height))

    def _heading_room(self, font: QFont, row: Row, width: int) -> int:
        small = QFont(font)
        small.setPointSizeF(SHORTCUT_POINTS)
        beside = QFontMetrics(small).horizontalAdvance(row.entry.shortcut)
        return max(40, width - SCROLL_BAR - 2 * INSIDE - (beside + INSIDE if beside else 0))


def _row(index: Index) -> Row:
    row = index.data(ROW)
    assert isinstance(row, Row)
    return row


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _heading_font(font: QFont) -> QFont:
    made = _bold(font)
    made.setPointSizeF(HEADING_POINTS)
    return made


def _heading_height(font: QFont, text: str, room: int) -> int:
    there = QRect(0, 0, room, 10_000)
    metrics = QFontMetrics(_heading_font(font))
    return metrics.boundingRect(there, Qt.TextFlag.TextWordWrap, text).height()


def _phrase_width(font: QFont, index: Index) -> int:
    return QFontMetrics(_bold(font)).horizontalAdvance(str(index.data()))
