"""The form that asks for a comparison or a cross-validation, on a desk that only remembers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.commands.invocation import Invocation
from app.gui.studies.form import StudyForm
from app.state.state import State
from models.settings.recipes import recipe
from models.settings.specification import MODELS
from tests.app.facts import going_run, study_course
from tests.app.gui.conftest import FakeDesk


@pytest.fixture
def form(qtbot: QtBot, fake_desk: FakeDesk) -> StudyForm:
    made = StudyForm(fake_desk.desk)
    qtbot.addWidget(made)
    made.resize(made.width(), 560)
    made.show()
    made.draw(State())
    return made


def seen(form: StudyForm) -> list[QWidget]:
    return [pane for pane in (form.models, form.optimizers, form.folds, form.search) if pane.isVisible()]


def test_one_question_is_shown_at_a_time(form: StudyForm) -> None:
    assert seen(form) == [form.models]
    form.choices[2].click()
    assert seen(form) == [form.folds]
    assert [choice.isChecked() for choice in form.choices] == [False, False, True, False]
    form.choices[2].click()
    assert form.choices[2].isChecked()


def test_models_are_compared_with_each_their_own_epochs(form: StudyForm, fake_desk: FakeDesk) -> None:
    form.models.list.tick(("softmax", "mlp", "cnn"))
    assert form.models.hint.text() == "3 models × 3 seeds: 9 runs."
    form.models.start.click()
    asked = {"model": "softmax", "second_model": "mlp", "third_model": "cnn", "seeds": 3}
    assert fake_desk.performed == [Invocation("compare_models", asked)]


def test_epochs_and_seeds_are_said_where_they_are_chosen(form: StudyForm, fake_desk: FakeDesk) -> None:
    assert form.models.epochs.text() == "each its own"
    form.models.list.tick(("svm", "kernel-svm"))
    form.models.epochs.setValue(2)
    form.models.seeds.setValue(1)
    assert form.models.hint.text() == "2 models × 1 seed: 2 runs."
    form.models.start.click()
    asked = {"model": "svm", "second_model": "kernel-svm", "epochs": 2, "seeds": 1}
    assert fake_desk.performed == [Invocation("compare_models", asked)]


def test_six_models_at_most_and_two_at_least(form: StudyForm, fake_desk: FakeDesk) -> None:
    form.models.list.tick(MODELS[:6])
    form.models.start.click()
    assert len(fake_desk.performed[0].arguments) == 7
    assert fake_desk.performed[0].arguments["sixth_model"] == MODELS[5]
    for ticked, told in (
        (MODELS[:8], "At most 6 models"),
        (MODELS[:1], "Tick 2 to 6 models"),
        ((), "Tick 2"),
    ):
        form.models.list.tick(ticked)
        assert form.models.hint.text().startswith(told)
        assert form.models.hint.property("role") == "problem"
        assert not form.models.start.isEnabled()
    form.models.list.tick(MODELS[:2])
    assert form.models.hint.property("role") == "caption"
    assert form.models.start.isEnabled()


def test_a_click_on_the_name_turns_the_tick_once_and_so_does_the_space_key(
    form: StudyForm, qtbot: QtBot
) -> None:
    models = form.models.list
    models.tick(("softmax",))
    row = models.visualItemRect(models.item(0))
    for place in (QPoint(row.right() - 20, row.center().y()), QPoint(row.left() + 12, row.center().y())):
        qtbot.mouseClick(models.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert list(models.ticked) == [MODELS[0], "softmax"]
        qtbot.mouseClick(models.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert list(models.ticked) == ["softmax"]
    models.setCurrentRow(0)
    qtbot.keyClick(models, Qt.Key.Key_Space)
    assert list(models.ticked) == [MODELS[0], "softmax"]


def test_optimizers_are_compared_for_what_is_chosen(form: StudyForm, fake_desk: FakeDesk) -> None:
    form.choices[1].click()
    form.optimizers.boxes["adagrad"].setChecked(False)
    assert form.optimizers.hint.text() == "3 optimizers × 3 seeds: 9 runs."
    form.optimizers.start.click()
    asked = {"optimizer": "sgd", "second_optimizer": "momentum", "third_optimizer": "adam", "seeds": 3}
    assert fake_desk.performed == [Invocation("compare_optimizers", asked)]
    for name in ("momentum", "adam"):
        form.optimizers.boxes[name].setChecked(False)
    assert form.optimizers.hint.text() == "Tick at least 2 optimizers to compare."
    assert not form.optimizers.start.isEnabled()


def test_a_model_without_an_optimizer_says_so(form: StudyForm) -> None:
    form.draw(State(chosen=recipe("hard-svm")))
    assert "Hard-margin SVM learns by a rule of its own" in form.optimizers.hint.text()
    assert not form.optimizers.start.isEnabled()
    assert form.folds.start.isEnabled()


def test_folds_are_chosen_with_a_number_or_a_click(form: StudyForm, fake_desk: FakeDesk) -> None:
    form.choices[2].click()
    assert form.folds.quick[5].isChecked()
    form.folds.quick[10].click()
    assert form.folds.folds.value() == 10
    assert not form.folds.quick[5].isChecked()
    form.folds.folds.setValue(7)
    assert not form.folds.quick[10].isChecked()
    assert form.folds.hint.text().startswith("7 runs")
    form.folds.quick[5].click()
    form.folds.quick[5].click()
    assert form.folds.quick[5].isChecked()
    form.folds.start.click()
    assert fake_desk.performed == [Invocation("cross_validate", {"folds": 5})]


def test_what_is_chosen_in_the_training_tab_is_told(form: StudyForm) -> None:
    form.draw(State(chosen=replace(recipe("lenet"), epochs=4)))
    for pane in (form.optimizers, form.folds):
        assert "LeNet, 4 epochs" in pane.settings.text()


def test_nothing_starts_while_a_run_or_a_study_is_going(form: StudyForm) -> None:
    panes = (form.models, form.optimizers, form.folds, form.search)
    form.draw(State(run=going_run()))
    assert not any(pane.start.isEnabled() for pane in panes)
    form.draw(State(study=study_course(done=2)))
    assert not any(pane.start.isEnabled() for pane in panes)
    form.draw(State(study=study_course()))
    assert all(pane.start.isEnabled() for pane in panes)
