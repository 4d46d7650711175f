"""The tab of the runs, in the real window on a real history."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from shutil import copytree

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.commands.invocation import Invocation
from app.compute.messages.runs import RunEpoch, RunFinished
from app.figures import colours
from app.gui.runs.columns import Place
from app.gui.runs.compared import EMPTY, Side
from app.gui.runs.marks_dialog import MarksDialog
from app.gui.runs.page import TOO_MANY, RunsPage
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.compared import Axis
from app.state.parts.run_record import RunRecord, RunsWanted
from app.state.parts.view import View
from tests.app.facts import epoch_done, finished
from tests.app.fakes import FakeRunner, lines
from tests.app.gui.conftest import drawn
from tests.app.varied_runs import fill

NUMBERS = list(range(9, 0, -1))


@pytest.fixture(scope="module")
def nine_runs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A history that every test gets a copy of."""
    folder = tmp_path_factory.mktemp("nine")
    fill(folder, 9, time.time(), epochs=3)
    return folder


@pytest.fixture
def page(tmp_path: Path, nine_runs: Path, window: Window, session: Session) -> RunsPage:
    """The list of nine runs, in front."""
    copytree(nine_runs, tmp_path / "runs", dirs_exist_ok=True)
    session.show(View.RUNS)
    return window.runs


def shown(widget: QWidget) -> list[str]:
    return [text.text() for text in widget.findChildren(QLabel) if text.isVisible() and text.text()]


def listed(page: RunsPage) -> list[int]:
    rows = page.table.runs.rowCount()
    return [record.number for row in range(rows) if (record := page.table.runs.record(row)) is not None]


def cell(page: RunsPage, number: int, place: Place) -> str:
    index = page.table.runs.index(page.table.runs.row_of(number), place)
    return str(index.data())


def record_of(session: Session, number: int) -> RunRecord:
    return session.history.record(number)


def go_to(page: RunsPage, number: int) -> None:
    page.table.go_to(page.table.runs.row_of(number))
    page.table.setFocus()


def tick(page: RunsPage, qtbot: QtBot, *numbers: int) -> None:
    for number in numbers:
        go_to(page, number)
        qtbot.keyClick(page.table, Qt.Key.Key_Space)


def compared(session: Session) -> list[int]:
    return [each.number for each in session.state.compared.runs]


# ---- the list


def test_the_tab_lists_every_run_the_youngest_first(page: RunsPage, window: Window) -> None:
    assert window.front is page
    assert listed(page) == NUMBERS
    assert "9 runs, the youngest first" in shown(page)
    assert cell(page, 9, Place.TITLE) == "LeNet"
    assert cell(page, 9, Place.DATA) == "Fashion-MNIST"
    assert cell(page, 9, Place.VALIDATION).endswith(" %")
    assert cell(page, 9, Place.STATUS) == "finished"
    assert cell(page, 5, Place.STATUS) == "stopped"
    assert cell(page, 5, Place.EPOCHS) == "1 of 3"
    assert cell(page, 5, Place.TEST) == "–"
    assert "today" in cell(page, 9, Place.WHEN) or "yesterday" in cell(page, 9, Place.WHEN)


def test_a_history_without_runs_says_how_to_begin(window: Window, session: Session) -> None:
    session.show(View.RUNS)
    assert any("train MLP" in text for text in shown(window.runs))
    assert "No run yet" in shown(window.runs)
    assert not window.runs.below.isVisible()
    assert not window.runs.empty.all.isVisible()


def test_a_history_that_cannot_be_read_says_why(tmp_path: Path, window: Window, session: Session) -> None:
    (tmp_path / "runs").mkdir(exist_ok=True)
    (tmp_path / "runs" / "history.sqlite").write_bytes(b"no database at all" * 100)
    session.show(View.RUNS)
    assert session.state.history_problem
    assert session.state.history_problem in shown(window.runs)


def test_a_click_on_a_heading_sorts_and_the_current_run_stays(page: RunsPage, qtbot: QtBot) -> None:
    go_to(page, 4)
    heading = page.table.horizontalHeader()
    heading.setSortIndicator(Place.VALIDATION, Qt.SortOrder.DescendingOrder)
    best = [cell(page, number, Place.VALIDATION) for number in listed(page)]
    assert best == sorted(best, reverse=True)
    assert page.table.current is not None
    assert page.table.current.number == 4
    heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert listed(page) == NUMBERS


