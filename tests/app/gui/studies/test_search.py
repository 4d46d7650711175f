"""A search over settings in the window: its form, its table, what it found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView
from pytestqt.qtbot import QtBot

from app.commands.invocation import Invocation
from app.compute.messages.runs import RunEpoch, RunFailed, RunFinished, RunStarted
from app.compute.messages.unions import Report
from app.gui.studies.form import StudyForm
from app.gui.studies.search_pane import SearchPane
from app.gui.studies.search_table import SearchTable
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from app.state.state import State
from app.state.words.study import contender_noun, heading
from models.settings.recipes import recipe
from models.settings.searching import SEARCHABLE, searchable
from models.settings.specification import MODELS
from tests.app.facts import broken_off, epoch_done, finished, search_course, started
from tests.app.fakes import FakeRunner
from tests.app.gui.conftest import FakeDesk, drawn


@pytest.fixture
def pane(qtbot: QtBot, fake_desk: FakeDesk) -> SearchPane:
    form = StudyForm(fake_desk.desk)
    qtbot.addWidget(form)
    form.resize(form.width(), 560)
    form.show()
    form.draw(State())
    form.choices[3].click()
    assert form.search.isVisible()
    # Kept alive by its form, which is kept by the test's bot.
    return form.search


@pytest.fixture
def table(qtbot: QtBot) -> SearchTable:
    made = SearchTable()
    qtbot.addWidget(made)
    made.resize(1200, 200)
    made.show()
    return made


def offered(pane: SearchPane) -> list[str]:
    return [name for name, box in pane.boxes.items() if box.isVisible()]


def headings(table: SearchTable) -> list[str]:
    model = table.model()
    return [str(model.headerData(each, Qt.Orientation.Horizontal)) for each in range(table.columnCount())]


# ---- the form


@pytest.mark.parametrize("model", MODELS)
def test_what_the_chosen_model_has_can_be_ticked(pane: SearchPane, model: str) -> None:
    chosen = recipe(model)
    pane.draw(chosen, busy=False)
    assert offered(pane) == [name for name in SEARCHABLE if name in searchable(chosen)]
    assert pane.start.isEnabled() is (model != "hard-svm")
    if model == "hard-svm":
        assert "learns by a rule of its own" in pane.hint.text()


def test_the_button_asks_for_what_is_ticked(pane: SearchPane, fake_desk: FakeDesk) -> None:
    pane.draw(recipe("mlp"), busy=False)
    for name, box in pane.boxes.items():
        box.setChecked(name in ("learning_rate", "dropout"))
    pane.trials.setValue(8)
    assert pane.hint.text() == "8 trials, judged by the validation set alone."
    pane.start.click()
    asked = {"setting": "learning_rate", "second_setting": "dropout", "trials": 8, "method": "random"}
    assert fake_desk.performed == [Invocation("search_settings", asked)]
    pane.epochs.setValue(2)
    pane.method.setCurrentIndex(1)
    pane.start.click()
    assert fake_desk.performed[1].arguments == asked | {"method": "grid", "epochs": 2}


def test_a_grid_says_how_many_trials_it_has(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=False)
    for name, box in pane.boxes.items():
        box.setChecked(name in ("learning_rate", "dropout"))
    pane.method.setCurrentIndex(1)
    pane.trials.setValue(10)
    assert pane.hint.text().startswith("9 trials")


def test_one_to_four_settings_are_searched(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=False)
    assert len(pane.ticked) == 4
    pane.boxes["batch_size"].setChecked(True)
    assert pane.hint.text() == "At most 4 settings can be searched at once; take 1 away."
    assert not pane.start.isEnabled()
    for box in pane.boxes.values():
        box.setChecked(False)
    assert pane.hint.text() == "Tick 1 to 4 settings to search."
    assert not pane.start.isEnabled()


def test_another_model_brings_its_own_ticks_and_the_same_model_keeps_those_chosen(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=False)
    pane.boxes["dropout"].setChecked(False)
    pane.draw(replace(recipe("mlp"), epochs=3), busy=False)
    assert "dropout" not in pane.ticked
    pane.draw(recipe("softmax"), busy=False)
    assert pane.ticked == ("learning_rate", "batch_size", "weight_decay")


def test_another_loss_has_no_labels_to_smooth(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=False)
    assert "label_smoothing" in offered(pane)
    pane.draw(replace(recipe("mlp"), loss="squared"), busy=False)
    assert "label_smoothing" not in offered(pane)


def test_a_tip_tells_what_is_tried(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=False)
    assert pane.boxes["learning_rate"].toolTip() == "From 3e-05 to 0.03, by factors"
    assert pane.boxes["dropout"].toolTip() == "From 0 to 0.6"
    assert pane.boxes["activation"].toolTip() == "3 values"


def test_nothing_starts_while_a_run_is_going(pane: SearchPane) -> None:
    pane.draw(recipe("mlp"), busy=True)
    assert not pane.start.isEnabled()


# ---- the table


def test_the_best_trial_stands_on_top_with_what_it_had(table: SearchTable) -> None:
    course = search_course()
    table.draw(course)
    assert headings(table) == ["Trial", "Validation", "Learning rate", "Dropout", "Time"]
    best = course.study.runs[2]
    assert table.texts()[0] == ["3", "85.0 %", f"{best.learning_rate:g}", f"{best.dropout:g}", "1.5 s"]
    assert [row[1] for row in table.texts()] == ["85.0 %", "84.0 %", "84.0 %", "83.0 %", "83.0 %", "82.0 %"]
    item = table.item(0, 0)
    assert item is not None
    assert item.font().bold()


def test_trials_that_are_not_done_stand_below_and_say_why(table: SearchTable) -> None:
    course = search_course(done=2)
    broken = broken_off(course.runs[0])
    table.draw(replace(course, runs=(broken, course.runs[1])))
    assert [row[1] for row in table.texts()] == ["84.0 %", "broke off", *["to come"] * 4]
    item = table.item(1, 1)
    assert item is not None
    assert item.toolTip() == broken.problem
    table.draw(replace(course, stopped=True))
    assert table.texts()[-1][1] == "not trained"


def test_a_heading_sorts_by_the_numbers_behind_it(table: SearchTable) -> None:
    course = search_course()
    table.draw(course)
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    rates = [float(row[2]) for row in table.texts()]
    assert rates == sorted(run.learning_rate for run in course.study.runs)


def test_a_narrow_table_cuts_nothing_off(table: SearchTable) -> None:
    table.draw(search_course())
    modes = QHeaderView.ResizeMode
    assert table.horizontalHeader().sectionResizeMode(0) is modes.Stretch
    table.resize(240, 200)
    assert table.horizontalHeader().sectionResizeMode(0) is modes.ResizeToContents


# ---- the page


def report(session: Session, *reports: Report) -> None:
    assert isinstance(session.runner, FakeRunner)
    session.runner.reports += reports
    session.drain()


def end_trial(session: Session, accuracy: float) -> None:
    run = session.state.run
    assert run is not None
    name, end = run.model.run, replace(finished(1), validation_accuracy=accuracy, test_accuracy=None)
    report(session, RunStarted(name, started(run.specification)))
    report(session, RunEpoch(name, epoch_done(1)), RunFinished(name, end))


def test_a_search_grows_in_the_page_and_its_best_is_taken_with_a_click(
    window: Window, session: Session, qtbot: QtBot
) -> None:
    page = window.comparison
    session.show(View.COMPARISON)
    page.form.choices[3].click()
    page.form.search.trials.setValue(3)
    page.form.search.start.click()
    assert page.trials.isVisible()
    assert not page.table.isVisible()
    assert not page.found.isVisible()
    end_trial(session, 0.8)
    assert page.found.text.text().startswith("Best of 1 trial so far: trial 1, 80.0 %")
    assert not page.found.train.isEnabled()
    figure = drawn(page.panel, qtbot)
    assert len(figure.axes) == 4
    end_trial(session, 0.9)
    end_trial(session, 0.85)
    assert [row[:2] for row in page.trials.texts()] == [["2", "90.0 %"], ["3", "85.0 %"], ["1", "80.0 %"]]
    assert session.state.study is not None
    assert heading(session.state.study) == (
        "Search for MLP: learning rate, hidden layers, dropout and weight decay"
    )
    assert contender_noun(session.state.study) == "trial"
    best = session.state.study.study.runs[1]
    page.found.use.click()
    assert session.state.chosen == best.by_itself
    page.found.train.click()
    assert session.state.run is not None
    assert session.state.run.specification == replace(best.by_itself, seed=1)


def test_a_comparison_after_a_search_has_its_own_table_again(window: Window, session: Session) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    end_trial(session, 0.8)
    end_trial(session, 0.9)
    session.say("compare softmax and MLP")
    page = window.comparison
    assert page.table.isVisible()
    assert not page.trials.isVisible()
    assert not page.found.isVisible()


def test_trials_that_break_off_are_told_in_their_rows_once_another_has_finished(
    window: Window, session: Session
) -> None:
    session.say("search the learning rate of the MLP with 2 runs")
    assert session.state.run is not None
    report(session, RunFailed(session.state.run.model.run, "The loss has grown past every number."))
    page = window.comparison
    assert page.problems.text() == "trial 1: The loss has grown past every number."
    end_trial(session, 0.9)
    assert not page.problems.isVisible()
    assert [row[1] for row in page.trials.texts()] == ["90.0 %", "broke off"]
