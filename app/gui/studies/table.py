"""What a study has found: a row for each of those that it compares, or for each fold."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.common.words.numbers import counted, duration
from app.gui.language.item_texts import TOLD, retell_items, tell_item
from app.gui.language.telling import tell
from app.state.parts.study import Contender, StudyCourse
from app.state.words.outcome import spread_over
from app.state.words.study import contender_noun, contender_title
from language.sentence import capital, joined, message
from models.settings.selection import Question, Study, Summary

COLUMNS = {
    message("Name"): message("What is compared."),
    message("Validation"): message("Validation accuracy: mean over the runs ± standard deviation."),
    message("Test"): message("Test accuracy: mean over the runs ± standard deviation; choose by validation."),
    message("Runs"): message("How many of the runs have finished."),
    message("Time"): message("Of training a run; per cent where it goes on."),
}
NAME, VALIDATION, TEST, RUNS, TIME = range(5)
ROW_HEIGHT = 30
ROWS_ALWAYS_SEEN = 3


class Cell(QTableWidgetItem):
    """A text that is sorted by a number or a name behind it."""

    def __init__(self, text: str, key: float | str, tip: str, *, own: bool = False) -> None:
        """With `own` the text is somebody's own."""
        super().__init__()
        self.key = key
        tell_item(self, text, tip, own=own)
        self.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        side = Qt.AlignmentFlag.AlignLeft if isinstance(key, str) else Qt.AlignmentFlag.AlignRight
        self.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def __lt__(self, other: QTableWidgetItem) -> bool:
        if isinstance(other, Cell) and isinstance(self.key, float) and isinstance(other.key, float):
            return self.key < other.key
        return self.text() < other.text()