def test_every_column_sorts(page: RunsPage) -> None:
    for place in Place:
        page.table.horizontalHeader().setSortIndicator(place, Qt.SortOrder.AscendingOrder)
        assert sorted(listed(page)) == sorted(NUMBERS)


def test_words_that_are_typed_are_looked_for(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    page.filter.search.insert("更大的")  # keys cannot type it
    qtbot.waitUntil(lambda: session.state.wanted.text == "更大的")
    assert listed(page) == [4]
    assert "1 run found" in shown(page)
    qtbot.keyClicks(page.filter.search, " nowhere")
    qtbot.keyClick(page.filter.search, Qt.Key.Key_Return)
    assert any("“更大的 nowhere”" in text for text in shown(page))
    assert page.filter.search.text() == "更大的 nowhere"
    page.empty.all.click()
    assert listed(page) == NUMBERS
    assert page.filter.search.text() == ""


def test_the_shelves_are_stars_and_the_bin(page: RunsPage, session: Session) -> None:
    starred, binned = list(page.filter.shelves.buttons.values())[1:]
    session.shelf.mark_run(3, deleted=True)
    starred.click()
    assert listed(page) == [6]
    assert starred.isChecked()
    binned.click()
    assert listed(page) == [3]
    assert "1 run in the bin" in shown(page)


def test_what_a_sentence_wants_is_shown_in_the_fields(page: RunsPage, session: Session) -> None:
    session.say("show the runs of LeNet")
    assert page.filter.only.isVisible()
    assert "LeNet" in page.filter.only.text()
    page.filter.only.click()
    assert session.state.wanted == RunsWanted()
    assert not page.filter.only.isVisible()


# ---- one run


def test_the_current_run_has_a_card_with_its_note_and_conditions(page: RunsPage) -> None:
    go_to(page, 2)
    texts = "\n".join(shown(page.card))
    for words in (
        "2 · LeNet",
        "Tried because",
        "cpu, 4 threads",
        "PyTorch 2.9.0",
        "3 epochs",
        "Fashion-MNIST",
    ):
        assert words in texts


KEYS = {
    "open": Qt.Key.Key_Return,
    "star": Qt.Key.Key_S,
    "delete": Qt.Key.Key_Delete,
    "rename": Qt.Key.Key_F2,
    "note": Qt.Key.Key_N,
    "replay": Qt.Key.Key_P,
}


def test_every_action_has_a_key(page: RunsPage, qtbot: QtBot) -> None:
    go_to(page, 8)
    page.table.activateWindow()
    qtbot.waitActive(page.window())
    done: list[str] = []
    for does, key in KEYS.items():
        action = getattr(page.actions_of_run, does)
        action.triggered.disconnect()
        action.triggered.connect(partial(done.append, does))
        qtbot.keyClick(page.table, key)
    assert done == list(KEYS)


def test_enter_opens_a_run(page: RunsPage, session: Session, window: Window) -> None:
    go_to(page, 8)
    page.actions_of_run.open.trigger()
    assert session.state.run is not None
    assert session.state.run.number == 8
    assert window.front is window.training


def test_a_star_is_given_and_taken_back(page: RunsPage, session: Session) -> None:
    go_to(page, 8)
    page.actions_of_run.star.trigger()
    assert record_of(session, 8).marks.starred
    assert page.actions_of_run.star.text() == "Remove the star"
    session.say("undo")
    assert not record_of(session, 8).marks.starred
    assert page.actions_of_run.star.text() == "Star"


def test_a_click_on_the_star_and_on_the_box_do_what_they_show(
    page: RunsPage, session: Session, qtbot: QtBot
) -> None:
    for place in (Place.STAR, Place.TICK):
        box = page.table.visualRect(page.table.runs.index(1, place))
        qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert record_of(session, 8).marks.starred
    assert compared(session) == [8]


def test_a_name_is_typed_where_it_stands(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    go_to(page, 7)
    page.actions_of_run.rename.trigger()
    (editor,) = page.table.findChildren(QLineEdit)
    editor.setText("  第七次 ")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cell(page, 7, Place.TITLE) == "第七次")
    assert record_of(session, 7).marks.name == "第七次"
    session.say("undo")
    assert cell(page, 7, Place.TITLE) == "MLP"


def test_what_is_being_typed_stays_while_the_list_changes(page: RunsPage, session: Session) -> None:
    go_to(page, 7)
    page.actions_of_run.rename.trigger()
    (editor,) = page.table.findChildren(QLineEdit)
    editor.setText("half a na")
    session.shelf.mark_run(3, starred=True)
    session.shelf.want_runs(RunsWanted(starred=True))
    assert editor.text() == "half a na"
    page.table.closeEditor(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
    assert listed(page) == [6, 3]


def dialog_of(page: RunsPage, qtbot: QtBot) -> MarksDialog:
    qtbot.waitUntil(lambda: bool(page.window().findChildren(MarksDialog)))
    (dialog,) = page.window().findChildren(MarksDialog)
    return dialog


@pytest.mark.parametrize("sentence", ["rename run 7", "write a note on run 7"])
def test_a_sentence_opens_the_typing_of_name_and_note(
    page: RunsPage, session: Session, qtbot: QtBot, sentence: str
) -> None:
    session.say(sentence)
    dialog = dialog_of(page, qtbot)
    dialog.name.setText("seven")
    dialog.note.setPlainText("lucky\n备注")
    dialog.save.click()
    assert (record_of(session, 7).marks.name, record_of(session, 7).marks.note) == ("seven", "lucky\n备注")
    assert session.state.run_edited is None
    session.say("undo")
    assert record_of(session, 7).marks.note == ""


def test_a_dialog_that_is_closed_changes_nothing_and_opens_again(
    page: RunsPage, session: Session, qtbot: QtBot
) -> None:
    for _ in range(2):
        go_to(page, 7)
        page.actions_of_run.note.trigger()
        dialog = dialog_of(page, qtbot)
        dialog.name.setText("never")
        dialog.reject()
        qtbot.waitUntil(lambda: not page.window().findChildren(MarksDialog))
    assert record_of(session, 7).marks.name != "never"
    assert session.state.run_edited is None


def test_deleting_asks_and_the_next_run_is_current(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    go_to(page, 6)
    page.actions_of_run.delete.trigger()
    assert session.state.question is not None
    session.say("yes")
    assert listed(page) == [number for number in NUMBERS if number != 6]
    assert page.table.current is not None
    assert page.table.current.number == 5
    session.say("undo")
    assert listed(page) == NUMBERS


def test_a_run_in_the_bin_is_restored(page: RunsPage, session: Session) -> None:
    session.shelf.mark_run(3, deleted=True)
    session.shelf.want_runs(RunsWanted(deleted=True))
    assert not page.actions_of_run.delete.isVisible()
    page.actions_of_run.restore.trigger()
    assert not record_of(session, 3).marks.deleted
    assert listed(page) == []
    assert "The bin is empty." in shown(page)


# ---- several runs


def test_a_run_whose_curves_are_here_says_why_it_fits(page: RunsPage, qtbot: QtBot) -> None:
    go_to(page, 8)
    assert not any("validation error" in text for text in shown(page.card))
    tick(page, qtbot, 8)
    assert any("validation error" in text for text in shown(page.card))


def test_ticked_runs_have_the_colour_of_their_curves(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    tick(page, qtbot, 8, 3)
    assert compared(session) == [8, 3]
    lines = drawn(page.compared.panel, qtbot).axes[0].lines
    curves = {str(line.get_gid()): line.get_color() for line in lines}
    assert curves["validation_loss-8"] == colours.ON_LIGHT[0]
    assert curves["validation_loss-3"] == colours.ON_LIGHT[1]
    spoken = page.table.runs.index(page.table.runs.row_of(8), Place.TICK)
    assert spoken.data(Qt.ItemDataRole.AccessibleTextRole) == "compared"
    tick(page, qtbot, 8)
    assert compared(session) == [3]


def test_a_seventh_run_is_refused_in_a_sentence(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    tick(page, qtbot, *range(1, 8))
    assert compared(session) == [1, 2, 3, 4, 5, 6]
    assert TOO_MANY in shown(page)
    tick(page, qtbot, 1, 7)
    assert compared(session) == [2, 3, 4, 5, 6, 7]
    assert TOO_MANY not in shown(page)


def test_the_table_tells_the_values_and_what_differs(page: RunsPage, qtbot: QtBot) -> None:
    tick(page, qtbot, 8, 3)
    page.compared.sides.buttons[Side.TABLE].click()
    rows = page.compared.table.texts()
    assert [row[0] for row in rows][:2] == ["Best validation accuracy", "Last validation accuracy"]
    assert ["What differs"] in rows
    assert ["Model", "Softmax regression", "Small CNN"] in [row[:3] for row in rows]
    assert page.compared.table.isVisible()
    assert not page.compared.smoothing.isVisible()


def test_clear_compares_none_and_says_how_to_begin(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    tick(page, qtbot, 8)
    page.compared.sides.buttons[Side.TABLE].click()
    page.compared.clear.click()
    assert compared(session) == []
    assert EMPTY in shown(page)
    assert not page.compared.smoothing.isEnabled()


def test_axis_and_smoothing_follow_and_lead(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    tick(page, qtbot, 8)
    page.compared.axes.buttons[Axis.SECONDS].click()
    assert session.state.compared.axis is Axis.SECONDS
    page.compared.smoothing.setValue(0)
    assert session.state.compared.smoothing == 0.0
    assert "0.00" in shown(page.compared)
    session.shelf.set_smoothing(0.9)
    assert page.compared.smoothing.value() == 90


def test_a_sentence_compares_too(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    session.say("compare runs 4 and 2")
    assert compared(session) == [4, 2]
    assert drawn(page.compared.panel, qtbot).axes


def test_exporting_is_a_command(page: RunsPage, session: Session, qtbot: QtBot) -> None:
    tick(page, qtbot, 8)
    menu = page.card.more.menu()
    assert menu is not None
    for text in ("Export as CSV", "Write a TensorBoard log"):
        (action,) = [each for each in menu.actions() if each.text() == text]
        before = len(lines(session))
        action.trigger()
        assert len(lines(session)) > before


def test_a_run_that_is_going_grows_in_the_list(
    page: RunsPage, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    session.perform(Invocation("train", {"model": "softmax", "epochs": 4}))
    run = session.state.run
    assert run is not None
    session.show(View.RUNS)
    number = listed(page)[0]
    session.shelf.compare_runs((number,))
    runner.reports.append(RunEpoch(run.model.run, epoch_done(1)))
    session.drain()
    assert cell(page, number, Place.EPOCHS) == "1 of 4"
    runner.reports += [
        RunEpoch(run.model.run, epoch_done(2)),
        RunFinished(run.model.run, finished(2)),
    ]
    session.drain()
    assert cell(page, number, Place.STATUS) == "finished"
    assert cell(page, number, Place.TEST) == "90.0 %"
    (line,) = [
        each
        for each in drawn(page.compared.panel, qtbot).axes[1].lines
        if each.get_gid() == f"validation_accuracy-{number}"
    ]
    assert len(np.asarray(line.get_xdata())) == 2


# ---- manners


def test_everything_has_a_name_for_a_screen_reader(page: RunsPage) -> None:
    for widget in (
        page.table,
        page.filter.search,
        page.compared.smoothing,
        page.compared.panel,
        page.compared.table,
        page.card.more,
        *page.filter.shelves.buttons.values(),
        *page.compared.axes.buttons.values(),
    ):
        assert widget.accessibleName() or getattr(widget, "text", str)()


def test_tab_goes_from_the_search_to_the_list_and_on_to_the_curves(page: RunsPage, qtbot: QtBot) -> None:
    page.filter.search.setFocus()
    order: list[QWidget] = []
    for _ in range(40):
        page.window().focusNextPrevChild(True)
        focused = QApplication.focusWidget()
        if focused is not None:
            order.append(focused)
    wanted: list[QWidget] = [page.table, page.compared.smoothing, page.card.open]
    places = [order.index(each) for each in wanted if each in order]
    assert places == sorted(places)
    assert page.table in order


def test_a_narrow_window_leaves_the_title_its_room(page: RunsPage, window: Window) -> None:
    window.resize(1200, 680)
    QApplication.processEvents()
    assert page.table.isColumnHidden(Place.DATA)
    assert page.table.columnWidth(Place.TITLE) > 90
    window.resize(1680, 1050)
    QApplication.processEvents()
    assert not page.table.isColumnHidden(Place.DATA)


def test_the_words_on_the_buttons_of_the_card_are_whole(page: RunsPage) -> None:
    card = page.card
    card.again.setText("Resume")
    layout = card.layout()
    assert layout is not None
    layout.activate()
    for each in (card.open, card.again, card.more):
        assert each.width() >= each.sizeHint().width(), each.text()
