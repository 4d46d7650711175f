"""Runs: all that were ever trained, to be found again and compared."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from app.commands.invocation import Invocation
from app.common.words.numbers import counted
from app.figures import colours
from app.gui.pages.page import Desk, Page
from app.gui.runs.actions import RunActions
from app.gui.runs.card import RunCard
from app.gui.runs.compared import ComparedView
from app.gui.runs.empty_list import EmptyList
from app.gui.runs.filter import RunsFilter
from app.gui.runs.table import ROW_HEIGHT, RunsTable
from app.gui.widgets.parts import ElidedLabel, action, column, label, row
from app.runs.live import compared_now, records_now
from app.state.parts.compared import MOST_COMPARED, RunsCompared
from app.state.parts.run_record import RunRecord, RunsWanted
from app.state.parts.view import View
from app.state.state import State
from language.sentence import message

TOO_MANY = message("Six runs are compared: untick one of them before you add another.")
LIST_SHARE, COMPARED_SHARE = 2, 3


class RunsPage(Page):
    """The list above; below it the curves of what is ticked, and the run in the current row."""

    def __init__(self, desk: Desk, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(desk)
        self._state = State()
        self._drawn: tuple[object, ...] = ()
        self._title, self._subtitle = label(message("Runs"), "title"), ElidedLabel("", "muted")
        self.filter = RunsFilter(desk)
        self.filter.add_shortcut(self)
        self.table = RunsTable(now, desk.theme)
        self.empty = EmptyList(lambda: desk.runs().want(RunsWanted()))
        self.list = QStackedWidget()
        self.list.addWidget(self.table)
        self.list.addWidget(self.empty)
        self.list.setMinimumHeight(4 * ROW_HEIGHT)
        self.actions_of_run = RunActions(desk, self.table, self.table.rename)
        self.compared = ComparedView(desk)
        self.card = RunCard(self.actions_of_run, self._menu_of_compared())
        self.below = QWidget()
        self.below.setLayout(row(self.compared, self.card, spacing=14))
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(14)
        self.splitter.addWidget(self.list)
        self.splitter.addWidget(self.below)
        self.below.raise_()  # above nothing, but after the list for the Tab key
        self.splitter.setStretchFactor(0, LIST_SHARE)
        self.splitter.setStretchFactor(1, COMPARED_SHARE)
        heading = row(column(self._title, self._subtitle, spacing=2), self.filter, spacing=12)
        heading.setStretch(0, 1)
        layout = column(heading, self.splitter, spacing=14)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self._connect()

    def _connect(self) -> None:
        self.table.ticked.connect(self._tick)
        self.table.starred.connect(self._star)
        self.table.opened.connect(lambda number: self._do("open_run", number))
        self.table.chosen.connect(lambda _number: self._draw_card())
        self.table.runs.renamed.connect(lambda number, name: self.desk.runs().mark(number, {"name": name}))

    def draw(self, state: State) -> None:
        """See `Page`."""
        self._state = state
        if state.view is not View.RUNS:
            return
        drawn, self._drawn = self._drawn, self._depends_on(state)
        if drawn != self._drawn:
            self._draw(state)

    def _depends_on(self, state: State) -> tuple[object, ...]:
        """All that is drawn, cheap to tell apart; how far a run is within an epoch is not in it."""
        run = state.run
        of_run = (run.model.run, run.status, run.epochs, run.data, run.problem) if run is not None else None
        listed = (state.records, state.wanted, state.history_problem)
        return (*listed, state.compared, of_run, self.dark)

    def _draw(self, state: State) -> None:
        records, compared = records_now(state), compared_now(state)
        drawn_in = self._colours(compared)
        self.filter.draw(state.wanted)
        self._subtitle.setText(_subtitle(records, state.wanted))
        self._draw_list(state, records, drawn_in)
        self.compared.draw(compared, drawn_in, self.figure(state, View.RUNS), dark=self.dark)
        self.below.setVisible(bool(records or compared.runs))
        if len(compared.runs) < MOST_COMPARED:
            self.compared.tell("")
        self._draw_card()

    def _draw_card(self) -> None:
        record = self.table.current
        seen = (self._state.run, *(each.run for each in self._state.compared.runs))
        known = (run.epochs for run in seen if run is not None and record and run.model.run == record.run)
        self.card.draw(record, next(known, ()))

    def _draw_list(self, state: State, records: tuple[RunRecord, ...], drawn_in: dict[int, str]) -> None:
        self.table.draw(records, drawn_in)
        if records and not state.history_problem:
            self.list.setCurrentWidget(self.table)
            return
        self.empty.draw(state.wanted, state.history_problem)
        self.list.setCurrentWidget(self.empty)

    def _colours(self, compared: RunsCompared) -> dict[int, str]:
        """The colour of each run's curves, by its number."""
        palette = colours.ON_DARK if self.dark else colours.ON_LIGHT
        return dict(zip((each.number for each in compared.runs), palette, strict=False))

    # ---- what is done with runs

    def _tick(self, number: int) -> None:
        numbers = tuple(each.number for each in self._state.compared.runs)
        if number in numbers:
            self.desk.runs().compare(tuple(each for each in numbers if each != number))
        elif len(numbers) < MOST_COMPARED:
            self.desk.runs().compare((*numbers, number))
        else:
            self.compared.tell(TOO_MANY)

    def _star(self, number: int) -> None:
        record = self.table.runs.record(self.table.runs.row_of(number))
        if record is not None:
            self._do("unstar_run" if record.marks.starred else "star_run", number)

    def _do(self, command: str, number: int) -> None:
        self.desk.perform(Invocation(command, {"number": number}))

    def _menu_of_compared(self) -> QMenu:
        menu = QMenu(self)
        for text, command in (
            (message("Export as CSV"), "export_runs"),
            (message("Write a TensorBoard log"), "log_runs"),
            (message("Compare those with a star"), "compare_starred_runs"),
        ):
            menu.addAction(action(text, menu, self.desk.command(command)))
        return menu


def _subtitle(records: tuple[RunRecord, ...], wanted: RunsWanted) -> str:
    if not records:
        return message("No run yet") if wanted.everything else message("No run found")
    runs = counted(len(records), "run")
    if wanted.deleted:
        return message("{runs} in the bin", runs=runs)
    if wanted.starred and not wanted.text:
        return message("{runs} with a star", runs=runs)
    if not wanted.everything:
        return message("{runs} found", runs=runs)
    return message("{runs}, the youngest first", runs=runs) if len(records) > 1 else runs
