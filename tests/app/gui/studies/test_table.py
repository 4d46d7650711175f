"""The table of a study."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.gui.studies.table import NAME, VALIDATION, StudyTable
from app.state.parts.study import StudyCourse
from app.state.words.outcome import spread_over
from models.settings.selection import comparison
from models.settings.specification import RunSpecification
from tests.app.facts import broken_off, folds_course, study_course, study_run


@pytest.fixture
def table(qtbot: QtBot) -> StudyTable:
    made = StudyTable()
    qtbot.addWidget(made)
    made.resize(600, 200)
    made.show()
    return made


def headings(table: StudyTable) -> list[str]:
    return [
        str(table.model().headerData(each, Qt.Orientation.Horizontal))
        for each in range(table.columnCount())
        if not table.isColumnHidden(each)
    ]


def test_a_comparison_has_a_row_for_each_with_mean_and_spread(table: StudyTable) -> None:
    course = study_course()
    table.draw(course)
    assert headings(table) == ["Model", "Validation", "Test", "Runs", "Time"]
    softmax, mlp = course.contenders
    assert table.texts() == [
        ["Softmax", spread_over(softmax.validation), spread_over(softmax.test), "3 of 3", "1.5 s"],
        ["MLP", spread_over(mlp.validation), spread_over(mlp.test), "3 of 3", "1.5 s"],
    ]
    assert "±" in table.texts()[0][1]


def test_what_is_not_known_yet_is_a_dash(table: StudyTable) -> None:
    table.draw(study_course(done=1))
    assert table.texts()[0][3] == "1 of 3"
    assert "±" not in table.texts()[0][1]
    assert table.texts()[1] == ["MLP", "–", "–", "0 of 3", "–"]


def test_folds_have_their_mean_above_them_and_no_test_accuracy(table: StudyTable) -> None:
    course = folds_course(done=4)
    table.draw(course)
    assert headings(table) == ["Fold", "Validation", "Time"]
    assert table.texts()[0] == ["Mean of 4 folds", spread_over(course.total), "1.5 s"]
    assert [row[0] for row in table.texts()[1:]] == [f"fold {number}" for number in range(1, 6)]
    assert table.texts()[5][1] == "–"
    assert not table.isSortingEnabled()


def test_the_best_stands_out_once_there_are_two(table: StudyTable) -> None:
    def bold() -> list[bool]:
        items = [table.item(row, NAME) for row in range(table.rowCount())]
        return [item is not None and item.font().bold() for item in items]

    table.draw(study_course(done=1))
    assert bold() == [False, False]
    table.draw(study_course(done=2))
    assert bold() == [False, True]


def test_a_click_on_a_heading_sorts_by_the_number_behind_it(table: StudyTable) -> None:
    names = ("one", "two", "three")
    study = comparison([(name, RunSpecification("mlp", epochs=3)) for name in names], seeds=1)
    accuracies = (0.9, 0.085, 0.8)
    runs = tuple(study_run(each, accuracy) for each, accuracy in zip(study.runs, accuracies, strict=True))
    course = StudyCourse(study, runs)
    table.draw(course)
    assert [row[0] for row in table.texts()] == ["one", "two", "three"]
    table.sortByColumn(VALIDATION, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in table.texts()] == ["two", "three", "one"]
    table.sortByColumn(VALIDATION, Qt.SortOrder.DescendingOrder)
    table.draw(replace(course, runs=runs[:2]))
    assert [row[0] for row in table.texts()] == ["one", "two", "three"]
    assert table.texts()[2][1] == "–"


def test_what_broke_off_says_so_and_the_row_says_why(table: StudyTable) -> None:
    course = study_course(done=2)
    table.draw(replace(course, runs=(course.runs[0], broken_off(course.runs[1]))))
    assert table.texts()[1][1] == "broke off"
    item = table.item(1, VALIDATION)
    assert item is not None
    assert item.toolTip() == "MLP\nThe loss has grown past every number."


def test_nothing_in_it_can_be_written_over(table: StudyTable) -> None:
    table.draw(study_course())
    item = table.item(0, NAME)
    assert item is not None
    assert not item.flags() & Qt.ItemFlag.ItemIsEditable


def test_what_did_not_change_is_not_made_again(table: StudyTable) -> None:
    course = study_course(done=2)
    table.draw(course)
    item = table.item(0, NAME)
    going = study_run(course.study.runs[2], done=1)
    table.draw(replace(course, runs=(*course.runs, going)))
    assert table.item(0, NAME) is item


def test_another_study_starts_in_its_own_order(table: StudyTable) -> None:
    table.draw(study_course())
    table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
    assert [row[0] for row in table.texts()] == ["MLP", "Softmax"]
    table.draw(study_course())
    assert [row[0] for row in table.texts()] == ["Softmax", "MLP"]


def test_how_far_the_runs_are_that_go_is_seen_in_their_rows(table: StudyTable) -> None:
    course = folds_course(3, done=1)
    two = tuple(replace(study_run(each, done=1), fraction=0.25) for each in course.study.runs[1:])
    course = replace(course, runs=(*course.runs, *two))
    table.draw(course)
    name = table.item(2, NAME)
    assert [row[-1] for row in table.texts()[2:]] == ["25 %", "25 %"]
    further = replace(two[1], fraction=0.5)
    table.draw(replace(course, runs=(*course.runs[:2], further)))
    assert [row[-1] for row in table.texts()[2:]] == ["25 %", "50 %"]
    assert table.item(2, NAME) is name
