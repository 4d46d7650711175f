"""Another language while the window is open: all stays as the user had it, and nothing is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QListWidget,
    QSlider,
    QSpinBox,
    QSplitter,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.gui.widgets.fold import ROOM_FOR_ARROW
from app.gui.widgets.parts import ElidedLabel, label
from app.gui.widgets.segments import Segments
from app.gui.window.window import Window
from app.session.session import Session
from app.state.parts.preferences import InterfaceLanguage
from app.state.parts.view import View
from tests.app.facts import full_state
from tests.app.fakes import FakeRunner
from tests.app.gui.reading import texts_in
from tests.app.runs_at_hand import keep_run

SETTINGS = {
    "model": "mlp",
    "hidden": (300, 30),
    "epochs": 77,
    "batch_size": 256,
    "learning_rate": 0.002,
    "dropout": 0.3,
    "label_smoothing": 0.1,
    "early_stopping": 9,
    "seed": 4321,
    "examples": 1234,
}
Value = object


def value_of(widget: QWidget) -> Value:
    """What the user can set in it."""
    if isinstance(widget, QSpinBox | QDoubleSpinBox | QSlider):
        return widget.value()
    if isinstance(widget, QListWidget):
        return [widget.item(place).checkState() for place in range(widget.count())]
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QLineEdit):
        return widget.text(), widget.cursorPosition()
    if isinstance(widget, QStackedWidget):
        return widget.currentIndex()
    if isinstance(widget, QSplitter):
        # Its share: how high the page is depends on whether it has been shown since.
        whole = sum(widget.sizes()) or 1
        return [round(size / whole, 2) for size in widget.sizes()]
    return widget.isChecked() if isinstance(widget, QAbstractButton) and widget.isCheckable() else None


def values(window: Window) -> dict[QWidget, Value]:
    """All that is set in a window, and in what."""
    return {
        widget: value
        for widget in window.findChildren(QWidget)
        if widget.window() is window and (value := value_of(widget)) is not None
    }


def set_otherwise(widget: QWidget) -> None:
    """Give it a value that it has nowhere by itself."""
    if isinstance(widget, QSpinBox) and widget.maximum() > widget.minimum():
        widget.setValue(widget.minimum() + (widget.value() + 3) % (widget.maximum() - widget.minimum()))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(not widget.isChecked())
    elif isinstance(widget, QComboBox):
        widget.setCurrentIndex((widget.currentIndex() + 1) % widget.count())
    elif isinstance(widget, QListWidget):
        for place in range(2, 5):
            widget.item(place).setCheckState(widget.item(1).checkState())


@pytest.fixture
def full(window: Window, session: Session, runner: FakeRunner, qtbot: QtBot) -> Window:
    """Every page is there, none of them as it was made."""
    for _ in range(3):
        keep_run(session)
    for view in View:
        session.show(view)
    session.training.choose(**SETTINGS)
    for page in (window.comparison, window.prediction):
        for widget in page.findChildren(QWidget):
            set_otherwise(widget)
    window.comparison.form.choices[3].click()
    for fold in window.training.settings.folds.values():
        fold.header.setChecked(True)
    window.training.settings.hidden.setText("256, x")
    told = len(session.state.conversation)
    window.prediction.pad.sheet.draw_line(QPointF(3, 4), QPointF(20, 9))
    # What was drawn is asked about after a pause, and there is no model yet.
    qtbot.waitUntil(lambda: len(session.state.conversation) > told)
    window.voice.line.setText("train the")
    session.shelf.compare_runs((1, 2))
    session.show(View.RUNS)
    window.runs.splitter.setSizes([250, 300])
    return window


def switch(session: Session) -> None:
    session.prefer(interface=InterfaceLanguage.CHINESE)
    session.prefer(interface=InterfaceLanguage.ENGLISH)


def test_what_was_set_stays_set_and_nothing_is_asked_for(
    full: Window, session: Session, runner: FakeRunner, qtbot: QtBot
) -> None:
    before, drawing = values(full), full.prediction.pad.sheet.image.copy()
    chosen, wanted = session.state.chosen, session.state.wanted
    conversation, asked = session.state.conversation, len(runner.requests)
    switch(session)
    assert len(before) > 60
    qtbot.wait(200)  # what is typed into the search is looked for after a pause
    assert values(full) == before
    assert full.prediction.pad.sheet.image == drawing
    assert session.state.chosen == chosen
    assert session.state.wanted == wanted
    assert session.state.conversation == conversation
    assert len(runner.requests) == asked


def test_what_depends_on_what_was_set_is_said_and_the_keyboard_stays_where_it_was(
    full: Window, session: Session, qtbot: QtBot
) -> None:
    full.comparison.form.models.list.tick(("mlp", "cnn", "lenet"))
    full.comparison.form.models.seeds.setValue(4)
    session.show(View.CURVES)
    qtbot.waitUntil(full.isActiveWindow)
    full.training.settings.learning_rate.setFocus()
    switch(session)
    assert full.focusWidget() is full.training.settings.learning_rate
    assert full.comparison.form.models.hint.text() == "3 models × 4 seeds: 12 runs."


@pytest.fixture
def opened(full: Window, session: Session) -> Window:
    """Everything has something to say."""
    seen = full_state()
    session.state = replace(
        session.state,
        data=seen.data,
        run=seen.run,
        study=seen.study,
        predictions=seen.predictions,
        mistakes=seen.mistakes,
    )
    for view in View:
        session.show(view)
    for sentence in ("train the cat", "open the settings", "help"):
        session.say(sentence)
    return full


def test_everything_that_can_be_read_changes_its_language_and_back(
    opened: Window, session: Session, qtbot: QtBot
) -> None:
    """A text that was set in passing, past `tell`, would be left behind or brought back."""

    def texts() -> list[str]:
        for view in View:  # a page is told when it is shown
            session.show(view)
        return texts_in(opened)

    before, widgets = texts(), set(opened.findChildren(QWidget))
    session.prefer(interface=InterfaceLanguage.CHINESE)
    chinese = texts()
    session.prefer(interface=InterfaceLanguage.ENGLISH)
    assert set(texts()) == set(before)
    assert len(set(chinese) - set(before)) > 300
    # And nothing was made anew for it.
    assert set(opened.findChildren(QWidget)) == widgets


def test_what_makes_room_for_its_texts_does_so_for_those_of_now(window: Window, session: Session) -> None:
    session.show(View.CURVES)
    folds = window.training.settings.folds.values()
    segments = window.findChildren(Segments)
    session.prefer(interface=InterfaceLanguage.CHINESE)
    session.prefer(interface=InterfaceLanguage.ENGLISH)
    shown = [each for each in folds if each.isVisible()]
    assert shown
    for fold in shown:
        title = fold.header.fontMetrics().horizontalAdvance(fold.header.text())
        layout = fold.header.layout()
        assert layout is not None
        assert layout.contentsMargins().left() == title + ROOM_FOR_ARROW
    buttons = [made for each in segments if each.isVisible() for made in each.buttons.values()]
    assert [made.minimumWidth() for made in buttons] == [made.sizeHint().width() for made in buttons]


def test_a_text_of_the_users_own_is_not_told_again(qtbot: QtBot, window: Window, session: Session) -> None:
    title = ElidedLabel("Training")
    title.setParent(window.voice)
    title.show_own("Data")
    made = label("Training")
    made.setParent(window.voice)
    session.prefer(interface=InterfaceLanguage.CHINESE)
    assert (title.text(), made.text()) == ("Data", "训练")


def test_places_and_what_is_chosen_in_lists_stay(window: Window, session: Session, qtbot: QtBot) -> None:
    for _ in range(3):
        keep_run(session)
    session.show(View.RUNS)
    session.show(View.PLAYGROUND)
    session.say("help")
    table, scenes = window.runs.table, window.playground.scenes
    table.go_to(2)
    scenes.scrollToBottom()
    window.voice.line.setFocus()
    window.voice.line.setText("train the")
    window.voice.line.setSelection(2, 4)
    help_window = window.dialogs.help
    assert help_window is not None
    help_window.list.scrollToBottom()

    def places() -> tuple[object, ...]:
        bars = (scenes.verticalScrollBar(), help_window.list.verticalScrollBar())
        return *(bar.value() for bar in bars), table.currentIndex().row(), window.voice.line.selectedText()

    before = places()
    switch(session)
    assert places() == before
