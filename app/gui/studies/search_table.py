"""The trials of a search: the values that each had, and how well it did."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from app.common.words.numbers import duration, percent
from app.common.words.settings import SETTING_TITLES, value_in_words
from app.gui.language.item_texts import retell_items, tell_item
from app.gui.language.telling import tell
from app.gui.qt.guarded import guarded
from app.gui.studies.table import Cell, keep_height, settled
from app.state.parts.study import StudyCourse
from app.state.parts.trials import Trial, best, is_open, trials
from language.sentence import message
from models.settings.selection import Study

VALIDATION = 1
"""The column by which they are sorted at first."""
BROKE_OFF, GOING, TO_COME = -1.0, -0.5, -2.0
"""Where trials without an accuracy stand among the others."""


class SearchTable(QTableWidget):
    """A row for each trial, the best first until a click on a heading sorts otherwise."""

    def __init__(self) -> None:
        super().__init__(0, 0)
        tell(self.setAccessibleName, message("Trials of the search"))
        settled(self)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._study: Study | None = None
        self._shown: tuple[Trial, ...] = ()

    def draw(self, course: StudyCourse) -> None:
        """Show what is known by now; what did not change is left alone."""
        found = tuple(trials(course))
        if course.study is self._study and _known(found) == _known(self._shown):
            return
        if self._study is None or course.study.runs[0] is not self._study.runs[0]:  # not the same, revised
            self._set_headings(course)
        self._study, self._shown = course.study, found
        first = best(course)
        self.setSortingEnabled(False)
        self.setRowCount(len(found))
        for row, trial in enumerate(found):
            for column, cell in enumerate(_cells(trial, course)):
                font = self.font()
                font.setBold(trial == first)
                cell.setFont(font)
                self.setItem(row, column, cell)
        self.setSortingEnabled(True)
        self._share_width()
        keep_height(self, len(found))

    def speak_anew(self) -> None:
        """Say all of it in the language of now."""
        retell_items(self)
        self._share_width()

    def texts(self) -> list[list[str]]:
        """What can be read, row by row, from the top."""
        cells = [
            [self.item(row, column) for column in range(self.columnCount())] for row in range(self.rowCount())
        ]
        return [[cell.text() if cell is not None else "" for cell in row] for row in cells]

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the new width."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """All columns as wide as each other, or where that is too narrow each as wide as it must be."""
        heading = self.horizontalHeader()
        needed = [
            max(self.sizeHintForColumn(column), heading.sectionSizeHint(column))
            for column in range(self.columnCount())
        ]
        fits = max(needed, default=0) * len(needed) <= self.viewport().width()
        modes = QHeaderView.ResizeMode
        for column in range(self.columnCount()):
            heading.setSectionResizeMode(column, modes.Stretch if fits else modes.ResizeToContents)

    def _set_headings(self, course: StudyCourse) -> None:
        self.setSortingEnabled(False)
        self.clear()
        titles = [
            message("Trial"),
            message("Validation"),
            *[SETTING_TITLES[name] for name in course.study.searched],
            message("Time"),
        ]
        self.setColumnCount(len(titles))
        heading = self.horizontalHeader()
        for position, title in enumerate(titles):
            item = QTableWidgetItem()
            tell_item(item, title)
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(position, item)
        heading.setSortIndicator(VALIDATION, Qt.SortOrder.DescendingOrder)


def _known(found: tuple[Trial, ...]) -> list[object]:
    return [(trial.specification, trial.accuracy, trial.going, trial.problem) for trial in found]


def _cells(trial: Trial, course: StudyCourse) -> list[Cell]:
    tip = trial.problem
    values = [
        Cell("–", TO_COME, tip)
        if is_open(trial, course)
        else Cell(value_in_words(trial.specification, name), _key(getattr(trial.specification, name)), tip)
        for name in course.study.searched
    ]
    seconds = trial.run.finished.seconds if trial.run is not None and trial.run.finished else None
    accuracy, key = _accuracy(trial, going_on=course.going)
    cells = [
        Cell(str(trial.number), float(trial.number), tip),
        Cell(accuracy, key, tip),
        *values,
        Cell(duration(seconds) if seconds is not None else "–", seconds or -1.0, tip),
    ]
    for cell in cells:
        cell.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return cells


def _accuracy(trial: Trial, *, going_on: bool) -> tuple[str, float]:
    if trial.accuracy is not None:
        return percent(trial.accuracy), trial.accuracy
    if trial.problem:
        return message("broke off"), BROKE_OFF
    if trial.going:
        return "training", GOING
    return (message("to come") if going_on else message("not trained")), TO_COME


def _key(value: object) -> float | str:
    return float(value) if isinstance(value, int | float) else str(value)