def settled(table: QTableWidget) -> QHeaderView:
    """A table of results: rows are read and chosen, and a click on a heading sorts. Returns its headings."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setTextElideMode(Qt.TextElideMode.ElideRight)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    heading = table.horizontalHeader()
    heading.setHighlightSections(False)
    heading.setSortIndicatorClearable(True)
    heading.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    heading.setFixedHeight(ROW_HEIGHT)
    return heading


def keep_height(table: QTableWidget, rows: int) -> None:
    """No more than all rows need, and no fewer than some."""
    frame = 2 * table.frameWidth() + 2
    table.setMaximumHeight(ROW_HEIGHT * (rows + 1) + frame)
    table.setMinimumHeight(ROW_HEIGHT * (min(rows, ROWS_ALWAYS_SEEN) + 1) + frame)


class StudyTable(QTableWidget):
    """A click on a heading sorts a comparison; folds stay in their order, with their mean above."""

    def __init__(self) -> None:
        super().__init__(0, len(COLUMNS))
        tell(self.setAccessibleName, message("Results of the study"))
        heading = settled(self)
        heading.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        for position, (text, tip) in enumerate(COLUMNS.items()):
            item = QTableWidgetItem()
            tell_item(item, text, tip)
            side = Qt.AlignmentFlag.AlignLeft if position == NAME else Qt.AlignmentFlag.AlignRight
            item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(position, item)
        self._shown: tuple[Contender, ...] = ()
        self._course: StudyCourse | None = None
        self._study: Study | None = None

    def draw(self, course: StudyCourse) -> None:
        """Show what is known by now; what did not change is left alone."""
        if course is self._course:
            return
        self._course, rows = course, course.contenders
        if course.study is self._study and _without_progress(rows) == _without_progress(self._shown):
            self._show_progress(rows)
            return
        if course.study is not self._study:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._study, self._shown = course.study, rows
        self._show_rows(course, rows)

    def _show_progress(self, rows: tuple[Contender, ...]) -> None:
        """Of the runs that go; the rest of the table stays as it is."""
        changed = {now.name: now for now, before in zip(rows, self._shown, strict=True) if now != before}
        self._shown = rows
        for position in range(self.rowCount()) if changed else ():
            name, time = self.item(position, NAME), self.item(position, TIME)
            if isinstance(name, Cell) and time is not None and name.key in changed:
                tell_item(time, _time(changed[str(name.key)]), time.data(TOLD).tip)

    def _show_rows(self, course: StudyCourse, rows: tuple[Contender, ...]) -> None:
        folds = course.study.question is Question.CROSS_VALIDATION
        self.setSortingEnabled(False)
        self.setColumnHidden(TEST, folds)
        self.setColumnHidden(RUNS, folds)
        self._name_heading(course)
        self.setRowCount(len(rows) + folds)
        best = _best(rows) if not folds else None
        if folds:
            self._fill(0, _mean_cells(course), bold=True)
        for position, contender in enumerate(rows, start=int(folds)):
            asked = course.study.contenders.count(contender.name)
            self._fill(position, _cells(contender, asked, course.study), bold=contender is best)
        self.setSortingEnabled(not folds)
        keep_height(self, len(rows) + folds)

    def speak_anew(self) -> None:
        """Say all of it in the language of now."""
        retell_items(self)

    def texts(self) -> list[list[str]]:
        """What can be read, row by row, from the top."""
        columns = [each for each in range(len(COLUMNS)) if not self.isColumnHidden(each)]
        cells = [[self.item(row, each) for each in columns] for row in range(self.rowCount())]
        return [[cell.text() if cell is not None else "" for cell in row] for row in cells]

    def _fill(self, position: int, cells: list[Cell], *, bold: bool) -> None:
        for column, cell in enumerate(cells):
            font = self.font()
            font.setBold(bold)
            cell.setFont(font)
            self.setItem(position, column, cell)

    def _name_heading(self, course: StudyCourse) -> None:
        item = self.horizontalHeaderItem(NAME)
        assert item is not None
        tell_item(item, capital(contender_noun(course)), COLUMNS["Name"])


def _best(rows: tuple[Contender, ...]) -> Contender | None:
    """The one with the highest validation accuracy, once there are two to choose from."""
    judged = [row for row in rows if row.validation.values]
    return max(judged, key=lambda row: row.validation.mean) if len(judged) > 1 else None


def _cells(contender: Contender, asked: int, study: Study) -> list[Cell]:
    tip = joined("\n", (contender_title(study, contender.name), *dict.fromkeys(contender.problems)))
    done = len(contender.validation.values)
    return [
        Cell(contender.name, contender.name, tip, own=study.leaves_speakers_out),
        Cell(_accuracy(contender), _key(contender.validation), tip),
        Cell(_figures(contender.test), _key(contender.test), tip),
        Cell(message("{done} of {asked}", done=done, asked=asked), float(done), tip),
        Cell(_time(contender), _key(contender.seconds), tip),
    ]


def _mean_cells(course: StudyCourse) -> list[Cell]:
    total = course.total
    seconds = Summary(tuple(each for row in course.contenders for each in row.seconds.values))
    tip = message("The mean over the folds, and how far they spread (standard deviation).")
    folds, noun = len(total.values), contender_noun(course)
    name = message("Mean of {folds}", folds=counted(folds, noun)) if folds else message("Mean")
    return [
        Cell(name, name, tip),
        Cell(_figures(total), _key(total), tip),
        Cell("", 0.0, tip),
        Cell("", 0.0, tip),
        Cell(_took(seconds), _key(seconds), tip),
    ]


def _accuracy(contender: Contender) -> str:
    broke_off = bool(contender.problems) and not contender.validation.values
    return message("broke off") if broke_off else _figures(contender.validation)


def _figures(summary: Summary) -> str:
    return spread_over(summary) if summary.values else "–"


def _took(seconds: Summary) -> str:
    return duration(seconds.mean) if seconds.values else "–"


def _key(summary: Summary) -> float:
    return summary.mean if summary.values else -1.0


def _time(contender: Contender) -> str:
    """What a run took, and how far those are that go: "3.2 s", "40 %", "3.2 s · 40 %"."""
    took = [_took(contender.seconds)] if contender.seconds.values or not contender.going else []
    return joined(" · ", took + [f"{each} %" for each in contender.going])


def _without_progress(rows: tuple[Contender, ...]) -> tuple[Contender, ...]:
    return tuple(replace(row, going=()) for row in rows)
