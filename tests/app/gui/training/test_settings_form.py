"""The form of the next run's settings, in the real window."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.common.words.settings import applies
from app.compute.messages.data import DataReady
from app.compute.messages.runs import Train
from app.gui.training.settings_form import SettingsForm
from app.gui.training.settings_labels import GROUPS, LABELS
from app.gui.widgets.fields import Choice, layers_in
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.view import View
from app.state.state import State
from models.settings.presets import PRESETS
from models.settings.recipes import LEARNING_RATES, recipe
from models.settings.specification import MODELS, RunSpecification
from tests.app.facts import data_summary
from tests.app.fakes import FakeRunner


@pytest.fixture
def form(window: Window, session: Session) -> SettingsForm:
    """The form of a window that shows the training tab, with every group open."""
    session.show(View.CURVES)
    for fold in window.training.settings.folds.values():
        fold.header.setChecked(True)
    return window.training.settings


def chosen(session: Session) -> RunSpecification:
    return session.state.chosen


def choose_model(form: SettingsForm, model: str) -> None:
    form.model.setCurrentIndex(form.model.findData(model))


def pick(form: SettingsForm, setting: str, name: str) -> None:
    """Choose from a list as the user would."""
    field = form.fields[setting]
    assert isinstance(field, Choice)
    index = field.findData(name)
    assert index >= 0, f"{setting} does not offer {name}"
    field.setCurrentIndex(index)


def seen(form: SettingsForm) -> set[str]:
    return {name for name, field in form.fields.items() if field.isVisibleTo(form)}


def read_data(session: Session) -> None:
    assert isinstance(session.runner, FakeRunner)
    session.runner.reports.append(DataReady(data_summary()))
    session.drain()


def test_every_setting_of_a_run_has_a_field() -> None:
    settings = {field.name for field in fields(RunSpecification)} - {"folds", "fold", "speaker", "tested"}
    assert set(LABELS) == settings


def test_what_matters_most_needs_no_group(window: Window, session: Session) -> None:
    session.show(View.CURVES)
    assert seen(window.training.settings) == {"model", "epochs", "batch_size", "learning_rate", "optimizer"}


def test_only_fields_that_mean_something_are_seen(form: SettingsForm) -> None:
    for model in MODELS:
        choose_model(form, model)
        expected = {name for name in LABELS if applies(model, name)} - {"negative"}
        assert seen(form) == expected, model
        assert {name for name, text in form.labels.items() if text.isVisibleTo(form)} == expected
        assert form.folds["Model"].isVisibleTo(form) == bool(expected & set(GROUPS["Model"]))


def test_another_model_brings_its_recipe(form: SettingsForm, session: Session) -> None:
    for model in ("lenet", "perceptron", "kernel-svm"):
        choose_model(form, model)
        assert chosen(session) == recipe(model)
        assert form.epochs.value() == recipe(model).epochs
        assert form.learning_rate.value() == recipe(model).learning_rate


def test_every_field_changes_the_next_run(
    form: SettingsForm, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    read_data(session)
    choose_model(form, "mlp")
    form.epochs.setValue(7)
    form.batch_size.setValue(32)
    pick(form, "optimizer", "momentum")
    form.learning_rate.setValue(0.05)
    form.hidden.clear()
    qtbot.keyClicks(form.hidden, "300, 100")
    pick(form, "activation", "tanh")
    form.dropout.setValue(0.25)
    pick(form, "loss", "squared")
    pick(form, "schedule", "cosine")
    form.weight_decay.setValue(0.001)
    form.averaging.setChecked(True)
    form.early_stopping.setValue(4)
    form.seed.setValue(9)
    pick(form, "positive", "3")
    pick(form, "negative", "8")
    form.examples.setValue(500)
    pick(form, "augmentation", "shifts")
    expected = RunSpecification(
        "mlp",
        epochs=7,
        batch_size=32,
        learning_rate=0.05,
        optimizer="momentum",
        seed=9,
        loss="squared",
        schedule="cosine",
        weight_decay=0.001,
        averaging=True,
        early_stopping=4,
        augmentation="shifts",
        hidden=(300, 100),
        activation="tanh",
        dropout=0.25,
        examples=500,
        positive="3",
        negative="8",
    )
    assert replace(chosen(session), gamma=expected.gamma, features=expected.features) == expected
    form.train.click()
    request = runner.last()
    assert isinstance(request, Train)
    assert request.model.specification == chosen(session)


def test_settings_of_the_kernel_and_of_lenet_are_chosen_too(form: SettingsForm, session: Session) -> None:
    choose_model(form, "kernel-svm")
    form.gamma.setValue(0.5)
    form.features.setValue(512)
    assert (chosen(session).gamma, chosen(session).features) == (0.5, 512)
    choose_model(form, "lenet")
    pick(form, "pooling", "average")
    pick(form, "activation", "sigmoid")
    assert (chosen(session).pooling, chosen(session).activation) == ("average", "sigmoid")


def test_another_optimizer_brings_its_own_learning_rate(form: SettingsForm, session: Session) -> None:
    choose_model(form, "perceptron")
    pick(form, "optimizer", "adagrad")
    assert form.learning_rate.value() == LEARNING_RATES["adagrad"] == chosen(session).learning_rate


def test_a_list_that_is_none_is_told_and_the_last_good_one_kept(
    form: SettingsForm, session: Session, qtbot: QtBot
) -> None:
    form.hidden.setFocus()
    form.hidden.clear()
    qtbot.keyClicks(form.hidden, "64")
    qtbot.keyClick(form.hidden, Qt.Key.Key_Return)
    for text in ("64, many", "0", "32, 32, 32, 32, 32, 32", "64, 99999", ""):
        form.hidden.clear()
        qtbot.keyClicks(form.hidden, text)
        qtbot.keyClick(form.hidden, Qt.Key.Key_Return)
        assert form.hidden_problem.isVisibleTo(form)
        assert "64 is kept" in form.hidden_problem.text()
        assert chosen(session).hidden == (64,)
    form.hidden.clear()
    qtbot.keyClicks(form.hidden, "64, 32,")
    assert not form.hidden_problem.isVisibleTo(form)
    qtbot.keyClick(form.hidden, Qt.Key.Key_Return)
    assert form.hidden.text() == "64, 32"
    assert chosen(session).hidden == (64, 32)


def test_a_list_that_is_being_typed_is_left_alone(
    form: SettingsForm, window: Window, session: Session, qtbot: QtBot
) -> None:
    form.hidden.clear()
    qtbot.keyClicks(form.hidden, "64,  3")
    window.draw(replace(session.state))
    assert form.hidden.text() == "64,  3"
    session.training.choose(hidden=(10,))
    assert form.hidden.text() == "10"


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("256", (256,)),
        ("256, 128", (256, 128)),
        ("256 128 64", (256, 128, 64)),
        ("256，128、64", (256, 128, 64)),
        ("256,", (256,)),
        ("", ()),
        ("-5", ()),
        ("2.5", ()),
        ("4097", ()),
        ("1, 2, 3, 4, 5, 6", ()),
    ],
)
def test_lists_of_layers_are_read_as_people_write_them(text: str, hidden: tuple[int, ...]) -> None:
    assert layers_in(text) == hidden


def test_classes_come_from_the_data_and_never_twice_the_same(form: SettingsForm, session: Session) -> None:
    assert form.positive.count() == 1
    read_data(session)
    assert form.positive.count() == 11
    assert "negative" not in seen(form)
    pick(form, "positive", "1")
    assert "negative" in seen(form)
    assert form.negative.findData("1") == -1
    pick(form, "negative", "9")
    pick(form, "positive", "9")
    assert (chosen(session).positive, chosen(session).negative) == ("9", "")
    pick(form, "negative", "1")
    pick(form, "positive", "")
    assert (chosen(session).positive, chosen(session).negative) == ("", "")


def test_a_class_that_the_data_does_not_have_is_still_shown(form: SettingsForm, session: Session) -> None:
    read_data(session)
    session.training.choose(positive="裤子", negative="短靴")
    assert form.positive.currentText() == "裤子"
    assert form.negative.currentText() == "短靴"


def test_the_recipe_comes_back_with_a_click_and_the_classes_stay(
    form: SettingsForm, session: Session
) -> None:
    choose_model(form, "cnn")
    assert not form.reset.isVisibleTo(form)
    session.training.choose(optimizer="adagrad", epochs=2, weight_decay=0.5, positive="3")
    assert form.reset.isVisibleTo(form)
    form.reset.click()
    assert chosen(session) == replace(recipe("cnn"), positive="3")
    assert not form.reset.isVisibleTo(form)


def test_settings_with_a_purpose_are_chosen_with_the_model_and_told_once_they_are_changed(
    form: SettingsForm, session: Session
) -> None:
    choose_model(form, "cnn")
    session.training.choose(positive="3", seed=5)
    form.preset.setCurrentIndex(form.preset.findData("quick cnn"))
    wanted = replace(PRESETS["quick cnn"].specification, positive="3", seed=5)
    assert chosen(session) == wanted
    assert form.preset.currentData() == "quick cnn"
    session.training.choose(epochs=77)
    assert form.preset.currentText() == "Changed"
    session.say("undo")
    assert form.preset.currentData() == "quick cnn"
    form.preset.setCurrentIndex(form.preset.findData(""))
    assert chosen(session) == replace(recipe("cnn"), positive="3", seed=5)
    choose_model(form, "perceptron")
    assert not form.preset.isVisibleTo(form)


def test_a_closed_group_says_what_is_in_it(window: Window, session: Session) -> None:
    session.show(View.CURVES)
    session.training.choose(
        hidden=(32, 16), activation="tanh", loss="huber", schedule="step", positive="3", examples=500
    )
    folds = window.training.settings.folds
    assert folds["Model"].summary == "32, 16 · Tanh"
    assert folds["Learning"].summary == "Huber · step"
    assert folds["Data"].summary == "3 against the rest · 500"
    folds["Model"].header.click()
    assert folds["Model"].summary == ""
    assert "open" in folds["Model"].header.accessibleName()


def test_a_click_anywhere_on_its_header_opens_a_group(window: Window, session: Session, qtbot: QtBot) -> None:
    session.show(View.CURVES)
    form = window.training.settings
    header = form.folds["Learning"].header
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(header.width() - 8, header.height() // 2))
    assert "loss" in seen(form)
    qtbot.keyClick(header, Qt.Key.Key_Space)
    assert "loss" not in seen(form)


def test_every_field_teaches_and_has_a_name_and_a_label(form: SettingsForm) -> None:
    for name, field in form.fields.items():
        title, teaches = LABELS[name]
        assert field.accessibleName() == title
        assert field.toolTip() == teaches
        assert teaches.endswith(".")
        assert form.labels[name].buddy() is field


def test_the_tab_key_goes_from_field_to_field(form: SettingsForm, window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    form.model.setFocus()
    passed: list[QWidget | None] = []
    for _ in range(18):
        passed.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget() or form, Qt.Key.Key_Tab)
    learning = [form.folds["Learning"].header, form.loss, form.label_smoothing, form.schedule]
    assert passed[:3] == [form.model, form.preset, form.epochs]
    assert passed[3:6] == [form.batch_size, form.learning_rate, form.optimizer]
    assert passed[6:10] == [form.folds["Model"].header, form.hidden, form.activation, form.dropout]
    assert passed[10:14] == learning


def test_the_wheel_scrolls_and_changes_no_field_in_passing(form: SettingsForm, session: Session) -> None:
    before = chosen(session)
    for field in (form.epochs, form.learning_rate, form.optimizer):
        field.clearFocus()
        middle = QPointF(field.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(field.mapToGlobal(field.rect().center())),
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(field, event)
    assert chosen(session) == before


def test_numbers_step_as_they_are_thought_of(form: SettingsForm, session: Session) -> None:
    session.training.choose(dropout=0.0, weight_decay=0.0, early_stopping=0, examples=0)
    assert [form.dropout.text(), form.weight_decay.text()] == ["none", "none"]
    assert [form.early_stopping.text(), form.examples.text()] == ["off", "all"]
    form.dropout.stepBy(3)
    assert chosen(session).dropout == pytest.approx(0.3)
    form.weight_decay.stepBy(1)
    assert chosen(session).weight_decay == pytest.approx(1e-6)
    form.weight_decay.stepBy(-1)
    assert form.weight_decay.text() == "none"


def test_no_run_starts_while_one_is_going(form: SettingsForm, window: Window, session: Session) -> None:
    assert form.train.isEnabled()
    session.say("train softmax")
    assert not form.train.isEnabled()
    window.draw(State())
    assert form.train.isEnabled()


def test_fields_stay_in_their_column_whatever_is_open(
    form: SettingsForm, window: Window, qtbot: QtBot
) -> None:
    window.resize(window.minimumSize())
    qtbot.wait(30)
    wide = {field.width() for name, field in form.fields.items() if name in seen(form) and name != "model"}
    for fold in form.folds.values():
        fold.header.setChecked(False)
    qtbot.wait(30)
    assert wide == {form.epochs.width()}
    assert form.train.visibleRegion().boundingRect().height() == form.train.height()
