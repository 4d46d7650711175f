"""The commands in the help: a card for each, with what can be said for it; one widget, however many they are.

Every line is a row, a card's heading too: the arrow keys go through them, and Enter or a click uses a phrase.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from app.gui.language.language import tr
from app.gui.qt.guarded import guarded
from app.gui.qt.painting import restored
from app.gui.voice.help_rows import HelpRows, Index, Row
from app.session.help import HelpEntry

BETWEEN, INSIDE, CORNER = 10, 14, 12
"""Pixels: between two cards, between a card's edge and its words, and of its rounded corners."""
PHRASE_ABOVE, PHRASE_BESIDE = 7, 10
"""Pixels around the words of a phrase."""
SCROLL_BAR = 8
HEADING_POINTS, SHORTCUT_POINTS = 11.5, 9.0
CHOOSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HelpList(QListView):
    """`use` is called with a phrase that was chosen."""

    def __init__(self, use: Callable[[str], object]) -> None:
        super().__init__()
        self._use = use
        self.rows = HelpRows()
        self._laid_out: tuple[int, str] | None = None
        """For which width and font the rows have their places."""
        self._painter = _Painter(self)
        self.setModel(self.rows)
        self.rows.modelReset.connect(self._forget_places)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # If it came and went, all would be laid out once more. With nothing to scroll it is not seen.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        self.entered.connect(self._point)
        self.viewportEntered.connect(self._point_nowhere)

    def show_entries(self, entries: Sequence[HelpEntry]) -> None:
        """These instead of those there were, or these in another language."""
        self.rows.show_entries(entries)
        # Qt would do it while it paints, and paint all of them a second time for it.
        self.executeDelayedItemsLayout()

    @guarded()
    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Give the rows their places, where what these depend on is another: Qt asks with every style too."""
        if not self.isVisible():
            return  # see `showEvent`
        wanted = (self.viewport().width(), self.font().key())
        if wanted == self._laid_out:
            self.updateGeometries()
            self.viewport().update()
            return
        self._painter.measure(self.font(), self.rows.rows, self.viewport().width())
        self._laid_out = wanted
        super().doItemsLayout()

    def _forget_places(self) -> None:
        self._laid_out = None

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Give the rows the places that they did not get while nobody saw them."""
        super().showEvent(event)
        self.doItemsLayout()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The height of a heading depends on the width, too."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

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


class _Fonts:
    """What the rows of a list with this font are written in, and how large that is."""

    def __init__(self, font: QFont) -> None:
        self.phrase, self.heading, self.shortcut = QFont(font), QFont(font), QFont(font)
        for each in (self.phrase, self.heading):
            each.setWeight(QFont.Weight.DemiBold)
        self.heading.setPointSizeF(HEADING_POINTS)
        self.shortcut.setPointSizeF(SHORTCUT_POINTS)
        self.of_phrase, self._of_heading = QFontMetrics(self.phrase), QFontMetrics(self.heading)
        self._of_shortcut = QFontMetrics(self.shortcut)

    def heading_height(self, text: str, room: int) -> int:
        """Of all its lines."""
        return self._of_heading.boundingRect(
            QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, text
        ).height()

    def heading_room(self, shortcut: str, width: int) -> int:
        """What is left for a heading beside its shortcut."""
        beside = self._of_shortcut.horizontalAdvance(shortcut) if shortcut else 0
        return max(40, width - SCROLL_BAR - 2 * INSIDE - (beside + INSIDE if beside else 0))


class _Painter(QStyledItemDelegate):
    """Draws a row as the part of its card that it is, in the colours of the palette."""

    def __init__(self, of: HelpList) -> None:
        super().__init__(of)
        self._list = of
        self._fonts = _Fonts(of.font())
        self._sizes: list[QSize] = []
        """Of the rows."""

    def measure(self, font: QFont, rows: Sequence[Row], width: int) -> None:
        """Find out how large these are in a list of this width, in the language of now."""
        self._fonts = _Fonts(font)
        phrase = self._fonts.of_phrase.height() + 2 * PHRASE_ABOVE
        self._sizes = [
            QSize(width, (phrase if row.phrase else self._heading(row, width)) + (INSIDE - 4) * row.is_last)
            for row in rows
        ]

    def _heading(self, row: Row, width: int) -> int:
        above = INSIDE if row.is_first else BETWEEN + INSIDE
        room = self._fonts.heading_room(row.entry.shortcut, width)
        return above + self._fonts.heading_height(tr(row.entry.summary), room) + 6

    @guarded(QSize)
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the list, and as high as its words need."""
        return self._sizes[index.row()]

    def _row(self, index: Index) -> Row:
        return self._list.rows.rows[index.row()]

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See `QStyledItemDelegate`."""
        row = self._row(index)
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
        cut = index.isValid() and bool(self._row(index).phrase)
        room = self._phrase_rect(option).width()
        if cut and self._fonts.of_phrase.horizontalAdvance(str(index.data())) > room:
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
        row = self._row(index)
        inside = QRect(option.rect)
        inside.setTop(inside.top() + INSIDE + (0 if row.is_first else BETWEEN))
        room = self._fonts.heading_room(row.entry.shortcut, option.rect.width())
        inside.setLeft(inside.left() + INSIDE)
        painter.setFont(self._fonts.heading)
        painter.setPen(option.palette.color(QPalette.ColorRole.WindowText))
        there = QRect(inside.topLeft(), QSize(room, inside.height()))
        painter.drawText(there, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, str(index.data()))
        if option.state & QStyle.StateFlag.State_HasFocus:
            self._paint_focus(painter, option, there.adjusted(-6, -3, 6, -2))
        painter.setFont(self._fonts.shortcut)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        inside.setRight(option.rect.right() - SCROLL_BAR - INSIDE)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, row.entry.shortcut)

    def _paint_phrase(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        there = self._phrase_rect(option)
        palette = option.palette
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        metrics = self._fonts.of_phrase
        words = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, there.width())
        width = metrics.horizontalAdvance(words)
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
        painter.setFont(self._fonts.phrase)
        painter.drawText(there, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, around: QRect) -> None:
        with restored(painter):
            painter.setPen(QPen(option.palette.color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(around).adjusted(1, 1, -1, -1), 8, 8)

    def _phrase_rect(self, option: QStyleOptionViewItem) -> QRect:
        """Where the words of a phrase have room."""
        left = option.rect.left() + INSIDE + PHRASE_BESIDE
        right = option.rect.right() - SCROLL_BAR - INSIDE - PHRASE_BESIDE
        height = self._fonts.of_phrase.height()
        return QRect(QPoint(left, option.rect.top() + PHRASE_ABOVE), QSize(right - left, height))
